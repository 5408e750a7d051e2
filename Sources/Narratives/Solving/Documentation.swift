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
  /// The approach that was given up, where the operation was converted.
  package let convertedFrom: Item<ConceptNumber>?
  package let acts: [Item<Act>]
  /// Acts the note says were not done.
  package let denied: [Item<Act>]
  package let states: [Item<ConceptNumber>]
  /// What headings and diagnoses name; it documents nothing, and only says where to look first.
  let headed: [Act]

  /// What the body of a note documents; its heading counts only where the body states no act at all.
  package init(_ reading: Reading, lexicon: Lexicon) {
    func item<Value>(_ value: Value, _ statement: Reading.Statement) -> Item<Value> {
      Item(value: value, evidence: reading.sentences[statement.sentence].evidence)
    }
    let body = reading.statements.filter { $0.section == .body }
    let bodyHasActs = body.contains { statement in
      if case .act = statement.content { statement.scope == .performed } else { false }
    }
    let counted = bodyHasActs ? body : reading.statements.filter { $0.section != .diagnosis }
    var acts: [Item<Act>] = []
    var denied: [Item<Act>] = []
    for statement in counted {
      guard case .act(let act) = statement.content else { continue }
      switch statement.scope {
      case .performed: acts.append(item(act, statement))
      case .excluded, .planned: denied.append(item(act, statement))
      default: break
      }
    }
    self.acts = acts
    self.denied = denied
    states = reading.statements.compactMap { statement in
      guard case .circumstance(let number) = statement.content, statement.scope != .excluded,
        lexicon.isDecidingState(number)
      else { return nil }
      return item(number, statement)
    }
    headed = reading.statements.compactMap { statement in
      guard case .act(let act) = statement.content, statement.section != .body else { return nil }
      return act
    }
    var course = ApproachCourse()
    for statement in counted where statement.scope == .performed {
      switch statement.content {
      case .conversion(let number): course.convert(to: item(number, statement))
      case .approach(let number): course.name(item(number, statement), lexicon)
      case .act(let act): if lexicon.isRemoval(act.action) { course.work() }
      default: break
      }
    }
    (approach, convertedFrom) = course.outcome
  }

  /// The sentences that something documented rests on, in the order of the note.
  package var sentences: [String] {
    let all = [approach?.evidence].compactMap { $0 } + acts.map(\.evidence) + states.map(\.evidence)
    var seen: Set<Evidence> = []
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .filter { seen.insert($0).inserted }.map(\.sentence)
  }

  /// The case that meets all criteria of a code, and nothing more.
  init(meeting procedure: Procedure) {
    var approach: Item<ConceptNumber>?
    var acts: [Item<Act>] = []
    var states: [Item<ConceptNumber>] = []
    for criterion in procedure.criteria {
      switch criterion.content {
      case .approach(let number): approach = Item(value: number, evidence: criterion.evidence)
      case .component(let act): acts.append(Item(value: act, evidence: criterion.evidence))
      case .state(let number): states.append(Item(value: number, evidence: criterion.evidence))
      }
    }
    self.approach = approach
    convertedFrom = nil
    self.acts = acts
    denied = []
    headed = []
    self.states = states
  }
}

/// The approaches of a note in their order: which one the work was finished in.
private struct ApproachCourse {
  typealias Item = Documentation.Item<ConceptNumber>

  private var scoped: Item?
  private var aside: Item?
  private var open: Item?
  private var converted: Item?
  private var openedAfterScope = false
  private var workedOpen = false

  /// "Converted to": decides whatever else is named.
  mutating func convert(to approach: Item) { converted = converted ?? approach }

  mutating func name(_ approach: Item, _ lexicon: Lexicon) {
    if lexicon[approach.value].isAside {
      aside = aside ?? approach
    } else if lexicon.isOpen(approach.value) {
      open = approach
      openedAfterScope = scoped != nil
      workedOpen = false
    } else if scoped.map({ lexicon.isKind(approach.value, of: $0.value) }) ?? true {
      scoped = approach
    }
  }

  /// Tissue is taken out.
  mutating func work() { workedOpen = open != nil }

  /// The final approach, and the one that was given up.
  var outcome: (Item?, Item?) {
    if let converted { return (converted, scoped) }
    guard let open else { return (scoped ?? aside, nil) }
    if scoped == nil { return (open, nil) }
    return openedAfterScope && workedOpen ? (open, scoped) : (scoped, nil)
  }
}
