import Testing

@testable import Narratives

/// Pages as other sites lay them out; the operation and its code are made up.
private struct PageCase: CustomTestStringConvertible {
  let name: String
  let text: String
  var code: String? = "12345"
  var title = "Endoscopic removal of one salivary stone through the duct"
  var descriptor: String?
  var prose = wholeProse
  var comparison = ""
  var faults: [SavedPageFault] = []
  var testDescription: String { name }
}

private let opening =
  "The procedure described by CPT® Code 12345 involves the endoscopic removal of one salivary stone through the duct."
private let middle =
  "The surgeon widens the mouth of the duct with probes and passes a thin scope into it. The stone is caught in a basket and withdrawn."
private let wholeProse = opening + "\n\n" + middle

private let cases: [PageCase] = [
  PageCase(name: "bare text", text: "\(opening)\n\n\(middle)"),
  PageCase(name: "Windows line ends", text: "\(opening)\r\n\r\n\(middle)\r\n"),
  PageCase(
    name: "menus, cookie banner, offers and footer",
    text: """
      Skip to main content
      Home | Products | Pricing | Login
      We use cookies to give you the best experience on our website. By going on you accept this.
      # CPT 12345
      **Lay Description**

      \(opening)

      \(middle)

      Want to see more? Upgrade your membership to read our full guidance on this code today.
      CPT is a registered trademark of the American Medical Association.
      © 2026 Some Site, Inc. All rights reserved.
      About us  Careers  Contact
      """),
  PageCase(
    name: "rows of a table, of which one points at the page",
    text: """
      12344 ........ the duct probed and widened, with a drain left in it for a while
      12345 ........ endoscopic removal of one salivary stone through the duct   << this page
      12346 ........ the whole gland taken out, with the stone that is still in it

      \(middle)
      """,
    title: "Surgeon widens the mouth of the duct with probes and passes a thin scope into it",
    prose: middle),
  PageCase(
    name: "the name of a search tool above the notice of who owns the text",
    text:
      "Some Site\nSearch and Code Lookup Tool\n© Copyright 2026 Some Site. All rights reserved.\n\(wholeProse)"
  ),
  PageCase(
    name: "descriptor under its heading",
    text:
      "Long Description:\nRemoval of stone, salivary; endoscopic, single\n\nOverview\n\(wholeProse)",
    descriptor: "Removal of stone, salivary; endoscopic, single"),
  PageCase(
    name: "descriptor in one line with the code",
    text: "CPT 12345 - Removal of stone, salivary; endoscopic, single\n\n\(wholeProse)",
    descriptor: "Removal of stone, salivary; endoscopic, single"),
  PageCase(
    name: "label and text on one line",
    text:
      "Official Descriptor: Removal of stone, salivary; single\nLay term: \(opening)\n\(middle)",
    descriptor: "Removal of stone, salivary; single"),
  PageCase(
    name: "wrapped at a fixed width",
    text: """
      The procedure described by CPT® Code 12345 involves the endoscopic removal of
      one salivary stone through the duct.

      The surgeon widens the mouth of the duct with probes and passes a thin scope
      into it. The stone is caught in a basket and withdrawn.
      """),
  PageCase(
    name: "no-break spaces, soft hyphens, zero width",
    text: "\u{FEFF}" + opening.split(separator: " ").joined(separator: "\u{A0}") + "\n\n"
      + middle.split(separator: "sur").joined(separator: "su\u{AD}r\u{200B}")
      .replacing("The geon", with: "The surgeon"),
    prose: opening + "\n\n" + middle.replacing("surgeon", with: "surgeon")),
  PageCase(
    name: "saved as HTML",
    text: """
      <!DOCTYPE html><html><head><title>12345 look-up</title><style>p { color: red }</style>
      <script>var a = "<p>CPT 99999 is shown here in a script that is no text.</p>";</script></head>
      <body><nav><ul><li><a href="/99998">CPT 99998</a></li></ul></nav>
      <h1>CPT&reg; Code 12345</h1><h2>Common Language Description</h2>
      <p>\(opening)</p><div>The surgeon widens the mouth of the duct with <b>probes</b> and
      passes a thin&nbsp;scope into it. The stone is caught in a basket and&#32;withdrawn.</div>
      <footer><p>You can reach us at any time with your questions about our coding help.</p></footer>
      </body></html>
      """),
  PageCase(
    name: "a second code in passing",
    text: "\(opening)\n\n\(middle) Unlike CPT code 12346, the gland is not opened.",
    prose: "\(opening)\n\n\(middle) Unlike CPT code 12346, the gland is not opened."),
  PageCase(
    name: "coding tips and related codes under their own headings",
    text: """
      \(opening)

      \(middle)

      Coding Tips
      Do not report this code together with 12346 when the gland is removed at the same session.

      Related Codes
      12346 Excision of gland, salivary; complete
      12347 Excision of gland, salivary; partial
      """,
    comparison:
      "12346 Excision of gland, salivary; complete\n\n12347 Excision of gland, salivary; partial"),
  PageCase(
    name: "a long descriptor directly above a paragraph",
    text:
      "Official Descriptor\nRemoval of stone from a salivary gland or from its duct; by endoscopy, a single one\n\(opening) \(middle) It is then looked at for fragments, and the duct is rinsed until the fluid comes back clear and nothing more can be seen in it.",
    descriptor:
      "Removal of stone from a salivary gland or from its duct; by endoscopy, a single one",
    prose:
      "\(opening) \(middle) It is then looked at for fragments, and the duct is rinsed until the fluid comes back clear and nothing more can be seen in it."
  ),
  PageCase(
    name: "a part about other matters that ends with the next heading",
    text: "\(opening)\n\nModifiers\n22, 52\n\nSteps\n\n\(middle)"),
  PageCase(
    name: "the name of a site that sounds like a part about other matters",
    text: "Billing and Coverage\n\n\(wholeProse)"),
  PageCase(
    name: "a short descriptor cut to 28 characters is no name",
    text: "Short descr: REMV STONE SALIV ENDOSC SNGL\n\n\(wholeProse)"),
  PageCase(
    name: "a short descriptor that was not cut",
    text: "Short Descriptor: Removal of salivary stone, endoscopic\n\n\(wholeProse)",
    descriptor: "Removal of salivary stone, endoscopic"),
  PageCase(
    name: "a row of a table that tells the way in stands behind the prose",
    text: "At a glance\nApproach: endoscopic\nOrgan: parotid gland\n\n\(wholeProse)",
    prose: wholeProse + "\n\nApproach: endoscopic"),
  PageCase(
    name: "a line on another code is no descriptor",
    text: "Not to be confused with\n\n12346, the removal of the gland, open.\n\n\(wholeProse)"),
  PageCase(name: "the same paragraphs twice", text: "\(wholeProse)\n\n\(wholeProse)"),
  PageCase(
    name: "cut off in a word", text: "\(wholeProse) The duct is then rins",
    faults: [.cutOff]),
  PageCase(
    name: "the code in parentheses",
    text:
      "Endoscopic removal of one salivary stone through the duct (CPT 12345).\n\n\(middle)\n\nIt takes about half an hour, and the patient goes home on the same day.",
    prose:
      "Endoscopic removal of one salivary stone through the duct (CPT 12345).\n\n\(middle)\n\nIt takes about half an hour, and the patient goes home on the same day."
  ),
  PageCase(
    name: "the code only in a heading",
    text:
      "CPT® Code 12345\n\nEndoscopic removal of one salivary stone through the duct is done in the office.\n\n\(middle)",
    title: "Endoscopic removal of one salivary stone through the duct is done in the office",
    prose: "Endoscopic removal of one salivary stone through the duct is done in the office.\n\n"
      + middle),
  PageCase(
    name: "the site's question about the page's code",
    text:
      "Endoscopic removal of one salivary stone through the duct.\n\n\(middle)\n\nHave a question about CPT® Code 12345?\nExample: \"What is CPT code 99213?\"",
    prose: "Endoscopic removal of one salivary stone through the duct.\n\n\(middle)"),
  PageCase(
    name: "a code with a letter",
    text:
      "HCPCS code G0999 describes the endoscopic removal of one salivary stone through the duct.\n\n\(middle)",
    code: "G0999",
    prose:
      "HCPCS code G0999 describes the endoscopic removal of one salivary stone through the duct.\n\n\(middle)"
  ),
  PageCase(
    name: "a post code and a year are no codes",
    text:
      "Endoscopic removal of a salivary stone through the duct is done as it has been since 2011 in 60601 Chicago. \(middle)",
    code: nil,
    title:
      "Endoscopic removal of a salivary stone through the duct is done as it has been since 2011 in 60601 Chicago",
    prose:
      "Endoscopic removal of a salivary stone through the duct is done as it has been since 2011 in 60601 Chicago. \(middle)",
    faults: [.noCode(mentioned: [], likely: nil)]),
]

