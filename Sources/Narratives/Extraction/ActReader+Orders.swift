/// Verbs that stand in another order than usual, or without an object.
extension ActReader {
  /// "Only then is the ligament cut": the subject stands between the verb and its participle.
  func followsInvertedBe(_ index: Int) -> Bool {
    let start = breaks[..<index].lastIndex(of: .strong) ?? 0
    guard let be = (start..<index).first(where: { phrases.classes[$0] == .be }), be > 0,
      Self.inverting.contains(phrases.text.last(elements[be - 1])),
      (start..<be).allSatisfy({ ![.nominal, .pronoun, .event].contains(phrases.classes[$0]) }),
      !(be + 1..<index).contains(where: { phrases.classes[$0] == .be }),
      let owner = phrases.nounPhrase(at: be + 1)
    else { return false }
    return !owner.isEvent
  }

  private static let inverting: WordSet = "then only nor neither so now here"

  /// "After sampling, a clip is left": the work is named without what it is done to.
  func endsWithoutObject(_ index: Int) -> Bool {
    guard phrases.classes[index] == .gerund, index > 0, index + 2 < elements.count,
      [.subordinate, .preposition].contains(phrases.classes[index - 1]),
      elements[index + 1].isMark(.comma)
    else { return false }
    let next = skippingAdverbs(from: index + 2)
    return next < elements.count && ![.gerund, .joint, .verb].contains(phrases.classes[next])
  }
}
