/// Gives every name that is met a small number, without making a `String` of it.
struct Interner {
  /// A place in the table of names; a name that is not there yet has no number.
  private struct Slot {
    var hash: UInt32 = 0
    var number: Int32 = -1
  }

  /// The count is a power of two.
  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var starts: [Int] = [0]
  private var letters: [UInt8] = []
  private var last: UInt32 = 0

  /// How many names there are.
  var count: Int { starts.count - 1 }

  /// The number of the name that stands in `range`.
  mutating func number(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    // Neighbouring lines often hold the same name.
    if count > 0, isName(Int(last), bytes, range) { return last }
    let hash = Self.hash(bytes, range)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].number >= 0 {
      if slots[slot].hash == hash, isName(Int(slots[slot].number), bytes, range) {
        last = UInt32(slots[slot].number)
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
    slots[slot] = Slot(hash: hash, number: Int32(count))
    letters.append(contentsOf: bytes[range])
    starts.append(letters.count)
    if count * 2 > slots.count { grow() }
    return last
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    for entry in old where entry.number >= 0 {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  @inline(__always)
  private func isName(_ number: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == range.count else { return false }
    var index = 0
    while index &+ 8 <= range.count {
      let word = EightBytes.load(bytes, at: range.lowerBound &+ index)
      if word != EightBytes.load(letters, at: start &+ index) { return false }
      index &+= 8
    }
    while index < range.count {
      if letters[start &+ index] != bytes[range.lowerBound &+ index] { return false }
      index &+= 1
    }
    return true
  }

  /// A multiplicative hash that takes eight bytes at a time (Fowler, Noll and Vo take one).
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var at = range.lowerBound
    while at &+ 8 <= range.upperBound {
      hash = (hash ^ EightBytes.load(bytes, at: at)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      at &+= 8
    }
    while at < range.upperBound {
      hash = (hash ^ UInt64(bytes[at])) &* 0x0000_0100_0000_01B3
      at &+= 1
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
