/// What a sentence puts like a condition though it is what happens as a rule.
extension ScopeReader {
  /// "When the study is satisfactory, …", "if the ducts are clear, …": what is expected, and no condition.
  func isExpected(_ index: Int) -> Bool {
    for next in elements.indices.dropFirst(index + 1) {
      if breaks[next] != .none || elements[next].isMark(.comma) { return false }
      if Self.expected.contains(words.first(elements[next])) {
        return ![.negation].contains(function(next - 1))
      }
    }
    return false
  }

  private static let expected: WordSet =
    "satisfactory complete completed adequate acceptable clear finished done dry secure"
}
