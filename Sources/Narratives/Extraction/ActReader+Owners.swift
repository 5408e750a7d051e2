/// What an act is done to whose object is no structure of its own: an opening, fat, pus, a part.
extension ActReader {
  /// "Fat is stripped from the vessels": the vessels are dissected, and what lay on them is no structure of its own.
  func placeCleared(
    _ draft: Draft, of targets: [ConceptNumber], _ seen: [ConceptNumber]
  ) -> (deed: SentenceAct.Deed, places: [ConceptNumber])? {
    guard case .act(let action) = draft.deed, lexicon[action].takesAll,
      draft.form != .noun, !draft.sites.isEmpty, !draft.mentions.isEmpty,
      let dissection = lexicon.concept("dissection"),
      targets.allSatisfy({ lexicon[$0].isUnlisted }),
      draft.mentions.allSatisfy({ !$0.isPronoun }),
      // "Level I (lateral to the muscle) is cleared": what a bracket says of where it lies.
      !elements[draft.mentions[0].position...].dropFirst().prefix(1).contains(where: {
        $0.isMark(.openParenthesis)
      })
    else { return nil }
    let places = draft.sites.filter { !lexicon.isRegion($0) }.flatMap { site in
      resolved(Mention(structure: site, position: draft.position, isDefinite: true), [], seen)
    }
    return places.isEmpty ? nil : (.act(dissection), places)
  }

  /// "Pus, clot and debris are evacuated from the chest": a list of what comes out, in which not every word is a thing.
  func leavesOnlyFluid(_ draft: Draft) -> Bool {
    guard case .act(let action) = draft.deed, lexicon[action].empties, draft.mentions.count > 1,
      !draft.sites.isEmpty
    else { return false }
    return draft.mentions.contains { $0.structure == nil && !$0.isPronoun }
  }

  /// "The opening in the duct is sutured": what is done to an opening or a wound is done to what it is in.
  func owners(
    of mention: Mention, _ deed: SentenceAct.Deed, _ seen: [ConceptNumber]
  ) -> [ConceptNumber]? {
    guard let structure = mention.structure, lexicon[structure].isGeneral,
      lexicon[structure].isUnlisted, lexicon[structure].wholes.isEmpty,
      case .act(let action) = deed, lexicon[action].reachesOwner, !lexicon.isRemoval(action),
      resolved(mention, [], seen) == [structure]
    else { return nil }
    let owners = mention.details.filter { !lexicon[$0].isUnlisted }.prefix(1).flatMap {
      resolved(Mention(structure: $0, position: mention.position, isDefinite: true), [], seen)
    }
    return owners.isEmpty ? nil : owners
  }

  /// "A tear in the pleura is repaired", "its walls are examined": what is done to a thing of unknown name is done
  /// to what it is said to be in.
  func ownersOfUnknown(
    _ mention: Mention, _ deed: SentenceAct.Deed, latest: [ConceptNumber], _ seen: [ConceptNumber]
  ) -> [ConceptNumber]? {
    guard mention.structure == nil, !mention.isPronoun, case .act(let action) = deed,
      !lexicon.isRemoval(action) || lexicon.isSampling(action),
      phrases.classes[mention.position] == .nominal, elements[mention.position].concept == nil
    else { return nil }
    // "A wrap is sewn over a bougie": not to the tool.
    let details = mention.details.filter { !lexicon.isDevice($0) }
    if !details.isEmpty, lexicon[action].reachesOwner {
      return details.flatMap {
        resolved(Mention(structure: $0, position: mention.position, isDefinite: true), [], seen)
      }
    }
    guard lexicon[action].reachesOwner, let its = startOfOwned(mention.position) else { return nil }
    return antecedent(before: its, latest: latest, seen)
  }

  /// The "its" of "its walls", "its front wall".
  private func startOfOwned(_ head: Int) -> Int? {
    (max(0, head - 2)..<head).last { index in
      phrases.text.first(elements[index]) == PhraseReader.Words.its
        && (index + 1..<head).allSatisfy { structure($0) == nil && breaks[$0] == .none }
    }
  }

