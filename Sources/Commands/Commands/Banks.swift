import CommandLineParsing
import Narratives
import QuestionBanks

extension Command {
  /// Lists the banks that are found.
  static let banks = Command(
    CommandSyntax(
      "banks", "List the banks that can be studied.",
      options: [StandardOptions.bank, StandardOptions.json])
  ) { given, world in
    for bank in try world.shelf.banks(given.all(StandardOptions.bank), in: world) {
      let codes = bank.narratives.map(\.code.rawValue)
      if given[StandardOptions.json] {
        world.output.json([
          "bank": .string(bank.name), "title": .string(bank.title), "system": .string(bank.system),
          "edition": bank.edition.map(JSON.integer) ?? .null, "codes": .strings(codes),
          "questions": .integer(bank.questions.count),
        ])
      } else {
        world.output.line("\(bank.name, .strong): \(bank.title)")
        let edition = bank.edition.map { " \($0)" } ?? ""
        world.output.line(
          """
          \(bank.system)\(edition); \(DayText.count(codes.count, "code")), \
          \(DayText.count(bank.questions.count, "written question"))
          """, indent: 2)
        world.output.line("\(codes.joined(separator: " "))", indent: 2)
      }
    }
    return .done
  }
}
