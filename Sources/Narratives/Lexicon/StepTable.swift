import Basics

/// The steps of a tree of words: from a node, by a word, to the next node.
///
/// A table of its own is several times faster here than a dictionary, because the words are hashed already: open
/// addressing with linear probing (Knuth, The Art of Computer Programming 3, algorithm L).
struct StepTable: Equatable, Sendable {
  /// A place for a step; free where the key is zero.
  private struct Slot: Equatable, Sendable {
    var key: UInt64 = 0
    var node: Int32 = 0
  }

  private var slots: [Slot]
  private var count = 0

  /// An empty table with room for some steps.
  init(stepCount: Int = 0) {
    var size = 1024
    while size < stepCount * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// Two tables are the same if they lead to the same nodes, wherever in them the steps stand.
  static func == (left: Self, right: Self) -> Bool {
    left.count == right.count
      && left.slots.allSatisfy { $0.key == 0 || right.slots[right.place(of: $0.key)] == $0 }
  }

  /// The node that a word leads to.
  func next(_ node: Int32, _ word: Word) -> Int32? {
    let key = Self.key(node, word)
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: key >> 1) & mask
    while true {
      let slot = slots[position]
      if slot.key == key { return slot.node }
      if slot.key == 0 { return nil }
      position = (position + 1) & mask
    }
  }

  /// The node that a word leads to, which is a new one where it led to none.
  mutating func next(_ node: Int32, _ word: Word, orNew new: Int32) -> Int32 {
    if count * 2 >= slots.count { grow() }
    let key = Self.key(node, word)
    let position = place(of: key)
    if slots[position].key == key { return slots[position].node }
    slots[position] = Slot(key: key, node: new)
    count += 1
    return new
  }

  /// Where a key stands, or the free place where it belongs.
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: key >> 1) & mask
    while slots[position].key != 0, slots[position].key != key { position = (position + 1) & mask }
    return position
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
  }

  /// Word and node as one number, mixed as by SplitMix64 (Steele, Lea and Flood 2014); never zero, which marks a free slot.
  private static func key(_ node: Int32, _ word: Word) -> UInt64 {
    var mixed = word.hash &+ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) | 1
  }
}

extension StepTable {
  /// Writes the steps; where they stand follows from their keys.
  func write(to writer: inout CompactWriter) {
    let taken = slots.filter { $0.key != 0 }
    writer.number(slots.count)
    writer.number(taken.count)
    for slot in taken { writer.word(slot.key) }
    writer.halves(taken.map(\.node))
  }

  /// Reads what `write` wrote.
  init(_ reader: inout CompactReader) throws(CompactFault) {
    let size = try reader.number(below: 1 << 28)
    count = try reader.count()
    // A table without a free slot would be searched for ever.
    guard size & (size - 1) == 0, count < size else { throw CompactFault() }
    let keys = try reader.words(count)
    let nodes = try reader.halves()
    slots = [Slot](repeating: Slot(), count: size)
    for (key, node) in zip(keys, nodes) { slots[place(of: key)] = Slot(key: key, node: node) }
  }
}

/// The numbers of ids.
struct IDTable: Equatable, Sendable {
  private var steps = StepTable(stepCount: 4096)

  /// The number of an id.
  subscript(id: some Sequence<UInt8>) -> ConceptNumber? {
    steps.next(0, Word(exactly: id)).map { ConceptNumber(Int($0)) }
  }

  /// The number that an id has now: the one that it had already, else a new one.
  mutating func number(of id: some Sequence<UInt8>, orNew new: ConceptNumber) -> ConceptNumber {
    ConceptNumber(Int(steps.next(0, Word(exactly: id), orNew: new.rawValue)))
  }
}

extension IDTable {
  /// Writes the ids by their hashes.
  func write(to writer: inout CompactWriter) { steps.write(to: &writer) }

  /// Reads what `write` wrote.
  init(_ reader: inout CompactReader) throws(CompactFault) { steps = try StepTable(&reader) }
}
