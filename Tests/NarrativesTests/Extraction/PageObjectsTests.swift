import Testing

@testable import Narratives

/// What is done to what, in sentences whose words stand in unusual places.
struct PageObjectsTests {
  static let objects = [
    ReadingCase(
      "The ureter is seen where it crosses, and only then is the splenic artery divided.",
      ["division.splenic-artery"]),
    ReadingCase(
      "The spleen is freed, its artery is tied, and it is removed.",
      ["release.spleen", "ligation.artery", "resection.spleen"]),
    ReadingCase(
      "The cystic duct, which joins the common bile duct, and the cystic artery, which feeds it, are divided.",
      ["division.cystic-duct", "division.cystic-artery"]),
    ReadingCase(
      "A clip is put on the cystic duct, and a nick is made in the duct.",
      ["incision.cystic-duct"]),
    ReadingCase(
      "The appendiceal opening is passed, and the liver is inspected.", ["inspection.liver"]),
    ReadingCase(
      "The surgeon picks a mobile stretch of colon and frees it.", ["release.colon"]),
    ReadingCase(
      "The margin is healthy, leaving no spleen behind.", []),
  ]

  @Test(arguments: objects)
  func `what is done is done to its own object`(_ item: ReadingCase) throws {
    let found = try Said.facts(ofPage: item.text, [.component, .preserved])
    #expect(found.filter { !$0.hasPrefix("ligation.cystic") } == item.statements)
  }

  @Test func `a work without an object takes none from the next clause`() throws {
    #expect(
      try Said.facts(ofPage: "After sampling, a drain is left in the liver.", [.component])
        == ["insertion.drain"])
  }
}
