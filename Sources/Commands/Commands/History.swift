import CommandLineParsing
import ProgressStore

extension Command {
  private static let limit = ValueOption(
    "--limit", "N", .wholeNumber(1...LearnerState.recentLimit),
    "How many answers to show; 20 if nothing is said.")

  /// Shows the last answers.
  static let history = Command(
    CommandSyntax(
      "history", "Show your last answers, the latest one last.",
      discussion: [
        """
        All answers ever given, and not only the last \(LearnerState.recentLimit), come with: \
        progress export
        """
      ],
      options: [limit, StandardOptions.learner, StandardOptions.progress, StandardOptions.json],
      examples: [Example("history --limit 5", "the last five answers")])
  ) { given, world in
    let store = try world.progress(given, for: .reading)
    let answers = store.state.recent.suffix(given[limit] ?? 20).map(AnswerLine.init)
    for answer in answers {
      if given[StandardOptions.json] {
        world.output.json(answer.json)
      } else {
        world.output.line("\(answer.text)", hanging: 2)
      }
    }
    if answers.isEmpty, !given[StandardOptions.json] { world.output.line("No answers yet.") }
    return .done
  }
}
