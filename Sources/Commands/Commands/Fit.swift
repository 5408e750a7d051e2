import CommandLineParsing
import ProgressStore
import Scheduling

extension Command {
  private static let revlog = ValueOption(
    "--revlog", "CSV", .file,
    "A log of another program, with the columns card_id, review_time_ms, rating, elapsed_days.")
  private static let recent = Flag("--recent", "Let late answers count more than early ones.")
  private static let standard = Flag(
    "--default", "Study with the default weights again, until your answers say otherwise.")
  private static let dryRun = Flag("--dry-run", "Only show the weights; do not study with them.")

  /// Fits the weights of the memory model to a learner's answers.
  static let fit = Command(
    CommandSyntax(
      "fit", "Fit the memory model to your answers.",
      discussion: [
        """
        The first 80 % of the answers in time are fitted to, the last 20 % judge: new weights are \
        taken only if they predict those better than the weights you have. A log of another \
        program is only fitted to; nothing is kept. 'study' does the same by itself after a round, \
        whenever your answers have grown by a quarter.
        """
      ],
      options: [
        MemoryOptions.model, revlog, recent, standard, dryRun, StandardOptions.learner,
        StandardOptions.progress, StandardOptions.json,
      ],
      examples: [
        Example("fit", "your own answers"),
        Example("fit --model fsrs-6 --revlog reviews.csv --json", "a log of another program"),
      ],
      exits: [Exit(65, "the log cannot be read")])
  ) { given, world in
    var fitter = Fitter()
    fitter.prefersRecent = given[recent]
    if given[standard] { return try takeStandard(given, in: world) }
    let start = world.now()
    guard let path = given[revlog] else { return try fitJournal(given, fitter, in: world) }
    let log = try reviewLog(at: path, in: world)
    let readSeconds = world.seconds(since: start)
    let current = MemoryModel.standard(given[MemoryOptions.model] ?? .fsrs7)
    let report = FitReport(
      fitter, current, log, readSeconds: readSeconds, isKept: false, in: world)
    report.print(asJSON: given[StandardOptions.json], on: world.output)
    return .done
  }

  private static func fitJournal(
    _ given: Arguments, _ fitter: Fitter, in world: World
  ) throws -> ProgramStatus {
    let start = world.now()
    let store = try world.progress(given, for: given[dryRun] ? .reading : .studying)
    defer { store.close() }
    let log = try store.reviewLog(at: world.now())
    let readSeconds = world.seconds(since: start)
    let name = given[MemoryOptions.model] ?? store.state.profile.model.name
    let current =
      name == store.state.profile.model.name
      ? store.state.profile.model : MemoryModel.standard(name)
    let report = FitReport(
      fitter, current, log, readSeconds: readSeconds, isKept: !given[dryRun],
      in: world)
    if report.isKept { try store.append(.fit(report.event), at: world.now()) }
    report.print(asJSON: given[StandardOptions.json], on: world.output)
    return .done
  }

  private static func takeStandard(_ given: Arguments, in world: World) throws -> ProgramStatus {
    let store = try world.progress(given, for: .studying)
    defer { store.close() }
    let name = given[MemoryOptions.model] ?? store.state.profile.model.name
    // Counted as fitted to the answers there are, so that the next fit waits for more of them.
    let fit = Event.Fit(
      model: name.rawValue, weights: MemoryModel.standard(name).weights,
      reviews: store.state.answers * 4 / 5, lossBefore: nil, lossAfter: nil, isTaken: true)
    try store.append(.fit(fit), at: world.now())
    world.output.line(
      "You study with the default weights of \(name.rawValue) \("from now on", .strong).")
    return .done
  }

  private static func reviewLog(at path: String, in world: World) throws -> ReviewLog {
    let bytes = try MemoryOptions.bytes(at: path)
    var remarks: [CSVRemark] = []
    do {
      let log = try ReviewLog(csv: bytes, remarks: &remarks)
      for remark in remarks.prefix(mostRemarks) {
        world.errors.line("\(path):\(remark.line): warning: \(remark)")
      }
      if remarks.count > mostRemarks {
        world.errors.line(
          "\(path): warning: \(remarks.count - mostRemarks) further lines are alike")
      }
      return log
    } catch {
      throw CommandFailure(.data, "\(path): \(error)")
    }
  }

  /// More remarks about one file would hide what follows them.
  private static var mostRemarks: Int { 20 }
}
