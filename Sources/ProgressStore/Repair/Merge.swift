/// Brings the events of another folder or file into the journals of a learner; doing it twice changes nothing.
package struct Merge: Equatable, Sendable {
  /// The events that were found there.
  package let events: Int
  /// Those of them that were not here yet.
  package let new: Int
  /// What was wrong there.
  package let findings: [Finding]

  /// Merges a journal, a backup, the folder of a learner, or a progress folder that has one for this learner.
  package init(
    _ other: String, _ root: String, learner: LearnerID, device: DeviceID, program: Program,
    files: any FileSystem = PosixFiles()
  ) throws(StoreError) {
    let folder = LearnerFolder(root: root, learner: learner)
    try folder.check(files)
    try self.init(other, into: folder, device: device, program: program, files: files)
    // What holds nothing but damage was no journal; a part of a folder that does is another matter.
    if events == 0, findings.contains(where: \.isProblem) { throw .nothingToMerge(path: other) }
  }

  init(
    _ other: String, into folder: LearnerFolder, device: DeviceID, without excluded: String? = nil,
    program: Program, files: any FileSystem
  ) throws(StoreError) {
    var here = LineSet()
    let names = try StoreError.wrap { () throws(FileFault) in try folder.journalNames(files) }
    var known = JournalWalk(files)
    for name in names where name != excluded {
      try known.read(Path.join(folder.journals, name), named: name, into: &here)
    }
    here.keepsNewLines = true
    var walk = JournalWalk(files)
    for path in try Self.journals(other, folder.learner, files) {
      try walk.read(path, named: Path.name(path), into: &here)
    }
    guard !walk.readers.isEmpty else { throw .nothingToMerge(path: other) }
    try Self.write(here.newLines, folder, device, program, files)
    events = walk.readers.map(\.events).reduce(0, +)
    new = here.newLines.count
    findings = walk.readers.flatMap(\.findings)
  }

  /// Writes lines, as they are, to the journal in which this device keeps what it took over.
  static func write(
    _ lines: [[UInt8]], _ folder: LearnerFolder, _ device: DeviceID, _ program: Program,
    _ files: any FileSystem
  ) throws(StoreError) {
    guard !lines.isEmpty else { return }
    var opening = StoreOpening(folder: folder, files: files, program: program)
    let locked = try opening.lock(device.merged)
    let owner = locked.0
    var writer = locked.1
    defer {
      writer.close()
      JournalLock(owner, folder, files).remove()
    }
    do throws(FileFault) { try writer.append(lines) } catch { throw .notSaved(error) }
  }

  /// The journals that a path names.
  private static func journals(_ path: String, _ learner: LearnerID, _ files: any FileSystem)
    throws(StoreError) -> [String]
  {
    try StoreError.wrap { () throws(FileFault) in
      switch try files.status(path)?.kind {
      case .file: return [path]
      case .folder: break
      default: return []
      }
      for folder in [
        Path.join(Path.join(path, learner.name), "journal"), Path.join(path, "journal"), path,
      ] where try files.status(folder)?.kind == .folder {
        let names = try files.list(folder).filter {
          LearnerFolder.isJournal($0) || $0.hasSuffix(".jsonl.gz")
        }
        if !names.isEmpty { return names.map { Path.join(folder, $0) } }
      }
      return []
    }
  }
}

/// Knows which events it has met, and keeps the lines of those that are new.
struct LineSet: LineTaker {
  private var ids: Set<EventID> = []
  private var otherLines: Set<[UInt8]> = []
  private(set) var newLines: [[UInt8]] = []
  /// Whether the lines of events that were not met before are kept.
  var keepsNewLines = false

  mutating func take(_ bytes: [UInt8], _ range: Range<Int>, offset: Int) throws(LineFault)
    -> LineOutcome
  {
    let content = try EventLine.read(bytes, range)
    let isNew =
      switch content {
      case .event(let event): ids.insert(event.id).inserted
      case .unknownKind: otherLines.insert(Array(bytes[range])).inserted
      case .newer: false
      }
    if isNew, keepsNewLines { newLines.append(Array(bytes[range])) }
    return content.outcome
  }
}
