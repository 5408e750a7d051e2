/// Remarks between commas, and words of the past that describe a noun.
extension ScopeReader {
  /// Whether a stretch between two commas has no verb of its own.
  func isAside(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, elements[range.upperBound].isMark(.comma),
      elements[range.lowerBound - 1].isMark(.comma)
    else { return false }
    return !range.contains { index in
      [.be, .have, .verb, .light, .include].contains(function(index))
        || kind(index) == .action && elements[index].form != .noun
    }
  }

  /// ", which": a remark about what stands before the comma.
  func opensAside(at index: Int) -> Bool {
    function(index) == .relative && index > 0 && elements[index - 1].isMark(.comma)
      || elements[index].isMark(.comma) && function(index + 1) == .relative
  }

  /// "The previous scar": a word of the past between an article and its noun.
  func describesNoun(_ index: Int) -> Bool {
    guard Self.pastAdjectives.contains(words.first(elements[index])) else { return false }
    return function(index - 1) == .determiner || function(index - 1) == .preposition
      || function(index - 1) == .of || index == 0
  }

  /// Whether the words of a noun end before an element.
  func endsPhrase(_ index: Int) -> Bool {
    if elements[index].concept == nil { return elements[index].isMark(.comma) }
    return switch function(index) {
    case .be, .have, .verb, .light, .include, .preposition, .relative, .and, .or, .optional, .of:
      true
    default: kind(index) == .action && elements[index].form == .participle
    }
  }

  private static let pastAdjectives: WordSet = "previous prior earlier former"
}
