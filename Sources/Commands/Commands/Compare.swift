import CommandLineParsing
import Narratives

extension Command {
  /// Shows what tells codes apart.
  static let compare = Command(
    CommandSyntax(
      "compare", aliases: ["diff"], "Show what tells codes apart, fact by fact.",
      discussion: [
        """
        Each fact stands with the sentence of the narrative that says so. Where a narrative says \
        nothing, nothing is concluded from it.
        """
      ],
      parameters: [Parameter("CODE", .atLeast(2), completion: .code, "The codes to compare.")],
      options: [StandardOptions.bank, StandardOptions.json],
      examples: [Example("compare 38571 38572", "two neighbours")],
      exits: [Exit(1, "a code is in no bank")])
  ) { given, world in
    let solver = try world.shelf.solver(given.all(StandardOptions.bank), in: world)
    let procedures = try given.words.map { try procedure($0, in: solver) }
    let page = ContrastPage(table: ContrastTable(procedures, lexicon: solver.lexicon))
    if given[StandardOptions.json] {
      world.output.json(page.json)
    } else {
      page.print(on: world.output)
    }
    return .done
  }

  private static func procedure(
    _ word: String, in solver: Solver
  ) throws(CommandFailure) -> Procedure {
    let found = solver.procedures.first { $0.code.rawValue == word.uppercased() }
    guard let found else {
      let entries = solver.procedures.map { CodeSearch.Entry(bank: "", narrative: $0.narrative) }
      throw CommandFailure(.failed, CodeSearch.explanation([word], among: entries))
    }
    return found
  }
}
