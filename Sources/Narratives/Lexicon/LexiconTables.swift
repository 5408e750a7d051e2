/// What a lexicon is put together in.
struct LexiconTables: Equatable, Sendable {
  var concepts: [Concept] = []
  /// The hash of the files.
  var stamp: UInt64 = 0
  var numbers = IDTable()
  var phrases: PhraseTree
  var endings: [WordEnding] = []
  var roots: [[UInt8]: ConceptNumber] = [:]
  var composed: [CompositionKey: ConceptNumber] = [:]
  var broader = NumberRows(count: 0)
  var placed = NumberRows(count: 0)
  var narrower = NumberRows(count: 0)

  /// Empty tables with room for the phrases of some bytes.
  init(byteCount: Int) {
    // Most entries take some fifty bytes, and every eight bytes make a step of the tree.
    concepts.reserveCapacity(byteCount / 50)
    phrases = PhraseTree(stepCount: byteCount / 8)
  }

  subscript(number: ConceptNumber) -> Concept {
    _read { yield concepts[Int(number.rawValue)] }
    _modify { yield &concepts[Int(number.rawValue)] }
  }

  /// The concept of an id.
  func concept(_ id: String) -> ConceptNumber? { numbers[id.utf8] }
}

/// The end of a word that names an act ("ectomy").
struct WordEnding: Equatable, Sendable {
  let letters: [UInt8]
  let action: ConceptNumber
}
