/// Finds what a condition is said of: the organ of a cancer, the hernia that is recurrent.
struct ConditionReader {
  let lexicon: Lexicon
  let elements: [Element]
  let breaks: [ClauseBreak]
  /// What the text has spoken of before this sentence.
  let discourse: Discourse

  /// The structures that the condition at a place belongs to, as far as they are known.
  func structures(at position: Int) -> [ConceptNumber] {
    guard let condition = elements[position].concept else { return [] }
    if lexicon.isDecidingState(condition) { return bearer(near: position).map { [$0] } ?? [] }
    // "Diverticulitis" has its organ in its name.
    guard lexicon[condition].isGeneral else { return [] }
    if let own = before(position) { return [own] }
    let named = after(position)
    return named.isEmpty ? organOfText().map { [$0] } ?? [] : named
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

  /// "Cancer of the breast", "a tear in one meniscus", "cancers of the bladder, the prostate or the cervix".
  private func after(_ position: Int) -> [ConceptNumber] {
    guard let start = link(after: position) else { return [] }
    var found: [ConceptNumber] = []
    for next in start..<max(start, min(start + Self.reach, elements.count)) {
      if breaks[next] != .none { break }
      if let structure = structure(next) {
        found.append(structure)
        continue
      }
      guard describes(next) || !found.isEmpty && isJoint(next) else { break }
    }
    return found
  }

  /// How many elements a list of organs may have.
  private static let reach = 12

  /// Where the words begin that an "of", an "in" or a "confined to" after a condition leads to.
  private func link(after position: Int) -> Int? {
    if let link = word(position + 1), [.of, .preposition].contains(link) { return position + 2 }
    guard elements.indices.contains(position + 1),
      case .word(.participle) = elements[position + 1].content,
      word(position + 2) == .preposition
    else { return nil }
    return position + 3
  }

  private func describes(_ position: Int) -> Bool {
    switch elements[position].content {
    case .number, .word(.plain): true
    case .concept(let number, _):
      lexicon[number].function == .determiner
        || [.extent, .laterality, .condition].contains(lexicon[number].kind)
    default: false
    }
  }

  private func isJoint(_ position: Int) -> Bool {
    elements[position].isMark(.comma) || [.and, .or].contains(word(position))
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
