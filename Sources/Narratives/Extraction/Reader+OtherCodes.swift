/// The lines of a page that name other codes and leave out what is done: "38500 open, superficial node", "32484 a segment".
extension Reader {
  /// Puts the text's own kind of work in the place of the codes that such a clause begins with.
  func nameElidedWork(in elements: inout [Element], codes: [Int], _ earlier: [Act]) {
    for start in elements.indices.reversed()
    where start == 0 || elements[start - 1].isMark(.semicolon) || elements[start - 1].isMark(.stop)
    {
      let end =
        elements[start...].firstIndex { $0.isMark(.semicolon) || $0.isMark(.stop) }
        ?? elements.endIndex
      guard let last = lastCode(in: start..<end, of: elements, codes),
        !(last + 1..<end).contains(where: { tellsWork(elements[$0]) }),
        let action = ownAction(on: elements[last + 1..<end], like: earlier)
      else { continue }
      let span = elements[start].tokens.lowerBound..<elements[last].tokens.upperBound
      elements.replaceSubrange(
        start...last, with: [Element(content: .concept(action, .finite), tokens: span)])
    }
  }

  /// Where the codes and the marks behind them end that a clause begins with.
  private func lastCode(in clause: Range<Int>, of elements: [Element], _ codes: [Int]) -> Int? {
    var last: Int?
    for index in clause {
      switch elements[index].content {
      case .number where elements[index].tokens.contains(where: codes.contains): last = index
      default:
        guard last != nil, isJoint(elements[index]) else { return last }
        last = index
      }
    }
    return nil
  }

  private func isJoint(_ element: Element) -> Bool {
    if case .mark = element.content { return !element.isMark(.openParenthesis) }
    return element.concept.map { [.and, .or].contains(lexicon[$0].function) } ?? false
  }

  /// Whether an element tells what is done, or is a verb of a sentence.
  func tellsWork(_ element: Element) -> Bool {
    switch element.content {
    case .word(.participle), .word(.gerund): return true
    case .concept(let number, _):
      if [.action, .procedure].contains(lexicon[number].kind) { return true }
      return [.be, .have, .verb, .include, .light, .preserve, .negation]
        .contains(lexicon[number].function)
    default: return false
    }
  }

  /// What the text has told of that is done to things like the first one of a clause.
  private func ownAction(on clause: ArraySlice<Element>, like earlier: [Act]) -> ConceptNumber? {
    let things = clause.compactMap(\.concept).filter { lexicon[$0].kind == .structure }
    guard let thing = things.first else { return nil }
    return earlier.first { act in
      (lexicon.isRemoval(act.action) || lexicon.isSampling(act.action)
        || lexicon.isA("repair", act.action)) && areAlike(act.target, thing)
    }?.action
  }

  private func areAlike(_ one: ConceptNumber, _ other: ConceptNumber) -> Bool {
    one == other || lexicon[other].isGeneral || lexicon.isKind(one, of: other)
      || lexicon.isKind(other, of: one)
      || lexicon[one].wholes.contains(other) || lexicon[other].wholes.contains(one)
      || lexicon[one].wholes.contains(where: lexicon[other].wholes.contains)
      || lexicon[one].parents.contains(where: lexicon[other].parents.contains)
  }
}
