import CommandLineParsing
import ProgressStore

extension World {
  /// The progress of the learner that a command line names; what was found wrong is said.
  func progress(
    _ given: Arguments, for purpose: ProgressStore.Purpose
  ) throws -> ProgressStore {
    let store = try ProgressStore.open(
      try progressFolder(given), learner: try learner(given), device: try device(), now: now(),
      for: purpose, program: .current)
    for finding in store.findings.prefix(Self.shownFindings) { errors.line("\(finding)") }
    let hidden = store.findings.count - Self.shownFindings
    if hidden > 0 { errors.line("and \(hidden) more; all are named by: progress verify") }
    if purpose == .studying, store.findings.contains(where: \.isDamage) {
      errors.line(
        "remark: backups keep what cannot be read as it is; move it aside with: progress repair")
    }
    return store
  }

  /// A learner who wants to study is not shown a page of damage.
  private static let shownFindings = 5

  /// The folder of all learners.
  func progressFolder(_ given: Arguments) throws(CommandFailure) -> String {
    guard let folder = places.progressFolder(given[StandardOptions.progress]) else {
      throw CommandFailure(
        .inputOutput,
        "no folder to keep answers in: give one with --progress DIR, or set CODEROUNDS_PROGRESS")
    }
    return folder
  }

  /// The learner that a command line names, or the one who uses the computer.
  func learner(_ given: Arguments) throws(StoreError) -> LearnerID {
    if let chosen = places.chosenLearner(given[StandardOptions.learner]) {
      return try LearnerID(chosen)
    }
    // A name that was chosen must be right; one that the computer gave may be replaced.
    if let person = try? LearnerID(places.person) { return person }
    return try LearnerID("learner")
  }

  /// The name under which this computer writes.
  func device() throws(StoreError) -> DeviceID {
    guard let name = environment["CODEROUNDS_DEVICE"] else { return DeviceID(hostName: hostName) }
    return try DeviceID(name)
  }
}
