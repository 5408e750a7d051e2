import Narratives

/// The person in a scenario.
struct Patient: Sendable {
  let age: Int
  let sex: Anatomy.Sex
  /// The disease, in a surgeon's words; `nil` where nothing is known that would fit.
  let diagnosis: String?

  var noun: String { sex == .female ? "woman" : "man" }

  /// A person who may have had this operation, and any of those it is compared with.
  ///
  /// A recurrence is told of now and then also where no code asks for one, so that the word alone
  /// does not give a code away.
  static func random(
    for facts: CaseFacts, _ procedure: Procedure, organ: ConceptNumber?, among rivals: [Procedure],
    _ anatomy: Anatomy, using generator: inout some RandomNumberGenerator
  ) -> Patient {
    let worked = [organ].compactMap { $0 } + facts.acts.flatMap { [$0.target] + $0.sites }
    let sex =
      anatomy.sex(for: worked + procedure.named)
      ?? anatomy.sex(for: rivals.flatMap { $0.named + $0.components.flatMap(\.sites) })
    let disease = diseases(for: worked, procedure, sex, anatomy).randomElement(using: &generator)
    let mayRecur =
      disease.map(\.isMalignant) ?? false && procedure.states.isEmpty && facts.turnsTo == nil
    var states = facts.states
    if mayRecur, generator.happens(0.2), let recurrent = anatomy.lexicon.concept("recurrent") {
      states.append(recurrent)
    }
    return Patient(
      disease, symptom(of: worked, anatomy), sex, states, anatomy, using: &generator)
  }

  private init(
    _ disease: Disease?, _ symptom: String?, _ sex: Anatomy.Sex?, _ states: [ConceptNumber],
    _ anatomy: Anatomy, using generator: inout some RandomNumberGenerator
  ) {
    let either: Anatomy.Sex = generator.happens(0.5) ? .female : .male
    age = Int.random(in: disease?.ages ?? 30...78, using: &generator)
    self.sex = sex ?? disease.flatMap(anatomy.sex) ?? either
    diagnosis = (disease?.name ?? symptom).map {
      anatomy.words.diagnosis($0, states, anatomy.lexicon, using: &generator)
    }
  }

  /// What is said of a structure for which no disease is known.
  private static func symptom(of worked: [ConceptNumber], _ anatomy: Anatomy) -> String? {
    let lexicon = anatomy.lexicon
    guard let structure = worked.first(where: { !lexicon[$0].isGeneral }) else { return nil }
    let label = lexicon[structure].label
    let isLesion = ["lesion", "hernia", "stone", "sac"].contains { id in
      lexicon.concept(id).map { lexicon.isKind(structure, of: $0) } ?? false
    }
    return isLesion ? "symptomatic \(label)" : "symptomatic disease of the \(label)"
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
    let sex = anatomy.sex(for: worked.joined() + procedures.flatMap(\.named))
    var common: [Disease]?
    for (procedure, worked) in zip(procedures, worked) {
      let fitting = diseases(for: worked, procedure, sex, anatomy)
      let names = Set(fitting.map(\.name))
      common = common?.filter { names.contains($0.name) } ?? fitting
    }
    guard let disease = common?.randomElement(using: &generator) else { return nil }
    var states: [ConceptNumber] = []
    for state in procedures.lazy.flatMap(\.states) where states.isEmpty { states.append(state) }
    return Patient(disease, nil, sex, states, anatomy, using: &generator)
  }

  /// The diseases that may be the reason for an operation on some structures.
  ///
  /// Where the operation takes out an organ, no other disease fits than one of that organ.
  private static func diseases(
    for worked: [ConceptNumber], _ procedure: Procedure, _ sex: Anatomy.Sex?, _ anatomy: Anatomy
  ) -> [Disease] {
    let lexicon = anatomy.lexicon
    guard let place = anatomy.place(of: worked) else { return [] }
    let isNodal = worked.contains(where: lexicon.isNodeGroup)
    // A text on the organs of one sex is about the diseases of those organs.
    let implied = anatomy.sex(for: worked + procedure.named)
    let possible = anatomy.diseases.filter { disease, only in
      guard implied == nil || only == implied || (only == nil && !isNodal) else { return false }
      return (only ?? sex) == (sex ?? only)
        && anatomy.words.enclosing(place).contains(disease.place)
    }.map(\.0)
    // To wash or to sample a structure does not mean that the disease sits in it.
    let organs = procedure.components.filter { !lexicon.isNodeGroup($0.target) }
    let removed = organs.filter { !lexicon.isSampling($0.action) }
    let taken = (isNodal || !removed.isEmpty ? removed : organs).flatMap { [$0.target] + $0.sites }
    let ofOrgan = possible.filter { disease in
      taken.contains { anatomy.isReason(disease, for: $0) }
    }
    let isRegional = isNodal || anatomy.words.places[place].parent == nil
    let ofPlace = possible.filter { $0.place == place && ($0.organs.isEmpty || isRegional) }
    let nearest =
      !ofOrgan.isEmpty
      ? ofOrgan : !ofPlace.isEmpty ? ofPlace : isRegional || isNodal ? possible : []
    // Nodes are taken out for malignant disease, also where a text takes that for granted.
    let isMalignant =
      isNodal || procedure.components.contains { $0.extent == .radical }
      || procedure.mentions("malignancy", lexicon)
    let fitting = nearest.filter { $0.isMalignant == isMalignant }
    return fitting.isEmpty && !isNodal ? nearest : fitting
  }
}

extension Anatomy {
  /// The only sex that has a disease.
  func sex(of disease: Disease) -> Sex? {
    diseases.first { $0.0.name == disease.name && $0.0.place == disease.place }?.1
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

  /// Whether the text speaks of a condition and does not rule it out.
  func mentions(_ condition: String, _ lexicon: Lexicon) -> Bool {
    guard let number = lexicon.concept(condition) else { return false }
    return reading.statements.contains { statement in
      guard case .circumstance(let named) = statement.content, statement.scope != .excluded else {
        return false
      }
      return lexicon.isKind(named, of: number)
    }
  }
}
