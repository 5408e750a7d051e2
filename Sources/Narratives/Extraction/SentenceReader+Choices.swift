/// Choices that come to the same.
extension SentenceReader {
  /// "It is either closed directly or closed around a tube": what is done either way is done.
  func withSameWork(_ acts: [SentenceAct]) -> [SentenceAct] {
    guard
      let either = elements.firstIndex(where: { tokens[$0.tokens.lowerBound].word == Self.either })
    else { return acts }
    var acts = acts
    for (index, one) in acts.enumerated() where one.scope == .optional && one.position > either {
      for (place, other) in acts.enumerated().dropFirst(index + 1)
      where other.scope == .optional && other.deed == one.deed && other.targets == one.targets
        && (one.position..<other.position).contains(where: isPlainOr)
      {
        acts[index].scope = .performed
        acts[place].scope = .performed
      }
    }
    return acts
  }

  private func isPlainOr(_ position: Int) -> Bool {
    elements[position].tokens.count == 1
      && tokens[elements[position].tokens.lowerBound].word == Self.or
  }

  private static let either = Word("either")
  private static let or = Word("or")
}
