/// A name that a page may give to its procedure.
package struct PageName: Equatable, Sendable {
  package var text: String
  /// Whether the page puts it beside its code, so that it stands for all of it: "Removal of a stone (12345)", "12345, removal
  /// of a stone".
  package var isEquated: Bool

  /// A name without the quotation marks of the page.
  package init(_ text: String, isEquated: Bool = false) {
    let isShouted = !text.contains(where: \.isLowercase)
    let said = (isShouted ? Self.said(text) : text).filter { !"\"“”".contains($0) }
    self.text = Self.withoutLabel(said)
    self.isEquated = isEquated
  }
}

extension PageName: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension PageName {
  /// Whether words may be the name of one operation: neither a part of a name nor a heading in capitals, and no sentence
  /// on a code.
  static func mayName(_ text: String) -> Bool {
    let words = PageBlock.words(of: text)
    guard words.count > 1, let first = words.first, text.contains(where: \.isLowercase),
      !text.contains("?"),
      !words.contains(where: CodeMention.hasShapeOfCode), !words.contains(where: talking.contains)
    else { return false }
    return !joining.contains(first) && !isPath(text)
  }

  /// A heading in capitals as it is said: "REMOVAL OF A STONE" is "Removal of a stone".
  private static func said(_ text: String) -> String {
    text.prefix(1) + text.dropFirst().lowercased()
  }

  /// "CPT Code: Removal of a stone", "Session 7: Removal of a stone" without the label.
  private static func withoutLabel(_ text: String) -> String {
    guard let colon = text.utf8Index(of: ": "),
      PageBlock.words(of: String(text[..<colon])).allSatisfy({ word in
        CodeMention.labels.contains(word) || parts.contains(word) || word.allSatisfy(\.isNumber)
      })
    else { return text }
    return String(text[colon...].dropFirst(": ".count))
  }

  /// What pages and their parts are called.
  private static let parts: Set<String> = [
    "session", "topic", "thread", "lesson", "chapter", "handout", "module", "subject", "title",
    "step", "by", "steps", "question", "week", "part", "post", "case",
  ]

  /// Whether words name a code, as sentences that hold one code against another do.
  static func namesCode(_ text: String) -> Bool {
    PageBlock.words(of: text).contains(where: CodeMention.hasShapeOfCode)
  }

  /// "Biliary Tract / Excision / Open": where the page stands among others.
  private static func isPath(_ text: String) -> Bool {
    text.split(separator: " ").contains { ["/", ">", "|", "»", "›", "·"].contains($0) }
  }

  private static let joining: Set<String> = [
    "with", "without", "and", "or", "plus", "add", "each", "its", "their", "whose", "which",
  ]
  /// Who talks to the reader names nothing: "let me tell you how the hernia was repaired".
  private static let talking: Set<String> = [
    "you", "your", "me", "my", "we", "our", "i", "us", "dear", "let",
  ]
}
