import Testing

@testable import Narratives

/// What an operation is done for, as facts.
struct ConditionsTests {
  @Test(arguments: [
    ("The breast is removed for cancer of the breast.", ["malignancy.breast"]),
    ("The breast is removed for breast cancer.", ["malignancy.breast"]),
    ("The breast is removed. Cancer is the usual reason.", ["malignancy.breast"]),
    ("The colon is removed for diverticulitis.", ["diverticulitis"]),
    (
      "A recurrent inguinal hernia is repaired. Its contents are reducible.",
      ["recurrent.inguinal-hernia", "reducible.inguinal-hernia"]
    ),
    ("The parathyroid is explored again in a recurrence.", ["recurrent"]),
    ("The mesh is removed if it is infected.", []),
  ])
  func `a disease goes with its organ and a state with its hernia`(
    _ text: String, _ values: [String]
  ) throws {
    let facts = FactReader(reader: try Said.reader.get()).read(FactSource(fileText: text)).facts
    let found = facts.filter { $0.aspect == .indication }.map(\.value)
    #expect(found == values.map { "indication.\($0)" })
  }
}
