/// How far back a word of scope reaches.
extension ScopeReader {
  /// Says of what stands before a word of scope that it is meant as well.
  func spread(
    _ cue: WritableKeyPath<Cues, Bool>, backFrom index: Int, _ held: inout [Cues],
    to limit: ClauseBreak, lastVerbOnly: Bool = false
  ) {
    var position = index - 1
    if position >= 0, elements[position].isMark(.comma) { position -= 1 }
    while position >= 0 {
      // "It is mobilized if it does not reach": what a condition denies is not what stands before it.
      if cue == \.negation, [.proviso, .conditional, .subordinate].contains(function(position)) {
        return
      }
      // "She divides the round ligament, or the tube if the ovary stays": of the second alone.
      if cue == \.conditional, function(position) == .or, position > 0,
        elements[position - 1].isMark(.comma)
      {
        return
      }
      // "It is inspected and smoothed where it is frayed": only the smoothing depends on it.
      if lastVerbOnly, isAnd(position), kind(position - 1) == .action,
        kind(position + 1) == .action
      {
        return
      }
      // "… looks for other nodes, which are excised when found": only the clause with the act of its own depends on it.
      if cue != \.background, limit == .strong, breaks[position] == .weak,
        isClause(position..<index)
      {
        return
      }
      held[position][keyPath: cue] = true
      if breaks[position] == .strong { return }
      // "She frees the adhesions, aspirates fluid if it is found": of the last of several verbs with objects of their own.
      if cue == \.conditional, elements[position].isMark(.comma), kind(position + 1) == .action,
        elements[position + 1].form == .finite
      {
        return
      }
      // "It is excised, often guided by a wire when it cannot be felt": only the guiding depends on it.
      if cue == \.conditional, opensManner(position) { return }
      // "A repair, including a mesh when one is used": what is included depends on it, not what includes it.
      if cue != \.background, beginsInclusion(position) { return }
      if limit == .weak, breaks[position] == .weak, !isBehindRelative(position, index) { return }
      position -= 1
    }
  }
}

extension ScopeReader.Cues {
  /// Takes over what others hold.
  mutating func merge(_ other: Self) {
    optional = optional || other.optional
    conditional = conditional || other.conditional
    negation = negation || other.negation
    background = background || other.background
    definition = definition || other.definition
    meaning = meaning || other.meaning
    remark = remark || other.remark
    planned = planned || other.planned
    history = history || other.history
  }
}
