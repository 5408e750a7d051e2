import Testing

@testable import Narratives

struct ContentHashTests {
  /// Digests of the reference implementation.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func `the hash is XXH64`(_ text: String, _ digest: UInt64) {
    #expect(ContentHash(Array(text.utf8)).value == digest)
  }

  @Test func `a part is hashed like bytes of its own`() {
    let bytes = (0..<200).map { UInt8($0) }
    #expect(ContentHash(bytes, in: 3..<97) == ContentHash(Array(bytes[3..<97])))
  }
}
