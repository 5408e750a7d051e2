/// A name that a page may give to its procedure.
package struct PageName: Equatable, Sendable {
  package var text: String
  /// Whether the page puts it beside its code, so that it stands for all of it: "Removal of a stone (12345)", "12345, removal
  /// of a stone".
  package var isEquated: Bool
  /// Whether it stands where the page puts the title of the code: below the heading of the code, or behind a label.
  package var isTitle = false

  /// A name without the quotation marks of the page.
  package init(_ text: String, isEquated: Bool = false, isTitle: Bool = false) {
    let isShouted = !text.contains(where: \.isLowercase)
    let said = (isShouted ? Self.said(text) : text).filter { !"\"“”".contains($0) }
    let name = Self.withoutCode(Self.withoutLabel(said))
    self.text = name.prefix(1).uppercased() + name.dropFirst()
    self.isEquated = isEquated || isTitle
    self.isTitle = isTitle
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
      isLabel(String(text[..<colon]))
    else { return text }
    return String(text[colon...].dropFirst(": ".count))
  }

  /// "CPT 12345, removal of a stone" without the code that it is the name of.
  private static func withoutCode(_ text: String) -> String {
    let words = text.split(separator: " ")
    let lead = words.prefix { word in
      PageBlock.words(of: String(word)).allSatisfy(CodeMention.labels.contains)
    }
    let rest = words[lead.count...]
    guard let code = rest.first, code.count < longestCode,
      PageBlock.words(of: String(code)).allSatisfy(CodeMention.hasShapeOfCode), rest.count > 2
    else { return text }
    let name = rest.dropFirst().joined(separator: " ")
    return namesCode(name) ? text : PageTitle.trimmed(name)
  }

  private static let longestCode = 8

  /// "Chapter 7", "Plain-language title", "In everyday words": what stands before a name and says nothing of it.
  static func isLabel(_ text: String) -> Bool {
    let words = PageBlock.words(of: text)
    return words.allSatisfy { word in
      CodeMention.labels.contains(word) || parts.contains(word) || word.allSatisfy(\.isNumber)
    } || announcesName(text)
  }

  /// "Plain-language title", "Title in brief", "In everyday words": whether a label says that a name follows.
  static func announcesName(_ text: String) -> Bool {
    let words = PageBlock.words(of: text)
    return words.contains(where: titles.contains)
      && words.allSatisfy { word in
        titles.contains(word) || manners.contains(word) || CodeMention.labels.contains(word)
      }
  }

  /// What a page calls the name that it gives.
  private static let titles: Set<String> = [
    "title", "descriptor", "description", "name", "definition", "words", "terms", "heading",
    "language",
  ]
  /// How it says that the name is its own.
  private static let manners: Set<String> = [
    "plain", "short", "long", "full", "brief", "common", "everyday", "lay", "simple", "paraphrased",
    "official", "in", "a", "the", "other", "our", "own", "one", "summary", "procedure", "operation",
    "paraphrase",
  ]

  /// What pages and their parts are called.
  private static let parts: Set<String> = [
    "session", "topic", "thread", "lesson", "chapter", "handout", "module", "subject", "title",
    "step", "by", "steps", "discussed", "question", "week", "part", "post", "case",
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
