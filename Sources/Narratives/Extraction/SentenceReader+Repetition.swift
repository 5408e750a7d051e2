/// "The left side was cleared in the same way."
extension SentenceReader {
  /// The clause that says that what was done is done again.
  func repetition(_ scopes: [Scope], _ breaks: [ClauseBreak]) -> Range<Int>? {
    guard section == .body,
      let cue = elements.indices.first(where: {
        (function($0) == .repetition || isSame($0)) && scopes[$0] == .performed
      })
    else { return nil }
    let start = (1...max(1, cue)).last { $0 <= cue && breaks[$0] == .strong } ?? 0
    let rest = elements.indices.dropFirst(cue + 1)
    return start..<(rest.first { breaks[$0] == .strong } ?? elements.count)
  }

  private static let same = Word("same")

  /// "Left same.": a side, and nothing after.
  private func isSame(_ index: Int) -> Bool {
    guard index > 0, tokens[elements[index].tokens.lowerBound].word == Self.same,
      let before = elements[index - 1].concept, lexicon[before].kind == .laterality
    else { return false }
    return index + 1 == elements.count || elements[index + 1].concept == nil
  }

  func side(in clause: Range<Int>) -> Laterality? {
    (Array(clause) + Array(elements.indices)).lazy.compactMap { index in
      elements[index].concept.flatMap { Laterality(rawValue: lexicon[$0].id) }
    }.first
  }

  /// States the acts so far once more for a side; where the clause names what it is done to, only those on the like.
  mutating func repeatActs(
    on side: Laterality, like targets: [ConceptNumber], _ context: inout Context
  ) {
    let earlier = context.earlierActs.filter { act in
      act.laterality != .bilateral
        && (targets.isEmpty
          || targets.contains {
            lexicon.isKind($0, of: act.target) || lexicon.isKind(act.target, of: $0)
          })
    }
    for var act in earlier {
      act.laterality = act.laterality == nil ? .bilateral : side
      state(.act(act), .performed)
    }
  }
}
