import Narratives
import QuestionBanks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where banks and answers are looked for: what was said, then the environment, then the working
/// folder, then the folders that the XDG base directory rules name.
struct Places {
  private let environment: [String: String]
  private let programFolder: String?
  private let isFolder: (String) -> Bool

  init(
    environment: [String: String], programFolder: String?,
    isFolder: @escaping (String) -> Bool = Places.isFolderOnDisk
  ) {
    self.environment = environment
    self.programFolder = programFolder
    self.isFolder = isFolder
  }

  /// The folders that hold banks, or are banks.
  var bankFolders: [String] {
    if let named = environment["CODEROUNDS_BANKS"], !named.isEmpty {
      return named.split(separator: ":").map(String.init)
    }
    if isFolder("QuestionBanks") { return ["QuestionBanks"] }
    let installed = programFolder.map { $0 + "/../share/coderounds/QuestionBanks" }
    return [data.map { $0 + "/QuestionBanks" }, installed].compactMap(\.self).filter(isFolder)
  }

  /// The folder of all learners; it need not exist yet.
  func progressFolder(_ named: String?) -> String? {
    if let named { return named }
    if let named = environment["CODEROUNDS_PROGRESS"], !named.isEmpty { return named }
    return isFolder("Progress") ? "Progress" : data.map { $0 + "/Progress" }
  }

  /// The name of the learner, where one was chosen.
  func chosenLearner(_ named: String?) -> String? {
    named ?? environment["CODEROUNDS_LEARNER"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The name under which the computer knows the person.
  var person: String {
    ["USER", "LOGNAME"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "learner"
  }

  /// Where what was read before is kept: the XDG cache folder, which anybody may empty.
  var cacheFolder: String? {
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      return folder + "/coderounds"
    }
    return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache/coderounds" : nil }
  }

  private var data: String? {
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      return folder + "/coderounds"
    }
    return environment["HOME"].map { $0 + "/.local/share/coderounds" }
  }

  static func isFolderOnDisk(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}

extension World {
  /// Where banks and answers are looked for.
  var places: Places { Places(environment: environment, programFolder: programFolder) }

  /// The banks that this program has read before, if there is a place for them.
  var bankCache: BankCache? {
    guard let folder = places.cacheFolder, let programFolder,
      let program = FileSignature(of: programFolder + "/coderounds")
    else { return nil }
    return BankCache(folder: folder, program: program)
  }

  /// The lexicon for some banks, from the cache where it can be; for none, the standard one.
  func lexicon(for banks: [Bank] = []) throws(LexiconErrors) -> Lexicon {
    guard let bankCache else { return try banks.lexicon() }
    return try bankCache.lexicon(for: banks)
  }
}
