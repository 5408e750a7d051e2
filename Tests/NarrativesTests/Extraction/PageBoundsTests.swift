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

  @Test(arguments: [
    ("A tear of the pleura is repaired.", ["repair.pleura conditional"]),
    ("A small tear of the pleura is repaired.", ["repair.pleura conditional"]),
    ("The pleura is repaired.", ["repair.pleura"]),
    ("The peritoneum is not necessarily opened.", ["incision.peritoneum optional"]),
    ("Mandibulotomy is hardly ever required.", ["division.mandible optional"]),
    (
      "If the uterus does not come down easily it may be divided in two.",
      ["division.uterus conditional"]
    ),
    ("The right adrenal vein is short and enters the back of the inferior vena cava.", []),
    ("A radical nephrectomy, 12346, already contains the gland.", ["resection.kidney background"]),
    (
      "It is not reported as a step of another operation, such as a distal pancreatectomy.",
      ["excision.pancreas background"]
    ),
  ])
  func `mishaps, exceptions and the operations of others are not done`(
    text: String, expected: [String]
  ) throws {
    #expect(try Said.facts(ofPage: text, [.component]) == expected)
  }

  @Test(arguments: [
    "Uncontrolled bleeding: convert through a midline incision.",
    "The case is then reported as open, 12346.",
  ])
  func `a way in that a case turns to is not that of the page`(text: String) throws {
    let told = try Said.facts(
      ofPage: "The spleen is removed by laparoscopy. \(text)", [.approach])
    #expect(!told.contains { $0.hasSuffix("open") })
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
