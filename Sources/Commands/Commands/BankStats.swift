import CommandLineParsing
import Narratives
import QuestionBanks
import QuizEngine

extension Command {
  /// Counts what can be learnt from a bank and says what is missing.
  static let bankStats = Command(
    CommandSyntax(
      "stats", "Count what can be learnt from a bank, and say what is missing.",
      parameters: [Parameter("DIR", .one, completion: .bank, "A bank.")],
      options: [StandardOptions.json])
  ) { given, world in
    let bank = try world.shelf.reading(named: given.words[0], in: world).bank
    let catalogue = try world.shelf.catalogue([given.words[0]], in: world)
    let kinds = Dictionary(
      catalogue.points.flatMap { $0.kinds.map { ($0.rawValue, 1) } }, uniquingKeysWith: +)
    let types = Dictionary(
      bank.questions.map { ($0.response.typeName, 1) }, uniquingKeysWith: +)
    let procedures = bank.narratives.compactMap { catalogue.procedure($0.code) }
    let lonely = MeaningCheck.withoutContrast(procedures, catalogue.lexicon)
    let perCode = bank.narratives.map { narrative in
      (narrative.code, catalogue.points.count { $0.codes.contains(narrative.code) })
    }
    if given[StandardOptions.json] {
      world.output.json([
        "bank": .string(bank.name), "codes": .integer(bank.narratives.count),
        "points": .integer(catalogue.points.count), "kinds": counts(kinds),
        "written": counts(types), "pointsPerCode": counts(perCode),
        "withoutContrast": .strings(lonely.map(\.rawValue)),
      ])
      return .done
    }
    world.output.line("\(bank.name, .heading): \(bank.title)")
    world.output.line(
      """
      \(DayText.count(bank.narratives.count, "narrative")), \
      \(DayText.count(bank.questions.count, "written question")), \
      \(DayText.count(catalogue.points.count, "learning point"))
      """)
    table("Learning points that each kind of question can ask:", kinds, world)
    if !types.isEmpty { table("Written questions by type:", types, world) }
    if !perCode.isEmpty {
      world.output.line()
      world.output.line("Learning points for each code:")
      for (code, count) in perCode { world.output.line("\(code, .strong)  \(count)", indent: 2) }
    }
    for procedure in procedures where lonely.contains(procedure.code) {
      world.output.line()
      world.output.line(advice(on: procedure, catalogue.lexicon))
    }
    return .done
  }

  /// What narrative would give a code its first contrast.
  private static func advice(on procedure: Procedure, _ lexicon: Lexicon) -> StyledText {
    let criteria = procedure.criteria.map { lexicon.words(for: $0) }
    guard !criteria.isEmpty else {
      return """
        \(procedure.code, .strong) has no contrast: nothing that decides for it was understood. Say in its \
        narrative the way in, the structures, the extent and the side; 'coderounds facts FILE' shows \
        what is understood.
        """
    }
    return """
      \(procedure.code, .strong) has no contrast. It was understood as: \
      \(criteria.joined(separator: "; ")). The narrative of a code that it is confused with would add \
      one, if it differs in one of these and says so.
      """
  }

  private static func table(_ title: StyledText, _ counts: [String: Int], _ world: World) {
    world.output.line()
    world.output.line(title)
    for (name, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      world.output.line("\(count, .strong)  \(name)", indent: 2)
    }
  }

  private static func counts(_ counts: [String: Int]) -> JSON {
    .object(counts.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })
  }

  private static func counts(_ counts: [(ProcedureCode, Int)]) -> JSON {
    .object(counts.map { .init($0.0.rawValue, .integer($0.1)) })
  }
}
