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
    ReadingCase(
      "Find the splenic artery at the upper edge of the pancreas and clip it.",
      ["ligation.splenic-artery"]),
    ReadingCase(
      "Break the spleen up inside the bag with a ring forceps or finger and remove it piecemeal.",
      ["resection.spleen"]),
    ReadingCase(
      "Lymph glands are not removed. A drain is left and bleeding is checked.",
      ["resection.lymph-node excluded", "insertion.drain"]),
    ReadingCase(
      "Stones are retrieved with forceps, irrigation or a balloon, down to the ampulla.",
      ["extraction.stone"]),
    ReadingCase(
      "Two stay sutures are set in the common bile duct and its anterior wall is opened.",
      ["incision.common-bile-duct"]),
    ReadingCase(
      "The appendix is delivered, the base is divided, and the bowel is not cut, joined or moved.",
      [
        "resection.appendix", "division.appendix", "division.intestine excluded",
        "anastomosis.intestine excluded",
      ]),
    ReadingCase("The stump may be covered with a pleural flap.", []),
    ReadingCase("Adhesions that obstruct the view are taken down.", ["division.adhesion"]),
    ReadingCase(
      "The hiatus, often five centimeters across or more, is closed behind the esophagus.",
      ["closure.esophageal-hiatus"]),
    ReadingCase(
      "Some bridge a gap that would not close, or make an incision in the crus.",
      ["incision.diaphragmatic-crus"]),
    ReadingCase(
      "After irrigation and a check for bleeding from the spleen, the duct is tied.",
      ["inspection.spleen", "ligation.duct"]),
    ReadingCase("The stomach is freed, and a wrap sewn over a bougie.", ["release.stomach"]),
    ReadingCase("The trunk of the nerve is found, and the trunk is dissected.", []),
    ReadingCase("A biopsy may be taken from the liver.", ["biopsy.liver optional"]),
    ReadingCase(
      "The surgeon looks over the pelvis and lyses filmy adhesions if they block the view.",
      ["inspection.pelvis", "division.adhesion conditional"]),
    ReadingCase(
      "When ovaries are being removed, the artery is tied; when they are kept, the tube is freed.",
      ["ligation.artery conditional", "release.tube conditional"]),
    ReadingCase("Removal of the uterus when it weighs over 250 g.", ["resection.uterus"]),
    ReadingCase(
      "An inguinal hernia is repaired. A cut goes to the anterior superior iliac spine. The sac is freed.",
      ["repair.inguinal-hernia", "release.hernia-sac"]),
    ReadingCase("The surgeon sees the obturator nerve before anything is cut.", []),
    ReadingCase(
      "The mass is cut out; a segment of skin may be included.",
      ["resection.tumor", "excision.skin optional"]),
    ReadingCase(
      "The vaginal cuff is sewn with a barbed suture.", ["closure.vaginal-cuff"]),
    ReadingCase(
      "A closed-suction drain and a biopsy of the liver are optional.",
      ["biopsy.liver optional", "insertion.drain optional"]),
    ReadingCase(
      "The splenic flexure may be released, and that extra step is add-on 44213.",
      ["release.splenic-flexure optional"]),
    ReadingCase(
      "If the reach is short, the splenic flexure may be taken down, for which add-on 44213 exists.",
      ["release.splenic-flexure conditional"]),
    ReadingCase(
      "If a second piece of the ileum is taken out, the add-on 44121 is listed.",
      ["excision.ileum background"]),
    ReadingCase("The surgeon leaves a drain.", ["insertion.drain"]),
    ReadingCase("A drain is left below the liver.", ["insertion.drain"]),
    ReadingCase("Leave a drain only if the bed is wet.", ["insertion.drain conditional"]),
    ReadingCase(
      "Small vessels are clipped, and the hilar vessels are divided.",
      ["ligation.blood-vessel", "division.hilar-vessel"]),
    ReadingCase("The abdomen is explored by hand and eye.", ["exploration.abdomen"]),
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
