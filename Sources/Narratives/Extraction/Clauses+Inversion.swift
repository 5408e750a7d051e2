/// Clauses whose verb stands before their subject.
extension ClauseReader {
  /// "…, and only then is the ligament cut": a form of "be" behind a word that turns the order
  /// about, and before an article.
  func invertsClause(after index: Int) -> Bool {
    for next in index + 1..<max(index + 1, min(index + 5, elements.count)) {
      let word = tokens[elements[next].tokens.lowerBound].word
      guard let number = elements[next].concept, lexicon[number].function == .be else {
        if Self.turning.contains(word) { continue }
        return false
      }
      guard next > index + 1, next + 1 < elements.count,
        let after = elements[next + 1].concept
      else { return false }
      return [.determiner, .pronoun].contains(lexicon[after].function)
    }
    return false
  }

  private static let turning: WordSet = "only then now and after"
}
