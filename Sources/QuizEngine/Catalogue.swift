package import Narratives
package import QuestionBanks

/// Everything that can be asked about some banks: their procedures, learning points and questions.
package struct Catalogue: Sendable {
  package let lexicon: Lexicon
  package let solver: Solver
  /// All learning points: contrasts first within a family, nearest first.
  package let points: [LearningPoint]
  let families: [[Procedure]]
  private let authored: AuthoredPoints
  private let banks: [ProcedureCode: String]
  private let pointsByID: [LearningPointID: LearningPoint]
  private let optionSets: [OptionSets]

  /// Reads all narratives of some banks; a bank's own lexicon is added to the standard one.
  package init(banks: [Bank]) throws(LexiconErrors) {
    let own = banks.first { $0.lexicon != nil }?.lexicon
    let lexicon =
      if let own { try Lexicon.standard(adding: own.bytes, file: own.path) } else {
        try Lexicon.standard()
      }
    self.lexicon = lexicon
    let reader = ProcedureReader(lexicon: lexicon)
    var seen: Set<ProcedureCode> = []
    let procedures = banks.flatMap(\.narratives).filter { seen.insert($0.code).inserted }
      .map(reader.read)
    solver = Solver(procedures: procedures, lexicon: lexicon)
    families = Families.groups(of: banks, procedures, lexicon)
    optionSets = families.map(OptionSets.init)
    authored = AuthoredPoints(banks: banks)
    points = LearningPoint.all(in: families, lexicon) + authored.points
    pointsByID = Dictionary(points.map { ($0.id, $0) }) { first, _ in first }
    self.banks = Dictionary(
      banks.flatMap { bank in bank.narratives.map { ($0.code, bank.name) } }
    ) { first, _ in first }
  }

  /// The procedure of a code.
  package func procedure(_ code: ProcedureCode) -> Procedure? {
    solver.procedures.first { $0.code == code }
  }

  /// A question on a learning point: the same for the same seed, proven, or `nil` if this seed gives none.
  package func question(
    point id: LearningPointID, seed: UInt64, kind: QuestionKind? = nil
  ) -> Question? {
    if let written = authored.question(point: id, seed: seed, kind: kind) { return written }
    guard let point = pointsByID[id] else { return nil }
    var generator = SplitMix64(point: id, seed: seed)
    let kinds = kind.map { wanted in point.kinds.filter { $0 == wanted } } ?? point.kinds
    guard let chosen = kinds.randomElement(using: &generator) else { return nil }
    if let question = make(chosen, point, seed, using: &generator) { return question }
    guard kind == nil else { return nil }
    // Sets of codes are drawn so that they stay balanced, and some draws give none: then a kind is
    // asked that needs no set.
    for other in point.kinds.filter({ !$0.usesOptionSets }).shuffled(using: &generator) {
      if let question = make(other, point, seed, using: &generator) { return question }
    }
    return nil
  }

  private func make(
    _ kind: QuestionKind, _ point: LearningPoint, _ seed: UInt64,
    using generator: inout SplitMix64
  ) -> Question? {
    let request = QuestionRequest(
      catalogue: self, point: point, kind: kind, seed: seed,
      codes: point.codes.compactMap(procedure))
    guard let maker = QuestionKind.makers[kind] else { return nil }
    for _ in 0..<Self.attempts {
      guard let question = maker(request, &generator) else { return nil }
      if question.isFair { return question }
    }
    return nil
  }

  /// How often a question is drawn anew when one of its options would stand out as the key.
  private static let attempts = 8

  /// The folder name of the bank that a code comes from.
  func bank(of code: ProcedureCode) -> String { banks[code] ?? "" }

  /// The family that holds both codes, with its option sets.
  func family(of codes: [ProcedureCode]) -> (members: [Procedure], sets: OptionSets)? {
    zip(families, optionSets).first { members, _ in
      codes.allSatisfy { code in members.contains { $0.code == code } }
    }
  }
}
