import Basics
import CommandLineParsing
import QuizEngine

extension Command {
  private static let count = ValueOption(
    "--count", "N", .wholeNumber(1...1_000_000), "How many questions; 10 if nothing is said.")
  private static let kind = ValueOption(
    "--kind", "KIND", .text, repeats: true, "Only questions of this kind.")
  private static let only = ValueOption(
    "--code", "CODE", .code, repeats: true, "Only questions about this code.")

  /// Prints generated questions with their keys.
  static let questions = Command(
    CommandSyntax(
      "questions", "Print questions with their keys, for reading or for other programs.",
      discussion: [
        """
        The same seed gives the same questions. No two of them have the same text; where the banks \
        do not give as many as were asked for, as many as they give are printed.
        """
      ],
      options: [
        StandardOptions.bank, count, StandardOptions.seed, kind, only, StandardOptions.json,
      ],
      examples: [
        Example("questions --count 5", "five questions to look at"),
        Example(
          "questions --bank QuestionBanks/pelvic-nodes --count 200 --seed 1 --json",
          "one JSON object a line"),
      ],
      exits: [Exit(1, "there are fewer questions than were asked for")])
  ) { given, world in
    let deck = try world.shelf.deck(given.all(StandardOptions.bank), in: world)
    var sampler = QuestionSampler(
      deck, kinds: try kinds(given.all(kind), in: deck), codes: given.all(only),
      using: SplitMix64(seed: given[StandardOptions.seed] ?? world.seed()))
    let wanted = given[count] ?? 10
    for number in 1...wanted {
      try world.checkInterruption()
      guard let question = sampler.next() else {
        throw CommandFailure(
          .failed,
          "only \(DayText.count(number - 1, "different question")) found, \(wanted) wanted")
      }
      if given[StandardOptions.json] {
        world.output.json(.question(question))
      } else {
        KeyedQuestionPage(question: question).print(number: number, on: world.output)
      }
    }
    return .done
  }

  private static func kinds(
    _ names: [String], in deck: Deck
  ) throws(UsageError) -> Set<QuestionKind> {
    let known = Set(deck.points.flatMap(\.kinds).map(\.rawValue)).sorted()
    for name in names where !known.contains(name) {
      throw .invalidValue(
        name, option: "--kind <KIND>", expectation: "one of \(known.joined(separator: ", "))")
    }
    return Set(names.map(QuestionKind.init))
  }
}
