/// Finds the clauses of a sentence and answers what its words of scope are to each other; `ScopeWalk` puts the answers
/// together.
struct ScopeReader {
  let lexicon: Lexicon
  let elements: [Element]
  let breaks: [ClauseBreak]
  /// Whether the sentence names the text's own code: then "refers to" defines it.
  let definesCode: Bool
  /// The words of the sentence, for the few that are told apart by their letters.
  let words: PhraseReader.Words

  init(lexicon: Lexicon, elements: [Element], tokens: [Token], definesCode: Bool) {
    words = PhraseReader.Words(tokens: tokens)
    self.lexicon = lexicon
    self.elements = elements
    self.definesCode = definesCode
    self.breaks = ClauseReader(lexicon: lexicon, elements: elements, tokens: tokens).breaks()
  }

  /// The scope of every element of the sentence.
  func scopes() -> [Scope] {
    var walk = ScopeWalk(self)
    for index in elements.indices { walk.step(to: index) }
    return walk.scopes
  }
}
