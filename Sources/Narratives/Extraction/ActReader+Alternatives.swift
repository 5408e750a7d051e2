/// Verbs of which one or another will do: "excised or inverted", "clipped, stapled, or burnt".
extension ActReader {
  /// Gives the verbs of a list that ends with an "or" each other as what would do as well.
  ///
  /// Called for the last draft, the one of the verb at a place.
  mutating func offerVerbs(before index: Int) {
    guard let own = drafts.indices.last, let joint = orBefore(index) else { return }
    var members = members(before: joint)
    // "Separated from the muscle along its capsule, or reduced within it": the verb before, with its places.
    if members.isEmpty, let last = group.last.map({ drafts[$0].position }),
      !(last + 1..<joint).contains(where: { phrases.classes[$0] == .participle })
    {
      members = [last]
    }
    for last in group.reversed()
    where drafts[last].form == .participle && members.contains(drafts[last].position) {
      if drafts[last].deed != drafts[own].deed {
        drafts[own].alternative = drafts[own].alternative ?? drafts[last].deed
        drafts[last].alternative = drafts[own].deed
      }
      if members.contains(where: saysNoAct) { drafts[last].isOneOfSeveral = true }
    }
  }

  /// The verbs before an "or": the last one and, where a comma stands before the "or", those of the list that it ends.
  private func members(before joint: Int) -> [Int] {
    let isList = elements[joint - 1].isMark(.comma)
    var found: [Int] = []
    var place = skippingBack(from: isList ? joint - 2 : joint - 1)
    while place >= 0, phrases.classes[place] == .participle {
      found.append(place)
      let comma = skippingBack(from: place - 1)
      guard isList, comma > 0, elements[comma].isMark(.comma) else { break }
      place = skippingBack(from: comma - 1)
    }
    return found
  }

  /// "Excised or inverted", "inverted or opened": whether the other verb says no act that is known.
  func isBesideOtherWay(_ index: Int) -> Bool {
    if let joint = orBefore(index) {
      let before = skippingBack(from: elements[joint - 1].isMark(.comma) ? joint - 2 : joint - 1)
      if before >= 0, saysNoAct(before) { return true }
    }
    var next = skippingAdverbs(from: index + 1)
    if next < elements.count, elements[next].isMark(.comma) { next += 1 }
    guard next < elements.count, isPlainOr(next) else { return false }
    let other = skippingAdverbs(from: next + 1)
    return other < elements.count && saysNoAct(other) && phrases.nounPhrase(at: other) == nil
  }

  /// "With a sheet of mesh secured to the ligament": what is done to a thing that is one of several.
  func isOfChoice(_ mentions: [Mention]) -> Bool {
    mentions.contains { mention in
      drafts.contains { draft in
        draft.isOneOfSeveral && draft.mentions.contains { $0.position == mention.position }
      }
    }
  }

  private func saysNoAct(_ index: Int) -> Bool {
    guard phrases.classes[index] == .participle, deed(index) == nil else { return false }
    // "Done or not", "pressed or cemented in place": words of grammar name no way of their own.
    if function(index) == .light { return false }
    // "Moved aside or cut": the particle says what is done.
    return function(index) != .verb
      || index + 1 < elements.count
        && Self.particles.contains(phrases.text.first(elements[index + 1]))
  }

  private static let particles: WordSet = "aside away apart back"

  /// The plain "or" that a verb stands behind.
  private func orBefore(_ index: Int) -> Int? {
    let before = skippingAside(from: skippingBack(from: index - 1))
    return before > 0 && isPlainOr(before) ? before : nil
  }

  /// "Tied or, if feasible, spared": the "or" before what stands between commas.
  private func skippingAside(from end: Int) -> Int {
    guard end > 2, elements[end].isMark(.comma),
      let start = (max(1, end - 4)..<end).last(where: { elements[$0].isMark(.comma) }),
      isPlainOr(start - 1), [.optional, .proviso, .conditional].contains(function(start + 1))
    else { return end }
    return start - 1
  }

  private func skippingBack(from index: Int) -> Int {
    var before = index
    while before >= 0, phrases.classes[before] == .adverb || phrases.classes[before] == .be {
      before -= 1
    }
    return before
  }
}
