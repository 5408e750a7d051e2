/// Reads one sentence into statements.
struct SentenceReader {
  let lexicon: Lexicon
  let elements: [Element]
  let index: Int
  let section: Reading.Section
  let namesOwnCode: Bool
  private(set) var statements: [Reading.Statement] = []

  init(
    lexicon: Lexicon, elements: [Element], index: Int, section: Reading.Section, namesOwnCode: Bool
  ) {
    self.lexicon = lexicon
    self.elements = elements
    self.index = index
    self.section = section
    self.namesOwnCode = namesOwnCode
  }

  mutating func read(_ context: inout Context) {
    let scopeReader = ScopeReader(lexicon: lexicon, elements: elements, definesCode: namesOwnCode)
    let scopes = scopeReader.scopes()
    readNamed(scopes)
    if section == .body { context.side = turnedTo() ?? context.side }
    if repeatsEarlierActs(scopes) {
      repeatActs(&context)
      return
    }
    let acts = ActReader(
      lexicon: lexicon, elements: elements, breaks: scopeReader.breaks, scopes: scopes,
      antecedents: context.antecedents
    ).acts()
    for sentenceAct in acts {
      var act = sentenceAct.act
      if act.laterality == nil, section == .body { act.laterality = context.side }
      state(.act(act), sentenceAct.scope)
      if sentenceAct.scope == .performed, section == .body { context.earlierActs.append(act) }
    }
    if !acts.isEmpty {
      context.antecedents =
        acts.last.map { last in
          acts.filter { $0.position == last.position }.map(\.act.target)
        } ?? []
    } else {
      context.antecedents = structuresNamed() ?? context.antecedents
    }
  }

  private mutating func state(_ content: Reading.Statement.Content, _ scope: Scope) {
    statements.append(
      Reading.Statement(content: content, scope: scope, sentence: index, section: section))
  }

  /// Approaches, purposes, conditions, specimens, pathology and structures that are spared.
  private mutating func readNamed(_ scopes: [Scope]) {
    for (position, element) in elements.enumerated() {
      guard let number = element.concept else { continue }
      let concept = lexicon[number]
      let scope = scopes[position]
      switch concept.kind {
      case .approach:
        if follows(.converted, position) {
          state(.conversion(number), scope)
        } else {
          state(.approach(number), scope)
        }
      case .purpose, .condition, .specimen, .pathology: state(.circumstance(number), scope)
      case .structure where scope == .preserved: state(.spared(number), .preserved)
      default: break
      }
    }
  }

  private func function(_ position: Int) -> FunctionWord? {
    elements.indices.contains(position)
      ? elements[position].concept.flatMap { lexicon[$0].function } : nil
  }

  private func follows(_ word: FunctionWord, _ position: Int) -> Bool {
    (max(0, position - 5)..<position).contains { function($0) == word }
  }

  /// The side that the sentence turns to ("attention was turned to the left pelvis").
  private func turnedTo() -> Laterality? {
    var sides: Set<Laterality> = []
    for (position, element) in elements.enumerated() {
      guard let number = element.concept, lexicon[number].kind == .laterality,
        let side = Laterality(rawValue: lexicon[number].id), namesRegion(after: position)
      else { continue }
      sides.insert(side)
    }
    sides.remove(.bilateral)
    return sides.count == 1 ? sides.first : nil
  }

  private func namesRegion(after position: Int) -> Bool {
    guard position + 1 < elements.count else { return true }
    switch elements[position + 1].content {
    case .mark: return true
    case .concept(let number, _): return lexicon.isRegion(number)
    case .word, .number: return false
    }
  }

  private func structuresNamed() -> [ConceptNumber]? {
    let named = elements.compactMap { element in
      element.concept.flatMap { lexicon[$0].kind == .structure ? $0 : nil }
    }
    return named.isEmpty ? nil : named
  }

  // MARK: - "The left side was cleared in the same way"

  private func repeatsEarlierActs(_ scopes: [Scope]) -> Bool {
    section == .body
      && elements.indices.contains { function($0) == .repetition && scopes[$0] == .performed }
      && side() != nil
  }

  private func side() -> Laterality? {
    elements.lazy.compactMap { element in
      element.concept.flatMap { Laterality(rawValue: lexicon[$0].id) }
    }.first
  }

  private mutating func repeatActs(_ context: inout Context) {
    guard let side = side() else { return }
    let earlier = context.earlierActs.filter { $0.laterality != .bilateral }
    for var act in earlier {
      act.laterality = act.laterality == nil ? .bilateral : side
      state(.act(act), .performed)
    }
    context.side = nil
  }
}
