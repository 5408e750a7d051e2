/// A place where a page names a code, and how it names it.
struct CodeMention: Equatable {
  /// What the words around a code make of it.
  enum Manner: String {
    /// The sentence says that this is the code of the procedure.
    case defining
    /// The same of a bare number ("12345 takes …"), as pages say it of other codes too.
    case bare
    /// The sentence says of what it tells that this is the number for it.
    case reported
    /// The code stands beside the name of an operation, which is the page's own if the page opens with it.
    case apposed
    /// The sentence says what the code takes in and what not, as pages say it of their own code.
    case bounded
    /// The page points at itself: "this code, CPT Code X", "the service on this page, X", "the present number is X".
    case pointed
    /// A line announces the code, as headings do.
    case heading
    /// A line starts with the code, as headings and entries of lists do.
    case entry
    /// A line ends with the code, as titles do.
    case trailing
    /// The page speaks about this code to its visitor.
    case asked
    /// The sentence names the code for a case ("when both are removed, code X"), or by what it does not do ("not all of the
    /// other lobe is taken is described by code X"), which is the page's own if it opens so.
    case conditional
    /// The code is named for comparison or as an example.
    case passing
  }

  let code: ProcedureCode
  let manner: Manner
  /// Whether it is said to be a code of CPT or HCPCS, as a page says it of its own rather than of others.
  let isAnnounced: Bool
  /// Whether the page comes to this code as its answer: "so 12345 it is", "it's 12345", "answer: 12345".
  let isConcluded: Bool
  /// Whether the words beside it are put as descriptors put theirs: "12345: Arthroscopy, knee, surgical; …".
  let isDescribed: Bool

  /// Every mention in a block; numbers that are `known` for codes need no word beside them that says so.
  static func all(
    in block: String, isProse: Bool, known: Set<ProcedureCode> = []
  ) -> [CodeMention] {
    guard mayName(block) else { return [] }
    return Sentences.of(block).flatMap { all(inSentence: $0, isProse: isProse, known: known) }
  }

  /// How often each number stands in a text that has the shape of a code, whatever the words around it say.
  static func counts(in text: String) -> [ProcedureCode: Int] {
    guard mayName(text) else { return [:] }
    let tokens = tokens(of: text)
    return tokens.indices.reduce(into: [:]) { counts, index in
      if hasShapeOfCode(tokens[index]), !isInRange(tokens, at: index),
        let code = ProcedureCode(rawValue: tokens[index])
      {
        counts[code, default: 0] += 1
      }
    }
  }

  /// Whether a text has the four digits that every code has.
  private static func mayName(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 where (0x30...0x39).contains(byte) {
      digits += 1
      if digits == 4 { return true }
    }
    return false
  }

  /// Every mention in a sentence.
  static func all(
    inSentence sentence: String, isProse: Bool, known: Set<ProcedureCode> = []
  ) -> [CodeMention] {
    guard mayName(sentence) else { return [] }
    let tokens = tokens(of: sentence)
    let found = tokens.indices.compactMap { index in
      hasShapeOfCode(tokens[index])
        ? ProcedureCode(rawValue: tokens[index]).map { (index: index, code: $0) } : nil
    }.filter { isCode(tokens, at: $0.index) || known.contains($0.code) }
    let isList = Set(tokens.filter(hasShapeOfCode)).count > 1
    return found.map { index, code in
      let manner: Manner =
        if isQuoted(sentence) || isOther(tokens, at: index) || isInRange(tokens, at: index)
          || isList && sentence.hasSuffix("?")
        {
          .passing
        } else if isPointedAt(tokens, at: index) {
          .pointed
        } else if !isProse, found.count == 1, isSaidToVisitor(tokens, at: index) {
          .asked
        } else if isProse, isBounded(tokens, at: index) {
          .bounded
        } else if isCompared(tokens, at: index) {
          isProse && found.count == 1 && isNamed(tokens, at: index) ? .conditional : .passing
        } else if opensWithCondition(tokens) {
          isProse && found.count == 1 && !goesFurther(tokens, before: index)
            ? .conditional : .passing
        } else if isProse {
          mannerInProse(tokens, at: index)
        } else {
          mannerInLine(tokens, at: index, sentence, isList: isList)
        }
      let start = announcement(tokens, before: index)
      return CodeMention(
        code: code, manner: manner,
        isAnnounced: !opensWithCondition(tokens)
          && (tokens[start..<index].contains { systems.contains($0) }
            || isNumberFor(tokens, at: start) || aside(tokens, after: index).namesSystem),
        isConcluded: found.count == 1 && isConcluded(tokens, at: index),
        isDescribed: !isList && isDescribed(tokens, at: index))
    }
  }

