/// What a noun behind a comma or an "and" goes on with.
extension ActReader {
  /// "Divided with a stapler or clips", "inspected for bleeding or a burn": what is joined to the last word of a verb.
  func goesOnPhrase(at start: Int) -> Bool {
    // "Marked with sutures, ink, or clips"
    if start > 1, elements[start - 2].tokens.count > 2,
      let named = elements[start - 2].concept, lexicon[named].kind == .specimen
    {
      return true
    }
    guard start > 1, !elements[start - 1].isMark(.comma),
      phrases.classes[start - 2] == .participle, elements[start - 2].tokens.count > 2
    else { return false }
    return sawVerb && isPassive
  }

  /// "… are tied, then the arteries": a list without a verb of its own shares the verbs before it.
  func sharesVerbs() -> Bool {
    guard sawVerb, isPassive, !group.isEmpty else { return false }
    var index = position
    while index < elements.count, breaks[index] != .strong {
      switch phrases.classes[index] {
      case .be, .verb, .participle, .gerund: return false
      // "…, so that the ovaries are left": the verb is another clause's.
      case .subordinate: return true
      default: index += 1
      }
    }
    return true
  }

  func sawObject(_ indices: [Int]) -> Bool {
    indices.contains { !drafts[$0].mentions.isEmpty }
  }
}
