import Testing

@testable import Narratives

/// What "both", "its" and "in the same way" take up from before.
struct AnaphoraTests {
  static let pairs = [
    ReadingCase(
      "The bladder is seen. Only two structures, the cystic duct and the cystic artery, are left in view. Both structures are cut.",
      ["division.cystic-duct", "division.cystic-artery"]),
    ReadingCase(
      "The renal artery and the renal vein are freed. Both vessels are cut.",
      [
        "release.renal-artery", "release.renal-vein", "division.renal-artery",
        "division.renal-vein",
      ]),
    ReadingCase(
      "The cystic duct is tied, and the spleen is freed. The two are then inspected.",
      [
        "ligation.cystic-duct", "release.spleen", "inspection.cystic-duct", "inspection.spleen",
      ]),
  ]

  @Test(arguments: pairs)
  func `both means the two things that the sentence before told of`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  @Test func `its work is done to what was spoken of and to no cause of it`() throws {
    #expect(
      try Said.by("The spleen is freed. Its removal is common for pain from gallstones.")
        .filter { !$0.hasPrefix("said") } == ["release.spleen", "resection.spleen"])
  }

  static let likes = [
    ReadingCase(
      "The medial meniscus is trimmed. The lateral meniscus is treated in the same way.",
      ["excision.medial-meniscus", "excision.lateral-meniscus"]),
    ReadingCase(
      "The medial meniscus is trimmed. The bladder is treated in the same way.",
      ["excision.medial-meniscus"]),
  ]

  @Test(arguments: likes)
  func `what is treated in the same way as its like has done to it what that had`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let owners = [
    ReadingCase(
      "The prostate is resected. The middle lobe is cut away.",
      ["resection.prostate", "resection.prostatic-lobe"]),
    ReadingCase(
      "Replacement of the femur and the tibia. The patella is inspected. The bone is washed.",
      ["replacement.femur", "replacement.tibia", "inspection.patella", "washing.bone"]),
    ReadingCase(
      "The inspection covers the bladder, the appendix, and the diaphragm.",
      ["inspection.bladder", "inspection.appendix", "inspection.diaphragm"]),
    ReadingCase(
      "The colon is freed, sweeping the ureter out of harm's way, and the spleen is removed.",
      ["release.colon", "spared ureter", "resection.spleen"]),
    ReadingCase(
      "The hernia is repaired with a mesh secured to the fascia.",
      ["repair.hernia", "implantation.mesh", "fixation.mesh"]),
    ReadingCase(
      "When the tumor allows, the spleen is freed.", ["release.spleen conditional"]),
  ]

  @Test(arguments: owners)
  func `what is done is done to the thing that is meant`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }
}
