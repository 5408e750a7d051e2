import Testing

@testable import QuizEngine

struct WorkListTests {
  @Test(arguments: [
    ([], ""),
    (["removal of the omentum"], "removal of the omentum"),
    (["removal of the omentum", ""], "removal of the omentum"),
    (
      ["washing of the peritoneum", "washing of the diaphragm"],
      "washing of the peritoneum and of the diaphragm"
    ),
    (
      ["total removal of the renal lymph nodes", "total removal of the pelvic lymph nodes"],
      "total removal of the renal and pelvic lymph nodes"
    ),
    (
      [
        "biopsy of the liver", "biopsy of the spleen", "biopsy of the omentum",
      ], "biopsy of the liver, of the spleen and of the omentum"
    ),
    (
      [
        "an open approach", "removal of the omentum", "biopsy of the liver", "biopsy of the spleen",
      ], "an open approach, removal of the omentum, and biopsy of the liver and of the spleen"
    ),
    // Another amount, another side or another sort of work is told by itself.
    (
      ["removal of the spleen", "partial removal of the liver", "biopsy of the omentum"],
      "removal of the spleen, partial removal of the liver and biopsy of the omentum"
    ),
    (
      ["removal of the tube on the right", "removal of the ovary on both sides"],
      "removal of the tube on the right and removal of the ovary on both sides"
    ),
    (
      ["removal of the tube on both sides", "removal of the ovary on both sides"],
      "removal of the tube and of the ovary on both sides"
    ),
    (
      ["removal of the tube or the ovary", "removal of the uterus"],
      "removal of the tube or the ovary and removal of the uterus"
    ),
    (
      ["excision of the lump of the breast", "excision of the nipple"],
      "excision of the lump of the breast and excision of the nipple"
    ),
  ])
  func `what works have in common is said once`(_ works: [String], _ words: String) {
    #expect(WorkList.words(works) == words)
  }

  @Test func `what is not asked for is joined by "or"`() {
    #expect(
      WorkList.words(["washing of the peritoneum", "washing of the diaphragm"], joint: "or")
        == "washing of the peritoneum or of the diaphragm")
  }
}