  /// Where the words begin that only announce the code ("the CPT code").
  static func announcement(_ tokens: [String], before index: Int) -> Int {
    var start = index
    while start > 0, labels.contains(tokens[start - 1]) { start -= 1 }
    return start
  }

  /// Whether a line tells the visitor of the code: "at the end you will know when to choose CPT 12345", "on your bill you
  /// will find code 12345".
  private static func isSaidToVisitor(_ tokens: [String], at index: Int) -> Bool {
    let lead = tokens[..<index]
    guard lead.contains("you"), !lead.contains(where: leading.contains) else { return false }
    let announcement = lead[announcement(tokens, before: index)...]
    return announcement.contains { systems.contains($0) }
      || announcement.contains("code") && lead.contains(where: bills.contains)
  }

  /// Whether a sentence is about a case of its own: "if both are removed, code 29883".
  private static func opensWithCondition(_ tokens: [String]) -> Bool {
    tokens.first.map(conditions.contains) ?? false
  }

  /// Whether the case of a sentence is more than the page tells: "when the gland goes too, code 12346".
  private static func goesFurther(_ tokens: [String], before index: Int) -> Bool {
    tokens[..<index].contains(where: additions.contains)
  }

  /// Whether words such as "is described by" lead up to a code.
  private static func isNamed(_ tokens: [String], at index: Int) -> Bool {
    let start = announcement(tokens, before: index)
    if tokens[max(0, start - 3)..<start].contains(where: naming.contains) { return true }
    return isNumberFor(tokens, at: start)
  }

  /// "The number for the open operation without a stoma is CPT Code 12345"; "… with a scope, the code is 12345".
  static func isNumberFor(_ tokens: [String], at start: Int) -> Bool {
    guard start > 1, tokens[start - 1] == "is" else { return false }
    let isAside = start > 2 && tokens[start - 3] == "("
    return numbers.contains(tokens[start - 2]) || tokens[start - 2] == "that" && !isAside
      || tokens.first == "the" && numbers.contains(tokens[1])
  }

  private static func mannerInProse(_ tokens: [String], at index: Int) -> Manner {
    let start = announcement(tokens, before: index)
    let aside = aside(tokens, after: index)
    let next = aside.end < tokens.count ? tokens[aside.end] : ""
    if isNamed(tokens, at: index) {
      // "The whole operation is described by code X" speaks of another operation than the page.
      if verbs.contains(next) || speaksOfPage(tokens) { return .defining }
      return isNumberFor(tokens, at: start) ? .reported : .apposed
    }
    let opensClause = start <= 2 || [",", ";"].contains(tokens[start - 1])
    // "For billing staff. CPT 12345: endoscopy, surgical, with release of the ligament."
    if start == 0, index + 1 < tokens.count, tokens[index + 1] == ":",
      tokens[..<index].contains(where: systems.contains)
    {
      return .bare
    }
    if opensClause, verbs.contains(next) || (start <= 2 && next == ")") {
      return aside.namesSystem || tokens[start..<index].contains(where: names.contains)
        ? .defining : .bare
    }
    return .apposed
  }

