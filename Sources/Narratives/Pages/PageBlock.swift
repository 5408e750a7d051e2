/// What a block of a page looks like, judged by its shape and not by the site it comes from.
enum PageBlock {
  /// Whether it is a paragraph of sentences about something, as against menus, notices and offers.
  static func isProse(_ block: String) -> Bool {
    let words = words(of: block)
    guard words.count >= 8, endsSentence(block) || block.contains(". ") || words.count >= 20,
      !isChrome(block), !isRow(block)
    else { return false }
    // Running English has a function word about every third word; menus and tables have hardly any.
    return words.count(where: functionWords.contains) * 6 >= words.count
  }

  /// Whether it speaks to the visitor of a site instead of about a procedure.
  static func isChrome(_ block: String) -> Bool {
    let words = words(of: block)
    if words.count < 60 {
      let lower = Array(block.lowercased().utf8)
      if notices.contains(where: { lower.holds($0.utf8) }) { return true }
      if lower.last == UInt8(ascii: "?") || lower.starts(with: "example:".utf8) { return true }
    }
    let hits = words.count(where: visitorWords.contains)
    guard hits > 0 else { return false }
    // "A trial inflation", "taking account of the scar": beside words to the visitor alone.
    guard (hits + words.count(where: surgicalWords.contains)) * 25 >= words.count else {
      return false
    }
    // "You are right to ask. The procedure described by CPT Code 12345 is …"
    return !CodeMention.all(in: block, isProse: true).contains { $0.manner == .defining }
  }

  /// Whether it is a row of links: three or more words or names with a sign or a wide gap between them.
  static func isMenu(_ block: String) -> Bool {
    ["|", "·", "•", "/", ">", "»"].contains { sign in
      block.split(separator: " ").count { $0 == sign } >= 2
    }
  }

  /// Whether it leads to the pages before and after this one and says nothing else: "47563 « previous | next » 47570".
  static func isPaging(_ block: String) -> Bool {
    let words = words(of: block)
    return words.count <= 6 && words.contains(where: paging.contains)
      && words.allSatisfy { paging.contains($0) || CodeMention.hasShapeOfCode($0) || $0.count < 5 }
      && words.contains(where: CodeMention.hasShapeOfCode)
  }

  private static let paging: Set<String> = ["previous", "prev", "next"]

  /// Whether it begins with a code, as rows of tables do.
  static func beginsWithCode(_ block: String) -> Bool {
    block.drop { "-•* ".contains($0) }.split(separator: " ", maxSplits: 1).first.map { word in
      CodeMention.hasShapeOfCode(word.filter { $0.isLetter || $0.isNumber }.lowercased())
    } ?? false
  }

  /// Whether it is a row of a table with dots between a code and its words.
  private static func isRow(_ block: String) -> Bool {
    beginsWithCode(block)
      && block.split(separator: " ", maxSplits: 2).dropFirst().first?
        .allSatisfy { ".…".contains($0) } ?? false
  }

  /// Whether it leads from a case to its code: "if the join is to the colon → 12345".
  static func leadsToCode(_ block: String) -> Bool {
    ["→", "->", "=>", "⇒"].contains { arrow in
      guard let start = block.utf8Index(of: arrow) else { return false }
      return CodeMention.tokens(of: String(block[start...])).prefix(6)
        .contains(where: CodeMention.hasShapeOfCode)
    }
  }

  /// Whether it is a row of a table that tells the way in: "Approach: open".
  static func tellsApproach(_ block: String) -> Bool {
    let words = words(of: block)
    return (2...6).contains(words.count) && ["approach", "access"].contains(words[0])
      && block.dropFirst(words[0].count).drop(while: \.isWhitespace).first == ":"
  }

  /// Whether it says who owns the text.
  static func isNotice(_ block: String) -> Bool {
    words(of: block).count < 20 && block.lowercased().contains("copyright")
  }

  /// Whether it ends like a sentence.
  static func endsSentence(_ block: String) -> Bool {
    let closers = block.reversed().drop { "\"')”’]".contains($0) }
    return closers.first.map { ".!?".contains($0) } ?? false
  }

