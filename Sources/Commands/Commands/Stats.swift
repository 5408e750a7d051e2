import CommandLineParsing
import ProgressStore

extension Command {
  /// Shows what is due, what is learnt and what gets confused.
  static let stats = Command(
    CommandSyntax(
      "stats", "Show what is due, what is learned, and which codes get confused.",
      options: [
        StandardOptions.bank, StandardOptions.learner, StandardOptions.progress,
        StandardOptions.json,
      ])
  ) { given, world in
    let store = try world.progress(given, for: .reading)
    let deck = try world.shelf.deck(given.all(StandardOptions.bank), in: world)
    let statistics = Statistics(
      deck.points, learner: store.state,
      today: world.now().studyDay(rolloverHour: store.state.profile.rolloverHour))
    if given[StandardOptions.json] {
      world.output.json(statistics.json)
    } else {
      statistics.print(on: world.output)
    }
    return .done
  }
}
