/// The places of a learner's files.
struct LearnerFolder: Equatable, Sendable {
  /// The folder with the folders of all learners.
  let root: String
  let learner: LearnerID

  var path: String { Path.join(root, learner.name) }
  var journals: String { Path.join(path, "journal") }
  var cache: String { Path.join(path, "cache") }
  var rescue: String { Path.join(path, "rescue") }
  var backups: String { Path.join(path, "backups") }

  /// The journal of a device.
  func journal(_ device: DeviceID) -> String { Path.join(journals, device.name + ".jsonl") }

  /// Checks that no folder of the store is a link to somewhere else.
  func check(_ files: any FileSystem) throws(StoreError) {
    for folder in [path, journals, cache, rescue, backups] {
      switch try StoreError.wrap({ () throws(FileFault) in try files.status(folder)?.kind }) {
      case .link: throw .symbolicLink(path: folder)
      case .file, .other: throw .notAFolder(path: folder)
      case .folder, nil: break
      }
    }
  }

  /// Makes a folder of the store and all above it, and has the disk keep their names.
  static func make(_ path: String, _ files: any FileSystem) throws(FileFault) {
    switch try files.status(path)?.kind {
    case .folder: return
    case .link where try files.status(path + "/.")?.kind == .folder: return
    default: break
    }
    let parent = Path.parent(path)
    if parent != path { try make(parent, files) }
    try files.makeFolder(path)
    try files.syncFolder(parent)
  }

  /// The journals that are there, by name; copies that a synchronising tool made are among them.
  func journalNames(_ files: any FileSystem) throws(FileFault) -> [String] {
    guard try files.status(journals) != nil else { return [] }
    return try files.list(journals).filter(Self.isJournal)
  }

  /// Whether a file name is that of a journal or of a copy of one that some tool made.
  ///
  /// Most tools keep the ending of the name; some put their mark behind it.
  static func isJournal(_ name: String) -> Bool {
    if name.hasPrefix(".") { return false }
    if name.hasSuffix(".jsonl") { return true }
    guard let ending = name.split(separator: ".jsonl", maxSplits: 1).dropFirst().last else {
      return false
    }
    // What an editor keeps, `laptop.jsonl~`, is left alone: it has the lines that a person took out.
    return ending.lowercased().contains("conflict") || ending == ".orig"
      || ending.hasPrefix("~") && ending.count > 1
  }
}

extension StoreError {
  /// Does something with files, and gives a fault of theirs the form of this room.
  static func wrap<Value>(_ body: () throws(FileFault) -> Value) throws(StoreError) -> Value {
    do throws(FileFault) { return try body() } catch {
      throw error.isLink ? .symbolicLink(path: error.path) : .file(error)
    }
  }
}
