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

  @Test func agreesWithTheDefinitionAtEveryLengthAndPlace() {
    let bytes = (0..<120).map { UInt8(truncatingIfNeeded: $0 &* 89 ^ $0 >> 3) }
    for start in 0..<20 {
      for end in start...bytes.count {
        var crc = CRC32C()
        crc.update(bytes, start..<end)
        #expect(crc.value == Self.bitByBit(bytes[start..<end]))
      }
    }
  }

  /// The definition: division by the polynomial, one bit after the other.
  private static func bitByBit(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var register: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 {
        register = register & 1 == 1 ? register >> 1 ^ 0x82F6_3B78 : register >> 1
      }
    }
    return ~register
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
