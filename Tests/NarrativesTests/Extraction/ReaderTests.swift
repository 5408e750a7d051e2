import TestSupport
import Testing

@testable import Narratives

struct ReaderTests {
  @Test(arguments: [
    "", " ", "\n\n\r\n", ".", "…", "\u{0}\u{1}\u{2}", "®™", "The sple", "CPT Code", "-", "((((",
  ])
  func `a text without sense says nothing`(_ text: String) throws {
    #expect(try Said.by(text) == [])
  }

  @Test func `line ends and non-breaking spaces make no difference`() throws {
    let plain = "The spleen is removed.\n\nA drain is placed."
    let expected = try Said.by(plain)
    #expect(expected == ["resection.spleen", "insertion.drain"])
    #expect(try Said.by(plain.replacing("\n", with: "\r\n")) == expected)
    #expect(try Said.by(plain.replacing(" ", with: "\u{A0}")) == expected)
  }

  @Test func `random words and random bytes are read without a crash`() throws {
    var generator = SeededGenerator(seed: 7)
    let reader = try Said.reader.get()
    let pieces =
      reader.lexicon.concepts.flatMap { $0.synonyms.prefix(1) }
      + [",", ".", ";", ":", "(", ")", "-", "\n", "the", "of", "and", "with", "CPT Code 38571"]
    for _ in 0..<150 {
      let words = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      _ = reader.read(words.joined(separator: " "))
      let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let text = String(decoding: bytes, as: UTF8.self)
      let scalars = text.unicodeScalars.count
      for sentence in reader.read(text).sentences {
        #expect(sentence.evidence.range.upperBound <= scalars)
      }
    }
  }

  @Test func `a digression to another code ends with its paragraph`() throws {
    let reader = try Said.reader.get()
    let reading = reader.read(
      """
      CPT Code 38562 refers to a splenectomy. As indicated by CPT Code 38564, the liver is removed. The pancreas is \
      removed.

      The stomach is opened.
      """)
    let targets = reading.statements.compactMap { statement in
      if case .act(let act) = statement.content { reader.lexicon.id(act.target) } else { nil }
    }
    #expect(targets == ["spleen", "stomach"])
    #expect(reading.otherCodes == [ProcedureCode(rawValue: "38564")])
  }
}
