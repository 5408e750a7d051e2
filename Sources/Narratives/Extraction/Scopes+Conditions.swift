/// Conditions that no "if" tells of, and what stands inside one.
extension ScopeReader {
  /// Which elements only say when something is done: "if the pleura was opened" opens nothing.
  func conditions() -> [Bool] {
    var isInside = false
    return elements.indices.map { index in
      if function(index) == .proviso, elements[index].tokens.count == 1 {
        isInside = true
      } else if breaks[index] != .none {
        isInside = false
      }
      return isInside
    }
  }

  /// "It is taken when the tumor lies against it", "released where the knee is bowed": no time and no place.
  func isCondition(_ index: Int) -> Bool {
    let word = words.first(elements[index])
    guard elements[index].tokens.count == 1, word == Self.when || word == Self.where,
      index > 0, breaks[index - 1] == .none, followsAct(index),
      let verb = firstVerb(after: index)
    else { return false }
    switch function(verb) {
    case .be:
      guard elements.indices.contains(verb + 1) else { return false }
      if function(verb + 1) == .preposition { return false }
      if case .word(.participle) = elements[verb + 1].content { return word == Self.where }
      return kind(verb + 1) != .action
    case .verb: return word == Self.when
    default: return false
    }
  }

  /// Whether the verb before a place says that something is done; "it is chosen when …" does not.
  private func followsAct(_ index: Int) -> Bool {
    for before in stride(from: index - 1, through: 0, by: -1) {
      if breaks[before] == .strong { return false }
      if kind(before) == .action, elements[before].form == .participle { return true }
      if function(before) == .light { return words.isTaking(elements[before]) }
      if [.verb, .include, .be, .have].contains(function(before)) { return false }
    }
    return false
  }

  /// "Omentum that has lost its blood supply is removed": only where there is some.
  func restricts(_ index: Int) -> Bool {
    guard words.first(elements[index]) == Word("that"), index > 0,
      function(index + 1) == .have || function(index + 1) == .be && function(index + 2) == .negation
    else { return false }
    var start = index
    while start > 0, breaks[start - 1] == .none, isNominal(start - 1) { start -= 1 }
    guard start < index, !namesActInClause(before: start) else { return false }
    guard start > 0, breaks[start - 1] == .none else { return true }
    return [Word("a"), Word("an"), Word("any")].contains(words.first(elements[start - 1]))
  }

  private func namesActInClause(before index: Int) -> Bool {
    for before in stride(from: index - 1, through: 0, by: -1) {
      if breaks[before] == .strong { return false }
      if kind(before) == .action || kind(before) == .procedure { return true }
    }
    return false
  }

  private func isNominal(_ index: Int) -> Bool {
    switch elements[index].content {
    case .word(.plain): true
    case .concept(let number, _): [.structure, .condition, .extent].contains(lexicon[number].kind)
    default: false
    }
  }

  private static let when = Word("when")
  private static let `where` = Word("where")

  private func firstVerb(after index: Int) -> Int? {
    for next in elements.indices.dropFirst(index + 1) {
      if breaks[next] == .strong { return nil }
      if [.be, .have, .verb, .light, .include].contains(function(next)) { return next }
      if kind(next) == .action, elements[next].form != .noun { return nil }
    }
    return nil
  }
}
