/// How far back a word of scope reaches.
extension ScopeReader {
  /// The elements before a word of scope that are meant by it as well.
  func reach(
    of cue: ScopeCues, backFrom index: Int, to limit: ClauseBreak, lastVerbOnly: Bool
  ) -> Range<Int> {
    let isApart =
      index > 0
      && (elements[index - 1].isMark(.comma) || elements[index - 1].isMark(.openParenthesis))
    let end = isApart ? index - 1 : index
    var start = end
    while start > 0, !isOutOfReach(start - 1, of: cue, from: index, limit, lastVerbOnly) {
      start -= 1
      if isLastInReach(start, of: cue, from: index, limit) { break }
    }
    return start..<end
  }

  /// Whether a word of scope is the first one in a pair of brackets.
  func isBracketed(_ index: Int) -> Bool {
    index > 0 && elements[index - 1].isMark(.openParenthesis)
  }

  /// Whether a word of scope says that something may or may not be so.
  func leavesInDoubt(_ index: Int) -> Bool {
    [.optional, .proviso, .conditional, .subordinate].contains(function(index))
  }

  /// Whether a word of scope stops before an element.
  private func isOutOfReach(
    _ position: Int, of cue: ScopeCues, from index: Int, _ limit: ClauseBreak,
    _ lastVerbOnly: Bool
  ) -> Bool {
    // "The removal of the colon, in which the ileum is not part of it": of the clause with a subject of its own.
    if cue == .negation, function(position) == .relative, position > 0,
      function(position - 1) == .preposition,
      (position + 1..<max(position + 1, index)).contains(where: { kind($0) == .structure })
    {
      return true
    }
    // "The uterus, the tubes (if they are there) and the cervix": of what stands before the bracket alone.
    if isBracketed(index), [.conditional, .optional].contains(cue), position < index - 1,
      elements[position].isMark(.comma) || [.and, .or].contains(function(position))
    {
      return true
    }
    // "It is freed and is either tied or, if it is large, sewn": it is freed in any case.
    if cue == .optional, limit == .strong, isEither(position) { return true }
    // "It is mobilized if it does not reach": what a condition denies is not what stands before it.
    if cue == .negation, [.proviso, .conditional, .subordinate].contains(function(position)) {
      return true
    }
    // "The duct is clipped and is not opened": what has a verb of its own before the "and" is done.
    if cue == .negation, isAnd(position), [.be, .negation].contains(function(position + 1)),
      breaks[..<position].indices.reversed().prefix(while: { breaks[$0] != .strong }).contains(
        where: { [.be, .have].contains(function($0)) })
    {
      return true
    }
    // "She divides the round ligament, or the tube if the ovary stays": of the second alone.
    if cue == .conditional, function(position) == .or, position > 0,
      elements[position - 1].isMark(.comma)
    {
      return true
    }
    // "It is inspected and smoothed where it is frayed": only the smoothing depends on it.
    if lastVerbOnly, isAnd(position), kind(position - 1) == .action,
      kind(position + 1) == .action
    {
      return true
    }
    // "… looks for other nodes, which are excised when found": only the clause with the act of its own depends on it.
    return cue != .background && limit == .strong && breaks[position] == .weak
      && isClause(position..<index)
  }

  /// Whether a word of scope reaches an element and no further.
  private func isLastInReach(
    _ position: Int, of cue: ScopeCues, from index: Int, _ limit: ClauseBreak
  ) -> Bool {
    if breaks[position] == .strong { return true }
    // "She frees the adhesions, aspirates fluid if it is found": of the last of several verbs with objects of their own.
    if cue == .conditional, elements[position].isMark(.comma), kind(position + 1) == .action,
      elements[position + 1].form == .finite
    {
      return true
    }
    // "She looks at the pelvis and cuts adhesions if they block the view": of the second verb, which has an object as well.
    if cue == .conditional, isAnd(position), position > 0, kind(position - 1) == .structure,
      kind(position + 1) == .action, elements[position + 1].form == .finite,
      (position + 2..<max(position + 2, index)).contains(where: { kind($0) == .structure })
    {
      return true
    }
    // "It is excised, often guided by a wire when it cannot be felt": only the guiding depends on it.
    if cue == .conditional, opensManner(position) { return true }
    // "A repair, including a mesh when one is used": what is included depends on it, not what includes it.
    if cue != .background, beginsInclusion(position) { return true }
    return limit == .weak && breaks[position] == .weak && !isBehindRelative(position, index)
  }
}
