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
    if own.contains(where: Self.impossible.contains) || deniesBillingOfIncluded(index) {
      return true
    }
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

  /// "Cystoscopy is never added; it is in the descriptor", "do not add the dilation, it is bundled": what the code holds
  /// already is not reported once more.
  private func deniesBillingOfIncluded(_ index: Int) -> Bool {
    let next =
      elements[index].tokens
      .lowerBound..<min(
        words.tokens.count, elements[index].tokens.upperBound + Self.billingReach)
    guard words.tokens[next].contains(where: { Self.billing.contains($0.word) }),
      // "Removal of the spleen is part of it, and 38100 is not added": the denial is of the code.
      !words.tokens.contains(where: { $0.kind == .number && $0.end - $0.start == 5 })
    else { return false }
    return words.tokens.indices.contains { place in
      Self.holding.contains(words.tokens[place].word)
        && !words.tokens[max(0, place - Self.billingReach)..<place]
          .contains { Self.denying.contains($0.word) }
    }
  }

  /// How far a denial stands from what it denies.
  private static let billingReach = 3
  private static let billing: WordSet =
    "add added bill billed code coded report reported count counted charge charged list listed paid"
  private static let holding: WordSet =
    "descriptor bundled included inclusive inside part belongs belong within built"
  private static let denying: WordSet = "not no never nor neither without"
  private static let instead: WordSet = "rather instead"
  private static let impossible: WordSet = "cannot longer available indicated tolerated"
  private static let able: WordSet = "can could may might"
  private static let unfit: WordSet = "available preferred possible suitable indicated"
}
