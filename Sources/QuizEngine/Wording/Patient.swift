import Narratives

/// The person in a scenario.
struct Patient: Sendable {
  let age: Int
  let sex: Anatomy.Sex
  /// The disease, in a surgeon's words.
  let diagnosis: String

  var noun: String { sex == .female ? "woman" : "man" }

  /// A person who may have had this operation: sex fits the structures, the disease fits both.
  static func random(
    for facts: CaseFacts, _ procedure: Procedure, _ anatomy: Anatomy,
    using generator: inout some RandomNumberGenerator
  ) -> Patient {
    let spoken = procedure.reading.statements.flatMap { statement -> [ConceptNumber] in
      switch statement.content {
      case .act(let act): [act.target] + act.sites
      case .circumstance(let condition): [condition]
      default: []
      }
    }
    let worked = facts.acts.flatMap { [$0.target] + $0.sites }
    let sex = anatomy.sex(for: worked + spoken) ?? generator.pick([.female, .male], else: .female)
    let disease = generator.pick(
      Disease.all.filter { $0.fits(worked, procedure, sex, anatomy) }, else: Disease.unknown)
    let isRecurrent = facts.states.contains { anatomy.lexicon.id($0) == "recurrent" }
    return Patient(
      age: Int.random(in: 34...79, using: &generator), sex: sex,
      diagnosis: isRecurrent ? "recurrent \(disease.name)" : disease.name)
  }
}

extension Procedure {
  /// Whether the text speaks of a condition, in whatever scope.
  func mentions(_ condition: String, _ lexicon: Lexicon) -> Bool {
    guard let number = lexicon.concept(condition) else { return false }
    return reading.statements.contains { statement in
      guard case .circumstance(let named) = statement.content else { return false }
      return lexicon.isKind(named, of: number)
    }
  }
}
