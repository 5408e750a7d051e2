/// The hash that tells whether a text is still the one that was read: XXH64 with seed 0 (Collet, "xxHash fast digest
/// algorithm", format description 0.1.1, section XXH64).
package struct ContentHash: Hashable, Sendable {
  package let value: UInt64

  private static let primes: [UInt64] = [
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
    0x27D4_EB2F_1656_67C5,
  ]

  package init(value: UInt64) { self.value = value }

  /// The hash of bytes.
  package init(_ bytes: [UInt8]) { self.init(bytes, in: bytes.indices) }

  /// The hash of some of the bytes.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    value = unsafe bytes.withUnsafeBytes { all in
      unsafe Self.hash(UnsafeRawBufferPointer(rebasing: all[range]))
    }
  }

  private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotated(lane &+ input &* 0xC2B2_AE3D_27D4_EB4F, 31) &* 0x9E37_79B1_85EB_CA87
  }

  private static func merged(_ hash: UInt64, _ lane: UInt64) -> UInt64 {
    (hash ^ round(0, lane)) &* 0x9E37_79B1_85EB_CA87 &+ 0x85EB_CA77_C2B2_AE63
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    func word(_ at: Int) -> UInt64 {
      UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
    let count = bytes.count
    var at = 0
    var hash: UInt64
    if count >= 32 {
      var (one, two): (UInt64, UInt64) = (primes[0] &+ primes[1], primes[1])
      var (three, four): (UInt64, UInt64) = (0, 0 &- primes[0])
      while at + 32 <= count {
        one = round(one, word(at))
        two = round(two, word(at + 8))
        three = round(three, word(at + 16))
        four = round(four, word(at + 24))
        at += 32
      }
      hash = rotated(one, 1) &+ rotated(two, 7) &+ rotated(three, 12) &+ rotated(four, 18)
      for lane in [one, two, three, four] { hash = merged(hash, lane) }
    } else {
      hash = primes[4]
    }
    hash &+= UInt64(count)
    while at + 8 <= count {
      hash = rotated(hash ^ round(0, word(at)), 27) &* primes[0] &+ primes[3]
      at += 8
    }
    if at + 4 <= count {
      let half = UInt32(
        littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
      hash = rotated(hash ^ UInt64(half) &* primes[0], 23) &* primes[1] &+ primes[2]
      at += 4
    }
    while at < count {
      hash = rotated(hash ^ UInt64(unsafe bytes[at]) &* primes[4], 11) &* primes[0]
      at += 1
    }
    hash = (hash ^ hash >> 33) &* primes[1]
    hash = (hash ^ hash >> 29) &* primes[2]
    return hash ^ hash >> 32
  }
}
