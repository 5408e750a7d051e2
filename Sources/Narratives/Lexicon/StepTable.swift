import Basics

/// The steps of a tree of words: from a node, by a word, to the next node.
///
/// A table of its own is several times faster here than a dictionary, because the words are hashed already: open
/// addressing with linear probing (Knuth, The Art of Computer Programming 3, algorithm L).
struct StepTable: Equatable, Sendable {
  /// The keys of the steps; free where zero.
  private var keys: [UInt64]
  /// The nodes that they lead to.
  private var nodes: [Int32]
  private var count = 0

  /// An empty table with room for some steps.
  init(stepCount: Int = 0) {
    let size = max(16, stepCount * 8 / 5)
    keys = [UInt64](repeating: 0, count: size)
    nodes = [Int32](repeating: 0, count: size)
  }

  /// Two tables are the same if they lead to the same nodes, wherever in them the steps stand.
  static func == (left: Self, right: Self) -> Bool {
    left.count == right.count
      && left.keys.indices.allSatisfy { place in
        let key = left.keys[place]
        guard key != 0 else { return true }
        let other = right.place(of: key)
        return right.keys[other] == key && right.nodes[other] == left.nodes[place]
      }
  }

  /// The node that a word leads to.
  func next(_ node: Int32, _ word: Word) -> Int32? {
    let key = Self.key(node, word)
    let place = place(of: key)
    return keys[place] == key ? nodes[place] : nil
  }

  /// The node that a word leads to, which is a new one where it led to none.
  mutating func next(_ node: Int32, _ word: Word, orNew new: Int32) -> Int32 {
    if (count + 1) * 8 > keys.count * 5 { self = resized(for: count * 2) }
    let key = Self.key(node, word)
    let place = place(of: key)
    if keys[place] == key { return nodes[place] }
    keys[place] = key
    nodes[place] = new
    count += 1
    return new
  }

  /// The same steps with no more room than they need.
  func compact() -> StepTable { resized(for: count) }

  private func resized(for stepCount: Int) -> StepTable {
    var table = StepTable(stepCount: max(stepCount, 10))
    for (key, node) in zip(keys, nodes) where key != 0 {
      let place = table.place(of: key)
      table.keys[place] = key
      table.nodes[place] = node
    }
    table.count = count
    return table
  }

  /// Where a key stands, or the free place where it belongs.
  private func place(of key: UInt64) -> Int {
    var place = Int(key.multipliedFullWidth(by: UInt64(keys.count)).high)
    while keys[place] != 0, keys[place] != key {
      place += 1
      if place == keys.count { place = 0 }
    }
    return place
  }

  /// Word and node as one number, mixed as by SplitMix64 (Steele, Lea and Flood 2014); never zero, which marks a free place.
  private static func key(_ node: Int32, _ word: Word) -> UInt64 {
    var mixed = word.hash &+ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) | 1
  }
}

extension StepTable {
  /// Writes the steps where they stand.
  func write(to writer: inout CompactWriter) {
    writer.number(count)
    writer.plain(keys)
    writer.plain(nodes)
  }

  /// Reads what `write` wrote.
  init(_ reader: inout CompactReader) throws(CompactFault) {
    count = try reader.count()
    keys = try reader.plain(UInt64.self)
    nodes = try reader.plain(Int32.self)
    // A table without a free place would be searched for ever.
    guard count < keys.count, keys.count == nodes.count else { throw CompactFault() }
  }
}

/// The numbers of ids.
struct IDTable: Equatable, Sendable {
  private var steps = StepTable()

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
  /// The same ids with no more room than they need.
  func compact() -> IDTable {
    var table = self
    table.steps = steps.compact()
    return table
  }

  /// Writes the ids by their hashes.
  func write(to writer: inout CompactWriter) { steps.write(to: &writer) }

  /// Reads what `write` wrote.
  init(_ reader: inout CompactReader) throws(CompactFault) { steps = try StepTable(&reader) }
}

/// The procedures that an action makes with a structure.
struct CompositionTable: Equatable, Sendable {
  private var steps = StepTable()

  /// The procedure of an action and a structure.
  func procedure(of action: ConceptNumber, on structure: ConceptNumber) -> ConceptNumber? {
    steps.next(action.rawValue, Self.word(structure)).map { ConceptNumber(Int($0)) }
  }

  /// Adds a procedure that is not there yet.
  mutating func add(
    _ procedure: ConceptNumber, for action: ConceptNumber, on structure: ConceptNumber
  ) {
    _ = steps.next(action.rawValue, Self.word(structure), orNew: procedure.rawValue)
  }

  private static func word(_ structure: ConceptNumber) -> Word {
    Word(hash: UInt64(structure.rawValue))
  }
}

extension CompositionTable {
  /// The same procedures with no more room than they need.
  func compact() -> CompositionTable {
    var table = self
    table.steps = steps.compact()
    return table
  }

  /// Writes the procedures.
  func write(to writer: inout CompactWriter) { steps.write(to: &writer) }

  /// Reads what `write` wrote.
  init(_ reader: inout CompactReader) throws(CompactFault) { steps = try StepTable(&reader) }
}
