/// Gives every name that is met a small number, without making a `String` of it.
struct Interner {
  /// A name in the table, with all that is needed to recognise it; one that is not there yet has no number.
  private struct Slot {
    var hash: UInt32 = 0
    var number: Int32 = -1
    /// Where its letters stand.
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  /// The count is a power of two.
  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// The letters of all names, each filled up with zeros to a multiple of eight.
  private var letters: [UInt8] = []
  /// Where the letters of each name stand, by number.
  private var places: [Range<UInt32>] = []
  private var last = Slot()

  /// How many names there are.
  var count: Int { places.count }

  /// The number of the name that stands in `range`.
  mutating func number(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    // Neighbouring lines often hold the same name.
    if last.number >= 0, isName(last, bytes, range) { return UInt32(last.number) }
    let hash = Self.hash(bytes, range)
    var place = Int(hash) & (slots.count - 1)
    while slots[place].number >= 0 {
      if slots[place].hash == hash, isName(slots[place], bytes, range) {
        last = slots[place]
        return UInt32(last.number)
      }
      place = (place + 1) & (slots.count - 1)
    }
    return insert(bytes, range, hash, place)
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
    let place = places[Int(number)]
    return String(decoding: letters[Int(place.lowerBound)..<Int(place.upperBound)], as: UTF8.self)
  }

  private mutating func insert(_ bytes: [UInt8], _ range: Range<Int>, _ hash: UInt32, _ place: Int)
    -> UInt32
  {
    let start = UInt32(letters.count)
    last = Slot(hash: hash, number: Int32(count), start: start, length: UInt32(range.count))
    slots[place] = last
    places.append(start..<start + last.length)
    letters.append(contentsOf: bytes[range])
    while letters.count % 8 != 0 { letters.append(0) }
    // Three quarters full: half as much memory to look names up in is worth a few steps more.
    if count * 4 > slots.count * 3 { grow() }
    return UInt32(last.number)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for entry in old where entry.number >= 0 {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  @inline(__always)
  private func isName(_ slot: Slot, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard Int(slot.length) == range.count else { return false }
    let start = Int(slot.start)
    var index = 0
    while index &+ 8 <= range.count {
      let word = EightBytes.load(bytes, at: range.lowerBound &+ index)
      if word != EightBytes.load(letters, at: start &+ index) { return false }
      index &+= 8
    }
    let left = range.count &- index
    return left == 0
      || EightBytes.load(bytes, at: range.lowerBound &+ index, count: left)
        == EightBytes.load(letters, at: start &+ index)
  }

  /// A multiplicative hash that takes eight bytes at a time (Fowler, Noll and Vo take one).
  @inline(__always)
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var at = range.lowerBound
    while at &+ 8 <= range.upperBound {
      hash = (hash ^ EightBytes.load(bytes, at: at)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      at &+= 8
    }
    let left = range.upperBound &- at
    if left > 0 {
      hash = (hash ^ EightBytes.load(bytes, at: at, count: left)) &* 0x9E37_79B9_7F4A_7C15
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
