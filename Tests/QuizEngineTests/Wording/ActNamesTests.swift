import Narratives
import Testing

@testable import QuizEngine

struct ActNamesTests {
  @Test(
    arguments: [
      ("removal", "uterus", nil, "hysterectomy"),
      ("removal", "uterus", Extent.partial, "subtotal hysterectomy"),
      // A subtotal removal is one of its own: a name for it is no name for any part.
      ("removal", "prostate", .partial, nil),
      ("removal", "prostate", .subtotal, "subtotal prostatectomy"),
      ("removal", "kidney", .partial, "partial nephrectomy"),
      ("removal", "colon", nil, "colectomy"),
      // What is sampled is not taken out, and a name may not say more than what was done.
      ("sampling", "colon", nil, nil),
      // To what the ileum is joined nothing tells.
      ("anastomosis", "ileum", nil, nil),
      ("excision", "lung", nil, "pneumonectomy"),
      ("washing", "peritoneum", nil, "peritoneal washing"),
      ("washing", "diaphragm", nil, "diaphragmatic washing"),
    ] as [(String, String, Extent?, String?)])
  func `a name says what was done and nothing more`(
    _ action: String, _ structure: String, _ extent: Extent?, _ name: String?
  ) throws {
    let lexicon = try Lexicon.standard()
    var act = Act(
      action: try #require(lexicon.concept(action)),
      target: try #require(lexicon.concept(structure)))
    act.extent = extent
    #expect(ActNames().name(of: act, lexicon) == name)
  }
}
