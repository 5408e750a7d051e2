import Testing

@testable import Narratives

struct KnownSentencesTests {
  private let texts = [
    "The spleen was removed. The omentum was left in place.",
    "Through a midline incision the liver was seen. The omentum was left in place. The spleen was removed.",
    "Caf\u{E9} au lait spots were seen. The spleen was removed.",
  ]

  @Test func `a sentence says the same wherever it stands, and whether or not it was read before`()
    throws
  {
    let lexicon = try Said.reader.get().lexicon
    let known = KnownSentences()
    let (plain, quick) = (Reader(lexicon: lexicon), Reader(lexicon: lexicon, known: known))
    for text in texts + texts.reversed() {
      let expected = plain.readNote(text, keepsTerms: true)
      let reading = quick.readNote(text, keepsTerms: true)
      #expect(reading.statements.map(\.content) == expected.statements.map(\.content))
      #expect(reading.sentences.map(\.evidence) == expected.sentences.map(\.evidence))
    }
    #expect(known.count == 4)
  }

  @Test func `texts that share nothing do not fill the memory`() throws {
    let lexicon = try Said.reader.get().lexicon
    let known = KnownSentences(most: 3)
    for number in 0..<10 { _ = known.words(of: "Node \(number) was removed.", lexicon) }
    #expect(known.count == 1)
  }
}
