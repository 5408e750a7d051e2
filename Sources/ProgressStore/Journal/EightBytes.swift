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
