/// What an operative note documents.
///
/// A note is closed: what is not in here was not done.
package struct Documentation: Sendable {
  /// Something documented, with its sentence.
  package struct Item<Value: Hashable & Sendable>: Hashable, Sendable {
    package let value: Value
    package let evidence: Evidence
  }

  /// The approach in which the work was finished.
  package let approach: Item<ConceptNumber>?
  /// Whether a cut alone speaks for the approach, and no word of opening the body.
  let isApproachOnlyCut: Bool
  /// The approach that was given up, where the operation was converted.
  package let convertedFrom: Item<ConceptNumber>?
  package let acts: [Item<Act>]
  /// What only the heading names and the steps in the body bear out: it speaks for a code, and never against one.
  let borneOut: [Item<Act>]
  /// Acts the note says were not done.
  package let denied: [Item<Act>]
  /// Structures that the body says were left, or not even freed.
  let untouched: [Item<ConceptNumber>]
  package let states: [Item<ConceptNumber>]
  /// Diseases that the patient has or may have.
  package let diseases: [Item<ConceptNumber>]
  package let age: KnownAge?
  /// Sizes and weights, that of the operation itself first.
  package let measures: [Item<Measured>]
  /// What is known of the patient's age.
  package enum KnownAge: Hashable, Sendable {
    case patient(Age, Evidence)
    /// Any age of a span: the patient of a case that meets what a code asks for.
    case any(AgeSpan, Evidence)
  }

  /// The headings of a note whose body tells of the work.
  private let headings: Set<Evidence>

  /// Whether something rests on a heading alone, while the body tells of the work.
  func isHeaded(_ evidence: Evidence) -> Bool { headings.contains(evidence) }

  /// What headings and diagnoses name; it documents nothing, and only says where to look first.
  let headed: [Act]

  /// What the body of a note documents; its heading counts where the body bears it out or states no act at all.
  package init(_ reading: Reading, lexicon: Lexicon) {
    func item<Value>(_ value: Value, _ statement: Reading.Statement) -> Item<Value> {
      Item(value: value, evidence: reading.sentences[statement.sentence].evidence)
    }
    let body = reading.statements.filter { $0.section == .body }
    let bodyHasActs = body.contains { statement in
      if case .act = statement.content { statement.scope == .performed } else { false }
    }
    let counted =
      bodyHasActs
      ? body : reading.statements.filter { $0.section == .body || $0.section == .heading }
    var acts: [Item<Act>] = []
    var denied: [Item<Act>] = []
    let nodes = NodeWork(reading, lexicon)
    for statement in counted {
      guard case .act(let act) = statement.content else { continue }
      switch statement.scope {
      case .performed:
        acts += nodes.acts(meant: act, in: statement.sentence).map { item($0, statement) }
      case .excluded, .forgone: denied.append(item(act, statement))
      default: break
      }
    }
    let headings = reading.statements.filter { $0.section == .heading && $0.scope == .performed }
    self.headings =
      bodyHasActs
      ? Set(headings.map { reading.sentences[$0.sentence].evidence }) : []
    let work = HeadedWork(
      body: acts.map(\.value), denied: denied.map(\.value), spared: body.compactMap(\.spared),
      lexicon)
    borneOut =
      bodyHasActs
      ? work.borneOut(
        headings.compactMap { statement in
          if case .act(let act) = statement.content { item(act, statement) } else { nil }
        }) : []
    acts += CompletedRemoval(reading, lexicon).completions(of: acts)
    acts += DuctSearch(lexicon).explorations(by: acts)
    acts += RepairBySteps(reading, acts, lexicon).repairs
    self.acts = acts
    self.denied = denied
    untouched = body.compactMap { statement in
      switch statement.content {
      case .spared(let structure): item(structure, statement)
      case .act(let act)
      where statement.scope == .excluded && lexicon[act.action].comesBeforehand:
        item(act.target, statement)
      default: nil
      }
    }
    diseases = reading.statements.compactMap { statement in
      guard case .circumstance(let number) = statement.content, statement.scope != .excluded,
        lexicon[number].kind == .condition, !lexicon.isDecidingState(number)
      else { return nil }
      return item(number, statement)
    }
    let found = reading.statements.compactMap { statement -> (Item<ConceptNumber>, Bool)? in
      guard case .circumstance(let number) = statement.content,
        ![.excluded, .planned, .forgone].contains(statement.scope), lexicon.isDecidingState(number)
      else { return nil }
      return (item(number, statement), statement.section == .body)
    }
    // What was found on the table outweighs what a heading or a diagnosis calls it, and the later of two diagnoses the
    // earlier.
    let told = found.filter(\.1).map(\.0)
    let called = found.filter { !$0.1 }.map(\.0)
    func isOpposed(_ state: Item<ConceptNumber>, by others: some Sequence<Item<ConceptNumber>>)
      -> Bool
    {
      others.contains { lexicon[state.value].opposites.contains($0.value) }
    }
    let earlier = EarlierRepair(reading, acts, lexicon)
    states =
      (called.enumerated().filter { place, state in
        !isOpposed(state, by: told) && !isOpposed(state, by: called[(place + 1)...])
      }.map(\.element) + told).filter { !earlier.isOfOtherSide($0) }
    age =
      reading.statements.lazy.compactMap { statement in
        guard case .patient(let age) = statement.content, statement.scope != .history else {
          return nil
        }
        return .patient(age, reading.sentences[statement.sentence].evidence)
      }.first
    // "300 g on sonography", and later "weighed: 214 g": of two diagnoses the later counts here as well.
    let measured = reading.statements.filter {
      ![.excluded, .planned, .forgone, .history].contains($0.scope)
    }
    measures =
      (measured.filter { $0.section == .body } + measured.filter { $0.section != .body }.reversed())
      .compactMap { statement in
        guard case .measure(let measured) = statement.content else { return nil }
        return item(measured, statement)
      }
    headed = reading.statements.compactMap { statement in
      guard case .act(let act) = statement.content, statement.section != .body else { return nil }
      return act
    }
    let course = ApproachCourse(reading, counted, lexicon)
    (approach, convertedFrom) = course.outcome
    isApproachOnlyCut = course.restsOnCut
  }

  /// The sentences that something documented rests on, in the order of the note.
  package var sentences: [String] {
    let all =
      [approach?.evidence].compactMap { $0 } + acts.map(\.evidence) + states.map(\.evidence)
      + measures.map(\.evidence)
    var seen: Set<Evidence> = []
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .filter { seen.insert($0).inserted }.map(\.sentence)
  }

  /// The case that meets all criteria of a code, and nothing more.
  init(meeting procedure: Procedure) { self.init(meeting: procedure.criteria) }

  /// A case in which just some works are done.
  init(acts: [Act], at evidence: Evidence) {
    self.init(meeting: acts.map { Criterion(content: .component($0), evidence: evidence) })
  }

  /// The case that meets some criteria, and nothing more.
  init(meeting criteria: [Criterion]) {
    var approach: Item<ConceptNumber>?
    var acts: [Item<Act>] = []
    var states: [Item<ConceptNumber>] = []
    var age: KnownAge?
    var measures: [Item<Measured>] = []
    for criterion in criteria {
      switch criterion.content {
      case .approach(let number): approach = Item(value: number, evidence: criterion.evidence)
      case .component(let act): acts.append(Item(value: act, evidence: criterion.evidence))
      case .state(let number): states.append(Item(value: number, evidence: criterion.evidence))
      case .ages(let span): age = .any(span, criterion.evidence)
      case .measure(let measured):
        measures.append(Item(value: measured, evidence: criterion.evidence))
      }
    }
    self.approach = approach
    isApproachOnlyCut = false
    convertedFrom = nil
    self.acts = acts
    borneOut = []
    headings = []
    denied = []
    untouched = []
    headed = []
    self.states = states
    diseases = states
    self.age = age
    self.measures = measures
  }
}
