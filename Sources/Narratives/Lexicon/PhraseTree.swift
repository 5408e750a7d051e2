/// The phrases of a lexicon as a tree of words.
struct PhraseTree: Equatable, Sendable {
  struct Meaning: Equatable, Sendable {
    let concept: ConceptNumber
    let form: Form
    /// The thing that a verb also names: "drain the abscess", "a drain".
    var noun: ConceptNumber?
  }

  /// The grammatical form in which a phrase names an act.
  enum Form: UInt8, Sendable, BitwiseCopyable {
    case noun, finite, participle, gerund
  }

  /// The words of a phrase.
  static func words(_ phrase: String) -> [Word] {
    let bytes = Array(phrase.utf8)
    return Tokenizer.tokens(bytes, in: bytes.indices).map(\.word)
  }

  private static let its = Word("its")
  private static let with = Word("with")
  private static let articles = [Word("the"), Word("a"), Word("an"), Word("its")]

  /// What a node of the tree means, as plain numbers.
  private struct Node: Equatable, Sendable, BitwiseCopyable {
    private var concept = SparseNumber(nil)
    private var noun = SparseNumber(nil)
    private var form = Form.noun

    /// Nothing where the words are only the beginning of a phrase.
    var meaning: Meaning? {
      get { concept.number.map { Meaning(concept: $0, form: form, noun: noun.number) } }
      set {
        concept = SparseNumber(newValue?.concept)
        noun = SparseNumber(newValue?.noun)
        form = newValue?.form ?? .noun
      }
    }
  }

  private var steps: StepTable
  private var nodes = [Node()]

  /// An empty tree with room for some steps.
  init(stepCount: Int = 0) {
    steps = StepTable(stepCount: stepCount)
    nodes.reserveCapacity(stepCount)
  }

  /// Adds a phrase; returns what it already means, if it does.
  mutating func add(_ words: some Sequence<Word>, _ meaning: Meaning) -> Meaning? {
    var node: Int32 = 0
    for word in words {
      let new = Int32(nodes.count)
      node = steps.next(node, word, orNew: new)
      if node == new { nodes.append(Node()) }
    }
    if let earlier = nodes[Int(node)].meaning { return earlier }
    nodes[Int(node)].meaning = meaning
    return nil
  }

  /// Lets a phrase that is a verb also name a thing.
  mutating func addNoun(_ words: some Sequence<Word>, _ concept: ConceptNumber) {
    var node: Int32 = 0
    for word in words { node = steps.next(node, word) ?? 0 }
    nodes[Int(node)].meaning?.noun = concept
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
      // "With its vein" is no "with vein".
      let isArticle =
        index > start && Self.articles.contains(tokens[index].word)
        && !(tokens[index].word == Self.its && tokens[index - 1].word == Self.with)
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
      if let meaning = nodes[Int(node)].meaning, index - start > best?.count ?? 0 {
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
    return nodes[Int(node)].meaning
  }
}

extension PhraseTree {
  /// The same tree with no more room than it needs.
  func compact() -> PhraseTree {
    var tree = self
    tree.steps = steps.compact()
    return tree
  }

  /// Writes the tree with its meanings.
  func write(to writer: inout CompactWriter) {
    steps.write(to: &writer)
    writer.plain(nodes)
  }

  /// Reads what `write` wrote.
  init(_ reader: inout CompactReader) throws(CompactFault) {
    steps = try StepTable(&reader)
    nodes = try reader.plain(Node.self)
  }
}
