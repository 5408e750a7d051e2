/// Remarks between the members of a list: "the cardinal and, in most cases, the uterine pedicles".
extension ElementReader {
  /// Drops what only says how often it is so, and the commas around what leaves a member of a list open.
  func dropAsides(_ elements: inout [Element], _ tokens: [Token]) {
    for index in elements.indices.reversed() {
      switch function(elements[index]) {
      case .usual: dropRemark(at: index, &elements)
      case .optional where elements[index].tokens.count > 1: joinMember(at: index, &elements)
      default: break
      }
    }
  }

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
