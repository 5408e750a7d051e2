package import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A golden transcript: text that was looked at once and is now kept word for word.
package enum Snapshot {
  /// Compares a text with the file `Snapshots/<name>.txt` beside the test; with the variable
  /// `RECORD_SNAPSHOTS=1` it writes the file instead.
  package static func check(
    _ text: String, _ name: String, file: String = #filePath,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let path = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: path)
      return
    }
    let kept = String(decoding: (try? Data(contentsOf: path)) ?? Data(), as: UTF8.self)
    #expect(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        == kept.split(separator: "\n", omittingEmptySubsequences: false),
      "differs from \(name).txt; if the change is wanted, run again with RECORD_SNAPSHOTS=1",
      sourceLocation: location)
  }
}
