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

  /// "If A is found, B is cut and C is tied", "if it begins with a scope but ends through a cut, …": the condition goes on.
  func goesOnCondition(_ index: Int) -> Bool {
    isAnd(index)
      || function(index) == .contrast && function(0) == .proviso
        && !elements[..<index].contains { $0.isMark(.comma) }
  }

  /// "The bed is": an article, a thing and its verb.
  func opensFullClause(at start: Int) -> Bool {
    guard function(start) == .determiner else { return false }
    for next in start + 1..<max(start + 1, min(start + 5, elements.count)) {
      if function(next) == .be { return true }
      if !isNominal(next) { return false }
    }
    return false
  }

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
