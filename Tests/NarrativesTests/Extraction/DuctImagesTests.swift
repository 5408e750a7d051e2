import Narratives
import Testing

/// Pictures of ducts that are told by what the contrast did.
struct DuctImagesTests {
  static let cases = [
    ReadingCase("Dye was run in through the cystic duct.", ["imaging.bile-duct"]),
    ReadingCase("Contrast filled the bile duct.", ["imaging.bile-duct"]),
    ReadingCase(
      "Contrast was used. The hepatic ducts filled at once.",
      ["imaging.hepatic-duct"]),
    ReadingCase(
      "Contrast was used. The hepatic ducts filled, and the catheter was removed.",
      ["extraction.catheter", "imaging.hepatic-duct"]),
    // What is done to a duct after the picture is not another picture.
    ReadingCase("Contrast was used. The cystic duct was divided.", ["division.cystic-duct"]),
    ReadingCase("No contrast was run into the cystic duct.", []),
    ReadingCase("The cystic duct was wide.", []),
  ]

  @Test(arguments: cases) func `contrast in a duct makes a picture of it`(_ item: ReadingCase)
    throws
  {
    #expect(try Said.by(item.text) == item.statements)
  }

  @Test func `the duct that is tied is not the one that only pictures show`() throws {
    let text = """
      The gallbladder is removed. The cystic duct is exposed. Contrast is injected to show the common bile duct. \
      The duct is clipped and divided.
      """
    #expect(
      try Said.by(text).filter { $0.hasPrefix("ligation") || $0.hasPrefix("division") }
        == ["ligation.cystic-duct", "division.cystic-duct"])
  }

  @Test func `the duct that is tied is the one named last where a page is on pictures of another`()
    throws
  {
    let told = try Said.facts(
      ofPage: """
        CPT Code 43840 is the open removal of the gallbladder with cholangiography. A cannula is secured in the cystic \
        duct and contrast is injected. The duct is ligated and divided.
        """, [.component])
    #expect(
      told.filter { $0.hasPrefix("ligation") || $0.hasPrefix("division") }
        == ["ligation.cystic-duct", "division.cystic-duct"])
  }

  @Test func `what radiologists did before is no picture taken at the operation`() throws {
    #expect(
      try Said.by("MRCP last week: common duct 5 mm, no stones.").allSatisfy {
        !$0.hasPrefix("imaging")
      })
  }
}
