import Scheduling

/// Reads the journals of a learner and computes the state.
struct JournalLoader {
  private let folder: LearnerFolder
  private let files: any FileSystem
  /// The names of the files, by their number in the table.
  let names: [String]
  private(set) var findings: [Finding] = []
  /// What was found in each file, by name.
  private(set) var readers: [String: JournalReader] = [:]
  /// The part of every journal that the state was computed from.
  private(set) var covered: [String: StateCache.Coverage] = [:]

  /// Looks for the journals.
  init(_ folder: LearnerFolder, _ files: any FileSystem) throws(StoreError) {
    self.folder = folder
    self.files = files
    names = try StoreError.wrap { () throws(FileFault) in try folder.journalNames(files) }
  }

  /// What came out of reading.
  struct Result {
    var state: LearnerState
    /// Whether the same files would give the same state at any time.
    var isLasting: Bool
    /// Whether a cache already holds exactly this state.
    var isCached: Bool
  }

  /// The state, from the cache and what is new where that is possible, otherwise from all events.
  mutating func load(_ cache: CacheFolder, at now: Timestamp) throws(StoreError) -> Result {
    if let cached = cache.load(names), let result = try resume(cached, at: now) { return result }
    return try replayAll(at: now)
  }

  /// The state from all events.
  mutating func replayAll(at now: Timestamp) throws(StoreError) -> Result {
    let replay = try replay(at: now)
    var state = replay.state
    state.recent = replay.recent.compactMap(recentAnswer)
    findings += replay.fromTheFuture
    return Result(
      state: state, isLasting: replay.isLasting && !findings.contains(where: \.isDamage),
      isCached: false)
  }

  /// All events, read and put in their order.
  mutating func replay(at now: Timestamp) throws(StoreError) -> Replay {
    findings = []
    readers = [:]
    covered = [:]
    var table = EventTable()
    for (number, name) in names.enumerated() {
      table.file = UInt16(clamping: number)
      try read(name, from: nil, into: &table)
    }
    let present = Present(instant: now.milliseconds, day: now.studyDay())
    return Replay(table, present: present)
  }

  /// Adds what is new to a cached state; `nil` if some of it belongs before what is there.
  private mutating func resume(_ cached: StateCache, at now: Timestamp) throws(StoreError)
    -> Result?
  {
    var collector = EventCollector()
    for name in names { try read(name, from: cached.covered[name], into: &collector) }
    var state = cached.state
    let latest = now.milliseconds + Timeline.tolerance
    guard !state.devices.values.contains(where: { $0.instant > latest }) else { return nil }
    let events = collector.events.sorted { left, right in
      let (a, b) = (left.moment.milliseconds, right.moment.milliseconds)
      if a != b { return a < b }
      return left.device == right.device
        ? left.sequence < right.sequence : left.device < right.device
    }
    for event in events {
      guard event.moment.milliseconds <= latest,
        state.apply(event, at: event.moment.milliseconds) == .applied
      else { return nil }
    }
    return Result(
      state: state, isLasting: !findings.contains(where: \.isDamage),
      isCached: events.isEmpty && covered == cached.covered)
  }

  private func recentAnswer(_ recent: Replay.Recent) -> RecentAnswer? {
    guard let event = event(file: recent.row.file, offset: recent.row.offset),
      case .answer(let answer) = event.body
    else { return nil }
    return RecentAnswer(recent, event, answer)
  }

  private func event(file: UInt16, offset: UInt32) -> Event? {
    let path = Path.join(folder.journals, names[Int(file)])
    guard let opened = try? files.open(path, .read) else { return nil }
    defer { files.close(opened) }
    var source = LineSource(opened, files, from: Int(offset), blockSize: 4096)
    guard let line = try? source.next(),
      case .event(let event)? = try? EventLine.read(line.bytes, line.range)
    else { return nil }
    return event
  }

  private mutating func read(
    _ name: String, from known: StateCache.Coverage?, into taker: inout some LineTaker
  ) throws(StoreError) {
    let path = Path.join(folder.journals, name)
    let files = files
    let status = try StoreError.wrap { () throws(FileFault) in try files.status(path) }
    guard let status, status.kind == .file else {
      if status?.kind == .link { throw .symbolicLink(path: path) }
      return
    }
    var coverage = known ?? .none
    if known == nil || status.size > coverage.length {
      let file = try StoreError.wrap { () throws(FileFault) in try files.open(path, .read) }
      defer { files.close(file) }
      var reader = JournalReader(name: name, number: coverage.nextNumber)
      taker.reserve(fileSize: status.size - coverage.length)
      try reader.read(file, files, from: coverage.length, into: &taker)
      findings += reader.findings
      readers[name] = reader
      coverage.length = reader.soundLength
      coverage.nextNumber = reader.nextNumber
    }
    (coverage.size, coverage.inode, coverage.modified) = (
      status.size, status.inode, status.modified
    )
    covered[name] = coverage
  }
}
