/// Diseases that a sentence names as what is looked for, feared or prevented.
extension SentenceReader {
  /// "Explored for metastases", "the risk of infection", "to prevent arthritis": nothing that a patient is operated on for.
  func isFeared(_ position: Int) -> Bool {
    // "Leak, infection and ileus are the troubles to expect."
    if tokens.contains(where: { Self.harms.contains($0.word) }) { return true }
    // "The main risks are bleeding and infection."
    if tokens.indices.dropLast().contains(where: {
      Self.risks.contains(tokens[$0].word) && Self.being.contains(tokens[$0 + 1].word)
    }) {
      return true
    }
    let start = elements[position].tokens.lowerBound
    for token in stride(from: start - 1, through: max(0, start - Self.reach), by: -1) {
      let word = tokens[token]
      guard word.kind == .word else { return false }
      if Self.fears.contains(word.word) { return true }
      if word.word == Self.for, (0..<position).contains(where: looks) { return true }
      if Self.ends.contains(word.word) { return false }
    }
    return false
  }

  /// Whether an element says that something is looked at.
  private func looks(_ position: Int) -> Bool {
    guard let number = elements[position].concept, lexicon[number].kind == .action else {
      return false
    }
    return lexicon.isA("inspection", number) || lexicon.isA("exploration", number)
  }

  private static let harms: WordSet = "complications troubles hazards feared sequelae"
  private static let risks: WordSet = "risk risks danger dangers"
  private static let being: WordSet = "is are include includes"
  private static let reach = 5
  private static let `for` = Word("for")
  private static let fears: WordSet =
    "risk risks prevent prevents preventing prevented sign signs evidence search searches avoid avoids lest"
  private static let ends: WordSet = "with because that which is are was were if when"
}
