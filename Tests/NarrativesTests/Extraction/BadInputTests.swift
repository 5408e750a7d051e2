import Testing

@testable import Narratives

/// What nobody meant to be read.
struct BadInputTests {
  private func facts(_ bytes: [UInt8]) throws -> [String] {
    let text = SourceText(path: "page", fileBytes: bytes).text
    return FactReader(reader: try Said.reader.get()).read(FactSource(fileText: text)).facts
      .map { "\($0.value) \($0.modality)" }
  }

  private func facts(_ text: String) throws -> [String] { try facts(Array(text.utf8)) }

  private static let plain = "The left kidney is removed. The spleen is preserved."

  @Test(arguments: [
    "The left kidney is removed.\r\nThe spleen is preserved.\r\n",
    "The left\u{A0}kidney\u{A0}is removed. The spleen is\u{A0}preserved.",
    "The left kidney® is removed™. The spleen is preserved.",
    "\u{FEFF}The left kidney is removed. The spleen is preserved.",
    "The left \u{1B}[31mkidney\u{1B}[0m is removed. The spleen is preserved.",
  ])
  func `line ends, odd spaces, marks and escapes change nothing`(_ text: String) throws {
    let expected = try facts(Self.plain)
    #expect(expected.count > 1)
    #expect(try facts(text) == expected)
  }

  @Test func `invalid UTF-8 costs only the word it stands in`() throws {
    #expect(try facts(Array(Self.plain.utf8) + [0xFF, 0xC3, 0x20, 0x80]) == facts(Self.plain))
  }

  @Test func `a page cut in mid-word keeps what was whole`() throws {
    #expect(try facts(Self.plain + " The gallbl") == facts(Self.plain))
  }

  @Test func `an empty text says nothing`() throws { #expect(try facts("") == []) }

  @Test func `the same page in two layouts says the same`() throws {
    let html =
      "<html><body><p>The left kidney is removed.</p><p>The spleen is preserved.</p></body></html>"
    #expect(try facts(html) == facts(Self.plain))
  }

  @Test func `more text than a page shows is no page, and all of it is prose`() {
    let foot = "\n\n© A site. All rights reserved.\n"
    let page =
      "CPT Code 38571 involves the removal of the pelvic nodes through a laparoscope, and they are taken out in a bag.\n\n"
    let short = FactSource(fileText: page + foot)
    #expect(short.code == ProcedureCode(rawValue: "38571"))
    #expect(short.prose != [0..<short.text.utf8.count])
    let long = FactSource(fileText: String(repeating: page, count: 5_000) + foot)
    #expect(long.code == nil)
    #expect(long.prose == [0..<long.text.utf8.count])
  }

  @Test func `a text told a hundred times says what it says once`() throws {
    let many = String(repeating: Self.plain + "\n\n", count: 100)
    #expect(try facts(many) == facts(Self.plain))
  }

  @Test func `no sentence is longer than people write`() {
    let text = Array(String(repeating: "the node and the kidney ", count: 5_000).utf8)
    let lengths = SentenceSplitter.sentences(text, in: text.indices).map(\.count)
    #expect((lengths.max() ?? 0) <= SentenceSplitter.longestSentence + 16)
    #expect(lengths.reduce(0, +) > text.count - 2 * lengths.count - 2)
  }

  @Test(
    arguments: [
      ([], true), (Array("A page – with “marks”.\r\n".utf8), true),
      ([0xFF, 0xFE, 0x41, 0x00, 0x42, 0x00], true),
      (Array("\u{1B}[31mred\u{1B}[0m text".utf8), true),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], false),
      (Array("text".utf8) + [0] + Array("more text".utf8), false),
      (Array(repeating: 0x02, count: 20) + Array("text".utf8), false),
    ] as [([UInt8], Bool)])
  func `a text is told from other bytes`(_ bytes: [UInt8], _ isText: Bool) {
    #expect(TextDecoding.isText(bytes) == isText)
  }
}
