/// Finds what a condition is said of: the organ of a cancer, the hernia that is recurrent.
struct ConditionReader {
  let lexicon: Lexicon
  let elements: [Element]
  let breaks: [ClauseBreak]
  /// What the text has spoken of before this sentence.
  let discourse: Discourse

  /// The structure that the condition at a place belongs to, if one is known.
  func structure(at position: Int) -> ConceptNumber? {
    guard let condition = elements[position].concept else { return nil }
    if lexicon.isDecidingState(condition) { return bearer(near: position) }
    // "Diverticulitis" has its organ in its name.
    guard lexicon[condition].isGeneral else { return nil }
    return before(position) ?? after(position) ?? organOfText()
  }

  private func structure(_ position: Int) -> ConceptNumber? {
    guard elements.indices.contains(position), let number = elements[position].concept,
      lexicon[number].kind == .structure
    else { return nil }
    return number
  }

  /// "Breast cancer".
  private func before(_ position: Int) -> ConceptNumber? {
    guard position > 0, breaks[position - 1] == .none else { return nil }
    return structure(position - 1)
  }

  /// "Cancer of the breast", "a tear in one meniscus".
  private func after(_ position: Int) -> ConceptNumber? {
    guard let link = word(position + 1), [.of, .preposition].contains(link) else { return nil }
    for next in position + 2..<max(position + 2, min(position + 6, elements.count)) {
      if breaks[next] != .none { return nil }
      if let found = structure(next) { return found }
      switch elements[next].content {
      case .number, .word(.plain): continue
      case .concept(let number, _):
        guard
          lexicon[number].function == .determiner
            || [.extent, .laterality, .condition].contains(lexicon[number].kind)
        else { return nil }
      default: return nil
      }
    }
    return nil
  }

  private func word(_ position: Int) -> FunctionWord? {
    elements.indices.contains(position)
      ? elements[position].concept.flatMap { lexicon[$0].function } : nil
  }

  /// What the text is about, where that is an organ that may be ill.
  private func organOfText() -> ConceptNumber? {
    discourse.themes.first { theme in
      !lexicon[theme].isGeneral && !lexicon.ancestors(of: theme).contains { lexicon[$0].isNoOrgan }
    }
  }

  /// What bears such states (a hernia) that the sentence names, or that the text is about.
  private func bearer(near position: Int) -> ConceptNumber? {
    guard let bearer = lexicon.bearerOfStates else { return nil }
    let named = elements.indices.compactMap { structure($0) }.filter {
      lexicon.isKind($0, of: bearer)
    }
    if let own = named.first(where: { $0 != bearer }) { return own }
    let theme = (discourse.themes + discourse.recent).first {
      $0 != bearer && lexicon.isKind($0, of: bearer)
    }
    return theme ?? named.first ?? discourse.themes.first { $0 == bearer }
  }
}
