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

  /// "So that they can be removed", "until it can be lifted out", "in order that …": what becomes possible is done.
  func tellsPurpose(_ index: Int) -> Bool {
    guard Self.ability.contains(words.first(elements[index])), elements[index].tokens.count == 1
    else { return false }
    // "So that another surgeon may restore it": whether that is done is open.
    if Self.leave.contains(words.first(elements[index])), function(index + 1) != .be {
      return false
    }
    var before = index - 1
    // "Until only two ducts, the cystic and the common one, can be seen"
    if before >= 0, elements[before].isMark(.comma) {
      before = elements[..<before].lastIndex { $0.isMark(.comma) }.map { $0 - 1 } ?? before
    }
    while before >= 0, breaks[before] == .none { before -= 1 }
    guard before >= 0 else { return false }
    let word = words.first(elements[before])
    if Self.purpose.contains(word) { return true }
    return word == Self.that && before > 0
      && Self.purpose.contains(words.first(elements[before - 1]))
  }

  private static let ability: WordSet = "can could may might"
  private static let leave: WordSet = "may might"
  private static let purpose: WordSet = "so until order"
}
