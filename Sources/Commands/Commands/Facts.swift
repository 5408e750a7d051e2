import CommandLineParsing
import Narratives
import QuestionBanks

extension Command {
  /// Prints what a text says about its procedure.
  static let facts = Command(
    CommandSyntax(
      "facts", "Show what the program reads in a narrative or a note.",
      discussion: [
        """
        Every fact comes with the sentence it was read from. A file may be a narrative of a bank, a \
        page saved from a look-up site, or a note; '-' reads standard input.
        """
      ],
      parameters: [
        Parameter("FILE", .atLeast(1), completion: .file, "A text file, or '-'.")
      ],
      options: [StandardOptions.json],
      examples: [
        Example("facts QuestionBanks/*/narratives/38571.md", "what one narrative says"),
        Example("facts note.txt --json", "one JSON object for programs"),
      ],
      exits: [Exit(74, "a file could not be read; the facts of the others were printed")])
  ) { given, world in
    let reader = FactReader(reader: Reader(lexicon: try world.lexicon()))
    var status = ProgramStatus.done
    for (index, file) in given.words.enumerated() {
      try world.checkInterruption()
      let text: String
      do {
        text = try FactsPage.text(of: file, in: world)
      } catch let fault as BankFolderFault {
        world.errors.line("error: \(fault.description)")
        if case .notText = fault { status = .data } else { status = .inputOutput }
        continue
      }
      let page = FactsPage(file: file, result: reader.read(FactSource(fileText: text)))
      if given[StandardOptions.json] {
        world.output.json(page.json)
      } else {
        if index > 0 { world.output.line() }
        page.print(on: world.output)
      }
    }
    return status
  }
}
