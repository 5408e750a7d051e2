/// What a page calls the procedure that it is about.
extension PageParts {
  /// The name that its opening gives to the procedure.
  ///
  /// Where the opening does not speak of the code and no descriptor tells what it is for, the row of a table that begins with
  /// the code knows better, and a number of a letter or a table is no name where a sentence says what the code covers.
  func title(of code: ProcedureCode?) -> String {
    let opening = prose.first.map(Sentences.of) ?? []
    let own = PageTitle.from(opening: opening)
    guard let code, descriptor(of: code) == nil,
      !opening.prefix(2).contains(where: { Self.tells(of: code, $0, by: nil) })
    else { return own }
    if let row = rowTitle(of: code) { return row }
    return PageBlock.words(of: own).count < Self.leastWords ? sentenceTitle(of: code) ?? own : own
  }

  /// Whether a sentence names this code and no other, in one of some manners or in any but for comparison.
  private static func tells(
    of code: ProcedureCode, _ sentence: String, by manners: Set<CodeMention.Manner>?
  ) -> Bool {
    let mentions = CodeMention.all(inSentence: sentence, isProse: true, known: [code])
    guard mentions.count == 1, mentions[0].code == code else { return false }
    return manners?.contains(mentions[0].manner) ?? (mentions[0].manner != .passing)
  }

  /// "12345 … removal of a stone << this page", with dots in the gap.
  private func rowTitle(of code: ProcedureCode) -> String? {
    let row = blocks.lazy.filter(PageBlock.isRow).first {
      $0.hasPrefix(code.rawValue) && CodeMention.counts(in: $0).count == 1
    }
    let text = row?.dropFirst(code.rawValue.count).drop { !$0.isLetter }
      .prefix { !CodeMention.separators.contains($0) }
    guard let text, let first = text.first,
      PageBlock.words(of: String(text)).count >= Self.leastWords
    else { return nil }
    let end = text.lastIndex { !" .;,".contains($0) } ?? text.startIndex
    return first.uppercased() + text[...end].dropFirst()
  }

  /// What "12345 covers the first removal of a stone" says.
  private func sentenceTitle(of code: ProcedureCode) -> String? {
    prose.lazy.flatMap(Sentences.of).first { Self.tells(of: code, $0, by: [.defining, .bare]) }
      .map { PageTitle.from($0) }
  }

  /// How many words a name has at least.
  private static let leastWords = 4
}
