import CommandLineParsing
import Narratives
import QuestionBanks

extension Command {
  /// Lists the narratives and written questions of a bank.
  static let bankList = Command(
    CommandSyntax(
      "list", "List the narratives and the written questions of a bank.",
      parameters: [
        Parameter(
          "DIR", .optional, completion: .bank, "A bank; all that are found, if none is given.")
      ],
      options: [StandardOptions.json])
  ) { given, world in
    for bank in try world.shelf.banks(given.words, in: world) {
      if !given[StandardOptions.json] { world.output.line("\(bank.name, .heading): \(bank.title)") }
      for narrative in bank.narratives {
        list(narrative, in: bank, given[StandardOptions.json], world)
      }
      for (index, question) in bank.questions.enumerated() {
        list(question, number: index + 1, in: bank, given[StandardOptions.json], world)
      }
    }
    return .done
  }

  private static func list(
    _ narrative: Narrative, in bank: Bank, _ asJSON: Bool, _ world: World
  ) {
    if asJSON {
      world.output.json([
        "bank": .string(bank.name), "kind": "narrative", "code": .string(narrative.code.rawValue),
        "title": .string(narrative.title), "family": .optional(narrative.family),
      ])
    } else {
      world.output.line("\(narrative.code, .strong)  \(narrative.title)", indent: 2, hanging: 7)
    }
  }

  private static func list(
    _ question: AuthoredQuestion, number: Int, in bank: Bank, _ asJSON: Bool, _ world: World
  ) {
    let id = question.id?.rawValue
    if asJSON {
      world.output.json([
        "bank": .string(bank.name), "kind": "question", "number": .integer(number),
        "id": .optional(id), "name": .string(question.name),
        "type": .string(question.response.typeName), "category": .strings(question.category),
        "tags": .strings(question.tags),
      ])
    } else {
      world.output.line(
        "\(id ?? "#\(number)", .strong)  \(question.name) (\(question.response.typeName))",
        indent: 2,
        hanging: 7)
    }
  }
}
