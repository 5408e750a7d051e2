/// The check sum of a line: CRC-32C (Castagnoli 1993), as in RFC 3720, appendix B.4.
///
/// Sixteen bytes are taken at a time with sixteen tables (Kounavis and Berry 2008, "slicing-by-8", twice as wide).
struct CRC32C: Equatable, Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  /// The check sum of the bytes taken in so far.
  var value: UInt32 { ~register }

  /// Goes on from a check sum that was kept.
  init(resuming value: UInt32 = 0) { register = ~value }

  /// Takes in the bytes of `range`.
  mutating func update(_ bytes: [UInt8], _ range: Range<Int>) {
    update(bytes.span.extracting(range))
  }

  /// Takes in all bytes.
  mutating func update(_ bytes: Span<UInt8>) {
    var crc = register
    var at = 0
    let count = bytes.count
    let raw = unsafe bytes.bytes
    let tables = Self.tables
    let table = tables.span
    // Said once, so that it need not be checked for each of the places below.
    precondition(table.count == Self.stride * 256)
    while at &+ Self.stride <= count {
      let first = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
      let second = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self)
        .littleEndian
      // Only the first four bytes wait for the sum of what stands before; the others are looked up meanwhile.
      let rest =
        Self.folded(UInt32(truncatingIfNeeded: first >> 32), table, 2048)
        ^ Self.folded(UInt32(truncatingIfNeeded: second), table, 1024)
        ^ Self.folded(UInt32(truncatingIfNeeded: second >> 32), table, 0)
      crc = rest ^ Self.folded(UInt32(truncatingIfNeeded: first) ^ crc, table, 3072)
      at &+= Self.stride
    }
    while at &+ 4 <= count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt32.self).littleEndian
      crc = Self.folded(word ^ crc, table, 0)
      at &+= 4
    }
    while at < count {
      crc = table[Int((crc ^ UInt32(bytes[at])) & 0xFF)] ^ crc >> 8
      at &+= 1
    }
    register = crc
  }

  /// What four bytes come to where `base / 256` bytes follow them.
  @inline(__always)
  private static func folded(_ word: UInt32, _ table: Span<UInt32>, _ base: Int) -> UInt32 {
    let low = table[base &+ 768 &+ Int(word & 0xFF)] ^ table[base &+ 512 &+ Int(word >> 8 & 0xFF)]
    return low ^ (table[base &+ 256 &+ Int(word >> 16 & 0xFF)] ^ table[base &+ Int(word >> 24)])
  }

  /// The bytes that are taken at a time.
  private static let stride = 16

  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: stride * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
      tables[byte] = crc
    }
    for index in 256..<tables.count {
      let crc = tables[index - 256]
      tables[index] = tables[Int(crc & 0xFF)] ^ crc >> 8
    }
    return tables
  }()
}
