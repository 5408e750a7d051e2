import Narratives
import Testing

/// What a page tells of other things than the work: limits, risks, what was there before, what is left alone.
struct PageBoundsTests {
  @Test(arguments: [
    (
      "Structures to spare:\n- the ureter\n- the sciatic nerve",
      ["preserved.ureter", "preserved.sciatic-nerve"]
    ),
    ("What stays behind:\n• ovaries\n• cervix", ["preserved.ovary", "preserved.cervix"]),
    ("Not preserved:\n- the ovaries", []),
    ("Structures to spare:\n- the ureter is divided", []),
    ("Structures removed:\n- the ovaries", []),
  ])
  func `a list under a heading of what is spared is spared`(text: String, expected: [String]) throws
  {
    #expect(
      try Said.facts(ofPage: "The stomach is sutured.\n\n" + text, [.preserved]) == expected)
  }

  @Test(arguments: [
    ("Lymph nodes are removed down to the level of the aortic bifurcation.", "lymph-node"),
    ("Lymph nodes are removed along the aorta.", "para-aortic-lymph-node"),
  ])
  func `how far a clearance goes does not say which nodes it takes`(text: String, nodes: String)
    throws
  {
    #expect(try Said.facts(ofPage: text, [.component]) == ["resection.\(nodes)"])
  }

  @Test func `nothing is meant by a what that stands above a heading`() throws {
    let told = try Said.facts(
      ofPage:
        "The spleen is inspected. No drain is left.\n\nCoding notes\n\nTell what was removed.",
      [.component])
    #expect(told == ["inspection.spleen", "insertion.drain excluded"])
  }

  @Test(arguments: [
    ("The old mesh is left alone.", []), ("The existing stent is left in place.", []),
    ("A mesh is left in place.", ["implantation.mesh"]),
  ])
  func `what was put in before is not put in`(text: String, expected: [String]) throws {
    #expect(try Said.facts(ofPage: text, [.component]) == expected)
  }

  @Test(arguments: [
    ("The main risks are bleeding and infection.", []),
    ("It is done for infection.", ["indication.infection"]),
    ("It is done for inflammatory arthritis.", ["indication.inflammatory-arthritis"]),
  ])
  func `a risk is no reason, and a kind of arthritis no other one`(
    text: String, expected: [String]
  ) throws {
    #expect(
      try Said.facts(ofPage: "The stomach is sutured. " + text, [.indication]) == expected)
  }
}
