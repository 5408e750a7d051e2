/// Remarks between the members of a list: "the cardinal and, in most cases, the uterine pedicles".
extension ElementReader {
  /// Drops what only says how often it is so, and the commas around what leaves a member of a list open.
  func dropAsides(_ elements: inout [Element], _ tokens: [Token]) {
    for index in elements.indices.reversed() {
      switch function(elements[index]) {
      case .usual: dropRemark(at: index, &elements)
      case .optional where elements[index].tokens.count > 1: joinMember(at: index, &elements)
      // "Usually a drain is left", "is normally left"; ", usually on the left, " is an aside.
      case .optional
      where Self.customs.contains(tokens[elements[index].tokens.lowerBound].word)
        && !(index > 0 && elements[index - 1].isMark(.comma)):
        dropRemark(at: index, &elements)
      default: break
      }
    }
    takeBrackets(&elements)
  }

  /// "The uterus, the tubes (if they are there) and the cervix": what a bracket leaves in doubt is the thing before it.
  private func takeBrackets(_ elements: inout [Element]) {
    for index in elements.indices.reversed()
    where index > 0 && index + 2 < elements.count && elements[index].isMark(.openParenthesis) {
      guard let doubt = doubt(elements[index + 1]), names(elements[index - 1]),
        let end = elements[index...].prefix(Self.longestDoubt)
          .firstIndex(where: { $0.isMark(.closeParenthesis) }),
        // "(If they are there, the tubes are removed)": a sentence of its own.
        !elements[index + 1..<end].contains(where: { $0.isMark(.comma) })
      else { continue }
      elements[index - 1].doubt = doubt
      elements.removeSubrange(index...end)
    }
  }

  /// What a word says of a thing that stands before it.
  private func doubt(_ element: Element) -> ScopeCues? {
    switch function(element) {
    case .optional: .optional
    case .proviso, .conditional, .subordinate: .conditional
    default: nil
    }
  }

  private func names(_ element: Element) -> Bool {
    element.concept.map { [.structure, .procedure].contains(lexicon[$0].kind) } ?? false
  }

  private static let longestDoubt = 9
  /// How often it is so, of what is done all the same.
  static let customs: WordSet = "usually normally"

  /// Leaves one comma where the remark stood between two that a list needs.
  private func dropRemark(at index: Int, _ elements: inout [Element]) {
    let followsComma = index > 0 && elements[index - 1].isMark(.comma)
    let isBeforeComma = index + 1 < elements.count && elements[index + 1].isMark(.comma)
    let opens = index == 0 || index > 1 && followsComma && isJoint(elements[index - 2])
    if followsComma, isBeforeComma {
      elements.removeSubrange(index - 1...index + 1)
    } else if opens, isBeforeComma {
      elements.removeSubrange(index...index + 1)
    } else {
      elements.remove(at: index)
    }
  }

  /// "And, if needed, the right colic artery": what is left open is the member of the list that follows.
  private func joinMember(at index: Int, _ elements: inout [Element]) {
    guard index > 1, index + 2 < elements.count, elements[index - 1].isMark(.comma),
      elements[index + 1].isMark(.comma), isJoint(elements[index - 2]), isThing(elements[index + 2])
    else { return }
    elements.remove(at: index + 1)
    elements.remove(at: index - 1)
  }

  private func isThing(_ element: Element) -> Bool {
    guard let number = element.concept else { return false }
    return lexicon[number].kind == .structure || lexicon[number].function == .determiner
  }

  private func function(_ element: Element) -> FunctionWord? {
    element.concept.flatMap { lexicon[$0].function }
  }

  private func isJoint(_ element: Element) -> Bool {
    [.and, .or].contains(function(element))
  }
}
