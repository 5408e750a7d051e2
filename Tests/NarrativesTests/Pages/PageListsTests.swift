import Testing

@testable import Narratives

/// The lists, the threads and the leaflets of pages.
struct PageListsTests {
  private let sheet = """
    Code sheet 12345

    Description
    Endoscopic removal of a salivary stone through the duct, with the gland left as it is.

    Procedure steps
    - Mouth held open
    - Duct widened with probes; scope passed into it, and stones sought
    - Stone caught in a basket
    2. Duct rinsed

    Not included
    - Drainage of the gland
    - Imaging: see 12346
    """

  @Test func `each entry of a list of steps is a sentence of the page, and no other list is`() {
    let prose = SavedPage.read(sheet).prose
    #expect(
      prose.split(separator: "\n\n").map(String.init) == [
        "Endoscopic removal of a salivary stone through the duct, with the gland left as it is.",
        "Mouth held open.",
        "Duct widened with probes; scope passed into it, and stones sought.",
        "Stone caught in a basket.", "2. Duct rinsed.",
      ])
  }

  @Test(arguments: [
    ("- Ports are placed", true), ("3. The duct is opened", true),
    ("IV) Closure of the skin", true),
    ("• A drain", true), ("12345", false), ("The duct. It is opened", false),
    ("2 mm drill", false), ("a. letter", false),
  ])
  func `an entry begins with a sign or a number`(_ line: String, _ opens: Bool) {
    #expect(ListEntry.opens(line[...]) == opens)
  }

  private let thread = """
    Thread: "Was the stone all?"

    --- somebody wrote:
    I had 12346 keyed for this one, the drainage. Then in paragraph three the surgeon is taking out a stone.

    --- Another (CPC), accepted answer:

    Put 12346 down and step away.

    12345 is the open removal of a stone through the floor of the mouth. A short cut is made over the gland, and the stone is pushed forward and withdrawn.

    - 12346 = drainage alone, no stone
    - 12347 / 12348 = gland and all, with or without its duct

    --- somebody:
    And if it slipped back?

    --- Another:
    Then nobody removed a thing. 12346. Planned isn't done.
    """

  @Test func `a thread is about the code of its accepted answer`() throws {
    let page = SavedPage.read(thread)
    #expect(page.code == ProcedureCode(rawValue: "12345"))
    #expect(SavedPage.read(sheet).code == ProcedureCode(rawValue: "12345"))
  }

  @Test func `what is asked and guessed above the answer does not make a code the page's own`() {
    let page = SavedPage.read(
      """
      Thread: Superficial drainage only, is 12346 wrong?

      somebody wrote:
      Our new surgeon drained a gland. She opened the skin and states that nothing deeper was touched. The sheet says 12346. I do not think that is right.

      Another, CPC wrote (marked as answer):
      You are right to question it. The procedure described by CPT Code 12345 is the superficial drainage, and that is what your note describes.

      The surgeon makes a short cut over the gland and lets the pus out. The deep lobe of the gland is left alone. A drain is usual.

      12346 is the deep drainage, which goes on below the nerve.

      somebody wrote:
      And if the stone had been taken in the same session?
      """)
    #expect(page.code == ProcedureCode(rawValue: "12345"))
    #expect(page.title == "Superficial drainage")
  }

  @Test func `a leaflet that turns to its reader is named by the sentence on its code`() {
    let page = SavedPage.read(
      """
      RIVERSIDE CLINIC
      Information for patients: taking out a salivary stone

      Your surgeon has advised an operation on one side. On your estimate you will see it under number 12345. The \
      procedure described by CPT® Code 12345 is the removal of one salivary stone without removal of the gland.

      The duct is opened through the mouth, and the stone is pushed out of it with two fingers.
      """)
    #expect(page.code == ProcedureCode(rawValue: "12345"))
    #expect(page.title == "Removal of one salivary stone without removal of the gland")
    #expect(page.otherTitles.last?.text == "Taking out a salivary stone")
  }

  @Test(arguments: [
    "Open removal of a salivary stone is the plain-language name for CPT® Code 12345.",
    "Open removal of a salivary stone is the service to which CPT® Code 12345 refers.",
  ])
  func `what stands before the words that lead to a code is its name`(_ opening: String) {
    let page = SavedPage.read(
      opening + " The duct is opened through the mouth, and the stone is pushed out of it.")
    #expect(page.code == ProcedureCode(rawValue: "12345"))
    #expect(page.title == "Open removal of a salivary stone")
  }

  @Test func `a code that is to be put down is only compared with`() throws {
    let code = try #require(ProcedureCode(rawValue: "12346"))
    func manner(_ sentence: String) -> [CodeMention.Manner] {
      CodeMention.all(in: sentence, isProse: true, known: [code]).map(\.manner)
    }
    #expect(manner("Put 12346 down and step away.") == [.passing])
    #expect(manner("Use 12346 down here and step away.") != [.passing])
  }

  @Test
  func `what stands below a question on the code may be its name, and talk to the reader is none`()
  {
    let page = SavedPage.read(
      """
      Three codes live in one mouth, and let me say which of them takes the stone. They all begin with a probe.

      What 12345 is
      Endoscopic removal of a salivary stone with a basket. The gland is left where it is, and so is the duct.
      """)
    #expect(page.otherTitles.first?.text == "Endoscopic removal of a salivary stone with a basket")
    #expect(!page.otherTitles.contains { $0.text.contains("let me") })
  }
}
