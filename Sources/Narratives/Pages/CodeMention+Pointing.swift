/// Words by which a page points at itself.
extension CodeMention {
  /// Whether the words beside a code point at the page that it stands on.
  static func isPointedAt(_ tokens: [String], at index: Int) -> Bool {
    let words = tokens[..<announcement(tokens, before: index)]
    // "The present number, given for completeness, is CPT Code 12345."
    if words.starts(with: ["the", "present"]), words.last == "is" { return true }
    // A row of a table: "12345 (this page)".
    let next = tokens[(index + 1)...].drop { ["(", ":", "-"].contains($0) }.prefix(2)
    if isThis(next.reversed(), pages) { return true }
    // "12345 … drilling of cartilage << this page".
    let row = tokens[(index + 1)...].prefix { !hasShapeOfCode($0) }
    if let sign = row.lastIndex(where: { $0 == separator || $0 == "(" }),
      isThis(row[(sign + 1)...].prefix(2).reversed(), pages)
    {
      return true
    }
    let lead = words.reversed().drop { [",", "is", ":", "("].contains($0) }
    if isThis(lead, ownNames) { return true }
    // "This page concerns 12345", "this article is about 12345".
    return isThis(lead.drop { verbs.contains($0) || prepositions.contains($0) }, pages)
  }

  /// Whether words, the last one first, are "this" and one of some nouns.
  private static func isThis(
    _ words: some Sequence<String>, _ nouns: Set<String>
  ) -> Bool {
    let words = Array(words.prefix(2))
    return words.count == 2 && nouns.contains(words[0]) && ["this", "present"].contains(words[1])
  }
}
