/// What a denial reaches.
extension ScopeReader {
  /// "The nodes were not sampled", "removal is not part of it", "nodes are left in place": what stands
  /// before is denied.
  func deniesBackwards(_ index: Int) -> Bool {
    if PhraseReader.Words.setsAside.contains(words.first(elements[index])) { return false }
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
    default: return false
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
