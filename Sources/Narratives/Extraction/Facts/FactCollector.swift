/// Gathers facts and keeps the firmest statement of each.
struct FactCollector {
  private let lexicon: Lexicon
  private let naming: ComponentNaming
  private var found: [Key: Int] = [:]
  private(set) var facts: [Fact] = []
  /// Instruments named in passing; one of them is the approach only where the text knows no other.
  private var asides: [(approach: ConceptNumber, role: Role, evidence: Evidence)] = []

  /// The approaches of which the name leaves the choice.
  private var offered: Set<ConceptNumber> = []

  private struct Key: Hashable {
    let aspect: Aspect
    let value: String
  }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    naming = ComponentNaming(lexicon: lexicon)
  }

  mutating func take(_ statement: Reading.Statement, in reading: Reading, role: Role) {
    let sentence = reading.sentences[statement.sentence]
    let evidence = sentence.evidence
    let modality = modality(of: statement)
    switch statement.content {
    // What a goal, a benefit or the past of a patient speaks of is no part of the procedure.
    case .act where [.remark, .history].contains(statement.scope) && statement.section == .body:
      break
    case .act where statement.scope == .elsewhere && !sentence.isAboutOtherCode: break
    case .act(let act):
      if !lexicon[act.action].isUnlisted, !lexicon[act.target].isUnlisted {
        let name = naming.name(of: act)
        add(.component, name.value, name.label, modality, role, evidence)
      }
    case .approach(let named) where lexicon[named].isAside && modality != .performed: break
    case .approach(let named)
    where lexicon[named].isAside && (role != .criterial || statement.section == .heading):
      asides.append((lexicon.meant(by: named), role, evidence))
    case .approach(let named), .conversion(let named):
      let approach = lexicon.meant(by: named)
      // "The approach may be open or laparoscopic"
      let isOneOfList = statement.list != nil && modality == .optional
      if statement.choice != nil || isOneOfList { offered.insert(approach) }
      // "By open or laparoscopic approach", and later "in an open repair, …": it stays one of several.
      let isOffered = modality == .performed && offered.contains(approach)
      add(.approach, concept: approach, isOffered ? .optional : modality, role, evidence)
    case .spared(let structure): add(.preserved, concept: structure, .preserved, role, evidence)
    // The age of one patient is no fact about a procedure; sizes that have bounds are told with extents.
    case .patient, .measure: break
    case .ages(let span):
      add(
        .indication, "indication.\(span.words.replacing(" ", with: "-"))", span.words,
        sentence.isAboutOtherCode ? .background : indication(modality), role, evidence)
    case .circumstance(let concept):
      guard let aspect = Aspect(of: lexicon[concept].kind) else { break }
      guard aspect == .indication else {
        // "The goal is to cure": a purpose is what goals are.
        let isAim = aspect == .purpose && modality == .background && !sentence.isAboutOtherCode
        add(aspect, concept: concept, isAim ? .performed : modality, role, evidence)
        break
      }
      let name = naming.name(of: concept, about: statement.about)
      add(
        aspect, "indication.\(name.value)", name.label,
        sentence.isAboutOtherCode ? .background : indication(modality), role, evidence)
    }
  }

  /// How firmly a statement stands.
  private func modality(of statement: Reading.Statement) -> Modality {
    guard statement.choice == nil else { return .optional }
    guard statement.section == .diagnosis, statement.scope == .performed else {
      return statement.scope.modality
    }
    // An act under a heading such as "History" was done on another occasion.
    switch statement.content {
    case .act, .approach, .conversion: return .background
    case .spared, .circumstance, .patient, .ages, .measure: return .performed
    }
  }

  /// What an operation is done for stays so whether the text says "often", "if" or "indicated for".
  private func indication(_ modality: Modality) -> Modality {
    modality == .excluded ? .excluded : .performed
  }

  /// Beside a scope, an incision is no second approach.
  mutating func settleApproach(_ reading: Reading) {
    promoteOnlyApproach()
    takeAsides()
    let open = "approach.open"
    var used = facts.indices.filter {
      facts[$0].aspect == .approach && facts[$0].modality == .performed
    }
    // A text about a code tells what a conversion would mean; a note tells that one took place.
    let converts =
      reading.code == nil
      && reading.statements.contains { statement in
        if case .conversion = statement.content { statement.scope == .performed } else { false }
      }
    // What the title or the definition names is the approach; other ways in that come up serve it.
    let criterial = used.filter { facts[$0].role == .criterial }
    if reading.code != nil {
      settleRobots(beside: used)
      used = used.filter { facts[$0].modality == .performed }
    }
    if !criterial.isEmpty, !converts {
      settleRoute(among: criterial)
      for index in used
      where facts[index].modality == .performed && facts[index].role != .criterial
        && !isKind(facts[index], ofOneOf: criterial)
      {
        facts[index] = facts[index].with(.background)
      }
      tellOtherWaysApart(from: criterial)
      return
    }
    guard used.count > 1, !converts, let index = used.first(where: { facts[$0].value == open })
    else { return }
    let others = used.filter { $0 != index }
    let isMain =
      facts[index].role == .criterial && others.allSatisfy { facts[$0].role != .criterial }
    for dropped in isMain ? others : [index] { facts[dropped] = facts[dropped].with(.background) }
  }

  /// "Most are now removed with a laparoscope", in a text about an open operation: another operation, and no choice.
  private mutating func tellOtherWaysApart(from criterial: [Int]) {
    for index in facts.indices
    where facts[index].aspect == .approach && facts[index].role != .criterial
      && [.optional, .conditional].contains(facts[index].modality)
      && !isKind(facts[index], ofOneOf: criterial) && !isAssisting(facts[index])
    {
      facts[index] = facts[index].with(.background)
    }
  }

  /// "Robotic assistance", told in passing beside the way in: it is a choice of the surgeon.
  private mutating func settleRobots(beside used: [Int]) {
    let robots = used.filter { isAssisting(facts[$0]) && facts[$0].role != .criterial }
    guard robots.count < used.count else { return }
    for index in robots { facts[index] = facts[index].with(.optional) }
  }

  /// "A laparoscopic retropubic prostatectomy": with a scope the route beside the name opens nothing.
  private mutating func settleRoute(among criterial: [Int]) {
    let scoped = criterial.filter { approach(facts[$0]).map(lexicon.isScoped) ?? false }
    for index in criterial
    where approach(facts[index]).map(lexicon.isOpen) ?? false
      && scoped.contains(where: { facts[$0].evidence == facts[index].evidence })
    {
      facts[index] = facts[index].with(.background)
    }
  }

  private func approach(_ fact: Fact) -> ConceptNumber? {
    lexicon.concept(String(fact.value.dropFirst("approach.".count)))
  }

  /// A robot helps with any way in.
  private func isAssisting(_ fact: Fact) -> Bool {
    approach(fact).map { lexicon[$0].isAssisting } ?? false
  }

  /// "Clearance of the nodes: the celiac and portal nodes are removed": the general word says no more than the others.
  mutating func dropGeneralWords() {
    let done = facts.filter { $0.aspect == .component && $0.modality == .performed }
      .compactMap { fact in parts(of: fact.value) }
    facts = facts.filter { fact in
      guard fact.aspect == .component, let own = parts(of: fact.value),
        lexicon[own.structure].isGeneral, !lexicon.isDevice(own.structure)
      else { return true }
      return !done.contains { other in
        other.action == own.action && other.structure != own.structure
          && lexicon.isKind(other.structure, of: own.structure)
      }
    }
  }

  private func parts(of value: String) -> (action: Substring, structure: ConceptNumber)? {
    guard let point = value.firstIndex(of: "."),
      let structure = lexicon.concept(String(value[value.index(after: point)...]))
    else { return nil }
    return (value[..<point], structure)
  }

  private mutating func takeAsides() {
    guard !facts.contains(where: { $0.aspect == .approach && $0.modality == .performed }) else {
      return
    }
    for (approach, role, evidence) in asides {
      add(.approach, concept: approach, .performed, role, evidence)
    }
  }

  /// "If it is done by laparoscopy, …": the one approach that a text knows is its approach.
  private mutating func promoteOnlyApproach() {
    let named = facts.indices.filter {
      facts[$0].aspect == .approach
        && [.performed, .optional, .conditional].contains(facts[$0].modality)
    }
    guard let only = named.first, named.count == 1 else { return }
    facts[only] = facts[only].with(.performed)
  }

  private func isKind(_ fact: Fact, ofOneOf others: [Int]) -> Bool {
    guard let own = approach(fact) else { return false }
    return others.contains { index in
      approach(facts[index]).map { lexicon.isKind(own, of: $0) || lexicon.isKind($0, of: own) }
        ?? false
    }
  }

  mutating func add(_ circumstance: Circumstance, _ role: Role, _ evidence: Evidence) {
    add(
      circumstance.aspect, "\(circumstance.aspect.rawValue).\(circumstance.id)",
      circumstance.label, circumstance.scope.modality, role, evidence)
  }

  private mutating func add(
    _ aspect: Aspect, concept: ConceptNumber, _ modality: Modality, _ role: Role,
    _ evidence: Evidence
  ) {
    add(
      aspect, "\(aspect.rawValue).\(lexicon.id(concept))", lexicon[concept].label, modality, role,
      evidence)
  }

  private mutating func add(
    _ aspect: Aspect, _ value: String, _ label: String, _ modality: Modality, _ role: Role,
    _ evidence: Evidence
  ) {
    let key = Key(aspect: aspect, value: value)
    guard let index = found[key] else {
      found[key] = facts.count
      facts.append(
        Fact(
          aspect: aspect, value: value, label: label, modality: modality, role: role,
          evidence: evidence))
      return
    }
    let earlier = facts[index]
    // "With or without the isthmus", and later "the isthmus is removed": what the definition leaves open stays so.
    let isOpen =
      earlier.role == .criterial && role != .criterial && aspect == .component
      && [.optional, .conditional].contains(earlier.modality)
    let isFirmer = modality.firmness > earlier.modality.firmness && !isOpen
    let joint: Role = earlier.role == .criterial || role == .criterial ? .criterial : .technique
    facts[index] = Fact(
      aspect: aspect, value: value, label: label,
      modality: isFirmer ? modality : earlier.modality, role: joint,
      evidence: isFirmer ? evidence : earlier.evidence)
  }
}

extension Modality {
  /// Which of two statements of the same fact counts: the one with the higher number.
  fileprivate var firmness: Int {
    switch self {
    case .performed: 5
    case .conditional: 4
    case .optional: 3
    case .excluded: 2
    case .preserved: 1
    case .background: 0
    }
  }
}

extension Aspect {
  /// The aspect that a circumstance belongs to.
  fileprivate init?(of kind: ConceptKind) {
    switch kind {
    case .purpose: self = .purpose
    case .condition: self = .indication
    case .specimen: self = .specimen
    case .pathology: self = .pathology
    default: return nil
    }
  }
}
