/// Eight bytes at a time: what a loop over single bytes spends most of its time on.
enum EightBytes {
  /// The bytes from `place` on, the first one lowest; all eight must be inside the array.
  @inline(__always)
  static func load(_ bytes: [UInt8], at place: Int) -> UInt64 {
    unsafe bytes.withUnsafeBytes { buffer in
      precondition(place >= 0 && place &+ 8 <= buffer.count)
      return UInt64(
        littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }

  /// At most seven bytes from `place` on, the first one lowest, and zeros above them.
  @inline(__always)
  static func load(_ bytes: [UInt8], at place: Int, count: Int) -> UInt64 {
    if place &+ 8 <= bytes.count {
      return load(bytes, at: place) & (1 &<< UInt64(truncatingIfNeeded: count &* 8) &- 1)
    }
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(bytes[place &+ index]) << UInt64(index * 8) }
    return word
  }

  /// The number of bytes before the first one that does not stand for itself in a JSON string, at most eight.
  ///
  /// A subtraction borrows from the next byte only above a byte that was found, so the lowest mark is always
  /// right (Mycroft 1987; Warren, Hacker's Delight, 6-1).
  @inline(__always)
  static func plainPrefix(_ word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let marks =
      (word &- ones &* 0x20) | ((word ^ ones &* 0x22) &- ones) | ((word ^ ones &* 0x5C) &- ones)
      | word
    return (marks & ones &* 0x80).trailingZeroBitCount / 8
  }
}