  /// Whether a sentence says what a code takes in or how it is told from others: "code X does not include the drain",
  /// "the drain is included in code X".
  private static func isBounded(_ tokens: [String], at index: Int) -> Bool {
    if opensWithCondition(tokens) { return false }
    let start = announcement(tokens, before: index)
    if tokens[..<start].suffix(2) == ["included", "in"] { return true }
    guard start <= 2 || [",", ";"].contains(tokens[start - 1]) else { return false }
    let rest = tokens[(index + 1)...].drop(while: auxiliaries.contains)
    return rest.first.map(bounding.contains) ?? false || rest.starts(with: ["applies", "to"])
  }

  private static func mannerInLine(
    _ tokens: [String], at index: Int, _ sentence: String, isList: Bool
  ) -> Manner {
    let start = announcement(tokens, before: index)
    let opensLine = tokens[..<start].allSatisfy { ["(", ":", "the", ","].contains($0) }
    let opensPart = opensLine || tokens[start - 1] == separator
    let isNamed = tokens[..<index].contains(where: names.contains)
    // "12345, with 12346 in addition" is an entry as well, and "12344 | 12345" a menu.
    if isList { return opensLine && saysSomething(tokens[(index + 1)...]) ? .entry : .passing }
    if opensLine || opensPart && isNamed, !sentence.hasSuffix("?") {
      if isNamed { return .heading }
      // "12345 takes the gland as well." is a sentence, however short.
      return index + 1 < tokens.count && verbs.contains(tokens[index + 1]) ? .bare : .entry
    }
    if !asking.isDisjoint(with: tokens[max(0, start - 3)..<start]) { return .asked }
    let endsLine = tokens[(index + 1)...].drop { $0 == ")" }.first ?? separator == separator
    return endsLine && !tokens.prefix(2).contains(where: leading.contains) ? .trailing : .passing
  }

  /// Whether there are words before the next code.
  private static func saysSomething(_ rest: ArraySlice<String>) -> Bool {
    rest.prefix { !hasShapeOfCode($0) }
      .contains { $0.count > 1 && !labels.contains($0) && !["and", "or"].contains($0) }
  }

  /// Whether a sentence begins with "this operation", "the procedure" or "it".
  private static func speaksOfPage(_ tokens: [String]) -> Bool {
    let first = tokens.first ?? ""
    if ["this", "these", "it"].contains(first) { return true }
    return ["the", "a", "an"].contains(first)
      && tokens.dropFirst().first.map(ownNames.contains) ?? false
  }

  /// Whether a token is a code of CPT or HCPCS, and is not just a number in running text.
  private static func isCode(_ tokens: [String], at index: Int) -> Bool {
    guard hasShapeOfCode(tokens[index]) else { return false }
    // A code starts its line or follows a label, one of a list of codes, or a parenthesis.
    guard index > 0, tokens[index - 1] != separator else { return true }
    let before = tokens[max(0, index - 4)..<index]
    let after = tokens[(index + 1)...].prefix(2)
    return before.contains { labels.contains($0) || naming.contains($0) }
      || after.contains(where: naming.contains) || ["(", "-"].contains(tokens[index - 1])
  }

  /// Whether a token has five digits, or four and a letter at either end.
  static func hasShapeOfCode(_ token: String) -> Bool {
    guard token.count == 5, token.count(where: \.isNumber) >= 4 else { return false }
    let letter = token.first { $0.isLetter }
    return letter == nil || token.first == letter || token.last == letter
  }

  private static func isRange(_ tokens: [String], at index: Int) -> Bool {
    // "A letter to 12345" is no range.
    guard index + 2 < tokens.count, ["-", "through", "to"].contains(tokens[index + 1]),
      hasShapeOfCode(tokens[index])
    else { return false }
    return tokens[index + 2].count == 5 && tokens[index + 2].allSatisfy(\.isNumber)
  }

  static func isInRange(_ tokens: [String], at index: Int) -> Bool {
    isRange(tokens, at: index) || index > 1 && isRange(tokens, at: index - 2)
  }

  private static func isQuoted(_ sentence: String) -> Bool {
    sentence.hasPrefix("\"") || sentence.hasPrefix("“")
      || sentence.lowercased().hasPrefix("example")
  }
}
