import Scheduling

/// Reads the journals of a learner into a table.
struct JournalLoader {
  private let folder: LearnerFolder
  private let files: any FileSystem
  private(set) var table = EventTable()
  private(set) var findings: [Finding] = []
  /// The names of the files, by their number in the table.
  private(set) var names: [String] = []
  /// What was found in each file, by name.
  private(set) var readers: [String: JournalReader] = [:]

  /// Begins with an empty table.
  init(_ folder: LearnerFolder, _ files: any FileSystem) {
    self.folder = folder
    self.files = files
  }

  /// Reads all journals that are there.
  mutating func readAll() throws(StoreError) {
    let folder = folder
    let files = files
    names = try StoreError.wrap { () throws(FileFault) in try folder.journalNames(files) }
    for name in names { try read(name) }
  }

  /// Replays all that was read; also says which events are later than the clock.
  func state(at now: Timestamp) -> (LearnerState, [Finding]) {
    let replay = Replay(
      table, present: Present(instant: now.milliseconds, day: now.studyDay()))
    var state = replay.state
    state.recent = replay.recent.compactMap { recent in
      guard let event = event(file: recent.row.file, offset: recent.row.offset),
        case .answer(let answer) = event.body
      else { return nil }
      return RecentAnswer(
        event: event, answer: answer, before: recent.before, order: recent.order,
        day: StudyDay(rawValue: Int(recent.row.day)))
    }
    return (state, replay.fromTheFuture)
  }

  /// Gives the event whose line begins at a place that the table knows.
  func event(file: UInt16, offset: UInt32) -> Event? {
    let path = Path.join(folder.journals, names[Int(file)])
    guard let opened = try? files.open(path, .read) else { return nil }
    defer { files.close(opened) }
    var source = LineSource(opened, files, from: Int(offset), blockSize: 4096)
    guard let line = try? source.next(),
      case .event(let event)? = try? EventLine.read(line.bytes, line.range)
    else { return nil }
    return event
  }

  private mutating func read(_ name: String) throws(StoreError) {
    let path = Path.join(folder.journals, name)
    let files = files
    let status = try StoreError.wrap { () throws(FileFault) in try files.status(path) }
    guard let status, status.kind == .file else {
      if status?.kind == .link { throw .symbolicLink(path: path) }
      return
    }
    let file = try StoreError.wrap { () throws(FileFault) in try files.open(path, .read) }
    defer { files.close(file) }
    var reader = JournalReader(name: name)
    table.reserve(fileSize: status.size)
    table.file = UInt16(clamping: names.firstIndex(of: name) ?? 0)
    try reader.read(file, files, into: &table)
    findings += reader.findings
    readers[name] = reader
  }
}
