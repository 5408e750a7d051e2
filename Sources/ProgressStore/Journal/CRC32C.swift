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
      let x = first ^ UInt64(crc)
      let a = table[3840 &+ Int(x & 0xFF)] ^ table[3584 &+ Int(x >> 8 & 0xFF)]
      let b = table[3328 &+ Int(x >> 16 & 0xFF)] ^ table[3072 &+ Int(x >> 24 & 0xFF)]
      let c = table[2816 &+ Int(x >> 32 & 0xFF)] ^ table[2560 &+ Int(x >> 40 & 0xFF)]
      let d = table[2304 &+ Int(x >> 48 & 0xFF)] ^ table[2048 &+ Int(x >> 56)]
      let e = table[1792 &+ Int(second & 0xFF)] ^ table[1536 &+ Int(second >> 8 & 0xFF)]
      let f = table[1280 &+ Int(second >> 16 & 0xFF)] ^ table[1024 &+ Int(second >> 24 & 0xFF)]
      let g = table[768 &+ Int(second >> 32 & 0xFF)] ^ table[512 &+ Int(second >> 40 & 0xFF)]
      let h = table[256 &+ Int(second >> 48 & 0xFF)] ^ table[Int(second >> 56)]
      crc = (a ^ b) ^ (c ^ d) ^ ((e ^ f) ^ (g ^ h))
      at &+= Self.stride
    }
    while at < count {
      crc = table[Int((crc ^ UInt32(bytes[at])) & 0xFF)] ^ crc >> 8
      at &+= 1
    }
    register = crc
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
