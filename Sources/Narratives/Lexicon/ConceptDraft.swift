/// A concept while its lexicon is put together.
struct ConceptDraft {
  let id: String
  let kind: ConceptKind
  let words: Words
  var traits: ConceptTraits = []
  var action: ConceptNumber?
  var approach: ConceptNumber?
  var function: FunctionWord?
  /// What it is related to, in the order in which that was told.
  private(set) var related: [(relation: ConceptRelation, other: ConceptNumber)] = []
  /// For a structure that something is done to: its first two names, word by word.
  var shortNames: [[Word]] = []

  /// Where the words for it are found; most are never shown, so they are made into strings only on demand.
  enum Words {
    case listed(LexiconSource, phrases: Range<Int>, line: Int)
    case composed(String, LexiconOrigin)
  }

  /// The concept that an entry declares.
  init(_ entry: LexiconEntry) {
    id = entry.id
    kind = entry.kind
    words = .listed(entry.source, phrases: entry.phrases, line: entry.line)
  }

  /// A procedure that a root and an ending make up.
  init(
    id: String, words: String, action: ConceptNumber, target: ConceptNumber, origin: LexiconOrigin
  ) {
    self.id = id
    kind = .procedure
    self.words = .composed(words, origin)
    self.action = action
    traits = .composed
    related = [(.targets, target)]
  }

  /// All that a relation leads to.
  func list(_ relation: ConceptRelation) -> [ConceptNumber] {
    related.compactMap { $0.relation == relation ? $0.other : nil }
  }

  /// Relates it to others, beside those of the same relation.
  mutating func add(_ others: [ConceptNumber], as relation: ConceptRelation) {
    for other in others { related.append((relation, other)) }
  }

  /// Relates it to one other alone.
  mutating func set(_ other: ConceptNumber?, as relation: ConceptRelation) {
    related.removeAll { $0.relation == relation }
    if let other { related.append((relation, other)) }
  }

  /// The first synonym: the plain words for it.
  var label: String {
    switch words {
    case .listed(let source, let phrases, _): source.firstPhrase(phrases)
    case .composed(let words, _): words
    }
  }

  /// All ways to write it, as they stand in the lexicon.
  var synonyms: [String] {
    switch words {
    case .listed(let source, let phrases, _): source.plainPhrases(phrases)
    case .composed(let words, _): [words]
    }
  }

  /// Where it was declared, for messages.
  var origin: LexiconOrigin {
    switch words {
    case .listed(let source, _, let line): LexiconOrigin(file: source.name, line: line)
    case .composed(_, let origin): origin
    }
  }
}
