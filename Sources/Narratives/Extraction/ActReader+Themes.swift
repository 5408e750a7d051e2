/// What an act is done to whose structure a sentence leaves out: what the text is about, or what was worked on last.
extension ActReader {
  /// "A partial resection is 60210", "laser vaporization by 52648": work that is named for another code without its
  /// structure is done to what the text is about.
  func themeOfOtherCode(_ draft: Draft) -> [ConceptNumber] {
    guard draft.form == .noun, draft.mentions.isEmpty, draft.ownTargets.isEmpty,
      draft.sites.isEmpty, scopes[draft.position] == .background,
      case .act(let action) = draft.deed,
      lexicon.isRemoval(action) || lexicon.isSampling(action) || lexicon.isA("destruction", action),
      namesCode(after: draft.position) || namesCode(before: draft.position)
    else { return [] }
    return Array(mainThemes(draft.deed).prefix(1))
  }

  /// What the text is about that an act may be done to: of a joint and its parts the parts.
  func mainThemes(_ deed: SentenceAct.Deed) -> [ConceptNumber] {
    let themes = context.themes.filter {
      !lexicon.isLesion($0) && !lexicon[$0].isGeneral && isDone(deed, to: $0)
    }
    let parts = themes.filter { theme in
      !themes.contains { lexicon[$0].wholes.contains(theme) }
    }
    return parts.isEmpty ? themes : parts
  }

  /// "The tear is sutured": of what the text is about.
  func tornThemes(_ mention: Mention, _ deed: SentenceAct.Deed) -> [ConceptNumber]? {
    guard mention.structure == nil, mention.isDefinite, mention.details.isEmpty,
      case .act(let action) = deed, lexicon.isA("repair", action) || lexicon.isA("closure", action),
      let condition = elements[mention.position].concept, lexicon[condition].kind == .condition
    else { return nil }
    // A joint has no tear of its own.
    return mainThemes(deed).first { !lexicon.isA("joint", $0) }.map { [$0] }
  }

  /// Whether the number of a code comes next, with no other thing or work before it.
  private func namesCode(after index: Int) -> Bool {
    for next in elements.indices.dropFirst(index + 1) {
      if case .number = elements[next].content {
        let token = phrases.text.tokens[elements[next].tokens.lowerBound]
        return token.end - token.start == 5
      }
      if breaks[next] == .strong || structure(next) != nil
        || [.of, .relative, .event].contains(phrases.classes[next])
      {
        return false
      }
    }
    return false
  }

  /// "Code 52648 describes laser vaporization": nothing but the verb and words that describe stand between them.
  private func namesCode(before index: Int) -> Bool {
    for before in stride(from: index - 1, through: 0, by: -1) {
      if case .number = elements[before].content {
        let token = phrases.text.tokens[elements[before].tokens.lowerBound]
        return token.end - token.start == 5
      }
      let isPlain = [.verb, .modifier, .nominal, .determiner].contains(phrases.classes[before])
      if !isPlain || structure(before) != nil { return false }
    }
    return false
  }

  /// "The cystic duct is clipped and a nick is made in the duct", "the duct is divided": of several such things the one
  /// that was tied off or opened and is still whole.
  func secured(_ mention: Mention, _ deed: SentenceAct.Deed) -> [ConceptNumber]? {
    guard case .act(let action) = deed,
      lexicon.isCutting(action) || lexicon.isA("fixation", action), mention.isDefinite,
      mention.details.isEmpty, let structure = mention.structure, lexicon[structure].isGeneral,
      lexicon.groups(of: structure).isEmpty, !lexicon.isLesion(structure),
      let own = context.secured.last(where: { $0 != structure && lexicon.isKind($0, of: structure) }
      ) ?? unpictured(structure)
    else { return nil }
    return [own]
  }

  /// "Contrast shows the bile duct … the duct is tied": the kind that was named before the one that only a picture shows.
  private func unpictured(_ general: ConceptNumber) -> ConceptNumber? {
    let named = context.recent.reversed().filter {
      $0 != general && lexicon.isKind($0, of: general)
    }
    let shown = named.filter(context.pictured.contains)
    guard !shown.isEmpty else { return nil }
    return named.first { kind in
      !context.pictured.contains(kind) && !shown.contains { lexicon.isKind($0, of: kind) }
    }
  }
}
