import Basics
import CommandLineParsing
import Narratives
import QuestionBanks

extension Command {
  private static let into = ValueOption(
    "--into", "DIR", .text, "The bank folder to write to; it is made if it is not there.")
  private static let code = ValueOption(
    "--code", "CODE", .text, "The code of a page that names none.")
  private static let replace = Flag("--replace", "Overwrite narratives that are there already.")

  /// Turns saved pages into narratives.
  static let bankImport = Command(
    CommandSyntax(
      "import", "Turn pages saved from a code look-up site into narratives.",
      discussion: [
        """
        The descriptive prose is kept; menus, offers and notices are left out. Pages often hold \
        text that others own: keep what you import in a folder of your own.
        """
      ],
      parameters: [Parameter("FILE", .atLeast(1), "A page saved as text or HTML.")],
      options: [into, code, replace, StandardOptions.json],
      examples: [
        Example("bank import 38571.html --into MyBank", "one page"),
        Example("bank import page.txt --into MyBank --code 58958", "a page that names no code"),
      ],
      exits: [Exit(65, "a page could not be imported; the others were")])
  ) { given, world in
    guard let folder = given[into] else {
      throw CommandFailure(.usage, "no folder to write to; add '--into DIR'")
    }
    let report = try PageImport.run(
      files: given.words, into: folder, code: try given[code].map(procedureCode),
      replacing: given[replace],
      known: { ((try? world.shelf.banks([], in: world)) ?? []).flatMap(\.narratives) },
      naming: naming(in: world))
    world.shelf.forget()
    for finding in report.findings { world.errors.finding(finding) }
    for file in report.outcomes { print(file, folder, given[StandardOptions.json], world) }
    return report.isComplete ? .done : .data
  }

  /// Reads names with the standard lexicon, which is put together when the first one is to be judged.
  private static func naming(in world: World) -> PageImport.Naming {
    let known = Once<NameChoice?>()
    return { narrative, others in
      let choice = known.value {
        (try? world.lexicon()).map { NameChoice(ProcedureReader(lexicon: $0)) }
      }
      return choice?.chosen(for: narrative, among: others) ?? narrative
    }
  }

  private static func print(
    _ file: PageImport.FileOutcome, _ folder: String, _ asJSON: Bool, _ world: World
  ) {
    let (state, code, title): (String, ProcedureCode?, String?) =
      switch file.outcome {
      case .imported(let code, let title): ("imported", code, title)
      case .unchanged(let code): ("unchanged", code, nil)
      case .refused: ("refused", nil, nil)
      }
    if asJSON {
      world.output.json([
        "file": .string(file.path), "outcome": .string(state), "code": .optional(code?.rawValue),
        "title": .optional(title),
      ])
    } else if case .refused = file.outcome, let name = AnyFormat.nameOfQuestions(at: file.path) {
      world.errors.line(
        "\(file.path) holds questions (\(name)): copy it into '\(folder)/questions/' and run 'coderounds bank check \(folder)'"
      )
    } else if let code {
      let target = "\(folder)/narratives/\(code).md"
      world.output.line(
        title.map { "\(code, .strong)  \($0); written to \(target)" }
          ?? "\(code, .strong)  is in \(target) already, word for word", hanging: 7)
    }
  }

  /// The code that a word of the command line names.
  static func procedureCode(_ word: String) throws(CommandFailure) -> ProcedureCode {
    guard let code = ProcedureCode(rawValue: word) else {
      throw CommandFailure(
        .usage, "'\(word)' is not a code: expected 3 to 8 letters and digits such as 38571")
    }
    return code
  }
}
