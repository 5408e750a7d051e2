/// Gives every name that is met a small number, without making a `String` of it.
struct Interner {
  /// Places in `starts`, or -1; the count is a power of two.
  private var slots = [Int32](repeating: -1, count: 1024)
  private var starts: [Int] = [0]
  private var hashes: [UInt32] = []
  private var letters: [UInt8] = []
  private var last: UInt32 = 0

  /// How many names there are.
  var count: Int { hashes.count }

  /// The number of the name that stands in `range`.
  mutating func number(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    // Neighbouring lines often hold the same name.
    if !hashes.isEmpty, isName(Int(last), bytes, range) { return last }
    let hash = Self.hash(bytes, range)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isName(number, bytes, range) {
        last = UInt32(number)
        return last
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(bytes, range, hash, slot)
  }

  /// The number of a name.
  mutating func number(_ name: String) -> UInt32 {
    let bytes = Array(name.utf8)
    return number(bytes, 0..<bytes.count)
  }

  /// The names in the order of their numbers.
  var names: [String] { (0..<UInt32(count)).map(name) }

  /// The name of a number.
  func name(_ number: UInt32) -> String {
    let range = starts[Int(number)]..<starts[Int(number) + 1]
    return String(decoding: letters[range], as: UTF8.self)
  }

  private mutating func insert(_ bytes: [UInt8], _ range: Range<Int>, _ hash: UInt32, _ slot: Int)
    -> UInt32
  {
    last = UInt32(count)
    slots[slot] = Int32(count)
    hashes.append(hash)
    letters.append(contentsOf: bytes[range])
    starts.append(letters.count)
    if count * 2 > slots.count { grow() }
    return last
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  @inline(__always)
  private func isName(_ number: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == range.count else { return false }
    // Names that differ do so near their end more often than near their beginning.
    var index = range.count
    while index > 0 {
      index &-= 1
      if letters[start &+ index] != bytes[range.lowerBound &+ index] { return false }
    }
    return true
  }

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in range { hash = (hash ^ UInt64(bytes[at])) &* 0x0000_0100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
