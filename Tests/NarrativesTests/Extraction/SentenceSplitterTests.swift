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
    ("This is 58571.[2] Repair is not.", ["This is 58571.", "[2] Repair is not."]),
    ("no end", ["no end"]),
    ("", []),
  ])
  func `sentences end where readers see an end`(_ text: String, _ sentences: [String]) {
    let bytes = Array(text.utf8)
    let found = SentenceSplitter.sentences(bytes, in: bytes.indices)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == sentences)
  }

  @Test(arguments: [
    (
      "Neighbors\n38500  open biopsy\n38505  needle biopsy\n38510 deep node",
      ["Neighbors", "38500  open biopsy", "38505  needle biopsy", "38510 deep node"]
    ),
    (
      "Repair, first ........ 49650\nRepair, again ........ 49651",
      ["Repair, first ........ 49650", "Repair, again ........ 49651"]
    ),
    ("49505 . open .... first", ["49505 . open .... first"]),
    ("+ a tear\n+ a cyst", ["+ a tear", "+ a cyst"]),
    ("a) It is cut.\nb) It is sewn", ["a) It is cut.", "b) It is sewn"]),
    ("Bundled\nTying of the duct", ["Bundled", "Tying of the duct"]),
    ("It goes with\n43840 and no other.", ["It goes with\n43840 and no other."]),
    ("The spleen is freed from the\nStomach.", ["The spleen is freed from the\nStomach."]),
  ])
  func `the lines of a page end its entries`(_ text: String, _ sentences: [String]) {
    let bytes = Array(("Before.\n\n" + text).utf8)
    let found = SentenceSplitter.sentences(bytes, in: bytes.indices, ofPage: true)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == ["Before."] + sentences)
  }
}
