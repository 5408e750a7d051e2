import Testing

@testable import Narratives

struct CriterionWordsTests {
  @Test(arguments: [
    (
      ["excision", "resection"], ["breast", "breast-segment"],
      "excision of the breast or resection of the segment of the breast"
    ),
    (["excision", "resection"], ["spleen", "spleen"], "excision or resection of the spleen"),
    (["excision", "excision"], ["spleen", "liver"], "excision of the spleen or the liver"),
  ])
  func `what two works share is said once where it is said of both`(
    _ actions: [String], _ structures: [String], _ words: String
  ) throws {
    let lexicon = try Lexicon.standard()
    let works = try zip(actions, structures).map { action, structure in
      Act(
        action: try #require(lexicon.concept(action)),
        target: try #require(lexicon.concept(structure)))
    }
    #expect(lexicon.words(forAny: works) == words)
  }
}
