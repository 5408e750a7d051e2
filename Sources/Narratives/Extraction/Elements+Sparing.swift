/// What a list or a verb with a word behind its object leaves alone.
extension ElementReader {
  /// "Spared: the nerve, the artery", "Avoided/spared: the ureter": the heading becomes the verb of its list.
  func readSparedList(_ elements: inout [Element], _ tokens: [Token]) {
    guard let spare = lexicon.concept("preserve"),
      let colon = elements.prefix(Self.longestSparing).firstIndex(where: { $0.isMark(.colon) }),
      colon > 0
    else { return }
    let front = tokens[elements[0].tokens.lowerBound..<elements[colon].tokens.lowerBound]
    let words = front.filter { $0.kind == .word }.map(\.word)
    guard words.contains(where: Self.spared.contains),
      words.allSatisfy({ Self.spared.contains($0) || Self.joints.contains($0) })
    else { return }
    let verb = Element(
      content: .concept(spare, .finite),
      tokens: elements[0].tokens.lowerBound..<elements[colon].tokens.upperBound)
    elements.replaceSubrange(...colon, with: [verb])
    guard let and = lexicon.concept("and") else { return }
    for index in elements.indices.dropLast() where elements[index].isMark(.comma) {
      elements[index].content = .concept(and, .noun)
    }
  }

  /// "Leaves the ovaries in place", "leave the spleen where it was": the verb alone says so, unless it is a device.
  func readLeft(_ elements: inout [Element], _ tokens: [Token]) {
    guard let spare = lexicon.concept("preserve") else { return }
    for index in elements.indices
    where elements[index].tokens.count == 1
      && Self.leaves.contains(tokens[elements[index].tokens.lowerBound].word)
    {
      guard let end = endOfObject(after: index, elements),
        let rest = stay(at: elements[end].tokens.lowerBound, tokens)
      else { continue }
      elements[index].content = .concept(spare, .finite)
      let last = elements[end...].firstIndex { $0.tokens.upperBound > rest } ?? elements.endIndex
      elements.removeSubrange(end..<last)
      return
    }
  }

  /// Where the structures end that stand behind a verb, of which none is a device.
  private func endOfObject(after verb: Int, _ elements: [Element]) -> Int? {
    var isNamed = false
    for index in elements.indices.dropFirst(verb + 1).prefix(Self.longestObject) {
      switch elements[index].content {
      case .mark(.comma), .word(.plain), .number: continue
      case .concept(let number, _):
        switch lexicon[number].kind {
        case .structure:
          if lexicon.isDevice(number) { return nil }
          isNamed = true
        case .laterality, .adjective: continue
        case .grammar where [.determiner, .and].contains(lexicon[number].function): continue
        default: return isNamed ? index : nil
        }
      default: return isNamed ? index : nil
      }
    }
    return nil
  }

  /// The end of "in place", "behind" or "where it was", which begins at a token and ends the clause.
  private func stay(at start: Int, _ tokens: [Token]) -> Int? {
    let words = tokens[start...].prefix(3).map(\.word)
    let count: Int
    if words.starts(with: Self.inPlace) {
      count = 2
    } else if words.first == Self.behind {
      count = 1
    } else if words.count == 3, words[0] == Self.where, Self.pronouns.contains(words[1]),
      Self.being.contains(words[2])
    {
      count = 3
    } else {
      return nil
    }
    let end = start + count
    return end == tokens.count || tokens[end].kind != .word
      || Self.joints.contains(tokens[end].word)
      ? end : nil
  }

  private static let longestSparing = 6
  private static let longestObject = 9
  private static let spared: WordSet =
    "spared avoided preserved protected kept untouched structures safeguarded"
  private static let joints: WordSet = "and or"
  private static let leaves: WordSet = "leave leaves leaving"
  private static let inPlace = [Word("in"), Word("place")]
  private static let behind = Word("behind")
  private static let `where` = Word("where")
  private static let pronouns: WordSet = "it they"
  private static let being: WordSet = "is are was were lies lie"
}
