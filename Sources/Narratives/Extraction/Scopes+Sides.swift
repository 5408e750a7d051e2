/// What texts about a code say of one side of the body.
extension ScopeReader {
  /// The scopes of a sentence of a text about a code: "on the left side the spleen is mobilized", "Right: liver mobilized"
  /// say what is done in patients who are operated on that side.
  func sidedScopes() -> [Scope] {
    var scopes = scopes()
    var isSided = false
    for index in elements.indices {
      if beginsClause(at: index), let side = leadingSide(index) {
        isSided = side == .left || side == .right
      } else if elements[index].isMark(.semicolon) {
        isSided = false
      }
      if isSided, scopes[index] == .performed { scopes[index] = .conditional }
    }
    return scopes
  }

  private func beginsClause(at index: Int) -> Bool {
    guard index > 0 else { return true }
    if case .mark = elements[index - 1].content { return true }
    return breaks[index - 1] == .strong
  }

  /// The side that a clause begins with: "on the left (side)", "left:".
  private func leadingSide(_ index: Int) -> Laterality? {
    guard let number = elements[index].concept, lexicon[number].kind == .laterality,
      let side = Laterality(rawValue: lexicon[number].id), index + 1 < elements.count
    else { return nil }
    if elements[index + 1].isMark(.colon) { return side }
    // "On the left", but not "left lobe of the liver".
    guard words.first(elements[index]) == Self.on else { return nil }
    return side
  }

  private static let on = Word("on")
}
