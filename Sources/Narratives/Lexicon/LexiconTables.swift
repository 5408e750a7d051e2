/// What a lexicon is made of, once it is put together.
struct LexiconTables: Equatable, Sendable {
  let records: [ConceptRecord]
  /// What the records refer to.
  let pool: ConceptPool
  /// The hash of the files.
  let stamp: UInt64
  let numbers: IDTable
  let phrases: PhraseTree
  let endings: [WordEnding]
  let roots: IDTable
  let composed: CompositionTable
  let broader: NumberRows
  let placed: NumberRows
  let narrower: NumberRows
  let named: NumberRows

  /// The concept of an id.
  func concept(_ id: String) -> ConceptNumber? { numbers[id.utf8] }

  /// For each concept, the broadest that its first parents lead to.
  var families: [ConceptNumber] {
    records.indices.map { index in
      var family = ConceptNumber(index)
      while let broader = pool.first(.parents, of: records[Int(family.rawValue)]) {
        family = broader
      }
      return family
    }
  }
}

/// What a lexicon is put together in.
struct LexiconDraft {
  var concepts: [ConceptDraft] = []
  /// The hash of the files.
  var stamp: UInt64 = 0
  var numbers = IDTable()
  var phrases: PhraseTree
  var endings: [WordEnding] = []
  var roots: [[UInt8]: ConceptNumber] = [:]
  var composed = CompositionTable()
  var broader = NumberRows(count: 0)
  var placed = NumberRows(count: 0)
  var narrower = NumberRows(count: 0)
  var named = NumberRows(count: 0)

  /// An empty draft with room for the phrases of some bytes.
  init(byteCount: Int) {
    // Most entries take some fifty bytes, and every eight bytes make a step of the tree.
    concepts.reserveCapacity(byteCount / 50)
    phrases = PhraseTree(stepCount: byteCount / 8)
  }

  subscript(number: ConceptNumber) -> ConceptDraft {
    _read { yield concepts[Int(number.rawValue)] }
    _modify { yield &concepts[Int(number.rawValue)] }
  }

  /// The concept of an id.
  func concept(_ id: String) -> ConceptNumber? { numbers[id.utf8] }

  /// The tables, without the room that was left in them.
  var tables: LexiconTables {
    var builder = ConceptPoolBuilder()
    for concept in concepts { builder.add(concept) }
    var roots = IDTable()
    for (letters, structure) in self.roots { _ = roots.number(of: letters, orNew: structure) }
    return LexiconTables(
      records: builder.records, pool: builder.pool, stamp: stamp, numbers: numbers.compact(),
      phrases: phrases.compact(), endings: endings, roots: roots.compact(),
      composed: composed.compact(), broader: broader, placed: placed, narrower: narrower,
      named: named)
  }
}

/// The end of a word that names an act ("ectomy").
struct WordEnding: Equatable, Sendable {
  let letters: [UInt8]
  let action: ConceptNumber
}