  /// "The duct is found and its wall is opened": what is done to a part that is no structure of its own is done to the whole.
  func ownersOfPart(
    _ mention: Mention, latest: [ConceptNumber], _ seen: [ConceptNumber]
  ) -> [ConceptNumber]? {
    guard let part = mention.structure, lexicon[part].isGeneral, lexicon[part].isUnlisted,
      lexicon[part].wholes.isEmpty, !lexicon.isA("blood-vessel", part),
      let its = startOfOwned(mention.position)
    else { return nil }
    let owners = antecedent(before: its, latest: latest, seen)
      .filter { !lexicon[$0].isUnlisted && !lexicon.isDevice($0) }
    return owners.isEmpty ? nil : owners
  }

  /// "Torn tissue is removed from both menisci": a part of what it is taken from.
  func placeOfPart(_ draft: Draft, _ seen: [ConceptNumber]) -> [ConceptNumber]? {
    guard case .act(let action) = draft.deed, lexicon.isRemoval(action) else { return nil }
    let places = draft.sites.filter {
      !lexicon.isDevice($0) && !lexicon.isRegion($0) && !lexicon[$0].isUnlisted
    }
    let owners = places.flatMap { site in
      resolved(Mention(structure: site, position: draft.position, isDefinite: true), [], seen)
    }
    return owners.isEmpty ? nil : owners
  }

  /// "Its upper part": of what was spoken of last; else of what the text is about.
  func partOwner(
    _ mention: Mention, _ deed: SentenceAct.Deed, latest: [ConceptNumber], _ seen: [ConceptNumber]
  ) -> [ConceptNumber] {
    // "The sac is tied and the excess removed": what is left over of the thing that was worked on last.
    if !latest.isEmpty, deed != .sparing,
      Self.remainders.contains(phrases.text.first(elements[mention.position]))
    {
      return latest
    }
    var index = mention.position
    while index > 0, phrases.classes[index] != .determiner, breaks[index] == .none { index -= 1 }
    guard
      phrases.text.first(elements[index]) == PhraseReader.Words.its
        || !mention.isDefinite
    else {
      let worked = latest.filter(context.themes.contains)
      return (worked + mainThemes(deed) + context.themes + latest).first { !lexicon.isLesion($0) }
        .map { [$0] } ?? []
    }
    let owner = antecedent(before: index, latest: latest, seen)
    // "Loose fragments are removed": not of each of several things that were looked at.
    if owner.count > 2, phrases.text.first(elements[index]) != PhraseReader.Words.its,
      !mention.isDefinite, let theme = context.themes.first(where: { !lexicon.isLesion($0) })
    {
      return [theme]
    }
    return owner.isEmpty ? Array(context.themes.prefix(1)) : owner
  }

  /// "The lobe was resected, leaving a strip at the back": some of it stays.
  func leavesStrip(_ draft: Draft, _ targets: [ConceptNumber]) -> Bool {
    guard case .act(let action) = draft.deed, lexicon.isRemoval(action),
      !targets.contains(where: lexicon.isLesion),
      let verb = elements.indices.dropFirst(draft.position + 1).first(where: {
        phrases.text.first(elements[$0]) == Word("leaving")
      }), !breaks[draft.position..<verb].contains(.strong)
    else { return false }
    for index in elements.indices.dropFirst(verb + 1).prefix(5) {
      guard function(index) != .negation, structure(index) == nil else { return false }
      guard Self.strips.contains(phrases.text.first(elements[index])) else { continue }
      // "Leaving a cuff of the bladder": of another thing.
      let next = elements.indices.dropFirst(index + 1).prefix(4)
      let other = isOf(index + 1) ? next.lazy.compactMap { self.structure($0) }.first : nil
      return other.map { lexicon[$0].isUnlisted || targets.contains($0) } ?? true
    }
    return false
  }

  private static let strips: WordSet = "strip cuff remnant rim sliver portion"

  /// The "its" or "their" that a noun of action begins with.
  func owner(of phrase: NounPhrase) -> Int? {
    let first = phrase.elements.lowerBound
    let opensClause =
      first == 0 || breaks[first - 1] == .strong || elements[first - 1].isMark(.comma)
    return opensClause && scopes[phrase.head] != .background
      && Self.possessives.contains(phrases.text.first(elements[first]))
      && !isOf(phrase.elements.upperBound) ? first : nil
  }

  private static let possessives: WordSet = "its their"
  private static let remainders: WordSet = "excess remainder rest redundant what"
}
