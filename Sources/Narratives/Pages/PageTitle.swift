/// A short name for a procedure, made from the sentence that defines it.
enum PageTitle {
  /// The defining sentence without its lead-in, its relative clauses and its full stop.
  static func from(_ sentence: String) -> String {
    var text = withoutLeadIn(sentence)
    while let last = text.last, ".!;, ".contains(last) { text.removeLast() }
    text = withoutCodeInParentheses(withoutRelativeClauses(text))
    for article in ["a ", "an ", "the "] where text.lowercased().hasPrefix(article) {
      text.removeFirst(article.count)
      break
    }
    guard let first = text.first else { return "" }
    return shortened(first.uppercased() + text.dropFirst())
  }

  /// What follows "The procedure described by CPT Code 38571 involves", if the sentence starts so.
  private static func withoutLeadIn(_ sentence: String) -> String {
    let words = sentence.split(separator: " ", omittingEmptySubsequences: false)
    let start = words.prefix(14)
    let namesCode = start.contains { word in word.count(where: \.isNumber) >= 4 }
    guard namesCode,
      let verb = start.firstIndex(where: { leadVerbs.contains($0.lowercased()) })
    else { return sentence }
    var rest = words[(verb + 1)...]
    if let next = rest.first?.lowercased(), ["to", "of", "as", "for", "in"].contains(next),
      ["refers", "consists", "pertains", "applies", "relates", "corresponds"].contains(
        words[verb].lowercased())
    {
      rest = rest.dropFirst()
    }
    return rest.isEmpty ? sentence : rest.joined(separator: " ")
  }

  /// A clause such as ", which is the removal of nodes," explains; it names nothing.
  private static func withoutRelativeClauses(_ text: String) -> String {
    var parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var index = 1
    while index < parts.count {
      let words = parts[index].split(separator: " ")
      if let first = words.first, ["which", "where", "who"].contains(first.lowercased()) {
        parts.remove(at: index)
      } else {
        index += 1
      }
    }
    return parts.joined(separator: ",")
  }

  private static func withoutCodeInParentheses(_ text: String) -> String {
    guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return text
    }
    let inside = text[open..<close]
    guard inside.count <= 24, inside.count(where: \.isNumber) >= 4 else { return text }
    let before = text[..<open].reversed().drop(while: \.isWhitespace).reversed()
    return String(before) + text[text.index(after: close)...]
  }

  private static func shortened(_ text: String) -> String {
    guard text.count > 240 else { return text }
    let cut = text.prefix(239)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }

  private static let leadVerbs: Set<String> = [
    "involves", "refers", "describes", "is", "represents", "covers", "denotes", "identifies",
    "reports", "includes", "entails", "consists", "designates", "pertains", "applies",
    "encompasses", "details", "specifies", "captures", "relates", "comprises", "corresponds",
  ]
}
