import Testing

@testable import ProgressStore

@Suite struct InternerTests {
  @Test func everyNameHasANumberOfItsOwnWhateverItsLengthAndItsNeighbours() {
    var interner = Interner()
    // Each is the beginning of the next one, so that only the length tells them apart.
    let text = Array((0..<40).map { UInt8(0x61 + $0 % 26) })
    for _ in 0..<2 {
      for length in 0...text.count {
        #expect(interner.number(text, 0..<length) == UInt32(length))
      }
    }
    // The same letters in the middle of others, up to the very end of the bytes.
    for length in 0...text.count {
      let inside = [0xFF] + text.prefix(length)
      #expect(interner.number(inside, 1..<inside.count) == UInt32(length))
      #expect(interner.number(inside + [0x22, 0x2C], 1..<inside.count) == UInt32(length))
      #expect(interner.name(UInt32(length)) == String(decoding: text.prefix(length), as: UTF8.self))
    }
    #expect(interner.count == text.count + 1)
  }

  @Test func thousandsOfNamesAreFoundAgain() {
    var interner = Interner()
    let names = (0..<5000).map { "contrast:\($0 % 500)~\(20_000 + $0)" }
    #expect(names.map { interner.number($0) } == Array(0..<5000))
    #expect(names.reversed().map { interner.number($0) } == (0..<5000).reversed())
    #expect(interner.names == names)
  }
}
