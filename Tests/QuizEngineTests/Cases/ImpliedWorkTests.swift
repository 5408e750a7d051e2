import Narratives
import Testing

@testable import QuizEngine

struct ImpliedWorkTests {
  @Test(arguments: [
    (Extent?.some(.total), "thyroid-isthmus", 1), (nil, "thyroid-isthmus", 1),
    (.subtotal, "thyroid-isthmus", 2), (.total, "parathyroid", 2),
  ])
  func `a part goes with the whole, and only with the whole`(
    _ extent: Extent?, _ part: String, _ count: Int
  ) throws {
    let lexicon = try Lexicon.standard()
    let removal = try #require(lexicon.concept("removal"))
    let acts = [
      Act(action: removal, target: try #require(lexicon.concept(part))),
      Act(action: removal, target: try #require(lexicon.concept("thyroid")), extent: extent),
    ]
    #expect(lexicon.withoutImplied(acts) == Array(acts.suffix(count)))
  }

  @Test func `the tube stays where the uterus goes, and goes with the adnexa`() throws {
    let lexicon = try Lexicon.standard()
    let removal = try #require(lexicon.concept("removal"))
    let acts = try ["fallopian-tube", "uterus", "cervix"].map {
      Act(action: removal, target: try #require(lexicon.concept($0)), extent: .total)
    }
    #expect(lexicon.withoutImplied(acts) == Array(acts.prefix(2)))
  }

  @Test func `of two works on the same nodes the more exact one is told`() throws {
    let lexicon = try Lexicon.standard()
    let (removal, nodes) = (
      try #require(lexicon.concept("removal")), try #require(lexicon.concept("axillary-lymph-node"))
    )
    let acts = [Extent.superficial, .limited].map {
      Act(action: removal, target: nodes, extent: $0)
    }
    #expect(lexicon.withoutImplied(acts) == [acts[0]])
    #expect(lexicon.withoutImplied(acts.reversed()) == [acts[0]])
    #expect(lexicon.withoutImplied([acts[0], acts[0]]) == [acts[0]])
  }
}
