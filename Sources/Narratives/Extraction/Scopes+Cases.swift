/// Cases that a sentence opens with and for which alone it tells what is done.
extension ScopeReader {
  /// "In cancer, the omentum goes too", "for a perforated ulcer, a patch is sewn on": not every patient has the disease.
  ///
  /// "For the cancer" of the text is no case, nor is what a code is defined for.
  func leadsCase(_ index: Int) -> Bool {
    guard !definesCode, elements[index].tokens.count == 1,
      Self.openings.contains(words.first(elements[index])),
      index == 0 || breaks[index] == .strong || breaks[index - 1] == .strong,
      let comma = elements[index...].firstIndex(where: { $0.isMark(.comma) })
    else { return false }
    for next in (index + 1)..<comma {
      switch elements[next].content {
      case .word(.plain), .word(.adverb), .word(.participle): continue
      case .concept(let number, _) where lexicon[number].kind == .condition: return true
      case .concept(let number, _) where [.structure, .extent].contains(lexicon[number].kind):
        continue
      case .concept where function(next) == .determiner:
        if !Self.articles.contains(words.first(elements[next])) { return false }
      default: return false
      }
    }
    return false
  }

  /// "In the chemical technique, talc is sprayed": one of several ways to do the work, told at the head of a clause.
  func opensVariant(_ index: Int) -> Bool {
    guard words.first(elements[index]) == Self.within, elements[index].tokens.count == 1,
      index == 0 || breaks[index] == .strong || breaks[index - 1] == .strong,
      elements.indices.contains(index + 3), function(index + 1) == .determiner,
      words.first(elements[index + 1]) == Self.the
    else { return false }
    let named = (index + 3..<min(index + 6, elements.count)).first {
      Self.variants.contains(words.first(elements[$0]))
    }
    guard let named else { return false }
    // "In the open technique" of a code for open work, "in the usual technique".
    if named == index + 3, kind(index + 2) == .approach { return false }
    return !(index + 2..<named).contains { position in
      Self.ownWays.contains(words.first(elements[position]))
    }
  }

  /// "An indirect sac is opened, whereas a direct sac is pushed back": two kinds of a thing, of which a patient has
  /// one.
  func contrastedKinds() -> Range<Int>? {
    guard
      let contrast = elements.indices.first(where: {
        function($0) == .contrast && Self.opposing.contains(words.first(elements[$0]))
      }), let second = indefiniteThing(at: contrast + 1)
    else { return nil }
    let strong = elements[..<contrast].indices.last { breaks[$0] == .strong }
    let start = strong.map { $0 + 1 } ?? 0
    guard let first = indefiniteThing(at: start), first == second else { return nil }
    let end = elements.indices.dropFirst(contrast + 1).first { breaks[$0] == .strong }
    return start..<(end ?? elements.count)
  }

  /// The structure after "a" or "an" and the words that describe it.
  private func indefiniteThing(at start: Int) -> ConceptNumber? {
    guard elements.indices.contains(start), function(start) == .determiner,
      Self.articles.contains(words.first(elements[start]))
    else { return nil }
    for index in start + 1..<max(start + 1, min(start + 4, elements.count)) {
      if kind(index) == .structure { return elements[index].concept }
      if function(index) != nil { return nil }
    }
    return nil
  }

  private static let the = Word("the")
  private static let variants: WordSet = "technique method variant version modification approach"
  private static let ownWays: WordSet =
    "usual standard typical common present described same following original basic customary"
  private static let opposing: WordSet = "whereas while"

  /// Whether a phrase that says of whom something is told stands within a clause.
  func isAmongOthers(_ index: Int) -> Bool {
    index > 0 && breaks[index] == .none && breaks[index - 1] != .strong
      && !elements[index - 1].isMark(.comma)
      && words.first(elements[index]) == Self.within
  }

  private static let within = Word("in")
  private static let openings: WordSet = "in for"
  private static let articles: WordSet = "a an any such"
}
