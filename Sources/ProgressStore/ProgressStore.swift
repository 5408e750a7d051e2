import Scheduling

/// The progress of one learner, open for reading or for studying.
package final class ProgressStore {
  /// What the journal says so far.
  package private(set) var state: LearnerState
  /// What was found on opening that the learner should know.
  package private(set) var findings: [Finding]
  /// The device under which events are written; another one than asked for, if a second program studies.
  package private(set) var device: DeviceID
  private let purpose: Purpose
  private let folder: LearnerFolder
  private let files: any FileSystem
  private var writer: JournalWriter
  private var sequence: UInt32

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
    var loader = JournalLoader(folder, files)
    try loader.readAll()
    if purpose == .studying { try opening.setAsideTornLine(&writer, loader) }
    let (state, future) = loader.state(at: now)
    return ProgressStore(
      state: state, findings: opening.findings + loader.findings + future,
      device: owner, purpose: purpose, writer: writer, folder: folder, files: files)
  }

  private init(
    state: LearnerState, findings: [Finding], device: DeviceID, purpose: Purpose,
    writer: JournalWriter, folder: LearnerFolder, files: any FileSystem
  ) {
    self.state = state
    self.findings = findings
    self.device = device
    self.purpose = purpose
    self.writer = writer
    self.folder = folder
    self.files = files
    sequence = state.devices[device]?.sequence ?? 0
  }

  deinit { writer.close() }

  /// Writes an event; when this returns it is on disk, and when it throws it does not count.
  ///
  /// To try again, hand in the same event with the same moment.
  @discardableResult
  package func append(_ body: Event.Body, at moment: Timestamp) throws(StoreError) -> Event {
    guard purpose == .studying else { throw .readOnly }
    let event = Event(
      device: device, sequence: sequence + 1, moment: moment,
      day: moment.studyDay(rolloverHour: state.profile.rolloverHour), body: body)
    do throws(FileFault) {
      try writer.append([EventLine.bytes(event)])
    } catch {
      throw .notSaved(error)
    }
    sequence += 1
    let instant = max(moment.milliseconds, state.devices[device]?.instant ?? .min)
    if state.apply(event, at: instant) == .needsReplay { try replay(at: moment) }
    return event
  }

  private func replay(at now: Timestamp) throws(StoreError) {
    var loader = JournalLoader(folder, files)
    try loader.readAll()
    (state, _) = loader.state(at: now)
  }

  /// Gives up the lock of the journal.
  package func close() { writer.close() }
}
