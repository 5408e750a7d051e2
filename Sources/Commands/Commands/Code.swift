import Narratives
import CommandLineParsing

extension Command {
  /// Finds the code for an operative note.
  static let codeForNote = Command(
    CommandSyntax(
      "code", aliases: ["solve"], "Find the code for an operative note.",
      discussion: [
        """
        Names the code that the note documents, with the sentences that support it, says why not \
        its neighbours, and what to ask the surgeon where the note does not decide. What a note does \
        not say was not done. This is a training aid: it knows only the codes of the loaded banks.
        """
      ],
      parameters: [
        Parameter(
          "FILE", .optional, completion: .file, "The note; '-' or nothing is standard input.")
      ],
      options: [StandardOptions.bank, StandardOptions.json],
      examples: [
        Example("code note.txt", "the code for a note in a file"),
        Example("code - --json", "a note typed or piped in, for programs"),
      ])
  ) { given, world in
    let solver = try world.shelf.solver(given.all(StandardOptions.bank), in: world)
    let file = given.words.first ?? "-"
    if file == "-", world.input.isInteractive {
      world.errors.line("Type or paste the note; end with Ctrl-D on a line of its own.")
    }
    let note = try FactsPage.text(of: file, in: world)
    try world.checkInterruption()
    guard note.contains(where: \.isLetter) else {
      throw CommandFailure(.data, "the note is empty: expected the text of an operative note")
    }
    let page = SolutionPage(solution: solver.rank(note))
    if given[StandardOptions.json] {
      world.output.json(page.json)
    } else {
      page.print(on: world.output)
    }
    return .done
  }
}
