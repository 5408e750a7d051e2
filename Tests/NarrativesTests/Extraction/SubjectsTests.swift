import Testing

@testable import Narratives

/// Sentences whose subjects say more of themselves before the verb comes.
struct SubjectsTests {
  static let lists = [
    ReadingCase(
      "The ureters, the hypogastric nerves that govern continence, and the anal sphincter are spared.",
      ["spared ureter", "spared hypogastric-nerve", "spared anal-sphincter"]),
    ReadingCase(
      "The spleen, the stomach with its vessels, and the pancreas are preserved.",
      ["spared spleen", "spared stomach", "spared pancreas"]),
    ReadingCase(
      "The bladder, the rectum lying behind, and the urethra are inspected.",
      ["inspection.bladder", "inspection.rectum", "inspection.urethra"]),
    ReadingCase(
      "The fascia over the gland and the muscle are divided.",
      ["division.fascia", "division.muscle"]),
    ReadingCase(
      "The spleen, the nerve to the stomach, and the pleura, which may lie close by, are spared.",
      ["spared spleen", "spared nerve", "spared pleura"]),
    ReadingCase(
      "In the pelvis, the bladder, the ureter behind it, and the rectum are inspected.",
      ["inspection.bladder", "inspection.ureter", "inspection.rectum"]),
    ReadingCase(
      "The bladder, the ureters and, in most cases, the urethra are inspected.",
      ["inspection.bladder", "inspection.ureter", "inspection.urethra"]),
    ReadingCase(
      "The spleen, the stomach as a rule, and the pancreas are preserved.",
      ["spared spleen", "spared stomach", "spared pancreas"]),
    ReadingCase(
      "The spleen and, if needed, the pancreas are inspected.",
      ["inspection.spleen", "inspection.pancreas conditional"]),
  ]

  @Test(arguments: lists)
  func `each of several subjects counts, whatever is told of one before the next`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let others = [
    ReadingCase("The fascia over the spleen and the stomach is divided.", ["division.fascia"]),
    ReadingCase(
      "When the bladder is empty, the ureter and the rectum are inspected.",
      ["inspection.ureter", "inspection.rectum"]),
    ReadingCase("Spleen removed, and the ducts are tied.", ["resection.spleen", "ligation.duct"]),
    ReadingCase(
      "The spleen is removed, the nerve to the stomach and the duct are spared.",
      ["resection.spleen", "spared nerve", "spared duct"]),
  ]

  @Test(arguments: others)
  func `what stands behind a preposition is no subject where the verb says that there is one`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  @Test func `what a thing is called in passing is not what is done to it`() throws {
    #expect(
      try Said.by("The uncinate process, a crescent of bone that hides the spleen, is removed.")
        == ["resection.uncinate-process"])
  }

  static let turned = [
    ReadingCase("The adhesions we carefully divided.", ["division.adhesion"]),
    ReadingCase("The gallbladder I removed.", ["resection.gallbladder"]),
    ReadingCase("Both menisci undergo removal of torn tissue.", ["excision.meniscus"]),
  ]

  @Test(arguments: turned)
  func `a thing may stand before who works on it, and undergo the work`(_ item: ReadingCase) throws
  {
    #expect(try Said.by(item.text) == item.statements)
  }
}
