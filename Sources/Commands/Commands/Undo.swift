import CommandLineParsing
import ProgressStore

extension Command {
  /// Takes back the last answer.
  static let undo = Command(
    CommandSyntax(
      "undo", "Take back the last answer, as if it had not been given.",
      discussion: [
        """
        Nothing is deleted: the journal gets a line that takes the answer back. Call it again to take \
        back the answer before. The point is asked anew in the next round.
        """
      ],
      options: [StandardOptions.learner, StandardOptions.progress, StandardOptions.json],
      exits: [Exit(1, "there is no answer to take back")])
  ) { given, world in
    let store = try world.progress(given, for: .studying)
    defer { store.close() }
    guard let last = store.state.recent.last else {
      throw CommandFailure(.failed, "there is no answer to take back")
    }
    try store.append(.undo(last.event.id), at: world.now())
    if given[StandardOptions.json] {
      world.output.json(["event": "undo", "answer": AnswerLine(last).json])
    } else {
      world.output.line("Taken back: \(AnswerLine(last).text)", hanging: 2)
    }
    return .done
  }
}
