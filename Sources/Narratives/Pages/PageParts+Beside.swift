/// Names that a page puts beside its code, and those that it says its procedure is called by.
extension PageParts {
  /// What stands beside the code where a page names no other: in rows and headings, behind a comma, and in a sentence that
  /// says what surgeons call it.
  func names(beside code: ProcedureCode, in sentences: [String]) -> [String] {
    let naming = sentences.indices.filter {
      Set(CodeMention.counts(in: sentences[$0]).keys) == [code]
    }
    let apposed = naming.flatMap { Self.apposed(to: code, in: sentences[$0]) }
    let called = naming.flatMap { index in
      [index, index + 1].filter(sentences.indices.contains).flatMap {
        PageTitle.called(in: sentences[$0])
      }
    }
    return rows(of: code) + headings(of: code) + apposed + called
  }

  /// What stands below a heading of no more than the code, or behind or below a label such as "Plain-language title".
  func titled(_ code: ProcedureCode) -> [String] {
    blocks.indices.compactMap { index in
      let block = blocks[index]
      if let colon = block.utf8Index(of: ": "), PageName.announcesName(String(block[..<colon])) {
        return Self.name(in: block[colon...].dropFirst(2))
      }
      guard PageName.announcesName(block) || isHeading(block, ofOnly: code),
        let next = blocks[(index + 1)...].first(where: { !PageName.announcesName($0) }),
        !PageBlock.isMenu(next), !PageBlock.isChrome(next), !PageBlock.endsSentence(next),
        CodeMention.counts(in: next).isEmpty
      else { return nil }
      // What stands behind a label in that line is left to `PageName`.
      return Self.name(in: next[...])
    }
  }

  /// "CPT® Code 12345": whether a line names the code and says nothing of it.
  private func isHeading(_ block: String, ofOnly code: ProcedureCode) -> Bool {
    let words = PageBlock.words(of: block)
    return words.contains(code.rawValue.lowercased())
      && words.allSatisfy { $0 == code.rawValue.lowercased() || CodeMention.labels.contains($0) }
  }

  /// What stands behind the code in lines that begin with it, or below it where it stands alone.
  private func rows(of code: ProcedureCode) -> [String] {
    blocks.indices.compactMap { index in
      guard PageBlock.beginsWithCode(blocks[index]), !PageBlock.isProse(blocks[index]),
        Set(CodeMention.counts(in: blocks[index]).keys) == [code]
      else { return nil }
      let row = blocks[index].drop { !$0.isWhitespace }
      let isAlone = !row.contains { $0.isLetter }
      let next = index + 1 < blocks.count ? blocks[index + 1] : ""
      return isAlone
        ? (PageBlock.isProse(next) ? nil : Self.name(in: next[...])) : Self.name(in: row)
    }
  }

  /// What stands behind the code, or before it, in lines above the prose that name it: "CPT Code 12345: Removal of a Stone",
  /// "REMOVAL OF A STONE (CPT 12345)".
  private func headings(of code: ProcedureCode) -> [String] {
    blocks.prefix { $0 != prose.first }.flatMap { line -> [String] in
      guard !PageBlock.isMenu(line), !PageBlock.isProse(line), !PageBlock.beginsWithCode(line),
        Set(CodeMention.counts(in: line).keys) == [code],
        let number = line.utf8Index(of: code.rawValue)
      else { return [] }
      let behind = line[number...].dropFirst(code.rawValue.count).drop { !$0.isLetter }
      return ([Self.name(in: behind)] + Self.names(before: line[..<number])).compactMap(\.self)
    }
  }

  /// "(Removal of the stone; for your insurer: CPT code 12345)", "REMOVAL OF THE STONE (CPT 12345)": the name without what
  /// leads up to the code.
  private static func names(before line: Substring) -> [String?] {
    var words = line.split(separator: " ")
    while let last = words.last,
      labels.contains(last.lowercased().filter(\.isLetter))
    {
      words.removeLast()
    }
    let text = String(words.joined(separator: " ").drop { "([".contains($0) })
    let ends = [";", "("].compactMap { sign in text.utf8Index(of: sign) }
    return ([text[...]] + ends.map { text[..<$0] }).map(name)
  }

  private static let labels: Set<String> = [
    "", "cpt", "hcpcs", "code", "codes", "procedure", "billing", "number", "the", "is", "under",
    "getting", "understanding", "using", "mastering", "about",
  ]

  /// "What you describe is CPT 12345, removal of a stone", "report 12345, which is for the removal of a stone".
  private static func apposed(to code: ProcedureCode, in sentence: String) -> [String] {
    guard let number = sentence.utf8Index(of: code.rawValue) else { return [] }
    let before = Self.shown(before: sentence[..<number]).map { [$0] } ?? []
    let behind = sentence[number...].dropFirst(code.rawValue.count)
    guard behind.first == "," else { return before }
    let words = behind.dropFirst().split(separator: " ")
    guard words.first == "which" else {
      return before + [name(in: words.joined(separator: " ")[...])].compactMap(\.self)
    }
    guard let verb = words.dropFirst().first, PageTitle.leadVerbs.contains(String(verb)) else {
      return before
    }
    let rest = words.dropFirst(2).drop { ["for", "to", "when", "used", "as"].contains($0) }
    return before + [name(in: rest.joined(separator: " ")[...])].compactMap(\.self)
  }

  /// "Your bill shows the operation as laparoscopic appendectomy, CPT code 12345", "may call this a removal of a stone, code
  /// 12345": what stands between the verb and the code.
  private static func shown(before code: Substring) -> String? {
    var words = code.split(separator: " ")
    while let last = words.last, labels.contains(last.lowercased().filter(\.isLetter)) {
      words.removeLast()
    }
    guard words.last?.last == "," || words.last?.hasSuffix(",”") ?? false,
      let start = words.lastIndex(where: {
        ["as", "call", "calls", "called"].contains($0.lowercased())
      })
    else { return nil }
    let name = words[(start + 1)...].drop { PageTitle.demonstratives.contains($0.lowercased()) }
    return Self.name(in: name.joined(separator: " ")[...])
  }

  /// A row without the dots that lead up to its words and without what points at the page.
  static func name(in row: Substring) -> String? {
    let text = row.drop { !$0.isLetter }.prefix { !CodeMention.separators.contains($0) }
    if text.isEmpty { return nil }
    // "12345 (removal of a stone)": the bracket goes with the one before the name.
    let marks = text.contains("(") ? " .;,=" : " .;,=)"
    let end = text.lastIndex { !marks.contains($0) } ?? text.startIndex
    let name = PageTitle.withoutArticle(String(text[...end]))
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
