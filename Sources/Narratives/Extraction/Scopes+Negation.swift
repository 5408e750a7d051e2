/// What a denial reaches.
extension ScopeReader {
  /// "The nodes were not sampled", "removal is not part of it", "nodes are left in place": what stands
  /// before is denied.
  func deniesBackwards(_ index: Int) -> Bool {
    // "Does not", but not "does not form part".
    if PhraseReader.Words.setsAside.contains(words.first(elements[index])),
      elements[index].tokens.count <= 3
    {
      return false
    }
    return follows(.be, index) || follows(.have, index) || deniesBareParticiple(index)
      || function(index + 1) == .include
      || elements[index].tokens.count > 1 && !namesStructureAfter(index)
  }

  /// "Frozen section not requested": a note that leaves out its "was".
  private func deniesBareParticiple(_ index: Int) -> Bool {
    guard index > 0, elements.indices.contains(index + 1), kind(index - 1) != nil,
      function(index - 1) != .optional
    else { return false }
    switch elements[index + 1].content {
    case .word(.participle): return true
    case .concept(_, .participle): return true
    default: return function(index + 1) == .light
    }
  }

  /// "Omentectomy deferred", "Nodes: deferred": a note that leaves out its "was".
  func isBarePlan(_ index: Int) -> Bool {
    guard index > 0, [.procedure, .structure].contains(kind(index - 1)) else { return false }
    return Self.putOff.contains(words.first(elements[index]))
      && (index + 1 == elements.count || breaks[index + 1] != .none
        || kind(index + 1) != .structure)
  }

  private static let putOff: WordSet =
    "deferred postponed aborted abandoned cancelled canceled declined refused skipped"

  /// "Not part of it: removal of the nodes", "Excluded: …": no verb stands between the denial and the colon.
  func deniesWhatFollows(colon: Int, _ isDenied: Bool) -> Bool {
    guard isDenied, elements[colon].isMark(.colon) else { return false }
    return !(0..<colon).contains { [.be, .have, .verb, .include].contains(function($0)) }
  }

  /// "The operation that the graft goes with is not part of …": what is said after a relative clause with a verb of its own is
  /// said of what stands before it.
  func isBehindRelative(_ relative: Int, _ index: Int) -> Bool {
    guard function(relative) == .relative, relative > 0, !elements[relative - 1].isMark(.comma)
    else { return false }
    let auxiliary = (relative..<index).last { [.be, .have].contains(function($0)) } ?? index
    return (relative + 1..<max(relative + 1, auxiliary)).contains(where: isFinite)
  }

  /// "Omentum that is no longer viable is removed": the second verb after "that" belongs to the main clause.
  func endsRelative(from relative: Int, _ index: Int) -> Bool {
    guard [.be, .have].contains(function(index)), index > relative + 1,
      function(index - 1) != .have, function(index - 1) != .optional,
      function(index - 1) != .negation || elements[index - 1].tokens.count > 1
    else { return false }
    // "That the ends are joined and no stoma is made": the denial is that of the second verb.
    if let denial = (relative + 1..<index).last(where: { function($0) == .negation }),
      function(denial - 1) == .and
    {
      return false
    }
    return (relative + 1..<index).contains(where: isFinite)
  }

  /// "A goiter that has not shrunk, a nodule, and a cancer": the comma after a denying clause goes on with the list.
  func endsMember(since relative: Int, _ comma: Int) -> Bool {
    guard elements[comma].isMark(.comma), relative > 0, !elements[relative - 1].isMark(.comma),
      [.be, .have].contains(function(relative + 1)), elements.indices.contains(comma + 1)
    else { return false }
    switch elements[comma + 1].content {
    case .word(.plain): return true
    case .concept(let number, _):
      return [.structure, .condition, .procedure].contains(lexicon[number].kind)
        || function(comma + 1) == .determiner
    default: return false
    }
  }

  /// "Some bridge a gap that would not close, or cut the crus": the second verb is that of the main clause.
  func goesOnForOthers(_ comma: Int) -> Bool {
    guard elements[comma].isMark(.comma), elements.indices.contains(comma + 2),
      [.and, .or].contains(function(comma + 1)), let form = elements[comma + 2].form
    else { return false }
    return kind(comma + 2) == .action && form == .finite
      || [.light, .verb].contains(function(comma + 2)) && [.finite, .noun].contains(form)
  }

  /// "No plane could be found, so the tube was removed": what could not be done ends where its result begins.
  func opensResult(_ index: Int) -> Bool {
    guard index > 0, Self.results.contains(words.first(elements[index])),
      elements[index].tokens.count == 1, elements[index - 1].isMark(.comma) || isAnd(index - 1)
    else { return false }
    return words.first(elements, index + 1).map { !Self.aims.contains($0) } ?? false
  }

  /// "They are not cut, joined or moved": a list of participles without a verb of their own is denied as a whole.
  func goesOnDenying(_ comma: Int) -> Bool {
    guard elements[comma].isMark(.comma), comma > 0, isParticiple(comma - 1) else { return false }
    let rest = elements.indices.dropFirst(comma + 1)
    let end = rest.first { !isParticiple($0) && !elements[$0].isMark(.comma) } ?? elements.endIndex
    return end > comma + 1 && end + 1 < elements.count && words.isPlainOr(elements[end])
      && isParticiple(end + 1)
  }

  /// "The tube could not be saved and was removed": a verb with an auxiliary of its own is not denied with the one before.
  func goesOnWithOwnVerb(_ index: Int) -> Bool {
    function(index) == .be && function(index - 1) == .and
      && Self.past.contains(words.first(elements[index]))
  }

  private static let results: WordSet = "so therefore thus hence"
  private static let aims: WordSet = "that as far long"
  private static let past: WordSet = "was were is are"

  private func isFinite(_ index: Int) -> Bool {
    switch function(index) {
    case .be, .have, .include, .verb: true
    default: kind(index) == .action && elements[index].form == .finite
    }
  }

  private func namesStructureAfter(_ index: Int) -> Bool {
    for next in index + 1..<max(index + 1, elements.count) {
      if breaks[next] != .none || function(next) == .be { return false }
      if kind(next) == .structure { return true }
    }
    return false
  }
}
