import Testing

@testable import Narratives

/// Works that a page names beside its own, and works of its own that need not be done.
struct PageWorkTests {
  private func read(_ text: String) throws -> [String] {
    try Said.facts(ofPage: text, [.component, .approach])
  }

  static let others = [
    ReadingCase(
      "Excision of the appendix is 44950, of the spleen 38100, and of the stomach 43620.",
      [
        "resection.appendix background", "resection.spleen background",
        "resection.stomach background",
      ]),
    ReadingCase(
      "The thyroid lobe is taken out. A subtotal resection is coded with 60212.",
      ["resection.thyroid-lobe", "excision.thyroid-lobe background"]),
    ReadingCase(
      "The stomach is then emptied, and the spleen is taken out if it is torn, which is coded as 38100.",
      ["drainage.stomach", "resection.spleen background"]),
    ReadingCase(
      "The stomach is emptied, and the code for the whole is 38100.",
      ["drainage.stomach background"]),
    ReadingCase(
      "It differs from a splenectomy, in which the spleen goes as well.",
      ["resection.spleen background"]),
    ReadingCase(
      "It differs from the older operation in the removal of the spleen.", ["resection.spleen"]),
    ReadingCase(
      "Removal of the spleen was formerly advised.", ["resection.spleen background"]),
  ]

  @Test(arguments: others)
  func `works of other operations and codes are told as such, each with its structure`(
    _ item: ReadingCase
  ) throws {
    #expect(try read(item.text) == item.statements)
  }

  static let choices = [
    ReadingCase(
      "Taking out the stomach, the spleen and, if invaded, the duodenum.",
      ["resection.stomach", "resection.spleen", "resection.duodenum conditional"]),
    ReadingCase(
      "The stomach and, if it is torn, the spleen are sutured.",
      ["closure.stomach", "repair.spleen conditional"]),
    ReadingCase(
      "The stomach, and the spleen if it is torn, is sutured.",
      ["closure.stomach", "repair.spleen conditional"]),
    ReadingCase(
      "Incidental splenectomy is not billed separately.", ["resection.spleen optional"]),
    ReadingCase(
      "Splenectomy, appendectomy, and the closure of the stomach are part of the service.",
      ["resection.spleen optional", "resection.appendix optional", "closure.stomach"]),
    ReadingCase(
      "The spleen may be shaved, and this splenectomy is covered.",
      ["debridement.spleen optional", "resection.spleen optional"]),
    ReadingCase(
      "A mesh may be implanted and is tacked to the fascia.",
      ["implantation.mesh optional", "fixation.mesh optional"]),
    ReadingCase(
      "In a spleen-sparing operation the hilum is dissected.", ["dissection.hilum optional"]),
    ReadingCase(
      "For an umbilical hernia the skin is lifted off the sac.",
      ["dissection.skin conditional"]),
    ReadingCase(
      "The spleen is inspected in cases of malignancy.", ["inspection.spleen conditional"]),
    ReadingCase(
      "The spleen is sutured or removed according to its state.",
      ["repair.spleen conditional", "resection.spleen conditional"]),
    ReadingCase(
      "The sac, in contrast to a repair of choice, is opened.", ["incision.sac"]),
    ReadingCase(
      "The artery is clamped or stapled and divided.",
      ["ligation.artery optional", "division.artery"]),
    ReadingCase(
      "If the spleen is torn it may be removed.", ["resection.spleen conditional"]),
  ]

  @Test(arguments: choices)
  func `what need not be done is told so, and what stands beside it is not`(
    _ item: ReadingCase
  ) throws {
    #expect(try read(item.text) == item.statements)
  }

  static let owners = [
    ReadingCase(
      "The gallbladder is taken out and the bile ducts are imaged. The cystic duct is clipped. The duct is divided.",
      [
        "resection.gallbladder", "imaging.bile-duct", "ligation.cystic-duct",
        "division.cystic-duct", "approach.open",
      ]),
    ReadingCase(
      "The hernia is repaired. The sac is tied at its neck and the excess removed.",
      ["repair.hernia", "ligation.hernia-sac", "excision.hernia-sac"]),
    ReadingCase(
      "The spleen is tied and cut, and so is the duct.",
      ["ligation.spleen", "division.spleen", "ligation.duct", "division.duct"]),
    ReadingCase(
      "A drain is left in place and the ports are closed.",
      ["insertion.drain"]),
  ]

  @Test(arguments: owners)
  func `what is done is done to what it was said of`(_ item: ReadingCase) throws {
    #expect(try read(item.text) == item.statements)
  }

  static let ways = [
    ReadingCase(
      "The approach may be open or laparoscopic. In a laparoscopic repair ports are placed.",
      ["approach.open optional", "approach.laparoscopic optional"]),
    ReadingCase(
      "Code 43840 is a repair of the tibia. A cut is made over it. The bone is cut with a guide or by a robotic arm.",
      ["repair.tibia", "approach.robot-assisted optional", "excision.tibia", "approach.open"]),
    ReadingCase(
      "The spleen is removed through a midline incision. A catheter is passed through the urethra.",
      ["approach.open", "resection.spleen", "insertion.catheter"]),
  ]

  @Test(arguments: ways)
  func `a way that is one of several or that a tube takes is not the way in`(
    _ item: ReadingCase
  ) throws {
    #expect(try read(item.text) == item.statements)
  }
}
