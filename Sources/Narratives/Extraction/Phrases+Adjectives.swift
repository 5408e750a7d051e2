/// Words that together describe one noun.
extension PhraseReader {
  /// "The torn or narrowed portion": two words that describe one noun.
  func joinsAdjectives(_ index: Int, from start: Int) -> Bool {
    guard index > start, !elements[index].isMark(.comma),
      let second = next(index), let third = next(second),
      describes(index - 1), describes(second)
    else { return false }
    return classes[third] == .nominal
      || classes[third] == .modifier
        && elements[third].concept.map({ lexicon[$0].kind == .extent }) ?? false
  }

  private func describes(_ index: Int) -> Bool {
    if classes[index] == .participle { return true }
    return classes[index] == .modifier
      && elements[index].concept.map { lexicon[$0].kind == .condition } ?? false
  }
}
