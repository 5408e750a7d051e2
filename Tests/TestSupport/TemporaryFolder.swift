#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of its own for a test, removed when the test is over.
package final class TemporaryFolder {
  /// Its absolute path.
  package let path: String

  package init() throws {
    path =
      FileManager.default.temporaryDirectory.path + "/coderounds-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, making the folders it stands in.
  package func write(_ text: String, to name: String) throws {
    let file = path + "/" + name
    if let end = file.lastIndex(of: "/") {
      try FileManager.default.createDirectory(
        atPath: String(file[..<end]), withIntermediateDirectories: true)
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  /// The text of a file.
  package func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }
}
