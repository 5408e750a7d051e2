import Testing

@testable import Narratives

struct CompactBytesTests {
  @Test func `numbers and texts come back`() throws {
    var writer = CompactWriter()
    let numbers = [0, 1, 127, 128, 300, 1 << 40, -1, .max, .min]
    for number in numbers { writer.number(number) }
    writer.word(0x0123_4567_89AB_CDEF)
    writer.text("naïve ®")
    writer.optional(nil)
    writer.optional("")
    writer.word(7)
    var reader = CompactReader(writer.bytes, in: writer.bytes.indices)
    #expect(try numbers.map { _ in try reader.number() } == numbers)
    #expect(try reader.word() == 0x0123_4567_89AB_CDEF)
    #expect(try reader.text() == "naïve ®")
    #expect(try reader.optional() == nil)
    #expect(try reader.optional() == "")
    #expect(try reader.words(1) == [7])
    #expect(reader.isAtEnd)
  }

  @Test func `nothing is read beyond the end`() {
    func faults(_ bytes: [UInt8], _ read: (inout CompactReader) throws -> Void) -> Bool {
      var reader = CompactReader(bytes, in: bytes.indices)
      return (try? read(&reader)) == nil
    }
    #expect(faults([]) { _ = try $0.number() })
    #expect(faults([0x80, 0x80]) { _ = try $0.number() })
    #expect(faults([5, 0x61]) { _ = try $0.text() })
    #expect(faults([0xFF, 0xFF, 0xFF, 0xFF, 0x07]) { _ = try $0.count() })
    #expect(faults([1, 2, 3]) { _ = try $0.word() })
    #expect(faults([1, 2, 3]) { _ = try $0.words(1) })
    #expect(faults([3]) { _ = try $0.number(below: 3) })
  }
}
