/// Descriptors beside codes, and lists of codes.
extension CodeMention {
  /// Whether a line with this mention and one with another, so many blocks away, stand in one list.
  func isListed(with other: CodeMention, at distance: Int) -> Bool {
    manner != .passing && manner == other.manner && code != other.code
      && distance < Self.longestGap
  }

  /// How far apart the lines of one list may stand.
  private static let longestGap = 8

  /// Whether what stands behind the code, or before it in a line that ends with it, has the marks of a descriptor.
  static func isDescribed(_ tokens: [String], at index: Int) -> Bool {
    let rest = tokens[(index + 1)...].drop { [":", "-", "is", ","].contains($0) }
    let words = rest.isEmpty ? tokens[..<index] : rest
    // "12345: Arthroscopy …", "that is what 12345 is: open excision …", and no sentence on it.
    let isOpened = rest.isEmpty || rest.startIndex > index + 1
    guard isOpened, words.count(where: { $0.first?.isLetter ?? false }) > 3 else { return false }
    let isCut = words.count { $0 == ";" } == 1 && !goesOn(words)
    return isCut || words.prefix(6).contains("surgical")
      || offersChoice(words)
  }

  /// "12345 is the open removal; but yours went further": a sentence that goes on behind its semicolon.
  private static func goesOn(_ words: ArraySlice<String>) -> Bool {
    guard let mark = words.firstIndex(of: ";"), mark + 1 < words.endIndex else { return false }
    return clauses.contains(words[mark + 1])
  }

  private static let clauses: Set<String> = [
    "but", "and", "so", "yet", "it", "he", "she", "they", "you", "we", "i", "this", "that", "if",
    "when", "then", "there", "these", "however",
  ]

  /// "With or without".
  static func offersChoice(_ words: ArraySlice<String>) -> Bool {
    words.indices.contains { words[$0...].starts(with: ["with", "or", "without"]) }
  }
}
