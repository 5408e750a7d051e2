import CommandLineParsing
import ProgressStore
import Scheduling

extension Command {
  private static let discussion = [
    """
    POINT is the name of a point or a code, which stands for all points that are filed under it; \
    without one, the point of your last answer is meant. What you have marked is shown by: marks
    """
  ]

  private static let points = Parameter(
    "POINT", .any, completion: .code, "Points or codes; by default that of your last answer.")

  private static let options: [any OptionDeclaration] = [
    StandardOptions.bank, StandardOptions.learner, StandardOptions.progress, StandardOptions.json,
  ]

  /// Stops asking a point until it is resumed.
  static let suspend = Command(
    CommandSyntax(
      "suspend", "Do not ask a point again until you resume it.", discussion: discussion,
      parameters: [points], options: options,
      examples: [
        Example("suspend", "the point you have just answered"),
        Example("suspend 38571", "all that is asked about 38571"),
      ],
      exits: [Exit(1, "there is no such point")])
  ) { given, world in
    try mark(given, in: world) { point, _ in .suspend(point) }
  }

  /// Asks a point again that was suspended or buried.
  static let resume = Command(
    CommandSyntax(
      "resume", "Ask points again that you suspended or buried.", discussion: discussion,
      parameters: [points], options: options,
      examples: [Example("resume 38571", "all that is asked about 38571")],
      exits: [Exit(1, "there is no such point")])
  ) { given, world in
    try mark(given, in: world) { point, _ in .resume(point) }
  }

  private static let days = ValueOption(
    "--days", "N", .wholeNumber(1...3650), "For how many days; 1 if nothing is said.")

  /// Leaves a point out for some days.
  static let bury = Command(
    CommandSyntax(
      "bury", "Do not ask a point before tomorrow, or for some days.", discussion: discussion,
      parameters: [points], options: [days] + options,
      examples: [
        Example("bury", "the point you have just answered, until tomorrow"),
        Example("bury 38571 --days 7", "all that is asked about 38571, for a week"),
      ],
      exits: [Exit(1, "there is no such point")])
  ) { given, world in
    try mark(given, in: world) { .bury($0, until: $1.advanced(by: given[days] ?? 1)) }
  }

  /// Writes an event for each point that is meant, and shows how they stand then.
  static func mark(
    _ given: Arguments, in world: World, points words: [String]? = nil,
    _ body: (PointID, StudyDay) -> Event.Body
  ) throws -> ProgramStatus {
    let store = try world.progress(given, for: .studying)
    defer { store.close() }
    let points = try PointTarget(words ?? given.words).points(in: store, given, world)
    for point in points {
      let now = world.now()
      let day = now.studyDay(rolloverHour: store.state.profile.rolloverHour)
      try store.append(body(point, day), at: now)
      let line = MarkLine(point, store.state.points[point] ?? PointState(), on: day)
      if given[StandardOptions.json] {
        world.output.json(line.json)
      } else {
        world.output.line(line.text, hanging: 2)
      }
    }
    return .done
  }
}
