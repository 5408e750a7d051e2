import Testing

@testable import Narratives

/// What verbs are done to in sentences as reference pages put them.
struct PageSentencesTests {
  static let clauses = [
    ReadingCase(
      "The spleen is freed from the stomach and the pleura, and the ducts that drain it are clipped.",
      ["release.spleen", "ligation.duct"]),
    ReadingCase(
      "The stomach is opened and the bladder, the ureters, and the urethra are inspected.",
      [
        "incision.stomach", "inspection.bladder", "inspection.ureter", "inspection.urethra",
      ]),
    ReadingCase(
      "The spleen is freed from the stomach, the colon and the pleura, and the liver is inspected.",
      ["release.spleen", "inspection.liver"]),
    ReadingCase("The bladder is inspected for bleeding or a tear.", ["inspection.bladder"]),
  ]

  @Test(arguments: clauses)
  func `a clause takes its own subjects and no others`(_ item: ReadingCase) throws {
    #expect(
      try Said.by(item.text).filter { !$0.hasPrefix("said") } == item.statements)
  }

  static let places = [
    ReadingCase(
      "Pus, clots and debris are evacuated from the pleural cavity.", ["drainage.pleural-cavity"]),
    ReadingCase(
      "Fatty tissue is stripped from the common iliac vessels.",
      ["dissection.common-iliac-vessel"]),
    ReadingCase(
      "The opening in the bladder is closed.", ["closure.bladder"]),
    ReadingCase(
      "The incision in the bladder is closed.", ["incision.bladder", "closure.bladder"]),
    ReadingCase(
      "Through a nick in the cystic duct a catheter is advanced.",
      ["incision.cystic-duct", "insertion.catheter"]),
    ReadingCase(
      "A tunnel is made in the tibia.", ["creation.tibial-tunnel"]),
    ReadingCase("The tubes alone are separated from the ovaries.", ["dissection.tube"]),
    ReadingCase("Closure in layers, with or without a little drain.", ["insertion.drain optional"]),
    ReadingCase("Drains, closure.", ["insertion.drain"]),
    ReadingCase("A drain may or may not be left.", ["insertion.drain optional"]),
    ReadingCase("A closed-suction drain comes out below.", ["insertion.drain"]),
  ]

  @Test(arguments: places)
  func `what is done in a place is done to it`(_ item: ReadingCase) throws {
    #expect(
      try Said.by(item.text).filter { !$0.hasPrefix("by") && !$0.hasPrefix("said") }
        == item.statements)
  }

  static let bystanders = [
    ReadingCase("The cuff becomes fixed by the growth of tissue.", []),
    ReadingCase(
      "The meniscus is repaired, in contrast to operations in which it is removed.",
      ["repair.meniscus", "excision.meniscus background"]),
    ReadingCase(
      "Removal of the spleen is done through a cut, without division of the sternum.",
      ["resection.spleen", "division.sternum excluded"]),
    ReadingCase(
      "It is chosen when removing the lung can be avoided.", ["resection.lung excluded"]),
    ReadingCase(
      "The patient would otherwise need removal of the spleen.", ["resection.spleen remark"]),
  ]

  @Test(arguments: bystanders)
  func `what is only spoken of is not done`(_ item: ReadingCase) throws {
    #expect(
      try Said.by(item.text).filter { !$0.hasPrefix("by") && !$0.hasPrefix("said") }
        == item.statements)
  }

  static let fears = [
    ReadingCase("The liver is inspected for metastases.", ["inspection.liver"]),
    ReadingCase("The spleen is removed to prevent infection.", ["resection.spleen"]),
    ReadingCase(
      "The spleen is removed because of infection.", ["resection.spleen", "said infection"]),
  ]

  @Test(arguments: fears)
  func `a disease that is looked for or prevented is no reason to operate`(_ item: ReadingCase)
    throws
  {
    #expect(Set(try Said.by(item.text)) == Set(item.statements))
  }

  @Test func `a general word with a region beside it means what the text is about`() throws {
    let said = try Said.by(
      "The thyroid is exposed. The part of the gland that lies in the neck is freed.")
    #expect(!said.contains("release.submandibular-gland"))
  }
}
