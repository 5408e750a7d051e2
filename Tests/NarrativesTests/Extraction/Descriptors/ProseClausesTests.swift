import Testing

@testable import Narratives

/// Names in whole sentences, and the clauses they come to.
struct ProseClausesTests {
  private func clauses(_ name: String) throws -> [[String]]? {
    ProseClauses(name, lexicon: try Said.reader.get().lexicon)?.clauses.map(\.alternatives)
  }

  @Test(arguments: [
    (
      "Open biopsy of the breast, in which only a part of a lesion is removed",
      [["Open biopsy of the breast"], ["only a part of a lesion is removed"]]
    ),
    (
      "Mastotomy, by way of which the breast is explored or a deep abscess is drained",
      [["Mastotomy"], ["the breast is explored", "a deep abscess is drained"]]
    ),
    (
      "Resection of a uterus that weighs 250 grams or less",
      [["Resection of a uterus that weighs 250 grams or less"]]
    ),
    (
      "Removal of the gallbladder together with an exploration of the duct that carries bile",
      [["Removal of the gallbladder"], ["an exploration of the duct that carries bile"]]
    ),
    (
      "Breast reduction in which skin, fat and glandular tissue are removed",
      [["Breast reduction"], ["skin, fat and glandular tissue are removed"]]
    ),
  ])
  func `a name in sentences is cut where another work begins, and nowhere else`(
    _ name: String, _ expected: [[String]]
  ) throws {
    #expect(try clauses(name) == expected)
  }

  @Test(arguments: ["Colectomy, partial; with anastomosis", "Open lobectomy of the lung"])
  func `a name without a verb is no prose`(_ name: String) throws {
    #expect(try clauses(name) == nil)
  }
}
