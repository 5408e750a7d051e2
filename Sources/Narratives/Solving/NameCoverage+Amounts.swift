/// Whether how much a name says is taken, and on which side, is asked for.
extension NameCoverage {
  /// "Both sides" and "the other side" ask for work there; "one side" is left to the patient, but the right one of two
  /// is another than the left.
  func isCovered(_ side: Laterality?) -> Bool {
    switch side {
    case nil, .unilateral: true
    case .right, .left: false
    case .bilateral, .contralateral: acts.contains { $0.laterality == side }
    }
  }

  func isCovered(extent: Extent?) -> Bool {
    guard let extent, extent != .simple, extent != .sampled else { return true }
    // No work is judged by these.
    if [.complex, .multiple].contains(extent) { return false }
    // More than all of an organ, and less than all of it by a word that names how much.
    if [.radical, .modifiedRadical, .supracervical].contains(extent) {
      return acts.contains { $0.extent == extent }
    }
    // Behind what is included besides, "complete" is said of all of it together.
    if extent == .total, hasInclusion { return true }
    return acts.contains { act in
      act.extent == extent || extent.breadth.isStated && lexicon.breadth(of: act) == extent.breadth
        || extent.breadth == .partial && lexicon.isSampling(act.action)
        // "Partly or wholly": any amount, of what is taken in any.
        || extent == .partial && lexicon.isRemoval(act.action)
          && lexicon.isTakenInAnyAmount(act.target)
        // "Only the diseased portion"
        || extent == .limited && lexicon.breadth(of: act) == .partial
        || extent.breadth == .total && (lexicon[act.action].takesAll || isWhole(act))
    }
  }

  /// "At least two of the compartments", where no number is asked for; "including the part that …", of which nothing was made
  /// but that a part is taken.
  func amountsLeftOver(
    _ elements: [Element], _ tokens: [Token], besides measured: Set<Int>
  ) -> [ArraySlice<Token>] {
    let words = BoundReader(tokens).words
    let bounds = tokens.indices.dropFirst(2).filter { index in
      guard !measured.contains(index), words[index - 2] == .at, words[index - 1] == .least,
        case .number(let number)? = words[index]
      else { return false }
      return number > 1
    }.map { tokens[$0 - 2...$0] }
    let parts = elements.filter { element in
      let start = element.tokens.lowerBound
      return start > 1 && tokens[start - 2].word == Self.including
        && element.concept.map { Extent(rawValue: lexicon[$0].id) == .partial } ?? false
    }.map { tokens[$0.tokens] }
    return bounds + parts + (measured.isEmpty ? sizesLeftOver(elements, tokens) : [])
  }

  /// "Resection of a large tumor", where no measure says what is large.
  private func sizesLeftOver(_ elements: [Element], _ tokens: [Token]) -> [ArraySlice<Token>] {
    elements.indices.dropLast().filter { index in
      let own = elements[index].tokens
      return own.count == 1 && Self.bareSizes.contains(tokens[own.lowerBound].word)
        && elements[(index + 1)...].prefix(Self.adjectives)
          .contains { $0.concept.map(lexicon.isLesion) ?? false }
    }.map { tokens[elements[$0].tokens] }
  }

  private static let bareSizes: WordSet = "small medium large giant"
  /// How many words stand between a size and its thing at most, with the thing.
  private static let adjectives = 3

  /// "Including the part behind the breastbone": a part that is told for itself is asked for itself, and not with the whole.
  func isIncludedPart(_ element: Element, _ tokens: [Token]) -> Bool {
    let start = element.tokens.lowerBound
    guard !hasOptions, start > 1, tokens[start - 2].word == Self.including,
      let part = element.concept, lexicon[part].kind == .structure
    else { return false }
    return !acts.contains { lexicon.isKind($0.target, of: part) }
  }

  private static let including = Word("including")

  /// To remove an organ or a lobe, with no word of how much, is to remove all of it.
  private func isWhole(_ act: Act) -> Bool {
    lexicon.isRemoval(act.action) && !lexicon.breadth(of: act).isStated
      && !lexicon.isNodeGroup(act.target) && !lexicon.goesInParts(act.target)
  }
}
