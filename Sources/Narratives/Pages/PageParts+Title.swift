/// What a page calls the procedure that it is about.
extension PageParts {
  /// Every name that the page may give to the procedure of a code: in rows and sentences that tell of it, and in the lines
  /// above the prose.
  func titles(of code: ProcedureCode) -> [String] {
    let sentences = prose.flatMap(Sentences.of)
    let telling = sentences.indices.filter { Self.tells(of: code, sentences[$0]) }
    // "Report 12345, once. That code stands for a repair of the tendon."
    let explaining = sentences.indices.dropFirst().filter { index in
      Self.explains(sentences[index])
        && Set(CodeMention.counts(in: sentences[index - 1]).keys) == [code]
    }
    let names =
      rows(of: code) + headings(of: code)
      + (telling + explaining).map { PageTitle.from(sentences[$0]) } + explained(code) + headlines
      + openings
    var seen: Set<String> = []
    // "Laparoscopic myomectomy: the growths are cut out of the uterus": what stands before the colon is a name as well.
    let short = names.compactMap { name in name.utf8Index(of: ": ").map { String(name[..<$0]) } }
    return (names + short).filter { Self.mayName($0) && seen.insert($0).inserted }
  }

  /// Whether words may be the name of one operation: neither a part of a name nor a heading in capitals, and no sentence
  /// on a code.
  private static func mayName(_ text: String) -> Bool {
    let words = PageBlock.words(of: text)
    guard words.count > 1, let first = words.first, text.contains(where: \.isLowercase),
      !words.contains(where: CodeMention.hasShapeOfCode), !words.contains(where: talking.contains)
    else { return false }
    return !joining.contains(first) && !isPath(text)
  }

  /// "Biliary Tract / Excision / Open": where the page stands among others.
  private static func isPath(_ text: String) -> Bool {
    text.split(separator: " ").contains { ["/", ">", "|", "»", "›", "·"].contains($0) }
  }

  private static let joining: Set<String> = ["with", "without", "and", "or", "plus", "add", "each"]
  /// Who talks to the reader names nothing: "let me tell you how the hernia was repaired".
  private static let talking: Set<String> = [
    "you", "your", "me", "my", "we", "our", "i", "us", "dear", "let",
  ]
  /// What holds the pages of several codes.
  private static let chapters: Set<String> = ["section", "category", "chapter", "family", "index"]

  /// Whether a sentence says what this code is for, and names no other.
  private static func tells(of code: ProcedureCode, _ sentence: String) -> Bool {
    let mentions = CodeMention.all(inSentence: sentence, isProse: true, known: [code])
    return mentions.count == 1 && mentions[0].code == code && telling.contains(mentions[0].manner)
  }

  /// Whether a sentence says what the code before it is for.
  private static func explains(_ sentence: String) -> Bool {
    let words = PageBlock.words(of: sentence)
    return words.count > 3 && ["this", "that", "the"].contains(words[0]) && words[1] == "code"
      && ["stands", "is", "describes", "reports", "covers", "means"].contains(words[2])
  }

  private static let telling: Set<CodeMention.Manner> = [.defining, .bare, .reported]

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

  /// What stands behind the code in lines above the prose that name it: "CPT Code 12345: Removal of a Stone".
  private func headings(of code: ProcedureCode) -> [String] {
    blocks.prefix { $0 != prose.first }.compactMap { line in
      guard !PageBlock.isMenu(line), !PageBlock.isProse(line), !PageBlock.beginsWithCode(line),
        Set(CodeMention.counts(in: line).keys) == [code],
        let number = line.utf8Index(of: code.rawValue)
      else { return nil }
      let name = line[number...].dropFirst(code.rawValue.count).drop { !$0.isLetter }
      return Self.name(in: name)
    }
  }

  /// The first sentence below lines such as "What 12345 is".
  private func explained(_ code: ProcedureCode) -> [String] {
    blocks.indices.dropLast().compactMap { index in
      let words = PageBlock.words(of: blocks[index])
      guard words.first == "what", words.count <= Self.longestQuestion,
        Set(CodeMention.counts(in: blocks[index]).keys) == [code],
        PageBlock.isProse(blocks[index + 1])
      else { return nil }
      return Sentences.of(blocks[index + 1]).first.map { PageTitle.from($0) }
    }
  }

  private static let longestQuestion = 6

  /// What the first sentences of the page make a name of, each alone and with the one behind it: "Two works in one. The
  /// stone is taken out and the duct is widened."
  private var openings: [String] {
    let sentences = Sentences.of(prose.dropFirst(answer).first ?? "").prefix(Self.opening).filter {
      !PageTitle.leadsElsewhere($0) && CodeMention.counts(in: $0).count < 2
    }
    return sentences.indices.flatMap { index -> [String] in
      let name = PageTitle.from(sentences[index])
      guard index + 1 < sentences.count else { return [name] }
      return [name, name + ": " + PageTitle.from(sentences[index + 1])]
    }
  }

  /// In how many sentences a page says what it is about.
  private static let opening = 3

  /// The lines above the prose that are no menus, no notices and no names of chapters, without labels such as "Subject:".
  private var headlines: [String] {
    let lines = blocks.prefix { $0 != prose.first }.filter {
      !PageBlock.isMenu($0) && !PageBlock.isChrome($0) && CodeMention.counts(in: $0).isEmpty
        && !PageBlock.words(of: $0).contains(where: Self.chapters.contains)
    }
    return lines.compactMap { line in
      let label = Self.endOfLabel(line)
      return Self.name(
        in: label.map { line.split(separator: " ", maxSplits: $0 + 1).last ?? "" } ?? line[...])
    }
  }

  /// The place of the word that ends a label: one or two words, or those with which a leaflet turns to its readers.
  private static func endOfLabel(_ line: String) -> Int? {
    let words = line.split(separator: " ")
    guard let end = words.prefix(longestLabel).firstIndex(where: { $0.hasSuffix(":") }) else {
      return nil
    }
    return end < 2
      || PageBlock.words(of: words[...end].joined(separator: " "))
        .allSatisfy(leaflets.contains)
      ? end : nil
  }

  private static let longestLabel = 5
  private static let leaflets: Set<String> = [
    "information", "for", "our", "patients", "patient", "leaflet", "sheet", "fact", "guide", "and",
    "families", "about", "your", "operation", "a", "the",
  ]

  /// A row without the dots that lead up to its words and without what points at the page.
  private static func name(in row: Substring) -> String? {
    let text = row.drop { !$0.isLetter }.prefix { !CodeMention.separators.contains($0) }
    guard let first = text.first else { return nil }
    // "12345 (removal of a stone)": the bracket goes with the one before the name.
    let marks = text.contains("(") ? " .;,=" : " .;,=)"
    let end = text.lastIndex { !marks.contains($0) } ?? text.startIndex
    return first.uppercased() + text[...end].dropFirst()
  }
}
