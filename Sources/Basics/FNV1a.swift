/// A hash that is the same on every machine and for ever, as Swift's own is not.
///
/// Source: Fowler, Noll and Vo, FNV-1a with 64 bits (RFC 9923).
///
/// It is public because nothing else is put in place where other rooms call it, and it is called for every letter of a text.
public enum FNV1a {
  /// The hash of nothing.
  @inlinable public static var basis: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// A hash with one more byte.
  @inlinable @inline(__always)
  public static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of some bytes.
  @inlinable
  public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = mix(hash, byte) }
    return hash
  }
}
