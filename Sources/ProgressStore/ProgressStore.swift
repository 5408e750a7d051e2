package import Scheduling

/// The progress of one learner, open for reading or for studying.
package final class ProgressStore {
  /// What the journal says so far.
  package private(set) var state: LearnerState
  /// What was found on opening that the learner should know.
  package let findings: [Finding]
  /// The device under which events are written; another one than asked for, if a second program studies.
  package let device: DeviceID
  private let purpose: Purpose
  private let files: any FileSystem
  private var folder: LearnerFolder
  private var writer: JournalWriter
  private var sequence: UInt32
  private let cache: CacheFolder
  private var appended = 0
  /// The study day of the newest event that this session wrote.
  private var lastDay: StudyDay?
  private var covered: [String: StateCache.Coverage]
  /// Whether writing went on in another folder, which holds nothing of what was there before.
  package private(set) var isElsewhere = false
  private var isLasting: Bool
  private var isCached: Bool

  /// What a store is opened for.
  package enum Purpose: Sendable {
    /// Nothing on disk is changed.
    case reading
    /// The journal is locked, and a torn last line is set aside.
    case studying
  }

  /// Opens the progress of a learner in the folder `root`.
  package static func open(
    _ root: String, learner: LearnerID, device: DeviceID, now: Timestamp, for purpose: Purpose,
    program: Program, files: any FileSystem = PosixFiles()
  ) throws(StoreError) -> ProgressStore {
    let folder = LearnerFolder(root: root, learner: learner)
    try folder.check(files)
    var opening = StoreOpening(folder: folder, files: files, program: program)
    var owner = device
    var writer = JournalWriter(path: folder.journal(device), files: files)
    if purpose == .studying { (owner, writer) = try opening.lock(device) }
    do throws(StoreError) {
      var loader = try JournalLoader(folder, files)
      let cache = CacheFolder(device, folder, files)
      let result = try loader.load(cache, at: now)
      if purpose == .studying { try opening.setAsideTornLine(&writer, loader) }
      return ProgressStore(
        result, loader, findings: opening.findings, device: owner, purpose: purpose,
        folder: folder, cache: cache, writer: writer, files: files, now: now)
    } catch {
      if purpose == .studying { JournalLock(owner, folder, files).remove() }
      writer.close()
      throw error
    }
  }

  private init(
    _ result: JournalLoader.Result, _ loader: JournalLoader, findings: [Finding],
    device: DeviceID, purpose: Purpose, folder: LearnerFolder, cache: CacheFolder,
    writer: JournalWriter, files: any FileSystem, now: Timestamp
  ) {
    state = result.state
    isLasting = result.isLasting
    isCached = result.isCached
    covered = loader.covered
    let mark = result.state.devices[device]
    sequence = mark?.sequence ?? 0
    let lag = (mark?.instant ?? now.milliseconds) - now.milliseconds
    // Another machine, or this one after the next start, may still be writing the end of its last line.
    self.findings =
      findings + loader.findings.filter { $0.tornLine == nil }
      + (lag > Self.noticeableLag ? [.clockBehind(milliseconds: lag)] : [])
    self.device = device
    self.purpose = purpose
    self.folder = folder
    self.cache = cache
    self.writer = writer
    self.files = files
  }

  deinit { writer.close() }

  /// Writes an event; when this returns it is on disk, and when it throws it does not count.
  ///
  /// To try again, hand in the same event with the same moment.
  @discardableResult
  package func append(_ body: Event.Body, at moment: Timestamp) throws(StoreError) -> Event {
    guard purpose == .studying else { throw .readOnly }
    let event = Event(
      device: device, sequence: nextSequence, moment: moment,
      day: moment.studyDay(rolloverHour: state.profile.rolloverHour), body: body)
    do throws(FileFault) {
      try writer.append([EventLine.bytes(event)])
    } catch {
      throw .notSaved(error)
    }
    sequence = event.sequence
    appended += 1
    lastDay = event.day
    isCached = false
    let newest = state.devices[device]?.instant ?? .min
    // With a clock that went back, the next start decides which of its times to believe.
    if moment.milliseconds < newest { isLasting = false }
    // Elsewhere there is not enough to compute the state from; the next start does so.
    if state.apply(event, at: max(moment.milliseconds, newest)) == .needsReplay, !isElsewhere {
      try replay(at: moment)
    }
    return event
  }

  /// At the end of all numbers, which only a damaged or made-up line can reach, events are told apart by their times.
  private var nextSequence: UInt32 { min(sequence + 1, Fields.highestSequence) }

  /// All answers that count, as weights are fitted to them; it reads the whole journal.
  package func reviewLog(at now: Timestamp) throws(StoreError) -> ReviewLog {
    var loader = try JournalLoader(folder, files)
    return try loader.replay(at: now).reviewLog
  }

  /// Goes on in another folder, which first gets all that was written since opening.
  ///
  /// It is for a folder that cannot be written any more; `progress merge` brings both together later.
  package func saveElsewhere(_ root: String) throws(StoreError) {
    guard purpose == .studying else { throw .readOnly }
    let other = LearnerFolder(root: root, learner: folder.learner)
    try other.check(files)
    var moved = writer.relocated(to: other.journal(device))
    do throws(FileFault) {
      try moved.append([])
    } catch {
      throw .notSaved(error)
    }
    writer.close()
    JournalLock(device, folder, files).remove()
    writer = moved
    folder = other
    isElsewhere = true
    isLasting = false
  }

  /// Ends the session: keeps the state for a quick start and gives up the lock.
  package func close() {
    if purpose == .studying {
      if isLasting, !isCached { saveCache() }
      if let lastDay { makeBackup(on: lastDay) }
      JournalLock(device, folder, files).remove()
    }
    writer.close()
  }

  private func replay(at now: Timestamp) throws(StoreError) {
    var loader = try JournalLoader(folder, files)
    let result = try loader.replayAll(at: now)
    (state, isLasting, covered) = (result.state, result.isLasting, loader.covered)
    appended = 0
  }

  private func saveCache() {
    guard writer.isUndisturbed, let own = writer.extent else { return }
    let name = Path.name(writer.path)
    var coverage = covered[name] ?? .none
    coverage.size = own.status.size
    coverage.inode = own.status.inode
    coverage.modified = own.status.modified
    coverage.length = own.length
    coverage.nextNumber += appended
    covered[name] = coverage
    guard let covered = cache.summed(covered) else { return }
    cache.save(StateCache(state: state, covered: covered))
  }

  /// Keeps a copy of the journals; without one, studying is as safe as the disk is.
  private func makeBackup(on day: StudyDay) {
    guard let backup = try? Backup(folder.root, learner: folder.learner, files: files) else {
      return
    }
    _ = try? backup.make(on: day)
  }

  private static let noticeableLag: Int64 = 300_000
}
