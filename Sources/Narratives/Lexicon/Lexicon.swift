import SurgicalLexicon

/// The concepts that texts are read with, and the phrases that name them.
package struct Lexicon: Sendable {
  package internal(set) var concepts: [Concept]
  var numbers: [String: ConceptNumber]
  var phrases: PhraseTree
  /// Word endings ("ectomy") with the action each names, longest first.
  var endings: [(letters: [UInt8], action: ConceptNumber)]
  /// Word roots ("nephr") with the structure each names.
  var roots: [[UInt8]: ConceptNumber]
  /// The procedures that a root and an ending make up ("nephr" + "otomy"), where no entry names them.
  var composed: [CompositionKey: ConceptNumber] = [:]
  /// For each structure, its kinds that follow a course or are a part of something.
  var placed: [ConceptNumber: [ConceptNumber]] = [:]
  /// For each structure, its kinds.
  var narrower: [ConceptNumber: [ConceptNumber]] = [:]

  /// The family of removals, which is asked for with every act.
  var removal: ConceptNumber?
  /// What is put in rather than taken out.
  var device: ConceptNumber?
  /// The letters that endings end in, so that other words are passed over at once.
  var lastLetters: Set<UInt8> = []

  package subscript(number: ConceptNumber) -> Concept {
    // A concept has many arrays; reading it in place spares copying them for every word of a text.
    _read { yield concepts[Int(number.rawValue)] }
  }

  /// The concept of an id.
  package func concept(_ id: String) -> ConceptNumber? { numbers[id] }

  /// The id of a concept, which is stable across versions.
  package func id(_ number: ConceptNumber) -> String { self[number].id }

  /// Whether the first concept is the second or a kind of it.
  package func isKind(_ narrow: ConceptNumber, of broad: ConceptNumber) -> Bool {
    narrow == broad || self[narrow].ancestors.contains(broad)
  }

  /// What an action is called when it is done to a structure.
  func action(_ action: ConceptNumber, on structure: ConceptNumber) -> ConceptNumber {
    self[action].special.first { isKind(structure, of: $0.structure) }?.action ?? action
  }

  /// Whether an action is done to a structure as more than the way in or out.
  func isDone(_ action: ConceptNumber, to structure: ConceptNumber) -> Bool {
    let (only, never) = (self[action].only, self[action].never)
    return (only.isEmpty || only.contains { isKind(structure, of: $0) })
      && !never.contains { isKind(structure, of: $0) }
  }

  /// The whole whose parts some structures are, or the kind that they share.
  func common(to structures: [ConceptNumber]) -> ConceptNumber? {
    guard let first = structures.first, structures.count > 1,
      !structures.contains(where: goesInParts)
    else { return nil }
    let whole = concepts.indices.first { index in
      structures.allSatisfy(concepts[index].parts.contains)
    }
    if let whole { return ConceptNumber(whole) }
    let shared = self[first].parents.filter { parent in
      structures.allSatisfy { isKind($0, of: parent) } && self[parent].kind == .structure
        && !(self[parent].wholes.isEmpty && self[parent].along.isEmpty)
    }
    return shared.first
  }

  /// Whether a structure or a broader one goes in parts where no word says how much is removed.
  func goesInParts(_ structure: ConceptNumber) -> Bool {
    self[structure].ancestors.contains { self[$0].goesInParts }
  }

  /// The kinds of a structure that are told apart by the course they follow ("nodes along the aorta").
  func groups(of structure: ConceptNumber) -> [ConceptNumber] {
    kinds(of: structure).filter { !self[$0].along.isEmpty }
  }

  /// The kinds of a structure that its place tells: they follow a course or are a part of something.
  func placedKinds(of structure: ConceptNumber) -> [ConceptNumber] { placed[structure] ?? [] }

  /// The kinds of a structure, in the order of the lexicon.
  func kinds(of structure: ConceptNumber) -> [ConceptNumber] { narrower[structure] ?? [] }

  /// Whether a structure is a region of the body that a surgeon turns to, one side after the other.
  func isRegion(_ structure: ConceptNumber) -> Bool {
    numbers["body-side"].map { isKind(structure, of: $0) } ?? false
  }

  /// The concept that a phrase names, word for word; with `kind`, the one of that kind.
  package func meaning(of phrase: String, as kind: ConceptKind? = nil) -> ConceptNumber? {
    let bytes = Array(phrase.utf8)
    let words = Tokenizer.tokens(bytes, in: bytes.indices).map(\.word)
    guard let meaning = phrases.exact(words) else { return nil }
    if let kind, self[meaning.concept].kind != kind { return meaning.noun }
    return meaning.concept
  }

  /// The lexicon that comes with the program.
  package static func standard() throws(LexiconErrors) -> Lexicon {
    try LexiconBuilder.build(SurgicalLexicon.files.map { .text(name: $0.name, bytes: $0.bytes) })
  }

  /// The standard lexicon with the entries of a bank's `lexicon.json` added.
  package static func standard(adding bytes: [UInt8], file: String) throws(LexiconErrors) -> Lexicon
  {
    try LexiconBuilder.build(
      SurgicalLexicon.files.map { .text(name: $0.name, bytes: $0.bytes) }
        + [.json(name: file, bytes: bytes)])
  }
}

/// An act on a structure, as a word's ending and root name it.
struct CompositionKey: Hashable, Sendable {
  let action: ConceptNumber
  let structure: ConceptNumber
}

/// Everything that is wrong in a lexicon.
package struct LexiconErrors: Error, Equatable, CustomStringConvertible {
  package let problems: [LexiconProblem]

  package init(_ problems: [LexiconProblem]) { self.problems = problems }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// The phrases of a lexicon as a tree of words.
struct PhraseTree: Sendable {
  struct Meaning: Sendable {
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

  private static let articles: Set<Word> = [Word("the"), Word("a"), Word("an"), Word("its")]

  private var steps = StepTable()
  private var meanings: [Meaning?] = [nil]

  /// Adds a phrase; returns what it already means, if it does.
  mutating func add(_ words: [Word], _ meaning: Meaning) -> Meaning? {
    var node: Int32 = 0
    for word in words {
      if let next = steps.next(node, word) {
        node = next
      } else {
        let made = Int32(meanings.count)
        steps.insert(node, word, made)
        node = made
        meanings.append(nil)
      }
    }
    if let earlier = meanings[Int(node)] { return earlier }
    meanings[Int(node)] = meaning
    return nil
  }

  /// Lets a phrase that is a verb also name a thing.
  mutating func addNoun(_ words: [Word], _ concept: ConceptNumber) {
    var node: Int32 = 0
    for word in words { node = steps.next(node, word) ?? 0 }
    meanings[Int(node)]?.noun = concept
  }

  /// The longest phrase that starts at a token, and how many tokens it takes.
  func longest(_ tokens: [Token], from start: Int) -> (meaning: Meaning, count: Int)? {
    var node: Int32 = 0
    var best: (Meaning, Int)?
    var index = start
    while index < tokens.count {
      guard let next = steps.next(node, tokens[index].word) else {
        // "branch of the pulmonary artery" is written "branch of pulmonary artery" in the lexicon.
        guard index > start, Self.articles.contains(tokens[index].word) else { break }
        index += 1
        continue
      }
      node = next
      index += 1
      if let meaning = meanings[Int(node)] { best = (meaning, index - start) }
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
