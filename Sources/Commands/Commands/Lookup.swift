import CommandLineParsing
import Narratives
import QuestionBanks

extension Command {
  /// Finds codes by number or by words.
  static let lookup = Command(
    CommandSyntax(
      "lookup", aliases: ["find"], "Find codes by number or by words.",
      discussion: [
        """
        A number, or the beginning of one, finds codes; anything else finds the narratives that \
        hold all of the words. One hit is shown with its narrative.
        """
      ],
      parameters: [
        Parameter("CODE|WORDS", .atLeast(1), completion: .code, "A code, or words to look for.")
      ],
      options: [StandardOptions.bank, StandardOptions.json],
      examples: [
        Example("lookup 38571", "the narrative of one code"),
        Example("lookup laparoscopic para-aortic", "codes whose narratives hold both words"),
      ],
      exits: [Exit(1, "nothing was found")])
  ) { given, world in
    let narratives = try world.shelf.banks(given.all(StandardOptions.bank), in: world)
      .flatMap { bank in bank.narratives.map { CodeSearch.Entry(bank: bank.name, narrative: $0) } }
    let hits = CodeSearch.hits(for: given.words, among: narratives)
    if given[StandardOptions.json] {
      for hit in hits { world.output.json(hit.json) }
    } else if hits.count == 1, let hit = hits.first {
      hit.printWhole(on: world.output)
    } else {
      for hit in hits {
        world.output.line("\(hit.narrative.code, .strong)  \(hit.narrative.title)", hanging: 7)
      }
    }
    guard hits.isEmpty else { return .done }
    throw CommandFailure(.failed, CodeSearch.explanation(given.words, among: narratives))
  }
}

extension CodeSearch.Entry {
  fileprivate var json: JSON {
    [
      "code": .string(narrative.code.rawValue), "title": .string(narrative.title),
      "bank": .string(bank), "system": .string(narrative.system),
      "narrative": .string(narrative.prose),
      "source": .optional(narrative.source),
    ]
  }

  fileprivate func printWhole(on output: Output) {
    output.line("\(narrative.code, .heading)  \(narrative.title, .heading)", hanging: 7)
    output.line()
    output.line("\(narrative.prose)")
    if let source = narrative.source {
      output.line()
      output.line("Source: \(source)", hanging: 2)
    }
  }
}
