/// What a text about a code tells of other occasions than its own operation: other operations named in passing, what is
/// counted in with another, what comes after, and kinds of the work of which a patient has one.
extension ScopeReader {
  /// The scopes, with what belongs to another occasion set apart from what is done.
  func withOtherOccasions(_ scopes: [Scope], _ discourse: Discourse) -> [Scope] {
    var result = scopes
    func put(_ scope: Scope, _ range: Range<Int>) {
      for index in range where Self.ofThisOccasion.contains(result[index]) { result[index] = scope }
    }
    let counts = words.tokens.contains { token in
      Self.bundling.contains(token.word) || Self.reporting.contains(token.word)
    }
    for index in elements.indices {
      if namesOtherWork(index, discourse) || namesLaterWork(index) {
        put(.background, index..<index + 1)
      }
      if isRelapse(index) {
        let start = (0..<index).last { words.first(elements[$0]) == Self.behind } ?? index
        put(.background, start..<index + 1)
      }
      if counts, isCountedIn(index) { put(.background, clause(conditionBehind: index)) }
      if counts, let work = workCountedIn(index) {
        for place in work where result[place] == .performed { result[place] = .optional }
      }
      if isCountedApart(index) { put(.background, clauseStart(before: index)..<index) }
      if let thing = thingOfAftercare(index) {
        let isAlone = !(thing + 1..<index).contains { kind($0) == .action }
        put(.background, isAlone ? thing..<index + 1 : index..<index + 1)
      }
      if !definesCode, let mishap = mishap(at: index) { put(.conditional, mishap) }
      if opensOtherKind(index, discourse) {
        for place in index..<sentenceEnd(from: index) where result[place] == .performed {
          result[place] = .optional
        }
      }
    }
    return result
  }

  private static let ofThisOccasion: Set<Scope> = [.performed, .optional, .conditional]

  /// "Rejection is ruled out after a lung transplant", "it was taken during a hysterectomy": an operation that the text
  /// is not about.
  private func namesOtherWork(_ index: Int, _ discourse: Discourse) -> Bool {
    guard !definesCode, !discourse.themes.isEmpty, let number = elements[index].concept,
      lexicon[number].kind == .procedure
        || lexicon[number].kind == .action && elements[index].form == .noun,
      ![.be, .have].contains(function(index + 1))
    else { return false }
    if isExample(of: Self.others, index) { return true }
    let isOnTheme = lexicon[number].targets.contains(where: discourse.themes.contains)
    var start = index
    while start > 0, breaks[start - 1] == .none, describesWork(start - 1) { start -= 1 }
    guard start > 1, function(start - 1) == .determiner,
      Self.indefinite.contains(words.first(elements[start - 1]))
    else { return false }
    let lead = elements[start - 2]
    // "During a laparoscopic cholecystectomy": the work itself, where that is what the text is about.
    if isOnTheme, words.first(lead) == Self.during || function(start - 2) == .of { return false }
    return Self.leads.contains(words.first(lead)) && lead.tokens.count == 1
      || function(start - 2) == .of && start > 2
        && Self.occasions.contains(words.last(elements[start - 3]))
  }

  /// "A step of another operation, such as a distal pancreatectomy".
  private func isExample(of others: WordSet, _ index: Int) -> Bool {
    let end = elements[index].tokens.lowerBound
    let before = words.tokens[max(0, end - Self.reachOfExample)..<end]
    guard
      let such = before.indices.dropLast().last(where: {
        before[$0].word == Self.such && before[$0 + 1].word == Self.as
      })
    else { return false }
    let lead = before[..<such]
    return lead.contains { others.contains($0.word) }
      && lead.contains { Self.operations.contains($0.word) }
  }

  private static let reachOfExample = 12
  private static let such = Word("such")
  private static let `as` = Word("as")
  private static let others: WordSet = "another other larger bigger different"
  private static let operations: WordSet = "operation operations procedure procedures surgery"

