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
  /// The states of the disease that the code asks for and that are known before the operation.
  let states: [ConceptNumber]
  /// The ages that the code is for, where it names any.
  let ages: AgeSpan?
  /// What the text of the code has worked on, as part of what it asks for or in passing.
  let worked: [ConceptNumber]
  /// What the name of the code speaks of.
  let namedWords: Set<ConceptNumber>
  /// What is said where no disease is known.
  let symptom: String?
  /// Whether nodes are worked on.
  let isNodal: Bool
  /// Whether an organ is taken out, so that its disease cannot be one that came back there.
  let takesOrgan: Bool
  /// Where the operation is done.
  let place: Int?
  private let reasons: [Reason]

  /// The organ is what a text is about that names structures only in general.
  init(_ procedure: Procedure, organ: ConceptNumber?, _ anatomy: Anatomy) {
    let worked =
      [organ].compactMap { $0 } + procedure.components.flatMap { [$0.target] + $0.sites }
    self.worked = procedure.worked
    namedWords = Set(
      procedure.named.compactMap { term in
        if case .concept(let number) = term { number } else { nil }
      })
    states = procedure.states.filter { anatomy.words.findings[$0] == nil }
    ages = procedure.ages
    isNodal = worked.contains(where: anatomy.lexicon.isNodeGroup)
    takesOrgan = procedure.components.contains {
      anatomy.lexicon.isRemoval($0.action) && !anatomy.lexicon.isNodeGroup($0.target)
    }
    symptom = Self.symptom(of: worked, anatomy)
    place = anatomy.place(of: worked)
    let implied = anatomy.sex(for: worked + procedure.states + procedure.spokenOf)
    reasons = Self.reasons(for: worked, procedure, implied, anatomy)
    // What only women have done is said of no man, whoever has the organ.
    let sexes = Set(reasons.map(\.sex))
    // A page on what women have done may speak of a man's disease.
    sex =
      anatomy.sex(for: worked + procedure.states) ?? (sexes.count == 1 ? sexes.first ?? nil : nil)
      ?? implied
  }

  /// The diseases that may be the reason for the operation on a patient of a sex.
  func diseases(of sex: Anatomy.Sex?) -> [Reason] {
    reasons.filter { $0.sex == nil || sex == nil || $0.sex == sex }
  }

  /// The ages at which patients of a sex have a reason for the operation; any of the grown where none is known.
  func usualAges(of sex: Anatomy.Sex?) -> ClosedRange<Int> {
    let ages = diseases(of: sex).map(\.disease.ages)
    guard let first = ages.map(\.lowerBound).min(), let last = ages.map(\.upperBound).max() else {
      return 18...90
    }
    return first...last
  }

  /// What is said of a lesion for which no disease is known; of an organ nothing is said rather than something empty.
  private static func symptom(of worked: [ConceptNumber], _ anatomy: Anatomy) -> String? {
    let lexicon = anatomy.lexicon
    guard let structure = worked.first(where: { !lexicon[$0].isGeneral }) else { return nil }
    let label = lexicon[structure].label
    return lexicon.isDiseased(structure) ? "symptomatic \(label)" : nil
  }

  /// The diseases that are reasons for an operation: those that its page gives, else those for which just this work is
  /// done, else those whose nodes it takes, else those that sit where it works and are treated so.
  private static func reasons(
    for worked: [ConceptNumber], _ procedure: Procedure, _ implied: Anatomy.Sex?,
    _ anatomy: Anatomy
  ) -> [Reason] {
    let (lexicon, known) = (anatomy.lexicon, anatomy.words.reasons)
    guard let place = anatomy.place(of: worked) else { return [] }
    // Who has the omentum out as well has no benign disease of the uterus.
    func isBeside(_ main: Act) -> (Act) -> Bool {
      { act in
        !lexicon.isRemoval(act.action)
          || anatomy.places(of: act.target).contains { anatomy.place(of: main.target) == $0 }
      }
    }
    let isNodal = worked.contains(where: lexicon.isNodeGroup)
    let nodal = procedure.components.filter { lexicon.isNodeGroup($0.target) }
    let isSample = (nodal.isEmpty ? procedure.components : nodal)
      .allSatisfy { lexicon.isSampling($0.action) }
    // Nodes are cleared for malignant disease, also where a text takes that for granted.
    let isMalignant =
      isNodal && !isSample || procedure.components.contains { $0.extent == .radical }
      || procedure.mentions("malignancy", lexicon)
    func fits(_ disease: Disease) -> Bool { disease.isMalignant || !isNodal || isSample }
    func reasons(_ diseases: [Disease]) -> [Reason] {
      let ofAge = diseases.filter { $0.isUsual(in: procedure.ages) }
      return (ofAge.isEmpty ? diseases : ofAge)
        .map { Reason(disease: $0, sex: $0.sex ?? implied ?? anatomy.sex(for: $0.organs)) }
    }
    let told = procedure.conditions(lexicon).flatMap { known.told[$0] ?? [] }.filter { disease in
      fits(disease) && (disease.isMalignant || !procedure.asksForMalignancy(lexicon))
        && procedure.components.contains { act in
          disease.isReason(for: act, lexicon) && disease.isReached(by: act, lexicon)
        }
    }
    if !told.isEmpty { return reasons(told) }
    let own = known.works.filter { reason in
      fits(reason.disease)
        && (reason.disease.isMalignant || !procedure.asksForMalignancy(lexicon))
        && procedure.components.contains { act in
          act.extent != .radical && reason.fits(act, lexicon)
            && (reason.disease.isMalignant || procedure.components.allSatisfy(isBeside(act)))
        }
    }
    // Of several sorts of work that have reasons the one that the file names first is the main one.
    if let first = own.first {
      return reasons(own.filter { $0.isOfSameWork(as: first) }.map(\.disease))
    }
    if isNodal {
      let acts = procedure.components.filter { !anatomy.words.manners.isQuiet($0, lexicon) }
      let drained = known.drained.filter { disease in
        acts.allSatisfy { disease.covers($0, lexicon) }
          && acts.contains { disease.isLed(by: $0, lexicon) }
      }
      if !drained.isEmpty { return reasons(drained) }
    }
    return seated(
      at: place, worked, procedure, implied, isMalignant: isMalignant, isNodal: isNodal, anatomy)
  }

  /// The diseases that sit where an operation works and are treated so.
  ///
  /// Where the operation takes out an organ, no other disease fits than one of that organ.
  private static func seated(
    at place: Int, _ worked: [ConceptNumber], _ procedure: Procedure, _ implied: Anatomy.Sex?,
    isMalignant: Bool, isNodal: Bool, _ anatomy: Anatomy
  ) -> [Reason] {
    let lexicon = anatomy.lexicon
    let enclosing = Set(
      ([place] + worked.compactMap(anatomy.place)).flatMap(anatomy.words.enclosing))
    // A text on the organs of one sex is about the diseases of those organs.
    let possible = anatomy.diseases.filter { disease, only in
      enclosing.contains(disease.place)
        && (implied == nil || only == implied || (only == nil && !isNodal))
    }
    // To wash or to sample a structure does not mean that the disease sits in it.
    let organs = procedure.components.filter { !lexicon.isNodeGroup($0.target) }
    let treated = organs.filter { !lexicon.isSampling($0.action) }
    // Where something goes, the disease sits there, and not in what the ends are joined to.
    let gone = treated.filter { lexicon.isRemoval($0.action) }
    let removed = gone.isEmpty ? treated : gone
    let works = isNodal || !removed.isEmpty ? removed : organs
    func diseases(_ sits: (Disease, ConceptNumber) -> Bool) -> [(
      disease: Disease, sex: Anatomy.Sex?
    )] {
      // The first work that has a reason is the main one: who has the uterus out with the ovaries has a disease of the
      // uterus.
      for work in works {
        let structures = taken(by: work, lexicon) + work.sites
        let found = possible.filter { disease, _ in
          disease.isReason(for: work, lexicon) && structures.contains { sits(disease, $0) }
        }
        if !found.isEmpty { return found }
      }
      return []
    }
    // What sits in the very part that is taken out is the better reason: nobody takes the cervix for the uterus.
    let exact = diseases { disease, structure in disease.organs.contains(structure) }
    let ofKind =
      exact.isEmpty
      ? diseases { disease, structure in
        disease.organs.contains { lexicon.isKind(structure, of: $0) }
      } : exact
    // What is diseased itself is the reason, and no other disease of the organ that it sits in.
    let ofOrgan =
      ofKind.isEmpty
      ? diseases { $0.sits(in: $1, lexicon) && !lexicon.isDiseased($1) } : ofKind
    let isRegional = isNodal || anatomy.words.places[place].parent == nil
    let main = works.isEmpty ? procedure.components : works
    func isReason(_ disease: Disease) -> Bool {
      main.contains { disease.isReason(for: $0, lexicon) }
    }
    let ofPlace = possible.filter {
      $0.disease.place == place && ($0.disease.organs.isEmpty || isNodal) && isReason($0.disease)
    }
    // Nodes are taken out for the tumors that the page speaks of, where it names their organs.
    let named = procedure.tumorSeats(lexicon)
    let ofTumor = ofPlace.filter { disease, _ in
      named.contains { disease.sits(in: $0, lexicon) }
    }
    let nearest =
      !ofOrgan.isEmpty
      ? ofOrgan
      : !ofTumor.isEmpty && isNodal
        ? ofTumor
        : !ofPlace.isEmpty
          ? ofPlace
          : isRegional && !works.contains { lexicon.isDiseased($0.target) }
            ? possible.filter { isReason($0.disease) } : []
    let fitting = nearest.filter { $0.disease.isMalignant == isMalignant }
    // A melanoma of the elderly is no reason for an operation on children.
    let known = fitting.isEmpty && !isNodal ? nearest : fitting
    let ofAge = known.filter { $0.disease.isUsual(in: procedure.ages) }
    return (ofAge.isEmpty && !ofOrgan.isEmpty ? known : ofAge)
      .map { Reason(disease: $0.disease, sex: $0.sex) }
  }

  /// What goes with some work: who takes a part on both sides, both lobes of the thyroid, takes the organ.
  private static func taken(by work: Act, _ lexicon: Lexicon) -> [ConceptNumber] {
    guard work.laterality == .bilateral, lexicon.isA("lobe", work.target),
      lexicon.isRemoval(work.action),
      ![.partial, .selective].contains(lexicon.breadth(of: work)),
      let whole = lexicon[work.target].wholes.first, lexicon.isMidline(whole)
    else { return [work.target] }
    return [whole]
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

  /// The conditions that the text gives, and does not rule out.
  private var circumstances: [(condition: ConceptNumber, about: ConceptNumber?)] {
    reading.statements.compactMap { statement in
      guard case .circumstance(let named) = statement.content, statement.scope == .performed else {
        return nil
      }
      return (named, statement.about)
    }
  }

  /// The conditions that the text gives as reasons, each once.
  func conditions(_ lexicon: Lexicon) -> [ConceptNumber] {
    circumstances.map(\.condition).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The organs of the tumors that the text speaks of.
  func tumorSeats(_ lexicon: Lexicon) -> [ConceptNumber] {
    let malignancy = lexicon.concept("malignancy")
    return circumstances.filter { given in
      malignancy.map { lexicon.isKind(given.condition, of: $0) } ?? false
    }.compactMap(\.about)
  }

  /// Whether the code is for malignant disease alone.
  func asksForMalignancy(_ lexicon: Lexicon) -> Bool {
    let malignancy = lexicon.concept("malignancy")
    return states.contains { state in malignancy.map { lexicon.isKind(state, of: $0) } ?? false }
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
