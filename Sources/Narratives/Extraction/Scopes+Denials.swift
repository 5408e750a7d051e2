/// What a text about a code denies without ruling it out.
extension ScopeReader {
  /// The scopes, with what is only called impossible set aside: "a goiter that cannot be brought up through the neck",
  /// "omentum that is no longer viable" rule no work out.
  func withoutMereDenials(_ scopes: [Scope]) -> [Scope] {
    guard scopes.contains(.excluded) else { return scopes }
    var result = scopes
    for index in elements.indices where function(index) == .negation && isMereDenial(index) {
      let start = breaks[...index].lastIndex { $0 != .none } ?? 0
      let end = breaks[(index + 1)...].firstIndex { $0 != .none } ?? elements.endIndex
      for place in start..<end where scopes[place] == .excluded { result[place] = .remark }
    }
    return result
  }

  private func isMereDenial(_ index: Int) -> Bool {
    let own = elements[index].tokens.map { words.tokens[$0].word }
    if own.contains(where: Self.impossible.contains) { return true }
    // "It may be repaired rather than reconstructed".
    if Self.instead.contains(words.first(elements[index])) {
      let start = breaks[...index].lastIndex { $0 != .none } ?? 0
      return (start..<index).contains { function($0) == .optional }
    }
    // "Could not", "may not", "not available".
    let before = index > 0 ? elements[index - 1].tokens.map { words.tokens[$0].word } : []
    return before.contains(where: Self.able.contains)
      || index + 1 < elements.count && Self.unfit.contains(words.first(elements[index + 1]))
  }

  private static let instead: WordSet = "rather instead"
  private static let impossible: WordSet = "cannot longer available indicated tolerated"
  private static let able: WordSet = "can could may might"
  private static let unfit: WordSet = "available preferred possible suitable indicated"
}
