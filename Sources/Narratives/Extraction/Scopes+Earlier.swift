/// What was done on an earlier occasion, told by no more than a scar, a year or a possessive.
extension ScopeReader {
  /// "They have an end colostomy": what a patient has was made on another occasion.
  func isOwned(_ index: Int) -> Bool {
    kind(index) == .procedure && function(wordBeforePhrase(index)) == .have
  }

  /// "After a hysterectomy, the stump stays behind": an operation that came before, where "after" opens the sentence.
  func followsOperation(_ index: Int) -> Bool {
    let before = wordBeforePhrase(index)
    guard kind(index) == .procedure, before == 0, Self.after.contains(words.first(elements[0])),
      function(1) == .determiner
    else { return false }
    return ![.be, .have].contains(function(index + 1))
  }

  /// "The scar of her lobectomy": what left it was done before.
  func leftScar(_ index: Int) -> Bool {
    guard kind(index) == .procedure else { return false }
    let before = wordBeforePhrase(index)
    guard before > 0, Self.origin.contains(words.first(elements[before])) else { return false }
    return words.tokens[elements[before - 1].tokens].contains { Self.scar.contains($0.word) }
  }

  private static let origin: WordSet = "of from"
  private static let scar: WordSet = "scar scars"

  /// The place of the word before the article and the adjectives of a noun.
  private func wordBeforePhrase(_ index: Int) -> Int {
    var before = index - 1
    while before >= 0, isNominal(before) || function(before) == .determiner { before -= 1 }
    return before
  }

  private static let after: WordSet = "after following"

  /// "Thyroidectomy for Graves in 1972", "repaired 1998": a year alone dates what stands before it; the day of the
  /// operation has its month and its day.
  func isYear(_ index: Int) -> Bool {
    guard index > 0, case .number = elements[index].content,
      Self.years.contains(words.first(elements[index]))
    else { return false }
    if Self.since.contains(words.first(elements[index - 1])) { return true }
    let isDated =
      [.procedure, .structure].contains(kind(index - 1)) || isParticiple(index - 1)
    guard isDated, index + 1 < elements.count else { return isDated }
    return switch elements[index + 1].content {
    case .number, .word(.plain): false
    default: !isNominal(index + 1)
    }
  }

  private static let since: WordSet = "in since"
  private static let years = WordSet(
    stringLiteral: (1940...2060).map(String.init).joined(separator: " "))
}
