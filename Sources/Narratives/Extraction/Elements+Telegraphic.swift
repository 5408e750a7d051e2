/// Verbless clauses of dictated notes: "uterus out, 180 g", "both menisci out".
extension ElementReader {
  /// Makes "out" the verb of a clause that has a structure and no verb: what is out was taken out.
  func readTelegraphicVerbs(_ elements: inout [Element], _ tokens: [Token]) {
    guard let removal = lexicon.removal else { return }
    for index in elements.indices
    where elements[index].tokens.count == 1
      && Self.away.contains(tokens[elements[index].tokens.lowerBound].word)
      && endsPredicate(after: index, elements, tokens) && hasOnlyStructures(before: index, elements)
    {
      elements[index].content = .concept(removal, .participle)
    }
  }

  /// "Specimens: uterus and cervix", "Removed: left lobe": what is listed behind the colon was taken out.
  func readListHeading(_ elements: inout [Element], _ tokens: [Token]) {
    guard let first = elements.first, let removal = lexicon.removal,
      let colon = elements.prefix(Self.longestHeading).firstIndex(where: { $0.isMark(.colon) })
    else { return }
    let action: ConceptNumber
    if Self.specimen.contains(tokens[first.tokens.lowerBound].word) {
      action = removal
    } else if colon == 1, case .concept(let number, .participle) = first.content,
      lexicon.isRemoval(number)
    {
      action = number
    } else {
      return
    }
    let verb = Element(
      content: .concept(action, .finite),
      tokens: first.tokens.lowerBound..<elements[colon].tokens.upperBound)
    elements.replaceSubrange(...colon, with: [verb])
  }

  private static let specimen: WordSet = "specimen specimens"
  private static let longestHeading = 6

  /// "2 L of fluid": after a number a letter is a unit and no side.
  func settleUnits(_ elements: inout [Element], _ tokens: [Token]) {
    for index in elements.indices.dropFirst() {
      guard case .number = elements[index - 1].content, let number = elements[index].concept,
        lexicon[number].kind == .laterality, isLetter(elements[index], tokens)
      else { continue }
      elements[index].content = .word(.plain)
    }
  }

  private func isLetter(_ element: Element, _ tokens: [Token]) -> Bool {
    element.tokens.count == 1
      && tokens[element.tokens.lowerBound].end - tokens[element.tokens.lowerBound].start == 1
  }

  /// Whether what follows is the end of the clause, or tells by what way or in what piece.
  private func endsPredicate(after index: Int, _ elements: [Element], _ tokens: [Token]) -> Bool {
    guard index + 1 < elements.count else { return true }
    let next = elements[index + 1]
    switch next.content {
    case .mark, .number: return true
    case .word: return false
    case .concept(let number, _):
      if [.extent, .approach, .specimen].contains(lexicon[number].kind) { return true }
      return Self.ways.contains(tokens[next.tokens.lowerBound].word)
    }
  }

  /// Whether the clause so far names a part of the body, and neither a verb nor something that is no part of it.
  private func hasOnlyStructures(before index: Int, _ elements: [Element]) -> Bool {
    var named = false
    for element in elements[..<index].reversed() {
      switch element.content {
      case .mark(.comma) where named: continue
      case .mark(.comma): return false
      case .mark: return named
      case .number: continue
      case .word(.participle), .word(.gerund): return false
      case .word: continue
      case .concept(let number, let form):
        switch lexicon[number].kind {
        case .structure:
          if lexicon.device.map({ lexicon.isKind(number, of: $0) }) ?? false { return false }
          named = true
        case .action where form != .noun: return false
        case .grammar:
          switch lexicon[number].function {
          case .be, .have, .light, .verb, .include: return false
          case .preposition where !named, .relative, .subordinate: return false
          default: continue
          }
        default: continue
        }
      }
    }
    return named
  }

  private static let away: WordSet = "out gone"
  private static let ways: WordSet = "in with through via by and then on as from"
}
