package import Narratives

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reading of the files of a bank.
package enum BankFile {
  /// No narrative, page or description may be larger; one of this size was never written by a person.
  static let limit = 256 << 20
  /// No file of questions may be larger, because all of it is held in memory.
  static let questionLimit = 4 << 30

  /// The content of a file.
  package static func read(_ path: String) throws(BankFolderFault) -> SourceText {
    SourceText(path: path, fileBytes: try bytes(path))
  }

  /// The content of a file of questions, which may be large.
  package static func readQuestions(_ path: String) throws(BankFolderFault) -> SourceText {
    SourceText(path: path, fileBytes: try bytes(path, limit: questionLimit))
  }

  /// The content of a file that should be a text somebody wrote, and is no picture or program.
  package static func readText(_ path: String) throws(BankFolderFault) -> SourceText {
    let bytes = try bytes(path)
    guard TextDecoding.isText(bytes) else { throw .notText(path) }
    return SourceText(path: path, fileBytes: bytes)
  }

  /// The bytes of a file.
  static func bytes(_ path: String, limit: Int = limit) throws(BankFolderFault) -> [UInt8] {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      throw FileManager.default.fileExists(atPath: path) ? .unreadable(path) : .noSuchFile(path)
    }
    if let size = size(attributes[.size]), size > limit {
      throw .tooLarge(path, megabytes: size >> 20, limit: limit >> 20)
    }
    // A large file is mapped, so that it is in memory once and not twice while it becomes an array.
    let isLarge = (size(attributes[.size]) ?? 0) > 16 << 20
    guard
      let data = try? Data(contentsOf: URL(filePath: path), options: isLarge ? .alwaysMapped : [])
    else { throw .unreadable(path) }
    return Array(data)
  }

  /// A path that means the same from every folder.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// Writes a file whole or not at all, with the folders above it.
  static func write(_ text: String, to path: String) throws(BankFolderFault) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes whole or not at all, with the folders above them.
  static func write(_ bytes: [UInt8], to path: String) throws(BankFolderFault) {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      // `.atomic` writes to a temporary file next to the target and renames it.
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw .unwritable(path)
    }
  }

  /// The number behind an attribute: NSNumber on Apple platforms, some integer type elsewhere.
  private static func size(_ value: Any?) -> Int? {
    if let size = value as? Int { return size }
    return (value as? any BinaryInteger).map { Int(clamping: $0) }
  }

  /// The visible files of a folder with this ending, in the order of their names; none if there is no folder.
  static func list(_ folder: String, suffix: String) throws(BankFolderFault) -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .unreadable(folder)
    }
    return names.filter { $0.hasSuffix(suffix) && !isLeftover($0) }.sorted()
      .map { folder + "/" + $0 }
  }

  /// Whether a file was left by an editor or an office program and is no work of its author: hidden
  /// ones, backups (`quiz.gift~`), copies of unsaved work (`#quiz.gift#`) and locks (`~$quiz.csv`).
  package static func isLeftover(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$")
      || name.hasPrefix("#") && name.hasSuffix("#")
  }
}
