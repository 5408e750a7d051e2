import Testing

@testable import Narratives
@testable import QuestionBanks

struct CacheSealTests {
  private let seal = CacheSeal(magic: 1, program: 2)

  @Test func `what was sealed is read back by the same program alone`() throws {
    var writer = CompactWriter()
    writer.word(77)
    let bytes = seal.close(writer.bytes)
    var reader = try #require(seal.open(bytes))
    #expect(try reader.word() == 77)
    #expect(reader.isAtEnd)
    #expect(CacheSeal(magic: 1, program: 3).open(bytes) == nil)
    #expect(CacheSeal(magic: 3, program: 2).open(bytes) == nil)
  }

  @Test func `any changed or missing byte breaks the seal`() {
    let bytes = seal.close([1, 2, 3])
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(seal.open(damaged) == nil)
      #expect(seal.open(Array(bytes.prefix(index))) == nil)
    }
  }
}
