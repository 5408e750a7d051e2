import Testing

@testable import QuizEngine

struct ItemTextTests {
  @Test(arguments: [
    ("Two Biopsies were taken.", "biopsy", true), ("Two Biopsies were taken.", "biops", true),
    ("Two biopsies were taken.", "omentum", false), ("", "omentum", true),
    ("Die Ösophagusresektion", "omentum", true),
  ]) func `a word that a stem cannot hold is told without counting its words`(
    _ stem: String, _ word: String, _ mayHold: Bool
  ) {
    let item = AuditItem(
      id: "planted", stem: stem, options: [], format: .one, cluster: nil, source: .loose)
    #expect(ItemText(item).stemMayHold(word) == mayHold)
  }
}
