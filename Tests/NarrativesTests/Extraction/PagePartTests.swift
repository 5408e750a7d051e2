import Testing

@testable import Narratives

/// What the headings over the parts of a page say of the works told under them.
struct PagePartTests {
  static let headings = [
    ("HOW IT IS DONE", false), ("What is included", false), ("What is not in the package", true),
    ("NOT PART OF 43840", true), ("Reported separately", true), ("Why it is done", true),
    ("Who gets this operation?", true), ("COMPARE", true), ("Complications", true),
  ]

  @Test(arguments: headings) func `a heading tells whether what follows is done`(
    _ heading: String, _ isAside: Bool
  ) {
    var part = PagePart()
    part.begin(after: Array("\n\n\(heading)\n\n".utf8)[...])
    #expect(part.isAside == isAside)
  }

  @Test(arguments: ["OPTIONAL", "Optional elements", "What may be done"])
  func `what is listed as optional may be done`(_ heading: String) throws {
    #expect(
      try Said.facts(
        ofPage: "Code 43840 is a suture of the stomach.\n\n\(heading)\n- Removal of the spleen\n",
        [.component]
      ).last == "resection.spleen optional")
  }

  @Test func `what is left in the operation of another code is not left in this one`() throws {
    #expect(
      try Said.facts(
        ofPage:
          "Code 43840 is a suture of the stomach.\n\n38100 - the spleen is removed; the pancreas stays.",
        [.preserved]) == [])
    #expect(try Said.by("The spleen is removed; the pancreas stays.").contains("spared pancreas"))
  }

  @Test func `troubles to expect are no reasons`() throws {
    #expect(
      try Said.facts(
        ofPage: "The stomach is sutured. Infection and ileus are the troubles to expect.",
        [.indication]) == [])
  }

  @Test func `what should not be added is not done`() throws {
    #expect(
      try Said.by("Removal of the spleen should not be added.") == ["resection.spleen excluded"])
    #expect(
      try Said.by("Removal of the spleen will be done later.") == ["resection.spleen forgone"])
  }

  @Test func `a question in the line of its answer heads that paragraph alone`() throws {
    #expect(
      try Said.facts(
        ofPage: """
          Code 43840 is a suture of the stomach.

          Who has it? Usually someone whose spleen was removed.

          The liver is biopsied.
          """, [.component]) == ["closure.stomach", "biopsy.liver"])
  }

  @Test func `what another code applies to is not done`() throws {
    #expect(
      try Said.facts(
        ofPage:
          "Code 43840 is a suture of the stomach. Removal of the spleen is a larger operation and is billed differently.",
        [.component]
      ).contains("resection.spleen") == false)
  }

  @Test func `what nodes and veins drain nobody drains`() throws {
    #expect(
      try Said.facts(
        ofPage: """
          Code 43840 is a suture of the stomach. The lymph nodes in the armpit drain the breast. The gastric veins drain \
          the stomach. An abscess of the liver is drained.
          """, [.component]) == ["closure.stomach", "drainage.liver-abscess"])
  }

  @Test func `what looks like a thing is no such thing`() throws {
    #expect(try Said.by("A cord-like band was excised.").contains { $0.contains("cord") } == false)
  }
}