  /// "A tumor has come back after partial nephrectomy": the operation that it came back after.
  private func isRelapse(_ index: Int) -> Bool {
    guard kind(index) == .procedure || kind(index) == .action && elements[index].form == .noun
    else { return false }
    var start = index
    while start > 0, breaks[start - 1] == .none,
      describesWork(start - 1) || function(start - 1) == .determiner
    {
      start -= 1
    }
    guard start > 1, words.first(elements[start - 1]) == Self.behind else { return false }
    return (max(0, start - 4)..<start - 1).contains { place in
      words.tokens[elements[place].tokens].contains { Self.relapses.contains($0.word) }
    }
  }

  private static let behind = Word("after")
  private static let relapses: WordSet =
    "back recurred recurs recurring recurrence returned returns failed persists persisted persisting"

  private func describesWork(_ index: Int) -> Bool {
    switch elements[index].content {
    case .word(.plain), .word(.participle): true
    case .concept(let number, _):
      [.structure, .condition, .extent, .approach, .laterality].contains(lexicon[number].kind)
    default: false
    }
  }

  private static let indefinite: WordSet = "a an another any"
  private static let during = Word("during")
  private static let leads: WordSet = "after following during"
  private static let occasions: WordSet = "time course part"

  /// "Allows a later cholangiogram".
  private func namesLaterWork(_ index: Int) -> Bool {
    guard index > 0, kind(index) == .procedure || kind(index) == .action,
      elements[index].form == .noun
    else { return false }
    let before = elements[index - 1]
    return before.tokens.count == 1 && Self.later.contains(words.first(before))
  }

  private static let later: WordSet = "later subsequent future eventual"

  /// "Is bundled", "is swallowed", "is not reported": a verb of counting whose subject is the service.
  private func isCountedIn(_ index: Int) -> Bool {
    let own = words.tokens[elements[index].tokens]
    if own.contains(where: { Self.bundling.contains($0.word) }) { return true }
    guard own.contains(where: { Self.reporting.contains($0.word) }) else { return false }
    return (max(0, index - 4)...index).contains { place in
      words.tokens[elements[place].tokens].contains { Self.denials.contains($0.word) }
    }
  }

  /// "Biopsy of the same tumor is not reported in addition": the work that is counted in if it is done.
  private func workCountedIn(_ index: Int) -> Range<Int>? {
    let own = words.tokens[elements[index].tokens]
    guard own.contains(where: { Self.reporting.contains($0.word) }) else { return nil }
    let before = (max(0, index - 2)...index).flatMap { Array(words.tokens[elements[$0].tokens]) }
    guard before.contains(where: { Self.denials.contains($0.word) }) else { return nil }
    let start = clauseStart(before: index)
    guard start < index, isWork(start) || isWork(start + 1),
      !(start..<index).contains(where: { isNumber($0) || isPartOfCode($0) })
    else { return nil }
    return start..<index
  }

  /// "Is included and not coded in addition": done, as it is said to be.
  private func isPartOfCode(_ index: Int) -> Bool {
    words.tokens[elements[index].tokens].contains { Self.parts.contains($0.word) }
  }

  private static let parts: WordSet = "included part component"
  private static let bundling: WordSet = "bundled swallowed absorbed subsumed"
  private static let reporting: WordSet = "reported billed coded counted charged paid claimed"
  private static let denials: WordSet = "not never cannot nor"

  /// "… when it accompanies a hysterectomy that …": what the verb before depends on, to the end of its clause.
  private func clause(conditionBehind index: Int) -> Range<Int> {
    let end = sentenceEnd(from: index)
    // "Is not reported in addition to": the words may be one.
    if words.tokens[elements[index].tokens].contains(where: { $0.word == Self.addition }) {
      return index + 1..<end
    }
    guard
      let start = (index + 1..<max(index + 1, end)).first(where: { place in
        [.subordinate, .proviso, .addition].contains(function(place))
          || Self.companions.contains(words.first(elements[place]))
      })
    else { return index..<index }
    return start..<end
  }

