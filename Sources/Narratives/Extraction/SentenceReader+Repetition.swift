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

  /// "The lateral meniscus is treated in the same way": states for the structures of a clause that tells of no act what
  /// was done to a like one; whether it did.
  mutating func repeatsOnLike(
    _ clause: Range<Int>, _ done: [SentenceAct], _ context: inout Context
  ) -> Bool {
    guard !done.contains(where: { clause.contains($0.position) }) else { return false }
    let named = clause.compactMap { index in
      elements[index].concept.flatMap { lexicon[$0].kind == .structure ? $0 : nil }
    }
    // "… are tied, and the veins likewise": told already.
    guard !done.contains(where: { act in act.targets.contains(where: named.contains) })
    else { return false }
    var repeated = false
    for structure in named {
      guard
        let model = context.earlierActs.last(where: { lexicon.areKindsOfOne($0.target, structure) }
        )?
        .target
      else { continue }
      var seen: [ConceptNumber] = []
      for var act in context.earlierActs
      where act.target == model && !seen.contains(act.action) {
        seen.append(act.action)
        act.target = structure
        state(.act(act), .performed)
        repeated = true
      }
    }
    return repeated
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

extension Lexicon {
  /// Whether two things are different kinds of one thing: the medial and the lateral meniscus.
  fileprivate func areKindsOfOne(_ one: ConceptNumber, _ other: ConceptNumber) -> Bool {
    one != other && !isKind(one, of: other) && !isKind(other, of: one)
      && self[one].parents.contains { self[other].parents.contains($0) && !self[$0].isGeneral }
  }
}
