import Testing

@testable import Narratives

/// How far the words of longer sentences reach, as reference pages put them.
struct ProseTests {
  static let asides = [
    ReadingCase(
      "The rectum is freed, preserving the hypogastric nerves, and the splenic artery is tied.",
      ["release.rectum", "spared hypogastric-nerve", "ligation.splenic-artery"]),
    ReadingCase(
      "The liver is inspected, and adhesions, if present, are cut.",
      ["inspection.liver", "division.adhesion conditional"]),
    ReadingCase(
      "The duct is tied and, if it is wide, opened, and the spleen is removed.",
      ["ligation.duct", "incision.duct conditional", "resection.spleen"]),
    ReadingCase(
      "When the fundus can be reached, the round ligaments are divided.",
      ["division.round-ligament"]),
    ReadingCase(
      "The bladder is opened and inspected, including the liver.",
      ["incision.bladder", "inspection.bladder", "inspection.liver"]),
  ]

  @Test(arguments: asides)
  func `what stands between commas holds for itself`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let companions = [
    ReadingCase(
      "The uterus with its cervix is removed.", ["resection.uterus", "resection.cervix"]),
    ReadingCase(
      "The surgeon removes the prostate with both seminal vesicles.",
      ["resection.prostate", "resection.seminal-vesicle"]),
    ReadingCase("The uterus with its cervix is inspected.", ["inspection.uterus"]),
    ReadingCase(
      "The descending and the sigmoid colon are freed.",
      ["release.left-colon", "release.sigmoid-colon"]),
    ReadingCase("The ends of the seminal vesicles are removed.", ["excision.seminal-vesicle"]),
    ReadingCase(
      "The uterus, tubes and ovaries all remain.",
      ["spared uterus", "spared fallopian-tube", "spared ovary"]),
  ]

  @Test(arguments: companions)
  func `what belongs to a thing that is removed goes with it`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let particles = [
    ReadingCase("The surgeon lifts the rectum from the sacrum.", ["dissection.rectum"]),
    ReadingCase("Taking out the spleen is described.", ["resection.spleen"]),
    ReadingCase(
      "The stomach is freed, taking care not to injure the spleen.",
      ["release.stomach", "spared spleen"]),
    ReadingCase(
      "The colon is freed, with the duodenum swept out of danger.",
      ["release.colon", "spared duodenum"]),
    ReadingCase(
      "The surgeon cuts the retinaculum, leaving the tendon attached.",
      ["spared tendon", "division.lateral-retinaculum"]),
    ReadingCase(
      "Thymic veins draining into the innominate vein are clipped.", ["ligation.thymic-vein"]),
  ]

  @Test(arguments: particles)
  func `a verb is meant as its particle says`(_ item: ReadingCase) throws {
    #expect(try Set(Said.by(item.text)) == Set(item.statements))
  }

  static let denials = [
    ReadingCase(
      "Renal nodes are not included.", ["resection.renal-lymph-node excluded"]),
    ReadingCase("The omentum is no part of this code.", ["resection.omentum excluded"]),
    ReadingCase("The omentum is not enlarged.", []),
  ]

  @Test(arguments: denials)
  func `a thing that is not included is not taken`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  private func facts(_ prose: String) throws -> [String] {
    let source = FactSource(fileText: "Code: 12345\n\n\(prose)")
    return try FactReader(reader: Reader(lexicon: .standard())).read(source).facts.map {
      "\($0.value) \($0.modality.rawValue)"
    }
  }

  @Test func `what is denied in a sentence of its own is no work of the code named after it`()
    throws
  {
    let found = try facts(
      "The colon is removed. Removal of the spleen is not included and is coded 54321.")
    #expect(found.contains("resection.spleen excluded"))
    #expect(!found.contains { $0.hasPrefix("extent") })
    let other = try facts("The colon is removed. Removal of the spleen is coded 54321.")
    #expect(other.contains("resection.spleen background"))
  }

  @Test func `words that say what is part of the code say nothing of how much is taken`() throws {
    let found = try facts("The colon is removed. Splenectomy is not part of this operation.")
    #expect(found.contains("resection.spleen excluded"))
    #expect(!found.contains { $0.hasPrefix("extent") })
  }

  @Test func `a cancer of several organs is told of each`() throws {
    let found = try facts("Cancers of the bladder, prostate or cervix are treated.")
    #expect(
      found == [
        "indication.malignancy.bladder performed", "indication.malignancy.prostate performed",
        "indication.malignancy.cervix performed",
      ])
  }

  @Test func `the own code behind the words that report it makes its work no other code's`() throws
  {
    let found = try facts("Removal of the spleen is reported with code 12345.")
    #expect(found.first == "resection.spleen performed")
  }
}
