/// Where a look that goes from place to place stands, and what was told of there.
struct Look: Sendable {
  /// A torn or loose piece, and what it belongs to.
  struct Piece: Sendable {
    let word: Word
    let owner: ConceptNumber
  }

  /// What the pieces and edges told of now belong to.
  var owner: ConceptNumber?
  /// The pieces told of so far, the latest last.
  private(set) var pieces: [Piece] = []
  /// Whether the sentence that is read has named the place.
  var hasMoved = false
  /// Whether the look goes through a scope in a joint.
  var isInJoint = false

  /// The names of one word of the things that pieces may belong to.
  private var names: [ConceptNumber: [Word]] = [:]

  /// The names of one word of a thing and of all that it is a kind of.
  mutating func names(of owner: ConceptNumber, _ lexicon: Lexicon) -> [Word] {
    if let known = names[owner] { return known }
    let words = (lexicon.ancestors(of: owner) + [owner]).flatMap { name in
      lexicon[name].synonyms.filter { !$0.utf8.contains(0x20) }.map { Word($0) }
    }
    names[owner] = words
    return words
  }

  /// More pieces than any note tells of.
  private static let memory = 32

  /// Whether nothing has been told that a general word could belong to.
  var isIdle: Bool { owner == nil && pieces.isEmpty }

  /// Takes note of a piece.
  mutating func remember(_ piece: Piece) {
    pieces.append(piece)
    if pieces.count > Self.memory { pieces.removeFirst() }
  }

  /// What a piece belongs to that was told of before by the same word; by another word where all belong to one thing.
  func owner(of word: Word) -> ConceptNumber? {
    if let known = pieces.last(where: { $0.word == word }) { return known.owner }
    guard let last = pieces.last, pieces.allSatisfy({ $0.owner == last.owner }) else { return nil }
    return last.owner
  }

  /// What the piece told of last belongs to, where a word means the like of it: "a lifting edge", and then "the margin".
  func latestOwner(of word: Word) -> ConceptNumber? {
    guard let last = pieces.last,
      last.word == word || [last.word, word].allSatisfy(Self.edges.contains)
    else { return nil }
    return last.owner
  }

  private static let edges: WordSet = "edge edges margin margins border borders"

  /// Whether a thing has lost a piece in what was told.
  func hasPieces(_ owner: ConceptNumber) -> Bool { pieces.contains { $0.owner == owner } }
}
