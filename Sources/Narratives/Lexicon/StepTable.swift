/// The steps of a tree of words: from a node, by a word, to the next node.
///
/// A table of its own is several times faster here than a dictionary, because the words are hashed already: open
/// addressing with linear probing (Knuth, The Art of Computer Programming 3, algorithm L).
struct StepTable: Sendable {
  private var keys: [UInt64]
  private var nodes: [Int32]
  private var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 1024)
    nodes = [Int32](repeating: 0, count: 1024)
  }

  /// The node that a word leads to.
  func next(_ node: Int32, _ word: Word) -> Int32? {
    let key = Self.key(node, word)
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return nodes[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a step that is not there yet.
  mutating func insert(_ node: Int32, _ word: Word, _ next: Int32) {
    if count * 2 >= keys.count { grow() }
    place(Self.key(node, word), next)
    count += 1
  }

  private mutating func place(_ key: UInt64, _ next: Int32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    nodes[slot] = next
  }

  private mutating func grow() {
    let old = zip(keys, nodes).filter { $0.0 != 0 }
    keys = [UInt64](repeating: 0, count: keys.count * 2)
    nodes = [Int32](repeating: 0, count: keys.count)
    for (key, node) in old { place(key, node) }
  }

  /// Word and node as one number, mixed as by SplitMix64 (Steele, Lea and Flood 2014); never zero, which marks a free slot.
  private static func key(_ node: Int32, _ word: Word) -> UInt64 {
    var mixed = word.hash &+ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) | 1
  }
}
