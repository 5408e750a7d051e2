/// Elliptic lists: what the members of a list share is said once.
extension ElementReader {
  /// Writes out shared heads: in "iliac, hypogastric and obturator nodes" each modifier is a group of nodes.
  func expandCoordinations(_ elements: inout [Element], _ tokens: [Token]) {
    var index = 0
    while index < elements.count {
      if let number = elements[index].concept {
        switch lexicon[number].kind {
        case .structure:
          shareModifier(with: index, &elements, tokens)
          let head = narrowed(at: &index, &elements, tokens)
          expandLeft(of: &index, heads: tails(of: head), &elements, tokens)
        case .procedure:
          let heads = lexicon[number].targets.flatMap { lexicon[$0].shortNames }
          // "Pelvic and para-aortic lymphadenectomy": the list ends before the modifier of the head.
          let modifiers = narrowLeft(of: &index, heads: heads, &elements, tokens) ? 1 : 0
          index -= modifiers
          expandLeft(of: &index, heads: heads, &elements, tokens)
          index += modifiers
          expandFragment(after: index, heads: heads, &elements, tokens)
        default: break
        }
      }
      index += 1
    }
  }

  /// "Cystic duct and artery": the second takes the modifier of the first.
  private func shareModifier(with index: Int, _ elements: inout [Element], _ tokens: [Token]) {
    guard let number = elements[index].concept, lexicon[number].isGeneral, index > 1,
      isJoint(elements[index - 1])
    else { return }
    var first = index - 1
    while first >= 0,
      isJoint(elements[first]) || elements[first].tokens.count == 1 && isStructure(elements[first])
    {
      first -= 1
    }
    guard first >= 0, isStructure(elements[first]) else { return }
    let modifier = elements[first].tokens.dropLast().map { tokens[$0].word }
    let words = modifier + elements[index].tokens.map { tokens[$0].word }
    guard let meaning = lexicon.phrases.exact(words), lexicon[meaning.concept].kind == .structure
    else { return }
    elements[index].content = .concept(meaning.concept, .noun)
  }

  /// The words of a structure; "external iliac nodal basins" are the nodes that "external iliac nodes" names.
  private func narrowed(
    at index: inout Int, _ elements: inout [Element], _ tokens: [Token]
  ) -> [Word] {
    let own = elements[index].tokens.map { tokens[$0].word }
    guard let number = elements[index].concept, lexicon[number].isGeneral else { return own }
    let label = PhraseTree.words(lexicon[number].label)
    guard label != own else { return own }
    for length in stride(from: min(3, index), through: 1, by: -1) {
      let range = index - length..<index
      guard range.allSatisfy({ isOpenWord(elements[$0]) }) else { continue }
      let span = elements[range.lowerBound].tokens.lowerBound..<elements[index].tokens.upperBound
      let modifier = tokens[span.lowerBound..<elements[index].tokens.lowerBound].map(\.word)
      guard let meaning = lexicon.phrases.exact(modifier + label),
        lexicon[meaning.concept].kind == .structure
      else { continue }
      elements.replaceSubrange(
        range.lowerBound...index,
        with: [Element(content: .concept(meaning.concept, .noun), tokens: span)])
      index -= length
      return modifier + label
    }
    return label
  }

  /// Whether an element names a structure.
  func isStructure(_ element: Element) -> Bool {
    element.concept.map { lexicon[$0].kind == .structure } ?? false
  }

  private func tails(of words: [Word]) -> [[Word]] {
    (1..<max(1, words.count)).map { Array(words[$0...]) }
  }

  /// Gives the word before a procedure its structure: "para-aortic lymphadenectomy".
  private func narrowLeft(
    of index: inout Int, heads: [[Word]], _ elements: inout [Element], _ tokens: [Token]
  ) -> Bool {
    index > 0 && join(endingBefore: index, heads: heads, &elements, tokens, &index)
  }

  /// Goes left from a head through "X, Y and" and names each modifier.
  private func expandLeft(
    of index: inout Int, heads: [[Word]], _ elements: inout [Element], _ tokens: [Token]
  ) {
    guard !heads.isEmpty else { return }
    var head = index
    while true {
      var end = skipQualifiers(before: head, elements)
      guard end > 0, isJoint(elements[end - 1]) else { return }
      while end > 0, isJoint(elements[end - 1]) { end -= 1 }
      // "The liver and the peritoneal surfaces": what has a name and an article of its own takes none from the next.
      if end == 0 || isArticle(before: head, elements) && isNamed(elements[end - 1], tokens) {
        return
      }
      let count = elements.count
      guard join(endingBefore: end, heads: heads, &elements, tokens, &index) else { return }
      head = end - 1 - (count - elements.count)
    }
  }

  private func isArticle(before index: Int, _ elements: [Element]) -> Bool {
    index > 0 && elements[index - 1].concept.map { lexicon[$0].function == .determiner } ?? false
  }

  /// Whether an element is a structure under its own name: "liver", and not "hepatic".
  private func isNamed(_ element: Element, _ tokens: [Token]) -> Bool {
    guard let number = element.concept, lexicon[number].kind == .structure else { return false }
    return element.tokens.map { tokens[$0].word } == PhraseTree.words(lexicon[number].label)
  }

  /// Names the modifiers that close a descriptor: "lymphadenectomy; pelvic and para-aortic".
  private func expandFragment(
    after index: Int, heads: [[Word]], _ elements: inout [Element], _ tokens: [Token]
  ) {
    guard let semicolon = elements[index...].firstIndex(where: { $0.isMark(.semicolon) }) else {
      return
    }
    var end = elements.count
    while end > semicolon + 1 {
      var position = end
      join(endingBefore: end, heads: heads, &elements, tokens, &position)
      end = min(end, elements.count) - 1
    }
  }

  /// Names the words that end before an element by adding one of the heads to them.
  @discardableResult
  private func join(
    endingBefore end: Int, heads: [[Word]], _ elements: inout [Element], _ tokens: [Token],
    _ index: inout Int
  ) -> Bool {
    for length in stride(from: 3, through: 1, by: -1) where end - length >= 0 {
      let range = end - length..<end
      guard range.allSatisfy({ isOpenWord(elements[$0]) }) else { continue }
      let span = elements[range.lowerBound].tokens.lowerBound..<elements[end - 1].tokens.upperBound
      let modifier = span.map { tokens[$0].word }
      for head in heads {
        guard let meaning = lexicon.phrases.exact(modifier + head),
          lexicon[meaning.concept].kind == .structure
        else { continue }
        elements.replaceSubrange(
          range, with: [Element(content: .concept(meaning.concept, .noun), tokens: span)])
        index -= length - 1
        return true
      }
    }
    return false
  }

  /// Words that may become the modifier of a shared head: unknown ones, and structures ("renal").
  private func isOpenWord(_ element: Element) -> Bool {
    switch element.content {
    case .word(let shape): shape != .adverb
    case .concept(let number, _):
      // "The descending and the sigmoid colon": a verb that only describes.
      lexicon[number].kind == .structure || lexicon[number].kind == .approach
        || lexicon[number].function == .verb
    default: false
    }
  }

  private func isJoint(_ element: Element) -> Bool {
    element.isMark(.comma)
      || element.concept.map { [.and, .or].contains(lexicon[$0].function) } ?? false
  }

  private func skipQualifiers(before index: Int, _ elements: [Element]) -> Int {
    var index = index
    while index > 0, let number = elements[index - 1].concept,
      [.extent, .laterality].contains(lexicon[number].kind)
        || lexicon[number].function == .determiner
    {
      index -= 1
    }
    return index
  }
}
