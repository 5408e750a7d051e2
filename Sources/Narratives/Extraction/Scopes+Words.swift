/// What the words of a sentence are to its scopes.
extension ScopeReader {
  /// What a word of scope or grammar at a place does.
  func function(_ index: Int) -> FunctionWord? {
    elements.indices.contains(index)
      ? elements[index].concept.flatMap { lexicon[$0].function } : nil
  }

  /// What kind of concept an element names.
  func kind(_ index: Int) -> ConceptKind? {
    elements.indices.contains(index) ? elements[index].concept.map { lexicon[$0].kind } : nil
  }

  /// "And", "or".
  func isAnd(_ index: Int) -> Bool { function(index) == .and || function(index) == .or }

  /// Whether a word of some kind stands before a place, or before the adverb before it.
  func follows(_ word: FunctionWord, _ index: Int) -> Bool {
    function(index - 1) == word || (isAdverb(index - 1) && function(index - 2) == word)
  }

  func isAdverb(_ index: Int) -> Bool {
    guard elements.indices.contains(index), case .word(.adverb) = elements[index].content
    else { return false }
    return true
  }

  /// "Hx R oophorectomy", "PSH lap chole": an abbreviation for history that heads no section.
  func isBareHistory(_ index: Int) -> Bool {
    Self.histories.contains(words.first(elements[index]))
      && !(elements.indices.contains(index + 1) && elements[index + 1].isMark(.colon))
  }

  private static let histories: WordSet = "hx psh pmh pshx pmhx"

  /// ", including": after a comma.
  func beginsInclusion(_ index: Int) -> Bool {
    index > 0 && elements[index - 1].isMark(.comma)
      && words.first(elements[index]) == Self.including
  }

  private static let including = Word("including")
}