  /// The words of a text in lower case, without punctuation.
  static func words(of text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.split { !ByteSearch.isLetterOrDigit($0) && $0 != UInt8(ascii: "'") }
        .map { String(decoding: $0.map(ByteSearch.lower), as: UTF8.self) }
    }
    return text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .map(String.init)
  }

  private static let functionWords: Set<String> = [
    "the", "a", "an", "of", "and", "or", "to", "in", "into", "is", "are", "was", "were", "be",
    "been",
    "for", "with", "by", "that", "which", "this", "these", "through", "from", "on", "as", "then",
    "at", "it", "its", "may", "if", "any", "both", "along", "between", "until", "while", "after",
    "when", "where", "has", "have", "not", "no", "than", "but", "also",
  ]

  private static let notices = [
    "©", "copyright", "all rights reserved", "trademark", "terms of", "privacy policy", "cookie",
    "log in", "login", "sign up", "sign in", "create a free", "register", "subscribe", "unlock",
    "not a substitute", "does not constitute", "page view", "javascript", "read more",
  ]

  private static let visitorWords: Set<String> = [
    "you", "your", "yours", "we", "our", "ours", "us", "accounts", "guest", "subscription",
    "membership", "newsletter", "website", "click", "browser", "pricing", "premium", "download",
    "webinar", "advertisement", "sponsored", "disclaimer", "cookies",
    "login", "email", "chatbot", "assistant",
  ]

  /// Words to the visitor that texts about operations have as well.
  private static let surgicalWords: Set<String> = ["account", "trial", "upgrade"]
}

/// What the heading above a block says about it.
enum PageHeading {
  case prose, descriptor, other
  /// What payers cut to 28 characters, words and all, stands under it ("LAPARO CHOLECYSTECTOMY/GRAPH").
  case shortDescriptor
  /// The part that tells the code from its neighbors.
  case comparison

  /// The kind of heading, if a short line is one.
  init?(_ line: String) {
    let words = PageBlock.words(of: line)
    guard line.utf8.last != UInt8(ascii: "."), words.count <= 9, !PageBlock.isMenu(line) else {
      return nil
    }
    // Each of the lists holds how a word begins, so that "tip" is not found in "multiple".
    let lower = Array(" \(words.joined(separator: " ")) ".utf8)
    if Self.descriptors.contains(where: { lower.holds(" \($0)".utf8) }) {
      self = lower.holds(" short ".utf8) ? .shortDescriptor : .descriptor
    } else if Self.proseNames.contains(where: { lower.holds(" \($0)".utf8) }) {
      self = .prose
    } else if Self.comparisons.contains(where: { lower.holds(" \($0)".utf8) }) {
      self = .comparison
    } else if Self.others.contains(where: { lower.holds(" \($0)".utf8) }) {
      self = .other
    } else {
      return nil
    }
  }

  /// Whether a line without a full stop could be the heading of what stands below it.
  static func isShapedAsOne(_ line: String) -> Bool {
    PageBlock.words(of: line).count <= 9 && !PageBlock.endsSentence(line)
      && !PageBlock.isMenu(line) && !PageBlock.isChrome(line)
      && line.first.map { $0.isLetter } ?? false
  }

  /// Whether a line is a number with a full stop and a few words without one.
  static func isNumbered(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard (2...6).contains(words.count), let number = words.first, number.hasSuffix(".") else {
      return false
    }
    return number.dropLast().allSatisfy(\.isNumber) && number.count > 1
      && words[1].first?.isUppercase ?? false && !PageBlock.endsSentence(line)
  }

  /// Whether a line is a heading, so that it never goes on a paragraph.
  static func isLabel(_ line: String) -> Bool { PageHeading(line) != nil }

  /// The heading and the rest of a block such as "Lay description: The surgeon …".
  static func split(_ block: String) -> (PageHeading, String)? {
    guard let colon = block.utf8.firstIndex(of: UInt8(ascii: ":")),
      block.distance(from: block.startIndex, to: colon) <= 60,
      // "For billing staff. CPT 12345: release of the ligament" is a sentence before the code.
      !block[..<colon].contains(". "), let heading = PageHeading(String(block[..<colon]))
    else { return nil }
    let rest = block[block.index(after: colon)...].drop(while: \.isWhitespace)
    return rest.isEmpty ? nil : (heading, String(rest))
  }

  /// How long a short descriptor is at most, which is no name of the procedure then.
  static let longestShort = 28

  private static let descriptors = [
    "official desc", "descriptor", "long desc", "short desc", "full desc", "code description",
    "cpt description", "medium desc",
  ]
  private static let proseNames = [
    "common language", "lay ", "layman", "plain ", "clinical responsib", "procedure description",
    "description of", "overview", "summary", "technique", "explanation", "the procedure",
    "procedure details", "clinical desc", "narrative", "how it is",
  ]
  private static let comparisons = [
    "comparison with", "compared with", "comparison to", "related code", "similar code",
    "neighboring code", "related procedure", "similar procedure", "differences from",
  ]
  private static let others = [
    "guideline", "tip", "modifier", "crosswalk", "ncci", "reimburs", "fee schedule", "rvu",
    "related", "faq", "frequently", "comment", "reference", "coverage", "billing",
    "documentation req",
    "coding example", "history", "similar", "see also", "disclaimer", "about us", "news ",
    "parenthetical", "code notes", "lookup", "popular", "recent",
  ]
}
