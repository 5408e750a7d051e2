import Narratives

/// What stands at the head of a cache file: what it is, which program wrote it, and a hash of all the rest.
struct CacheSeal {
  /// The name of the form of the file, with its version.
  let magic: UInt64
  /// The program that wrote it; another one may have had other rules.
  let program: UInt64

  /// Bytes with this head.
  func close(_ bytes: [UInt8]) -> [UInt8] {
    var head = CompactWriter()
    head.word(magic)
    head.word(program)
    head.word(ContentHash(bytes).value)
    return head.bytes + bytes
  }

  /// Reads what stands behind the head; `nil` if anything of it is damaged, cut off, or of another program.
  func open(_ bytes: [UInt8]) -> CompactReader? {
    guard bytes.count > Self.length else { return nil }
    var head = CompactReader(bytes, in: 0..<Self.length)
    let body = Self.length..<bytes.count
    do throws(CompactFault) {
      guard try head.word() == magic, try head.word() == program,
        try head.word() == ContentHash(bytes, in: body).value
      else { return nil }
      return CompactReader(bytes, in: body)
    } catch {
      return nil
    }
  }

  private static let length = 24
}
