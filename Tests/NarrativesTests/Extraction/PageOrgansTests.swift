import Testing

@testable import Narratives

/// Sentences about one organ of a page, which leave out what the page has told already.
struct PageOrgansTests {
  private func read(_ text: String) throws -> [String] {
    try Said.facts(ofPage: text, [.component, .preserved])
  }

  static let others = [
    ReadingCase(
      "Code 43840 is the repair of an umbilical hernia. An epigastric hernia is 49570.",
      ["repair.umbilical-hernia", "repair.epigastric-hernia background"]),
    ReadingCase(
      "Code 43840 is the repair of an umbilical hernia. A femoral hernia is not included.",
      ["repair.umbilical-hernia", "repair.femoral-hernia excluded"]),
    ReadingCase(
      "Code 43840 is the removal of part of the meniscus of the knee. If the tear is sutured, it is 29882.",
      ["excision.meniscus", "repair.meniscus background"]),
  ]

  @Test(arguments: others)
  func `another code's work is done to what the page is about, or to a thing like that`(
    _ item: ReadingCase
  ) throws {
    #expect(try read(item.text) == item.statements)
  }

  static let spared = [
    ReadingCase(
      "The obturator nodes are removed with the nerve in view.", ["resection.obturator-lymph-node"]),
    ReadingCase(
      "The parathyroids are swept off the thyroid.", ["dissection.parathyroid"]),
    ReadingCase(
      "The bundles of the prostate are spared when the tumor is small, or taken.",
      ["preserved.neurovascular-bundle", "resection.neurovascular-bundle conditional"]),
    ReadingCase(
      "The fissure of the lung is divided where it is fused.", ["division.lung-fissure"]),
  ]

  @Test(arguments: spared)
  func `what is only seen, swept aside or grown together is not taken or joined`(
    _ item: ReadingCase
  ) throws {
    #expect(try read(item.text) == item.statements)
  }

  static let choices = [
    ReadingCase(
      "The external iliac nodes may be included.", ["resection.external-iliac-lymph-node optional"]),
    ReadingCase("Cystoscopy may be done at the end.", ["inspection.bladder optional"]),
    ReadingCase("The nerve is moved aside or cut.", ["division.nerve optional"]),
    ReadingCase("A drain is seldom left.", ["insertion.drain optional"]),
    ReadingCase(
      "The stomach is closed, and a drain is rarely required.",
      ["closure.stomach", "insertion.drain optional"]),
    ReadingCase(
      "When the cystic duct is wide it is stapled.", ["ligation.cystic-duct conditional"]),
    ReadingCase(
      "The vein and the artery are each tied.", ["ligation.vein", "ligation.artery"]),
  ]

  @Test(arguments: choices)
  func
    `what may be done is told as a choice or a condition, and each of several things is worked on`(
      _ item: ReadingCase
    ) throws
  {
    #expect(try read(item.text) == item.statements)
  }
}
