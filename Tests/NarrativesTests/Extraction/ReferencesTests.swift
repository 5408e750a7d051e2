import Testing

@testable import Narratives

/// General words and pronouns in texts that name more than one thing.
struct ReferencesTests {
  static let texts = [
    ReadingCase(
      "The kidney is freed. The liver is retracted. At the renal hilum the artery is divided.",
      ["release.kidney", "division.renal-artery"]),
    ReadingCase(
      """
      The meniscus is repaired. The patella, the femur, and the tibia are inspected. \
      The tear is probed, and its surfaces are freshened.
      """,
      [
        "repair.meniscus", "inspection.patella", "inspection.femur", "inspection.tibia",
        "said tear", "inspection.meniscus", "excision.meniscus",
      ]),
    ReadingCase(
      "The maxillary sinus is entered. The antrum is rinsed.",
      ["incision.maxillary-sinus", "washing.maxillary-sinus"]),
    ReadingCase(
      "The stomach is opened. The antrum is inspected.",
      ["incision.stomach", "inspection.gastric-antrum"]),
  ]

  @Test(arguments: texts)
  func `a general word means what the text is about before what it names in passing`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let states = [
    ReadingCase("A scar that has narrowed the urethra is excised.", ["excision.scar conditional"]),
    ReadingCase("The nodes of the pelvis are divided into three levels.", []),
    ReadingCase("A finger opens a tunnel beside the pancreas.", ["by open"]),
  ]

  @Test(arguments: states)
  func `what a disease has done and what is only told apart is no work`(_ item: ReadingCase) throws
  {
    #expect(try Said.by(item.text) == item.statements)
  }
}
