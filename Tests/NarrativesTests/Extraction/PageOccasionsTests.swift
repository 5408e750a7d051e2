import Testing

@testable import Narratives

/// What pages tell of other occasions than the operation of their code, and of choices within it.
struct PageOccasionsTests {
  private func components(_ text: String) throws -> [String] {
    try Said.facts(ofPage: "The stomach is sutured in this operation. " + text, [.component])
      .filter { $0 != "closure.stomach" }
  }

  static let others = [
    ReadingCase(
      "The spleen was taken during a vaginal hysterectomy.",
      ["resection.spleen", "resection.uterus background"]),
    ReadingCase(
      "It may bleed after a kidney transplant.", ["transplantation.kidney background"]),
    ReadingCase(
      "The service is bundled when it goes with a splenectomy.", ["resection.spleen background"]),
    ReadingCase(
      "The work is not reported in addition to a larger one, such as a splenectomy.",
      ["resection.spleen background"]),
    ReadingCase(
      "A drain is placed. The drain is removed after two days.",
      ["insertion.drain", "extraction.drain background"]),
    ReadingCase(
      "A drain is placed and is removed on the next day.",
      ["insertion.drain", "extraction.drain background"]),
    ReadingCase(
      "The duct is opened and shows on a later cholangiogram.",
      ["incision.duct", "imaging.bile-duct background"]),
    ReadingCase(
      "The operation is chosen when the spleen can be removed.", []),
  ]

  @Test(arguments: others)
  func `what belongs to another operation, to billing or to aftercare is not done`(
    _ item: ReadingCase
  ) throws {
    #expect(try components(item.text) == item.statements)
  }

