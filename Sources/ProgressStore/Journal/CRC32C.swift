/// The check sum of a line: CRC-32C (Castagnoli 1993), as in RFC 3720, appendix B.4.
///
/// Eight bytes are taken at a time with eight tables (Kounavis and Berry 2008, "slicing-by-8").
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
    let tables = Self.tables
    let table = tables.span
    while at &+ 8 <= count {
      let low =
        crc
        ^ (UInt32(bytes[at]) | UInt32(bytes[at &+ 1]) << 8 | UInt32(bytes[at &+ 2]) << 16
          | UInt32(bytes[at &+ 3]) << 24)
      let a = table[1792 &+ Int(low & 0xFF)] ^ table[1536 &+ Int(low >> 8 & 0xFF)]
      let b = table[1280 &+ Int(low >> 16 & 0xFF)] ^ table[1024 &+ Int(low >> 24)]
      let c = table[768 &+ Int(bytes[at &+ 4])] ^ table[512 &+ Int(bytes[at &+ 5])]
      let d = table[256 &+ Int(bytes[at &+ 6])] ^ table[Int(bytes[at &+ 7])]
      crc = a ^ b ^ c ^ d
      at &+= 8
    }
    while at < count {
      crc = table[Int((crc ^ UInt32(bytes[at])) & 0xFF)] ^ crc >> 8
      at &+= 1
    }
    register = crc
  }

  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
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
