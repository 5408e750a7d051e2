import Narratives

/// What a code and its text say about the patients who have the operation.
struct Background: Sendable {
  /// A disease with the only sex that has it.
  struct Reason: Sendable {
    let disease: Disease
    let sex: Anatomy.Sex?
  }

  /// The only sex that has the operation.
  let sex: Anatomy.Sex?
  /// The states of the disease that the code asks for.
  let states: [ConceptNumber]
  /// The ages that the code is for, where it names any.
  let ages: AgeSpan?
  /// What the text of the code has worked on, as part of what it asks for or in passing.
  let worked: [ConceptNumber]
  /// What is said where no disease is known.
  let symptom: String?
  /// Whether nodes are worked on.
  let isNodal: Bool
  /// Whether an organ is taken out, so that its disease cannot be one that came back there.
  let takesOrgan: Bool
  private let reasons: [Reason]

  /// The organ is what a text is about that names structures only in general.
  init(_ procedure: Procedure, organ: ConceptNumber?, _ anatomy: Anatomy) {
    let worked =
      [organ].compactMap { $0 } + procedure.components.flatMap { [$0.target] + $0.sites }
    self.worked = procedure.worked
    states = procedure.states
    ages = procedure.ages
    isNodal = worked.contains(where: anatomy.lexicon.isNodeGroup)
    takesOrgan = procedure.components.contains {
      anatomy.lexicon.isRemoval($0.action) && !anatomy.lexicon.isNodeGroup($0.target)
    }
    symptom = Self.symptom(of: worked, anatomy)
    let implied = anatomy.sex(for: worked + procedure.states + procedure.spokenOf)
    reasons = Self.reasons(for: worked, procedure, implied, anatomy)
    // What only women have done is said of no man, whoever has the organ.
    let sexes = Set(reasons.map(\.sex))
    sex = implied ?? (sexes.count == 1 ? sexes.first ?? nil : nil)
  }

  /// The diseases that may be the reason for the operation on a patient of a sex.
  func diseases(of sex: Anatomy.Sex?) -> [Reason] {
    reasons.filter { $0.sex == nil || sex == nil || $0.sex == sex }
  }

  /// What is said of a lesion for which no disease is known; of an organ nothing is said rather than something empty.
  private static func symptom(of worked: [ConceptNumber], _ anatomy: Anatomy) -> String? {
    let lexicon = anatomy.lexicon
    guard let structure = worked.first(where: { !lexicon[$0].isGeneral }) else { return nil }
    let label = lexicon[structure].label
    return lexicon.isDiseased(structure) ? "symptomatic \(label)" : nil
  }

  /// Where the operation takes out an organ, no other disease fits than one of that organ.
  private static func reasons(
    for worked: [ConceptNumber], _ procedure: Procedure, _ implied: Anatomy.Sex?,
    _ anatomy: Anatomy
  ) -> [Reason] {
    let lexicon = anatomy.lexicon
    guard let place = anatomy.place(of: worked) else { return [] }
    let isNodal = worked.contains(where: lexicon.isNodeGroup)
    // Nodes are taken out for malignant disease, also where a text takes that for granted.
    let isMalignant =
      isNodal || procedure.components.contains { $0.extent == .radical }
      || procedure.mentions("malignancy", lexicon)
    let own = anatomy.words.reasons.filter { reason in
      (reason.disease.isMalignant || !isNodal)
        && procedure.components.contains { $0.extent != .radical && reason.fits($0, lexicon) }
    }
    if !own.isEmpty {
      return own.map { Reason(disease: $0.disease, sex: $0.disease.sex ?? implied) }
    }
    let enclosing = Set(
      ([place] + worked.compactMap(anatomy.place)).flatMap(anatomy.words.enclosing))
    // A text on the organs of one sex is about the diseases of those organs.
    let possible = anatomy.diseases.filter { disease, only in
      enclosing.contains(disease.place)
        && (implied == nil || only == implied || (only == nil && !isNodal))
    }
    // To wash or to sample a structure does not mean that the disease sits in it.
    let organs = procedure.components.filter { !lexicon.isNodeGroup($0.target) }
    let worked = organs.filter { !lexicon.isSampling($0.action) }
    // Where something goes, the disease sits there, and not in what the ends are joined to.
    let gone = worked.filter { lexicon.isRemoval($0.action) }
    let removed = gone.isEmpty ? worked : gone
    let works = isNodal || !removed.isEmpty ? removed : organs
    func diseases(_ isReason: (Disease, ConceptNumber) -> Bool) -> [(
      disease: Disease, sex: Anatomy.Sex?
    )] {
      // The first work that has a reason is the main one: who has the uterus out with the ovaries has a disease of the
      // uterus.
      for work in works {
        let structures = [work.target] + work.sites
        let found = possible.filter { disease, _ in structures.contains { isReason(disease, $0) } }
        if !found.isEmpty { return found }
      }
      return []
    }
    // What sits in the very part that is taken out is the better reason: nobody takes the cervix for the uterus.
    let exact = diseases { disease, structure in disease.organs.contains(structure) }
    let ofOrgan = exact.isEmpty ? diseases(anatomy.isReason) : exact
    let isRegional = isNodal || anatomy.words.places[place].parent == nil
    let ofPlace = possible.filter {
      $0.disease.place == place && ($0.disease.organs.isEmpty || isRegional)
    }
    let nearest =
      !ofOrgan.isEmpty ? ofOrgan : !ofPlace.isEmpty ? ofPlace : isRegional ? possible : []
    let fitting = nearest.filter { $0.disease.isMalignant == isMalignant }
    // A melanoma of the elderly is no reason for an operation on children.
    let known = fitting.isEmpty && !isNodal ? nearest : fitting
    let ofAge = known.filter { $0.disease.isUsual(in: procedure.ages) }
    return (ofAge.isEmpty && !ofOrgan.isEmpty ? known : ofAge)
      .map { Reason(disease: $0.disease, sex: $0.sex) }
  }
}

extension Procedure {
  /// The structures and conditions that the text names, in whatever scope.
  var spokenOf: [ConceptNumber] {
    reading.statements.flatMap { statement -> [ConceptNumber] in
      switch statement.content {
      case .act(let act): [act.target] + act.sites
      case .circumstance(let condition): [condition]
      default: []
      }
    }
  }

  /// The structures that the text has worked on.
  var worked: [ConceptNumber] {
    reading.statements.flatMap { statement -> [ConceptNumber] in
      guard case .act(let act) = statement.content, statement.scope == .performed else { return [] }
      return [act.target] + act.sites
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
