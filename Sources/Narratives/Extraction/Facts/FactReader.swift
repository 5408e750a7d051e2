/// Reads the facts of a text: every aspect and value once, with the firmest statement of it.
package struct FactReader: Sendable {
  package let reader: Reader

  package init(reader: Reader) { self.reader = reader }

  /// What a text says about its procedure.
  package struct Result: Sendable {
    package let code: ProcedureCode?
    /// The other codes that the text names, in order, each once.
    package let otherCodes: [ProcedureCode]
    /// In the order of the sentences that state them.
    package let facts: [Fact]
  }

  /// The facts of a text with their evidence.
  package func read(_ source: FactSource) -> Result {
    let bytes = Array(source.text.utf8)
    var collector = FactCollector(lexicon: reader.lexicon)
    var isApproachNamed = false
    for title in source.titles {
      let reading = reader.readName(bytes, in: title, about: source.code)
      for statement in reading.statements {
        collector.take(statement, in: reading, role: .criterial)
        if case .approach = statement.content, statement.scope == .performed {
          isApproachNamed = true
        }
      }
      addCircumstances(ofName: reading, &collector)
    }
    var circumstances = ProseCircumstances(
      code: source.code, hasTitle: !source.titles.isEmpty)
    let reading = reader.read(
      bytes, in: source.prose, about: source.code, infersCode: false,
      keepsTerms: false, impliesApproach: !isApproachNamed, visit: { circumstances.take($0, $1) })
    let defining = definingSentences(reading, hasTitle: !source.titles.isEmpty)
    for statement in reading.statements {
      let isCriterial =
        defining.contains(statement.sentence) || statement.section == .heading
      collector.take(statement, in: reading, role: isCriterial ? .criterial : .technique)
    }
    for (sentence, circumstance) in circumstances.found(defining) {
      collector.add(circumstance, circumstance.role, reading.sentences[sentence].evidence)
    }
    collector.settleApproach(reading)
    return Result(code: reading.code, otherCodes: reading.otherCodes, facts: collector.facts)
  }

  /// How much, on which side and where, as the name of the procedure tells it.
  private func addCircumstances(ofName reading: Reading, _ collector: inout FactCollector) {
    for (index, sentence) in reading.sentences.enumerated() {
      let acts = reading.statements.compactMap { statement -> Act? in
        guard statement.sentence == index, statement.scope == .performed,
          case .act(let act) = statement.content
        else { return nil }
        return act
      }
      let circumstances = CircumstanceReader(
        sentence.evidence.sentence, acts: acts, definesCode: true, lexicon: reader.lexicon)
      for circumstance in sentence.isAboutOtherCode
        ? circumstances.otherNames() : circumstances.ofOperation(.defining)
      {
        collector.add(circumstance, circumstance.role, sentence.evidence)
      }
    }
  }

  /// The sentences that name the text's own code, and the first one where no title names the procedure.
  private func definingSentences(_ reading: Reading, hasTitle: Bool) -> Set<Int> {
    var defining: Set<Int> = []
    if let code = reading.code {
      defining = Set(
        reading.sentences.indices.filter { reading.sentences[$0].codes.contains(code) })
      if !hasTitle, defining.isEmpty {
        let first = reading.statements.first { statement in
          if case .act = statement.content { statement.scope == .performed } else { false }
        }
        if let first { defining.insert(first.sentence) }
      }
    }
    return defining
  }
}

/// Gathers facts and keeps the firmest statement of each.
private struct FactCollector {
  private let lexicon: Lexicon
  private let naming: ComponentNaming
  private var found: [Key: Int] = [:]
  private(set) var facts: [Fact] = []
  /// Instruments named in passing; one of them is the approach only where the text knows no other.
  private var asides: [(approach: ConceptNumber, role: Role, evidence: Evidence)] = []

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
    case .act(let act):
      if !lexicon[act.action].isUnlisted, !lexicon[act.target].isUnlisted {
        let name = naming.name(of: act)
        add(.component, name.value, name.label, modality, role, evidence)
      }
    case .approach(let named) where lexicon[named].isAside && modality != .performed: break
    case .approach(let named) where lexicon[named].isAside && role != .criterial:
      asides.append((lexicon.meant(by: named), role, evidence))
    case .approach(let named), .conversion(let named):
      add(.approach, concept: lexicon.meant(by: named), modality, role, evidence)
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
    let used = facts.indices.filter {
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
    if !criterial.isEmpty, !converts {
      for index in used
      where facts[index].role != .criterial && !isKind(facts[index], ofOneOf: criterial) {
        facts[index] = facts[index].with(.background)
      }
      return
    }
    guard used.count > 1, !converts, let index = used.first(where: { facts[$0].value == open })
    else { return }
    let others = used.filter { $0 != index }
    let isMain =
      facts[index].role == .criterial && others.allSatisfy { facts[$0].role != .criterial }
    for dropped in isMain ? others : [index] { facts[dropped] = facts[dropped].with(.background) }
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
    func approach(_ fact: Fact) -> ConceptNumber? {
      lexicon.concept(String(fact.value.dropFirst("approach.".count)))
    }
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
    let isFirmer = modality.firmness > earlier.modality.firmness
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
