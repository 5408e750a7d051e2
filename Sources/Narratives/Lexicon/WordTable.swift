/// What some words stand for.
///
/// The words are hashed already, so that a table of its own is asked in a fraction of the time that a dictionary takes,
/// which hashes them once more (open addressing, as in `StepTable`).
struct WordTable<Value: Sendable>: Sendable {
  private var slots: [(hash: UInt64, value: Value)?]

  /// The table of some words; of a word that stands there twice the first counts.
  init(_ entries: some Sequence<(Word, Value)>) {
    let entries = Array(entries)
    var size = 4
    while size < entries.count * 4 { size *= 2 }
    slots = [(hash: UInt64, value: Value)?](repeating: nil, count: size)
    for (word, value) in entries where self[word] == nil {
      var position = Int(truncatingIfNeeded: word.hash) & (size - 1)
      while slots[position] != nil { position = (position + 1) & (size - 1) }
      slots[position] = (word.hash, value)
    }
  }

  /// What a word stands for.
  subscript(word: Word) -> Value? {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: word.hash) & mask
    while let slot = slots[position] {
      if slot.hash == word.hash { return slot.value }
      position = (position + 1) & mask
    }
    return nil
  }
}

/// A few words that are told apart from all others.
struct WordSet: Sendable, ExpressibleByStringLiteral {
  private let table: WordTable<Void>

  /// The words of a list with spaces between them.
  init(stringLiteral list: String) {
    table = WordTable(list.split(separator: " ").map { (Word($0), ()) })
  }

  /// Whether a word is one of them.
  func contains(_ word: Word) -> Bool { table[word] != nil }
}
