import Testing

@testable import Narratives

/// What a sentence leaves open when it names several things, ways or kinds, and what it does not.
struct ChoicesTests {
  static let things = [
    ReadingCase(
      "The tubes, the ovaries, or both are removed.",
      [
        "resection.adnexa", "resection.fallopian-tube optional", "resection.ovary optional",
      ]),
    ReadingCase(
      "The tube or the ovary and the spleen are inspected.",
      ["inspection.fallopian-tube", "inspection.ovary", "inspection.spleen"]),
    ReadingCase(
      "The artery is divided with a stapler or clips.", ["division.artery"]),
  ]

  @Test(arguments: things)
  func `a list is a choice where its last joint says so`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let works = [
    ReadingCase(
      "Destruction or excision of the bladder tumor.",
      ["destruction.bladder-tumor optional", "resection.bladder-tumor optional"]),
    ReadingCase(
      "Repair, reinforcement, or reconstruction of the ligament.",
      [
        "repair.ligament optional", "reinforcement.ligament optional",
        "reconstruction.ligament optional",
      ]),
    ReadingCase(
      "The hernia is repaired with sutures or with a mesh.",
      ["repair.hernia", "implantation.mesh optional"]),
    ReadingCase(
      "The hernia is repaired with a mesh.", ["repair.hernia", "implantation.mesh"]),
    ReadingCase(
      "It includes any shaving of the articular cartilage.",
      ["excision.articular-cartilage optional"]),
    ReadingCase(
      "The gallbladder is removed, including drainage of its bed when one is needed.",
      ["resection.gallbladder", "drainage.bed conditional"]),
  ]

  @Test(arguments: works)
  func `of several works or means each is open`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let ways = [
    ReadingCase(
      "In the mechanical technique, the pleura is rubbed.", ["debridement.pleura optional"]),
    ReadingCase("In the usual technique, the spleen is removed.", ["resection.spleen"]),
    ReadingCase("In this technique, the spleen is removed.", ["resection.spleen"]),
    ReadingCase(
      "An indirect hernia sac is opened, whereas a direct hernia sac is pushed back.",
      ["incision.hernia-sac conditional", "reduction.hernia-sac conditional"]),
    ReadingCase(
      "A spleen is removed, whereas a kidney is inspected.",
      ["resection.spleen", "inspection.kidney"]),
    ReadingCase(
      "The spleen is freed, and in girls the ovary is inspected.",
      ["release.spleen", "inspection.ovary conditional"]),
  ]

  @Test(arguments: ways)
  func `a way or a kind that only some patients have is open`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let bounds = [
    ReadingCase(
      "The bladder neck may be narrowed and is then inspected.",
      ["reconstruction.bladder-neck optional", "inspection.bladder-neck"]),
    ReadingCase(
      "The spleen is removed, whether or not the nerves are spared.",
      ["resection.spleen", "spared nerve"]),
    ReadingCase(
      "If the bile ducts are clear, the cystic duct is divided.", ["division.cystic-duct"]),
    ReadingCase(
      "When the study is satisfactory, the cystic duct is clipped.", ["ligation.cystic-duct"]),
    ReadingCase(
      "The surgeon confirms that the tumor can be resected, and frees the lung.",
      ["resection.tumor optional", "release.lung"]),
    ReadingCase(
      "The skin is lifted as necessary, and the surgeon cuts the artery.", ["division.artery"]),
    ReadingCase(
      "It includes removal of the tubes and ovaries whenever this is done.",
      ["resection.fallopian-tube optional", "resection.ovary optional"]),
    ReadingCase(
      "Because the code includes removal of the spleen, the liver is not inspected.",
      ["resection.spleen", "inspection.liver excluded"]),
    ReadingCase(
      "A kidney that cannot be saved is removed.", ["resection.kidney conditional"]),
    ReadingCase(
      "The spleen is removed when it weighs 250 grams or less and the stomach is freed.",
      ["resection.spleen conditional", "release.stomach"]),
  ]

  @Test(arguments: bounds)
  func `a choice ends where something certain begins`(_ item: ReadingCase) throws {
    #expect(
      try Said.by(item.text).filter { !$0.contains("gram") && !$0.contains(" g ") }
        == item.statements)
  }
}
