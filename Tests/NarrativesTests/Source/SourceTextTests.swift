import Testing

@testable import Narratives

private enum SampleFault: Fault, Equatable {
  case sample
  var rule: String { "sample" }
  var description: String { "a sample" }
}

struct SourceTextTests {
  @Test(
    arguments: [
      ("plain", Array("a\nb".utf8), "a\nb"),
      ("UTF-8 mark", [0xEF, 0xBB, 0xBF, 0x61], "a"),
      ("UTF-16 little endian mark", [0xFF, 0xFE, 0x61, 0, 0x0A, 0], "a\n"),
      ("UTF-16 big endian mark", [0xFE, 0xFF, 0, 0x61, 0x20, 0xAC], "a€"),
      ("UTF-16 without mark", [0x61, 0, 0x62, 0, 0x63, 0], "abc"),
      ("Windows-1252", [0x61, 0x92, 0x62], "a’b"),
      ("cut in mid scalar", [0x61, 0xE2, 0x82], "aâ‚"),
      ("NUL", [0x61, 0, 0x62, 0x63, 0x64], "abcd"),
      ("colours", Array("\u{1B}[1;31mred\u{1B}[0m".utf8), "red"),
      ("window title", Array("\u{1B}]0;evil\u{07}text".utf8), "text"),
      ("window title without end", Array("\u{1B}]0;evil\ntext".utf8), "0;evil\ntext"),
      ("C1 control", Array("a\u{9B}31mb".utf8), "a31mb"),
      ("direction override", Array("a\u{202E}b\u{2066}c".utf8), "abc"),
      ("surrogate", [0x61, 0xED, 0xA0, 0x80], "aí\u{A0}€"),
    ] as [(String, [UInt8], String)])
  func `bytes become clean text`(name: String, bytes: [UInt8], expected: String) {
    #expect(SourceText(path: "f", fileBytes: bytes).text == expected, "\(name)")
  }

  @Test func `random bytes always give valid text without control characters`() {
    var generator = SystemSeed(state: 7)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let source = SourceText(path: "f", fileBytes: bytes)
      #expect(Array(source.text.utf8) == source.bytes)
      #expect(
        !source.text.unicodeScalars.contains {
          ($0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0))
            || (0x7F...0x9F).contains($0.value)
        })
    }
  }

  @Test(arguments: [
    ("one\ntwo\nthree", "t", 2, 1), ("one\r\ntwo\r\nthree", "three", 3, 1),
    ("one\rtwo", "wo", 2, 2), ("é€x", "x", 1, 3), ("a\n\n\nb", "b", 4, 1),
  ])
  func `a byte has a line and a column`(text: String, mark: String, line: Int, column: Int) throws {
    let range = try #require(text.firstRange(of: mark))
    let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let finding = SourceText(path: "f", text: text).finding(SampleFault.sample, atByte: offset)
    #expect((finding.line, finding.column) == (line, column))
  }

  @Test func `a very long line is shown around its caret`() {
    let text = String(repeating: "a", count: 5_000_000) + "X" + String(repeating: "b", count: 500)
    let finding = SourceText(path: "f", text: text).finding(SampleFault.sample, atByte: 5_000_000)
    let lines = finding.excerpt.split(separator: "\n")
    #expect(lines[0].count < 110)
    #expect(Array(lines[0])[lines[1].count - 1] == "X")
  }

  @Test func `tabs are shown as spaces, so that the caret stands under its letter`() {
    let finding = SourceText(path: "f", text: "\ta\tX").finding(SampleFault.sample, atByte: 3)
    #expect(finding.description == "f:1:4: error: a sample\n   a X\n     ^")
  }
}

private struct SystemSeed: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}