struct SavedPageTests {
  @Test(arguments: cases)
  private func `the prose, title, descriptor and own code of a page are found`(page: PageCase) {
    var read = SavedPage.read(page.text)
    read.otherTitles = []
    #expect(
      read
        == SavedPage(
          code: page.code.flatMap { ProcedureCode(rawValue: $0) }, title: page.title,
          descriptor: page.descriptor, prose: page.prose, comparison: page.comparison,
          faults: page.faults))
  }

  @Test func `a page whose text names only another code asks for its own`() throws {
    let page = SavedPage.read(
      "\(middle) In other cases, as indicated by CPT® Code 12346, it stays.")
    let other = try #require(ProcedureCode(rawValue: "12346"))
    #expect(page.faults == [.noCode(mentioned: [other], likely: nil)])
    #expect(
      page.faults[0].description
        == "the text names no code of its own (12346 only in passing); import it again with its code, for example '--code 12345'"
    )
  }

  @Test
  func
    `what else a page may call its procedure are its rows, its sentences on the code and its headlines`()
  {
    let page = SavedPage.read(
      """
      Home | Codes | Mouth
      SECTION: Salivary glands
      WITH A SCOPE
      Subject: Endoscopic removal of a salivary stone

      12345
      Stone taken out through the duct

      Before there were scopes, every stone was cut out through the floor of the mouth, and the duct was left open.

      12345 covers the removal of one stone with a basket. \(middle)

      12344 ..... removal of the gland
      """)
    #expect(page.code == ProcedureCode(rawValue: "12345"))
    #expect(
      page.otherTitles.map(\.text) == [
        "Stone taken out through the duct", "Removal of one stone with a basket",
        "Endoscopic removal of a salivary stone",
      ])
  }

  @Test func `what a page says of the code that it has just named may be its name`() {
    let page = SavedPage.read(
      """
      A: No. Report 12345, once. That code stands for the endoscopic removal of a salivary stone. The duct is \
      entered through its opening in the mouth, and the stone is caught in a basket.

      If the duct is cut open, use 12344.
      """)
    #expect(page.otherTitles.map(\.text).contains("Endoscopic removal of a salivary stone"))
  }

  @Test func `a code that stands for another operation is not the page's own`() {
    let prose = """
      The spleen is removed through an incision below the ribs. The splenic vessels are tied and divided, \
      and a drain may be placed beside the tail of the pancreas. The removal of a part of the spleen is \
      described by CPT Code 38101.
      """
    #expect(SavedPage.read(prose).code == nil)
    let own = prose.replacing("The removal of a part of the spleen", with: "This operation")
    #expect(SavedPage.read(own).code == ProcedureCode(rawValue: "38101"))
  }

  @Test func `a line that leads from a case to its code is about the neighbors`() {
    let line =
      "If the stone is taken by an open cut instead and the gland is left in place → 12346."
    let page = SavedPage.read("\(opening)\n\n\(line)\n\n\(middle)")
    #expect(page.prose == wholeProse)
    #expect(page.comparison == line)
  }

  @Test func `a page about two codes asks which one is meant`() throws {
    let page = SavedPage.read(
      "CPT code 12345 describes one side. CPT code 12346 describes both. \(middle)")
    #expect(page.faults.map(\.rule) == ["several-codes"])
  }

  @Test(arguments: [
    ("", SavedPageFault.empty), (" \n\r\n", .empty), ("Log in\nRegister", .noProse),
    (
      "12345\n\nPricing\n\nYou can create your account on our website to read all of this text.",
      .noProse
    ),
  ])
  func `a page without a description says so`(text: String, fault: SavedPageFault) {
    #expect(SavedPage.read(text).faults == [fault])
  }
}