  private static let addition = Word("addition")
  private static let companions: WordSet = "when if with during along alongside as beside"

  /// Where a clause ends that a semicolon or a dash ends at the latest.
  private func sentenceEnd(from index: Int) -> Int {
    elements[index...].firstIndex { $0.isMark(.semicolon) || $0.isMark(.dash) } ?? elements.endIndex
  }

  /// "The drain comes out when no air leaks", "the catheter is removed after a few days": what was put in comes out again
  /// when the operation is over.
  private func thingOfAftercare(_ index: Int) -> Int? {
    guard let number = elements[index].concept, lexicon[number].kind == .action,
      elements[index].form != .noun,
      lexicon.isA("extraction", number) || lexicon.isRemoval(number),
      let thing = (0..<index).last(where: { kind($0) == .structure }),
      elements[thing].concept.map(lexicon.isDevice) ?? false,
      !breaks[thing...index].contains(.strong)
    else { return nil }
    let end = (index + 1..<max(index + 1, elements.count)).first { breaks[$0] == .strong }
    let rest = index + 1..<(end ?? elements.count)
    guard let next = rest.first else { return nil }
    let isLater = rest.contains { place in
      words.tokens[elements[place].tokens].contains { Self.spans.contains($0.word) }
    }
    return isLater || Self.until.contains(words.first(elements[next])) ? thing : nil
  }

  /// "A tear of the pleura is repaired": what is done about a mishap, if there is one.
  private func mishap(at index: Int) -> Range<Int>? {
    guard index + 1 < elements.count,
      index == 0 || breaks[index] == .strong || breaks[index - 1] == .strong,
      function(index) == .determiner, Self.indefinite.contains(words.first(elements[index])),
      elements[(index + 1)...].prefix(2).contains(where: { element in
        words.tokens[element.tokens].contains { Self.mishaps.contains($0.word) }
      })
    else { return nil }
    let end = elements[(index + 1)...].indices.first { breaks[$0] == .strong }
    return index..<(end ?? elements.endIndex)
  }

  private static let mishaps: WordSet =
    "tear laceration perforation breach leak"
  private static let until: WordSet = "when once"
  private static let spans: WordSet =
    "day week month hour morning evening discharge clinic office visit later"

  /// "In a loop colostomy the bowel is opened along one side", in a text about colostomies: a kind of the work that was
  /// not told of before, or one of several that the text is about.
  private func opensOtherKind(_ index: Int, _ discourse: Discourse) -> Bool {
    guard !definesCode, words.first(elements[index]) == Self.inside,
      elements[index].tokens.count == 1,
      index == 0 || breaks[index] == .strong || breaks[index - 1] == .strong,
      elements.indices.contains(index + 2), function(index + 1) == .determiner,
      Self.indefinite.contains(words.first(elements[index + 1])),
      let named = (index + 2..<min(index + 7, elements.count)).first(where: isWork)
    else { return false }
    let described = index + 2..<named
    guard described.allSatisfy({ describesWork($0) || isAdverb($0) }) else { return false }
    if (described.lowerBound...named).contains(where: { isOffered($0, discourse) }) { return true }
    let first = elements[index + 2].tokens.lowerBound
    let modifiers = first..<max(first, elements[named].tokens.upperBound - 1)
    return !modifiers.isEmpty && !discourse.familiar.isEmpty
      && !described.contains { kind($0) == .approach }
      && words.tokens[modifiers].allSatisfy { !discourse.familiar.contains($0.word) }
  }

  private func isOffered(_ index: Int, _ discourse: Discourse) -> Bool {
    elements[index].concept.map(discourse.offered.contains) ?? false
  }

  private func isWork(_ index: Int) -> Bool {
    kind(index) == .procedure || kind(index) == .action && elements[index].form == .noun
      || Self.works.contains(words.first(elements[index]))
  }

  private static let inside = Word("in")
  private static let works: WordSet = "repair operation dissection procedure resection"
}