  @Test func `a condition goes on behind a "but" up to its comma`() throws {
    let page =
      "CPT Code 43840 describes the suture of the stomach with a laparoscope. If the operation is started with the "
      + "laparoscope but must be completed by an open incision, the open code is selected."
    #expect(
      try Said.facts(ofPage: page, [.approach]) == [
        "approach.laparoscopic", "approach.open background",
      ])
  }

  static let mistaken = [
    ReadingCase("The stomach is divided into a pouch and a remnant.", ["division.stomach"]),
    ReadingCase(
      "If it appears to be at risk, splenectomy is done.", ["resection.spleen conditional"]),
    ReadingCase("The knee is divided into the medial and the lateral compartments.", []),
    ReadingCase("Physical therapy is begun to prevent the formation of adhesions.", []),
    ReadingCase("Exercises that strengthen the quadriceps begin soon.", []),
    ReadingCase("There is an inability to straighten the leg fully.", []),
    ReadingCase("The report, which documents the number of nodes examined, decides.", []),
    ReadingCase(
      "The nodes are examined by the pathologist and the liver is inspected.",
      ["inspection.liver"]),
    ReadingCase("It lessens the risk of separation of the vaginal cuff.", []),
    ReadingCase("The tissue may be left joined to the uterus.", []),
    ReadingCase("The uterus was removed at an earlier date.", []),
    ReadingCase(
      "Following surgery, the bladder is irrigated until the urine clears.",
      ["washing.bladder background"]),
    ReadingCase("The spleen is fixed by a stapled or sutured technique.", ["fixation.spleen"]),
  ]

  @Test(arguments: mistaken)
  func `anatomy, symptoms, laboratories and exercises are no work`(_ item: ReadingCase) throws {
    #expect(try components(item.text) == item.statements)
  }

  static let kinds = [
    ReadingCase(
      "The saphenous vein is ligated or, if feasible, preserved.",
      ["ligation.saphenous-vein optional"]),
    ReadingCase(
      "Any parathyroid gland that has lost its blood is examined, the liver is inspected.",
      ["inspection.parathyroid conditional", "inspection.liver"]),
    ReadingCase(
      "Nodes may be taken; a splenectomy is reported additionally with CPT Code 38100.",
      ["resection.lymph-node optional", "resection.spleen excluded"]),
    ReadingCase(
      "It should be remembered that repair of the spleen is described by CPT Code 38115.",
      ["repair.spleen background"]),
    ReadingCase(
      "For removal of the spleen, the duct is divided. The liver is freed.",
      ["resection.spleen conditional", "division.duct conditional", "release.liver"]),
    ReadingCase(
      "Depending upon the plan, the surgeon divides the duct.", ["division.duct conditional"]),
    ReadingCase(
      "The spleen is removed either to find the disease or to clear it.", ["resection.spleen"]),
    ReadingCase(
      "The fat is cleared so that the splenic artery may be ligated.", ["ligation.splenic-artery"]),
    ReadingCase(
      "Some works are considered part of the service, including vasectomy and meatotomy.",
      ["division.vas-deferens optional", "incision.urethral-meatus optional"]),
    ReadingCase(
      "In a tubed repair the spleen is freed, the liver is opened, and the ducts are cut.",
      ["release.spleen optional", "incision.liver optional", "division.bile-duct optional"]),
    ReadingCase(
      "It may be open or laparoscopic. In an open repair the spleen is freed.",
      ["release.spleen optional"]),
    ReadingCase(
      "The duct is either closed at once or closed around a drain.",
      ["closure.duct"]),
    ReadingCase(
      "The spleen is removed when the surgeon thinks it bleeds.", ["resection.spleen conditional"]),
    ReadingCase(
      "The surgeon inspects the liver, frees the spleen, opens the duct if it is wide.",
      ["inspection.liver", "release.spleen", "incision.bile-duct conditional"]),
    ReadingCase(
      "The liver is opened when safe, and the spleen is removed.",
      ["incision.liver optional", "resection.spleen"]),
    ReadingCase(
      "The gallbladder and any loose fat are freed.", ["release.gallbladder"]),
  ]

  @Test(arguments: kinds)
  func `a branch is a choice, and a condition holds for the work that it is said of`(
    _ item: ReadingCase
  ) throws {
    #expect(try components(item.text).filter { !$0.contains("fat") } == item.statements)
  }

  static let codes = [
    ReadingCase(
      "CPT Code 43840 differs from CPT Code 43820, in which the spleen is removed.",
      ["resection.spleen background"]),
    ReadingCase(
      "The spleen is removed, so that the result is that of CPT Code 38100.", ["resection.spleen"]),
  ]

  @Test(arguments: codes)
  func `a relative clause speaks of the code before it, and a comparison of its own work`(
    _ item: ReadingCase
  ) throws {
    #expect(try components(item.text) == item.statements)
  }

  @Test func `diseases that an operation is for and what comes after it are no work`() throws {
    let page = """
      © 2026 Any Press. All rights reserved.

      The procedure described by CPT® Code 43840 is the closure of the stomach with sutures.

      1. Indications

      Cancer – A tumor that is taken out only after the removal of the spleen and of the whole omentum.

      2. Procedure

      Step 1: The liver is inspected in all its parts by the surgeon before the stomach is sutured.

      3. Post-Procedure

      Patients stay for several days, and the bladder is drained until they are able to walk about.
      """
    let reader = FactReader(reader: try Said.reader.get())
    let facts = reader.read(FactSource(fileText: page)).facts
    #expect(
      facts.filter { $0.aspect == .component }.map { "\($0.value) \($0.modality)" } == [
        "closure.stomach performed", "inspection.liver performed", "drainage.bladder background",
      ])
  }

  @Test func `the ways that a descriptor leaves open are each optional`() throws {
    let reader = FactReader(reader: try Said.reader.get())
    let facts = reader.read(
      FactSource(
        fileText: """
          Code: 43840
          System: CPT
          Title: Closure of stomach, any approach (ie, open, laparoscopic, robotic)

          The stomach is sutured.
          """)
    ).facts
    #expect(
      facts.filter { $0.aspect == .approach }.map { "\($0.value) \($0.modality)" } == [
        "approach.open optional", "approach.laparoscopic optional",
        "approach.robot-assisted optional",
      ])
  }
}
