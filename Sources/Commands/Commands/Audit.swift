import Basics
import CommandLineParsing
import QuestionBanks
import QuizEngine

extension Command {
  private static let count = ValueOption(
    "--count", "N", .wholeNumber(1...100_000),
    "How many questions to generate; 1000 if nothing is said.")

  /// Examines questions for flaws, leaks and answers that do not stand up.
  static let audit = Command(
    CommandSyntax(
      "audit", "Examine questions for flaws, for leaks and for answers that do not stand up.",
      discussion: [
        """
        Generated questions are solved anew from their text, and written ones are audited beside \
        them. Guessers who know no medicine try to find the keys by length, likeness, place and \
        wording; none of them may do clearly better than chance.
        """
      ],
      options: [StandardOptions.bank, count, StandardOptions.seed, StandardOptions.json],
      examples: [
        Example("audit --bank QuestionBanks/pelvic-nodes --count 1000 --seed 1", "a whole bank"),
        Example("audit --bank MyBank --json", "all figures, one object a line"),
      ],
      exits: [Exit(1, "a target was not met")])
  ) { given, world in
    let catalogue = try world.shelf.catalogue(given.all(StandardOptions.bank), in: world)
    let written = try world.shelf.banks(given.all(StandardOptions.bank), in: world)
      .flatMap(\.questions).enumerated().compactMap { AuditItem($1, number: $0 + 1) }
    let generated = try generate(
      given[count] ?? 1_000, from: world.makeDeck(catalogue),
      seed: given[StandardOptions.seed] ?? world.seed(), in: world)
    let parts = [("generated", generated), ("written", written)].filter { !$0.1.isEmpty }
    guard !parts.isEmpty else {
      throw CommandFailure(
        .data, "there is nothing to audit: the banks give no question and hold no written one")
    }
    var status = ProgramStatus.done
    for (name, items) in parts {
      try world.checkInterruption()
      let report = AuditReport(items, catalogue: catalogue)
      let page = AuditPage(
        name: name, report: report, discards: name == "generated" ? catalogue.discards : nil)
      if given[StandardOptions.json] {
        world.output.json(page.json)
      } else {
        page.print(on: world.output)
      }
      if !report.isMet { status = .failed }
    }
    return status
  }

  /// As many different questions as there are, up to a number.
  private static func generate(_ count: Int, from deck: Deck, seed: UInt64, in world: World) throws
    -> [AuditItem]
  {
    guard !deck.points.isEmpty else { return [] }
    var sampler = QuestionSampler(
      deck, kinds: [], codes: [], using: SplitMix64(seed: seed))
    var items: [AuditItem] = []
    while items.count < count, let question = sampler.next() {
      try world.checkInterruption()
      items.append(AuditItem(question))
    }
    return items
  }
}
