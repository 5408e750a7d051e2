/// Names that a sentence only announces, and adjectives that stand for things.
extension ElementReader {
  /// "Everything, that is the uterus and the tubes, came out": leaves out what names nothing, and the commas around what
  /// it means.
  func dropAnnouncement(_ elements: inout [Element], _ tokens: [Token]) {
    guard let comma = elements.firstIndex(where: { $0.isMark(.comma) }), comma > 0,
      let end = endOfNamely(after: comma, elements, tokens),
      !elements[..<comma].contains(where: namesWork)
    else { return }
    if let verb = elements[end...].firstIndex(where: beginsPredicate), verb > end + 1,
      elements[verb - 1].isMark(.comma)
    {
      elements.remove(at: verb - 1)
    }
    elements.removeSubrange(..<end)
  }

  /// Where the names begin behind ", that is" or ", namely".
  private func endOfNamely(after comma: Int, _ elements: [Element], _ tokens: [Token]) -> Int? {
    guard comma + 2 < elements.count else { return nil }
    let words = tokens[elements[comma + 1].tokens].map(\.word)
    if words == [Self.that], tokens[elements[comma + 2].tokens.lowerBound].word == Self.is {
      return comma + 3
    }
    return words == [Self.that, Self.is] || words == [Self.namely] ? comma + 2 : nil
  }

  private func namesWork(_ element: Element) -> Bool {
    element.concept.map {
      [.structure, .action, .procedure, .condition].contains(lexicon[$0].kind)
    } ?? false
  }

  private func beginsPredicate(_ element: Element) -> Bool {
    guard let number = element.concept else { return false }
    if lexicon[number].kind == .action { return element.form != .noun }
    return [.be, .have, .verb, .light].contains(lexicon[number].function)
  }

  private static let that = Word("that")
  private static let `is` = Word("is")
  private static let namely = Word("namely")

  /// "The uterines are tied": the plural of an adjective means the vessels of that name.
  func settlePluralAdjectives(_ elements: inout [Element], _ tokens: [Token]) {
    for index in elements.indices where elements[index].tokens.count == 1 {
      let token = tokens[elements[index].tokens.lowerBound]
      guard token.endsInS, token.end - token.start > 5, isAdjective(token),
        let meaning = vessels(called: token.word)
      else { continue }
      elements[index].content = .concept(meaning, .noun)
    }
  }

  private func isAdjective(_ token: Token) -> Bool {
    let letters = text[token.start..<(token.end - 1)].map { $0 | 0x20 }
    return ["ine", "ic", "al", "ac"].contains {
      letters.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  private func vessels(called word: Word) -> ConceptNumber? {
    ["blood-vessel", "artery"].lazy.compactMap { id -> ConceptNumber? in
      guard let general = lexicon.concept(id),
        let noun = PhraseTree.words(lexicon[general].label).last,
        let found = lexicon.phrases.exact([word, noun])?.concept,
        lexicon.isKind(found, of: general), found != general
      else { return nil }
      return found
    }.first
  }
}
