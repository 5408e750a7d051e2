import Testing

@testable import Narratives

/// What saved pages tell under a heading of the neighbors of their code.
struct PageComparisonTests {
  private let page = """
    Official Description

    Gastrorrhaphy, suture of perforated ulcer

    © 2026 A site. All rights reserved.

    Common Language Description

    The procedure described by CPT® Code 43840 involves the suture of a perforated ulcer of the stomach through an open \
    incision, and it is done to stop the leak.

    4. Comparison with Related Codes

    CPT® Code 38100 describes removal of the spleen for an injury. CPT® Code 43632 contains everything in 43840 and adds \
    removal of the gallbladder. When the appendix is removed and the liver is kept, CPT® Code 44970 is reported.

    © 2026 A site. All rights reserved.
    """

  @Test func `works of the neighbors are told as those of other codes`() throws {
    let found = FactReader(reader: try Said.reader.get()).read(FactSource(fileText: page))
    let told = found.facts.filter { [.component, .preserved].contains($0.aspect) }
      .map { "\($0.value) \($0.modality)" }
    #expect(
      told == [
        "closure.stomach performed", "closure.gastric-ulcer performed",
        "resection.spleen background", "resection.gallbladder background",
        "resection.appendix background",
      ])
    #expect(found.otherCodes.map(\.rawValue) == ["38100", "43632", "44970"])
  }

  @Test func `a comparison is no part of what a page tells of its own procedure`() {
    #expect(!SavedPage.read(page).prose.contains("38100"))
  }

  static let otherCodes = [
    ReadingCase(
      "Code 60540 explores the breast. Breast tissue is not removed, which sets it apart from a lumpectomy with code 60650.",
      ["exploration.breast", "resection.breast excluded", "excision.breast background"]),
    ReadingCase(
      "Code 60540 removes the uterus. If an ovary is removed, code 60650 applies.",
      ["resection.uterus", "resection.ovary elsewhere"]),
    ReadingCase(
      "Code 60540 removes the colon. Unlike code 60540, code 60650 includes removal of the rectum as well.",
      ["resection.colon", "resection.rectum background"]),
    // What a clause says of the other code's operation is none of this one's, nor left out of it.
    ReadingCase(
      "Code 60540 removes the uterus. Code 60650 applies to a drainage of the bladder in which the ureter is not part of the specimen.",
      ["resection.uterus", "drainage.bladder background"]),
    ReadingCase(
      "Code 60540 removes the gallbladder together with a contrast X-ray study of the bile ducts.",
      ["resection.gallbladder", "imaging.bile-duct"]),
  ]

  @Test(arguments: otherCodes)
  func `what another code is for is told apart from what is denied of this one`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text).filter { !$0.hasPrefix("by") } == item.statements)
  }
}
