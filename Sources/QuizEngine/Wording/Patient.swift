import Narratives

/// The person in a scenario.
struct Patient: Sendable {
  let age: Int
  let sex: Anatomy.Sex
  /// The disease, in a surgeon's words.
  let diagnosis: String

  var noun: String { sex == .female ? "woman" : "man" }

  /// A person who may have had this operation, and any of those it is compared with.
  ///
  /// A recurrence is told of now and then also where no code asks for one, so that the word alone
  /// does not give a code away.
  static func random(
    for facts: CaseFacts, _ procedure: Procedure, among rivals: [Procedure], _ anatomy: Anatomy,
    using generator: inout some RandomNumberGenerator
  ) -> Patient {
    let worked = facts.acts.flatMap { [$0.target] + $0.sites }
    let sex =
      anatomy.sex(for: worked + procedure.named)
      ?? anatomy.sex(for: rivals.flatMap { $0.named + $0.components.flatMap(\.sites) })
      ?? generator.pick([.female, .male], else: .female)
    let disease = generator.pick(
      Disease.all.filter { $0.fits(worked, procedure, sex, anatomy) }, else: Disease.unknown)
    let asksForRecurrence = facts.states.contains { anatomy.lexicon.id($0) == "recurrent" }
    let mayRecur = disease.isMalignant && procedure.states.isEmpty && facts.turnsTo == nil
    let isRecurrent = asksForRecurrence || (mayRecur && generator.happens(0.2))
    return Patient(
      age: Int.random(in: disease.ages, using: &generator), sex: sex,
      diagnosis: isRecurrent ? "recurrent \(disease.name)" : disease.name)
  }
}

extension Procedure {
  /// The structures and conditions that the text names, in whatever scope.
  fileprivate var named: [ConceptNumber] {
    reading.statements.flatMap { statement -> [ConceptNumber] in
      switch statement.content {
      case .act(let act): [act.target] + act.sites
      case .circumstance(let condition): [condition]
      default: []
      }
    }
  }

  /// Whether the text speaks of a condition, in whatever scope.
  func mentions(_ condition: String, _ lexicon: Lexicon) -> Bool {
    guard let number = lexicon.concept(condition) else { return false }
    return reading.statements.contains { statement in
      guard case .circumstance(let named) = statement.content else { return false }
      return lexicon.isKind(named, of: number)
    }
  }
}
