/// What a page calls the procedure that it is about.
extension PageParts {
  /// Every name that the page may give to the procedure of a code: in rows and sentences that tell of it, and in the lines
  /// above the prose.
  func titles(of code: ProcedureCode) -> [PageName] {
    // Blocks that speak to their reader as well: "what you describe is CPT 12345, …".
    let sentences = blocks.filter(PageBlock.endsSentence).flatMap(Sentences.of)
    let telling = sentences.indices.filter { Self.tells(of: code, sentences[$0]) }
    // "Report 12345, once. That code stands for a repair of the tendon."
    let explaining = sentences.indices.dropFirst().filter { index in
      Self.explains(sentences[index])
        && Set(CodeMention.counts(in: sentences[index - 1]).keys) == [code]
    }
    let told = (telling + explaining).map { index in
      PageName(
        PageTitle.from(sentences[index]), isEquated: !Self.isCase(of: code, sentences[index]))
    }
    let names =
      titled(code).map { PageName($0, isTitle: true) }
      + names(beside: code, in: sentences).map { PageName($0, isEquated: true) }
      + told + sentences.compactMap(PageTitle.defined).map { PageName($0) } + explained(code)
      + (headlines + openings).map { PageName($0) }
    var seen: Set<String> = []
    // "Laparoscopic myomectomy: the growths are cut out of the uterus": what stands before the colon is a name as well.
    // "In thirteen steps: the removal of a stone", beside the code: there it stands behind the colon.
    let short = names.flatMap { name -> [PageName] in
      guard let colon = name.text.utf8Index(of: ": ") else { return [] }
      let (front, rest) = (name.text[..<colon], name.text[colon...].dropFirst(2))
      return ([front] + (name.isEquated ? [rest] : [])).compactMap {
        Self.name(in: $0).map { PageName($0, isEquated: name.isEquated) }
      }
    }
    return (names + short).filter { PageName.mayName($0.text) && seen.insert($0.text).inserted }
  }

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

  /// Whether a sentence says of a case that the code is reported for it, which may tell more or less than the code asks for.
  private static func isCase(of code: ProcedureCode, _ sentence: String) -> Bool {
    CodeMention.all(inSentence: sentence, isProse: true, known: [code])
      .contains { $0.manner == .reported }
  }

  private static let telling: Set<CodeMention.Manner> = [.defining, .bare, .reported]

  /// The first sentence below lines such as "What 12345 is", "Definition", "The operation in one sentence".
  private func explained(_ code: ProcedureCode) -> [PageName] {
    blocks.indices.dropLast().flatMap { index -> [PageName] in
      let words = PageBlock.words(of: blocks[index]).drop {
        $0.allSatisfy(\.isNumber) && $0.count < 3
      }
      guard words.count <= Self.longestQuestion, PageBlock.endsSentence(blocks[index + 1]),
        Set(CodeMention.counts(in: blocks[index]).keys).subtracting([code]).isEmpty
      else { return [] }
      let asks = words.first == "what" && words.contains(where: Self.asked.contains)
      guard asks || words.contains(where: Self.definitions.contains) else { return [] }
      let sentences = Sentences.of(blocks[index + 1]).prefix(2)
      return (sentences.first.map { [PageName(PageTitle.from($0))] } ?? [])
        + sentences.flatMap(PageTitle.called).map { PageName($0, isEquated: true) }
    }
  }

  private static let asked: Set<String> = [
    "is", "code", "operation", "procedure", "done", "covers", "describes", "says", "means",
  ]
  private static let definitions: Set<String> = [
    "definition", "defined", "descriptor", "sentence", "meaning", "summary",
  ]
  private static let longestQuestion = 7

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
}
