import CommandLineParsing
import ProgressStore

extension Command {
  /// Lists all points that the learner has marked.
  static let marks = Command(
    CommandSyntax(
      "marks", "Show the points that you suspended, buried, flagged or noted.",
      options: [StandardOptions.learner, StandardOptions.progress, StandardOptions.json])
  ) { given, world in
    let store = try world.progress(given, for: .reading)
    let day = world.now().studyDay(rolloverHour: store.state.profile.rolloverHour)
    let lines = store.state.points.sorted { $0.key < $1.key }
      .map { MarkLine($0.key, $0.value, on: day) }.filter(\.isMarked)
    for line in lines {
      if given[StandardOptions.json] {
        world.output.json(line.json)
      } else {
        world.output.line(line.text, hanging: 2)
      }
    }
    if lines.isEmpty, !given[StandardOptions.json] { world.output.line("Nothing is marked.") }
    return .done
  }
}
