/// The phrases of a lexicon as a tree of words.
struct PhraseTree: Equatable, Sendable {
  struct Meaning: Equatable, Sendable {
    let concept: ConceptNumber
    let form: Form
    /// The thing that a verb also names: "drain the abscess", "a drain".
    var noun: ConceptNumber?
  }

  /// The grammatical form in which a phrase names an act.
  enum Form: UInt8, Sendable {
    case noun, finite, participle, gerund
  }

  /// The words of a phrase.
  static func words(_ phrase: String) -> [Word] {
    let bytes = Array(phrase.utf8)
    return Tokenizer.tokens(bytes, in: bytes.indices).map(\.word)
  }

  private static let articles = [Word("the"), Word("a"), Word("an"), Word("its")]

  private var steps: StepTable
  private var meanings: [Meaning?] = [nil]

  /// An empty tree with room for some steps.
  init(stepCount: Int = 0) {
    steps = StepTable(stepCount: stepCount)
    meanings.reserveCapacity(stepCount)
  }

  /// Adds a phrase; returns what it already means, if it does.
  mutating func add(_ words: some Sequence<Word>, _ meaning: Meaning) -> Meaning? {
    var node: Int32 = 0
    for word in words {
      let new = Int32(meanings.count)
      node = steps.next(node, word, orNew: new)
      if node == new { meanings.append(nil) }
    }
    if let earlier = meanings[Int(node)] { return earlier }
    meanings[Int(node)] = meaning
    return nil
  }

  /// Lets a phrase that is a verb also name a thing.
  mutating func addNoun(_ words: some Sequence<Word>, _ concept: ConceptNumber) {
    var node: Int32 = 0
    for word in words { node = steps.next(node, word) ?? 0 }
    meanings[Int(node)]?.noun = concept
  }

  /// The longest phrase that starts at a token, and how many tokens it takes.
  func longest(_ tokens: [Token], from start: Int) -> (meaning: Meaning, count: Int)? {
    longest(tokens, at: start, from: start, below: 0)
  }

  /// The longest phrase that goes on below a node.
  private func longest(_ tokens: [Token], at position: Int, from start: Int, below parent: Int32)
    -> (meaning: Meaning, count: Int)?
  {
    var node = parent
    var best: (meaning: Meaning, count: Int)?
    var index = position
    while index < tokens.count {
      // "Branch of the pulmonary artery" is written "branch of pulmonary artery" in the lexicon.
      let isArticle = index > start && Self.articles.contains(tokens[index].word)
      guard let next = steps.next(node, tokens[index].word) else {
        guard isArticle else { break }
        index += 1
        continue
      }
      if isArticle, let without = longest(tokens, at: index + 1, from: start, below: node),
        without.count > best?.count ?? 0
      {
        best = without
      }
      node = next
      index += 1
      if let meaning = meanings[Int(node)], index - start > best?.count ?? 0 {
        best = (meaning, index - start)
      }
    }
    return best
  }

  /// The meaning of exactly these words.
  func exact(_ words: some Sequence<Word>) -> Meaning? {
    var node: Int32 = 0
    for word in words {
      guard let next = steps.next(node, word) else { return nil }
      node = next
    }
    return meanings[Int(node)]
  }
}

extension PhraseTree {
  /// Writes the tree with its meanings; a half of zero stands for none.
  func write(to writer: inout CompactWriter) {
    steps.write(to: &writer)
    writer.halves(meanings.map { $0.map { $0.concept.rawValue + 1 } ?? 0 })
    writer.halves(meanings.map { $0?.noun.map { $0.rawValue + 1 } ?? 0 })
    writer.block(meanings.map { $0?.form.rawValue ?? 0 })
  }

  /// Reads what `write` wrote.
  init(_ reader: inout CompactReader) throws(CompactFault) {
    steps = try StepTable(&reader)
    let concepts = try reader.halves()
    let nouns = try reader.halves()
    let forms = reader.bytes[try reader.block()]
    guard concepts.count == nouns.count, concepts.count == forms.count else { throw CompactFault() }
    meanings = []
    meanings.reserveCapacity(concepts.count)
    for (place, form) in forms.enumerated() {
      guard let form = Form(rawValue: form) else { throw CompactFault() }
      let noun = nouns[place] > 0 ? ConceptNumber(Int(nouns[place]) - 1) : nil
      meanings.append(
        concepts[place] > 0
          ? Meaning(concept: ConceptNumber(Int(concepts[place]) - 1), form: form, noun: noun) : nil)
    }
  }
}
