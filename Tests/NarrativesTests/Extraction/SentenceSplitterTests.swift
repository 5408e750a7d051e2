import Testing

@testable import Narratives

struct SentenceSplitterTests {
  @Test(arguments: [
    ("One is done. Two is done.", ["One is done.", "Two is done."]),
    ("It is 3.5 cm long. It bleeds.", ["It is 3.5 cm long.", "It bleeds."]),
    ("Dr. Hill operates. He sews.", ["Dr. Hill operates.", "He sews."]),
    ("wrapped\nline goes on. Next.", ["wrapped\nline goes on.", "Next."]),
    ("FINDINGS: Stone.\nTECHNIQUE: Cut.", ["FINDINGS: Stone.", "TECHNIQUE: Cut."]),
    ("- first item\n- second item", ["- first item", "- second item"]),
    ("no end", ["no end"]),
    ("", []),
  ])
  func `sentences end where readers see an end`(_ text: String, _ sentences: [String]) {
    let bytes = Array(text.utf8)
    let found = SentenceSplitter.sentences(bytes, in: bytes.indices)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == sentences)
  }
}
