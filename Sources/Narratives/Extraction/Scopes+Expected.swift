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

  /// "When the tumor allows, …", "where the wall permits it, …": what is done only then.
  func permits(_ verb: Int) -> Bool { Self.permitting.contains(words.first(elements[verb])) }

  private static let permitting: WordSet =
    "allow allows permit permits require requires demand demands need needs"

  /// "Whether it is held by hand or by a robot": either, and no question.
  func opensAlternatives(_ index: Int) -> Bool {
    guard elements[index].tokens.count == 1, words.first(elements[index]) == Self.whether else {
      return false
    }
    for next in elements.indices.dropFirst(index + 1) {
      if breaks[next] == .strong || [.subordinate, .relative].contains(function(next)) {
        return false
      }
      if function(next) == .or {
        return words.isPlainOr(elements[next]) && function(next + 1) != .negation
      }
    }
    return false
  }
}
