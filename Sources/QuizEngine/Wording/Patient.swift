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
      diseases(for: worked, procedure, sex, anatomy), else: Disease.unknown)
    let asksForRecurrence = facts.states.contains { anatomy.lexicon.id($0) == "recurrent" }
    let mayRecur = disease.isMalignant && procedure.states.isEmpty && facts.turnsTo == nil
    let isRecurrent = asksForRecurrence || (mayRecur && generator.happens(0.2))
    return Patient(
      age: Int.random(in: disease.ages, using: &generator), sex: sex,
      diagnosis: isRecurrent ? "recurrent \(disease.name)" : disease.name)
  }
}

extension Patient {
  /// A person who may have had any of some operations; `nil` where no disease is a reason for all.
  static func random(
    fittingAll procedures: [Procedure], _ anatomy: Anatomy,
    using generator: inout some RandomNumberGenerator
  ) -> Patient? {
    let worked = procedures.map { procedure in
      procedure.components.flatMap { [$0.target] + $0.sites }
    }
    let sex =
      anatomy.sex(for: worked.joined() + procedures.flatMap(\.named))
      ?? generator.pick([.female, .male], else: .female)
    var names: [Set<String>] = []
    for (procedure, worked) in zip(procedures, worked) {
      names.append(Set(diseases(for: worked, procedure, sex, anatomy).map(\.name)))
    }
    let common = anatomy.diseases.map(\.disease).filter { disease in
      names.allSatisfy { $0.contains(disease.name) }
    }
    guard let disease = common.randomElement(using: &generator) else { return nil }
    let state = procedures.lazy.flatMap(\.states).first.map(anatomy.lexicon.id)
    return Patient(
      age: Int.random(in: disease.ages, using: &generator), sex: sex,
      diagnosis: state.map { "\($0) \(disease.name)" } ?? disease.name)
  }

  /// The diseases that may be the reason for an operation on some structures.
  ///
  /// Where the text of the code says in which organs the disease sits, no other disease fits.
  private static func diseases(
    for worked: [ConceptNumber], _ procedure: Procedure, _ sex: Anatomy.Sex, _ anatomy: Anatomy
  ) -> [Disease] {
    let lexicon = anatomy.lexicon
    let region = anatomy.region(of: worked)
    // Nodes are taken out for malignant disease, also where a text takes that for granted.
    let isMalignant =
      procedure.mentions("malignancy", lexicon) || worked.contains(where: lexicon.isNodeGroup)
    // To wash or to sample a structure does not mean that the disease sits in it.
    let taken = procedure.components.filter {
      lexicon.isRemoval($0.action) && !lexicon.isSampling($0.action)
    }.flatMap { [$0.target] + $0.sites }
    let organs = anatomy.diseases.compactMap(\.organ).filter(taken.contains)
    // A text on the organs of one sex is about the diseases of those organs.
    let implied = anatomy.sex(for: worked + procedure.named)
    return anatomy.diseases.filter { disease, organ, only in
      guard implied == nil || (disease.sex ?? only) == implied else { return false }
      return disease.region == region && disease.isMalignant == isMalignant
        && (disease.sex ?? sex) == sex && (only ?? sex) == sex
        && (organs.isEmpty || organ.map(organs.contains) ?? false)
    }.map(\.disease)
  }
}

extension Procedure {
  /// The structures and conditions that the text names, in whatever scope.
  var named: [ConceptNumber] {
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
