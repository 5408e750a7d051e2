package import Narratives

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A bank as a folder on disk: `bank.json`, `narratives/`, `questions/`, `lexicon.json`.
package enum BankFolder {
  /// A bank together with everything that is wrong in its files.
  package struct Reading: Equatable, Sendable {
    /// The folder it was read from.
    package var path: String
    package var bank: Bank
    package var findings: [Finding]
    /// The file each narrative was read from.
    package var narrativePaths: [ProcedureCode: String]
    /// What is known of the narratives from an earlier reading.
    package var memory = BankMemory()

    /// Whether a finding makes some part of the bank unusable.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }
  }

  /// Reads all of a bank; files with problems are reported and the rest is still read.
  ///
  /// Narratives that have not changed since they were last read are taken from the cache.
  package static func read(at path: String, cache: BankCache? = nil) throws(BankFolderFault)
    -> Reading
  {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path)
    }
    guard isFolder else { throw .notAFolder(path) }
    var reader = BankFolderReader(path: path)
    try reader.readDescription()
    try reader.readNarratives(cache)
    try reader.readQuestions()
    try reader.readLexicon()
    return reader.reading
  }

  /// Whether a folder looks like a bank.
  package static func isBank(_ path: String) -> Bool {
    ["bank.json", "narratives", "questions"].contains {
      FileManager.default.fileExists(atPath: path + "/" + $0)
    }
  }
}

/// Why a bank could not be read at all.
package enum BankFolderFault: Error, Equatable, CustomStringConvertible {
  case missing(String)
  case notAFolder(String)
  case noSuchFile(String)
  case unreadable(String)
  case unwritable(String)
  case notText(String)
  case tooLarge(String, megabytes: Int, limit: Int)
  case notEmpty(String)

  package var description: String {
    switch self {
    case .missing(let path):
      // A name with an ending was meant to be a file of questions.
      path.split(separator: "/").last?.contains(".") == true
        ? "no bank at '\(path)': there is no such file or folder"
        : "no bank at '\(path)': there is no such folder"
    case .notAFolder(let path):
      "'\(path)' is a file; a bank is a folder with 'bank.json' and 'narratives/' in it"
    case .noSuchFile(let path): "there is no file '\(path)'; check its name and folder"
    case .unreadable(let path): "'\(path)' cannot be read; check its permissions"
    case .unwritable(let path):
      "'\(path)' cannot be written; check the permissions and the free space of its folder"
    case .notText(let path):
      "'\(path)' is no text: it holds bytes that no text has; save the page as text or HTML and try again"
    case .notEmpty(let path):
      "'\(path)' is there already and is not empty; choose another name"
    case .tooLarge(let path, let megabytes, let limit):
      "'\(path)' has \(megabytes) MB and the limit is \(limit) MB; split it into several files"
    }
  }
}
