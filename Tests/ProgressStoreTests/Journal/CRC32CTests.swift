import Testing

@testable import ProgressStore

@Suite struct CRC32CTests {
  /// The vectors of RFC 3720, appendix B.4, and the check value of the algorithm.
  @Test(
    arguments: [
      ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
      ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
      (Array(0..<32), 0x46DD_794E),
      (Array((0..<32).reversed()), 0x113F_DB5C),
      (Array("123456789".utf8), 0xE306_9283),
      ([], 0),
    ] as [([UInt8], UInt32)])
  func agreesWithTheStandard(bytes: [UInt8], sum: UInt32) {
    var crc = CRC32C()
    crc.update(bytes, 0..<bytes.count)
    #expect(crc.value == sum)
  }

  @Test func goesOnWhereItWasLeft() {
    let bytes = Array("The quick brown fox".utf8)
    for cut in 0...bytes.count {
      var first = CRC32C()
      first.update(bytes, 0..<cut)
      var second = CRC32C(resuming: first.value)
      second.update(bytes, cut..<bytes.count)
      var whole = CRC32C()
      whole.update(bytes, 0..<bytes.count)
      #expect(second == whole)
    }
  }
}
