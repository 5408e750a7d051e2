import Testing

@testable import Narratives

/// Which names a page gives to its procedure, and which of them it puts beside its code.
@Suite struct PageNamesTests {
  private func names(_ text: String) -> [PageName] { SavedPage.read(text).otherTitles }

  private static let steps = """
    The surgeon opens the floor of the mouth over the stone and frees the duct from the nerve that crosses it. The duct is \
    slit, the stone is lifted out, and the edges are sewn to the lining of the mouth.
    """

  @Test(arguments: [
    ("OPEN REMOVAL OF A SALIVARY STONE (CPT 12345)", "Open removal of a salivary stone"),
    ("Open removal of a salivary stone, CPT code 12345", "Open removal of a salivary stone"),
    (
      "(open removal of a salivary stone; for the insurer: CPT code 12345)",
      "Open removal of a salivary stone"
    ),
    ("CPT 12345: the open removal of a salivary stone", "Open removal of a salivary stone"),
  ])
  func `what stands before or behind the code in a heading is a name for all of it`(
    line: String, name: String
  ) {
    let page = "Handout of week 3\n\(line)\n\n\(Self.steps) Code 12345 is reported once."
    #expect(names(page).contains(PageName(name, isEquated: true)))
  }

  @Test(arguments: [
    "CPT® 12345\n\nPlain-language title: open removal of a salivary stone",
    "CPT® Code 12345\nOpen removal of a salivary stone",
    "CPT 12345\n\nTitle in brief\n\nOpen removal of a salivary stone",
  ])
  func `what stands below the heading of the code, or behind a label, is its title`(head: String) {
    let page = "Head and Neck\n\(head)\n\n\(Self.steps) Code 12345 is reported once."
    #expect(names(page).contains(PageName("Open removal of a salivary stone", isTitle: true)))
  }

  @Test func `a code before a name is no part of it`() {
    #expect(PageName("Topic: CPT 12345, removal of a stone").text == "Removal of a stone")
    #expect(PageName("12345 with repair 12346").text == "12345 with repair 12346")
  }

  @Test(arguments: [
    "What is described there is CPT 12345, open removal of a salivary stone.",
    "Report 12345, which is for the open removal of a salivary stone.",
    "Report CPT 12345 for it. Surgeons call this an open removal of a salivary stone.",
  ])
  func `what a sentence puts behind the code, or says it is called, is a name for all of it`(
    sentence: String
  ) {
    let page = "Mouth\n\n\(sentence) It is seldom needed today.\n\n\(Self.steps)"
    #expect(
      names(page).contains(PageName("Open removal of a salivary stone", isEquated: true)))
  }

  @Test(arguments: [
    "1. Definition", "The operation in one sentence", "What the code says", "What is done?",
  ])
  func `the first sentence below a heading that asks what is done is a name`(heading: String) {
    let page = """
      Mouth, CPT 12345

      Stones are common, and most of them pass without any help from a surgeon or a dentist.

      \(heading)
      A salivary stone is removed from its duct through the floor of the mouth. It takes an hour.

      \(Self.steps)
      """
    #expect(
      names(page).contains(
        PageName("Salivary stone is removed from its duct through the floor of the mouth")))
  }

  @Test func `what is called something far from the code is no name beside it`() {
    let page = """
      Report CPT 12345 for the stone of the duct. It lies in the floor of the mouth. Surgeons call this a sialolith.

      \(Self.steps)
      """
    #expect(!names(page).contains { $0.text == "Sialolith" })
  }

  @Test(arguments: [
    "What was done is CPT 12345. That code is open removal of a salivary stone.",
    "CPT 12345 is open removal of a salivary stone. You will not see it often.",
    "Your bill may call this open removal of a salivary stone, CPT code 12345.",
  ])
  func `what a block that speaks to its reader says the code is, is a name for all of it`(
    block: String
  ) {
    let page = "Mouth, CPT 12345\n\n\(Self.steps)\n\n\(block)"
    #expect(
      names(page).contains(PageName("Open removal of a salivary stone", isEquated: true)))
  }

  @Test func `what a sentence says the code stands for is a name`() {
    let page =
      "Mouth, CPT 12345\n\nIt is not a hard code. So here is what it stands for: a removal of a salivary stone.\n\n\(Self.steps)"
    #expect(names(page).contains(PageName("Removal of a salivary stone")))
  }

  @Test func `a case that is reported with the code is a name, and not one for all of it`() {
    let page = "Mouth\n\nThe code for open removal of a salivary stone is 12345.\n\n\(Self.steps)"
    #expect(!names(page).contains { $0.isEquated })
  }

  @Test func `the text of a thread begins with its marked answer`() {
    let asked =
      "The surgeon took the other stone out of the bladder, and the form of the office says 12346 for that."
    func page(_ answer: String) -> SavedPage {
      SavedPage.read("Thread: Stone out\n\n\(asked)\n\nAccepted answer\n\n\(answer)")
    }
    let long = "What was done is CPT 12345. " + String(repeating: Self.steps + " ", count: 3)
    #expect(!page(long).prose.contains("the bladder"))
    #expect(page("What was done is CPT 12345. \(Self.steps)").prose.contains("the bladder"))
  }

  @Test func `what labels the code is no part of a name`() {
    #expect(PageName("CPT Code: Removal of a stone").text == "Removal of a stone")
    #expect(PageName("Session 7: Removal of a stone").text == "Removal of a stone")
    #expect(PageName("Kidney: removal of a stone").text == "Kidney: removal of a stone")
  }

  @Test func `a descriptor is cleared of quotation marks, capitals and its full stop`() {
    let page = """
      Official description

      ARTHROSCOPY, KNEE, SURGICAL; WITH "REPAIR" OF THE MENISCUS.

      Code 12345 is open removal of a salivary stone. \(Self.steps)
      """
    #expect(
      SavedPage.read(page).descriptor == "Arthroscopy, knee, surgical; with repair of the meniscus")
  }

  @Test func `quotation marks are no part of a name`() {
    let page =
      "Mouth\n\nReport 12345, which is for \"open removal\" of a salivary stone.\n\n\(Self.steps)"
    #expect(
      names(page).contains(PageName("Open removal of a salivary stone", isEquated: true)))
  }
}
