/// A hash that is the same on every machine and for ever, as Swift's own is not.
///
/// Source: Fowler, Noll and Vo, FNV-1a with 64 bits (RFC 9923).
package enum FNV1a {
  /// The hash of nothing.
  @inlinable package static var basis: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// A hash with one more byte.
  @inlinable @inline(__always)
  package static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of some bytes.
  @inlinable
  package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = mix(hash, byte) }
    return hash
  }
}
