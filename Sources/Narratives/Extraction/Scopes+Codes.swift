/// Alternatives between clauses, and numbers of codes beside words of scope.
extension ScopeReader {
  /// An "or" between two clauses.
  func isAlternative(_ index: Int) -> Bool {
    guard function(index) == .or, function(index + 1) != .preposition else { return false }
    // "It is sutured, or it may be filled with mesh": the second alone is left open.
    let end = breaks[(index + 1)...].firstIndex(of: .strong) ?? elements.endIndex
    return !elements[..<index].indices.contains { function($0) == .proviso }
      && !(index..<end).contains { function($0) == .optional }
  }

  func opensRelative(after comma: Int) -> Bool {
    function(comma + 1) == .relative
      || function(comma + 1) == .preposition && function(comma + 2) == .relative
      || function(comma) == .relative
  }

  func isSubordinate(_ index: Int) -> Bool { function(index) == .subordinate }

  /// Whether the number of a code comes next: "reported with code 43644".
  func namesCode(after index: Int) -> Bool {
    (index + 1..<min(index + 4, elements.count)).contains(where: isNumber)
  }

  /// "Code 12345 is used for …".
  func followsCode(_ index: Int) -> Bool {
    isNumber(index - 1) || function(index - 1) == .be && isNumber(index - 2)
  }

  func isNumber(_ index: Int) -> Bool {
    guard elements.indices.contains(index), case .number = elements[index].content else {
      return false
    }
    return true
  }

  func namesWork(before index: Int) -> Bool {
    elements[..<index].contains { element in
      element.concept.map { [.action, .procedure, .approach].contains(lexicon[$0].kind) } ?? false
    }
  }
}
