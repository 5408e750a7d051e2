import Testing

@testable import Narratives

/// How far a word of scope reaches.
struct ScopesTests {
  static let clauses = [
    ReadingCase(
      "The duct is tied, the artery is cut, and the spleen is removed if necessary.",
      ["ligation.duct", "division.artery", "resection.spleen optional"]),
    ReadingCase(
      "The colon is repaired if it has been entered, and the spleen is removed.",
      ["repair.colon conditional", "resection.spleen"]),
    ReadingCase(
      "If the spleen is involved, it is removed and the pancreas is inspected.",
      ["resection.spleen conditional", "inspection.pancreas conditional"]),
    ReadingCase(
      "The splenic artery is tied, usually close to the aorta, and the spleen is removed.",
      ["ligation.splenic-artery", "resection.spleen"]),
    ReadingCase(
      "The spleen may be removed and does not change the code.", ["resection.spleen optional"]),
    ReadingCase(
      "The colon is passed through the wall, usually in the left side, and the spleen is removed.",
      ["resection.spleen"]),
    ReadingCase(
      "The duct is clipped and is not opened.", ["ligation.duct", "incision.duct excluded"]),
    ReadingCase(
      "The surgeon frees the colon, with no division of the spleen, and removes the pancreas.",
      ["release.colon", "division.spleen excluded", "resection.pancreas"]),
    ReadingCase(
      "After inspection of the pelvis, adhesions may be freed.",
      ["inspection.pelvis", "division.adhesion optional"]),
  ]

  static let results = [
    ReadingCase("No window could be opened, so the spleen was removed.", ["resection.spleen"]),
    ReadingCase(
      "The spleen could not be reached, and thus the colon was divided.", ["division.colon"]),
    ReadingCase("The spleen could not be saved and was removed.", ["resection.spleen"]),
    ReadingCase(
      "The spleen was not removed and the colon not divided.",
      ["resection.spleen excluded", "division.colon excluded"]),
    ReadingCase(
      "The spleen may be freed so that it can be removed.",
      ["release.spleen optional", "resection.spleen optional"]),
  ]

  @Test(arguments: results)
  func `what could not be done ends where its result begins`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  @Test(arguments: clauses)
  func `a condition and a choice hold for their own clause`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let choices = [
    ReadingCase(
      "The uterine arteries are tied or cauterized.",
      ["ligation.uterine-artery", "ligation.uterine-artery"]),
    ReadingCase(
      "The spleen is repaired or removed.",
      ["repair.spleen optional", "resection.spleen optional"]),
    ReadingCase(
      "The stomach is opened, or the duodenum is opened below it.",
      ["incision.stomach optional", "incision.duodenum optional"]),
    ReadingCase(
      "The stomach is closed with sutures, or it may be stapled.",
      ["closure.stomach", "stapling.stomach optional"]),
    ReadingCase("In some patients, the spleen is removed.", ["resection.spleen optional"]),
    ReadingCase(
      "Liver inspected; drain optional.", ["inspection.liver", "insertion.drain optional"]),
    ReadingCase(
      "Splenectomy and appendectomy are included if they are performed.",
      ["resection.spleen optional", "resection.appendix optional"]),
    ReadingCase(
      "The duct is opened until the stone can be extracted.",
      ["incision.duct", "extraction.stone"]),
    ReadingCase(
      "A mesh may be placed unless the field is infected.", ["implantation.mesh optional"]),
  ]

  @Test(arguments: choices)
  func `of two ways that will do each is open`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text).filter { !$0.hasPrefix("said") } == item.statements)
  }

  static let reasons = [
    ReadingCase("The spleen is removed when it is torn.", ["resection.spleen conditional"]),
    ReadingCase("The spleen is removed when the artery has been tied.", ["resection.spleen"]),
    ReadingCase("The artery is cut where it enters the spleen.", ["division.artery"]),
    ReadingCase("Omentum that has died is removed.", ["resection.omentum conditional"]),
    ReadingCase("The omentum that has died is removed.", ["resection.omentum"]),
    ReadingCase(
      "The spleen is removed when the tumor reaches into it.", ["resection.spleen conditional"]),
    ReadingCase(
      "When tumor grows into the vein, the kidney is removed.", ["resection.kidney conditional"]),
    ReadingCase(
      "The spleen is mobilized when a lobe is to be removed.", ["release.spleen conditional"]),
    ReadingCase("A drain is left when bile is found.", ["insertion.drain conditional"]),
    ReadingCase(
      "The spleen is mobilized, in which case the pancreas is inspected.",
      ["release.spleen", "inspection.pancreas conditional"]),
    ReadingCase("Mesh implanted only in a clean field.", ["implantation.mesh conditional"]),
    ReadingCase("If the pleura was opened, a drain is inserted.", ["insertion.drain conditional"]),
  ]

  @Test(arguments: reasons)
  func `when and where are conditions unless they tell a time or a place`(_ item: ReadingCase)
    throws
  {
    #expect(
      try Said.by(item.text).filter { !$0.hasPrefix("said") && !$0.hasPrefix("ligation") }
        == item.statements)
  }

  static let denials = [
    ReadingCase(
      "The ligament may be repaired rather than removed.",
      ["repair.ligament optional", "resection.ligament excluded"]),
    ReadingCase("The popliteal artery must not be injured.", ["spared popliteal-artery"]),
    ReadingCase(
      "Not part of it: removal of the spleen, biopsy of the liver.",
      ["resection.spleen excluded", "biopsy.liver excluded"]),
    ReadingCase("Division of adhesions is not listed separately.", ["division.adhesion"]),
    ReadingCase(
      "The splenectomy that the graft accompanies is not part of this code.",
      ["resection.spleen excluded"]),
    ReadingCase("A gland that is not needed is removed.", ["resection.gland conditional"]),
    ReadingCase("No anastomosis of the colon is made.", ["anastomosis.colon excluded"]),
    // Notes leave out "was", and write an arrow for "so".
    ReadingCase("Appendectomy not done.", ["resection.appendix excluded"]),
    ReadingCase("Bowel healthy -> appendectomy not done.", ["resection.appendix excluded"]),
    ReadingCase("Splenectomy deferred.", ["resection.spleen forgone"]),
  ]

  @Test(arguments: denials)
  func `what is denied is denied where it stands`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let comparisons = [
    ReadingCase(
      "In contrast to a splenectomy, the splenic artery is preserved.",
      ["resection.spleen background", "spared splenic-artery"]),
    ReadingCase(
      "The bladder, which is often thin, is closed.", ["closure.bladder"]),
  ]

  @Test(arguments: comparisons)
  func `a comparison and a remark end with their comma`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text).filter { !$0.hasPrefix("incision") } == item.statements)
  }

  static let remarks = [
    ReadingCase("The aim is to remove the spleen.", ["resection.spleen remark"]),
    ReadingCase("The clip allows the surgeon to remove the spleen.", ["resection.spleen"]),
    ReadingCase(
      "This ensures control of the artery, which is then divided.", ["division.artery"]),
  ]

  @Test(arguments: remarks)
  func `what a goal or a question names is not done`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text).filter { !$0.hasPrefix("control") } == item.statements)
  }

  static let sides = [
    ReadingCase(
      "Code 60540 removes the spleen. On the left side the pancreas is mobilized, and the colon is inspected.",
      ["resection.spleen", "release.pancreas conditional", "inspection.colon conditional"]),
    ReadingCase(
      "Code 60540 removes the spleen. Right: liver mobilized; pancreas inspected.",
      ["resection.spleen", "release.liver conditional", "inspection.pancreas"]),
    ReadingCase(
      "Code 60540 removes the spleen. On the affected side the kidney is inspected.",
      ["resection.spleen", "inspection.kidney"]),
    ReadingCase("On the left side the pancreas is mobilized.", ["release.pancreas"]),
  ]

  @Test(arguments: sides)
  func `in a text about a code one side is a condition, in a note it is where the work was`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text).filter { !$0.hasPrefix("by") } == item.statements)
  }

  static let parts = [
    ReadingCase(
      "Removal of the breast itself does not form part of this service.",
      ["resection.breast excluded"]),
    ReadingCase(
      "The extraction of stones does not belong to this code.", ["extraction.stone excluded"]),
    ReadingCase("The nodes are sampled, which does not change the code.", ["sampling.lymph-node"]),
  ]

  @Test(arguments: parts)
  func `what is no part of the work is denied`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let conditions = [
    ReadingCase(
      "The bowel is searched for leaks and for ulcers, which are biopsied if they are found.",
      ["exploration.intestine", "biopsy.ulcer conditional"]),
    ReadingCase(
      "The stomach is inspected, and if an ulcer is found, it is biopsied.",
      ["inspection.stomach", "biopsy.stomach conditional"]),
    ReadingCase(
      "The cartilage is inspected and smoothed where it is frayed.",
      ["inspection.cartilage", "debridement.cartilage conditional"]),
    ReadingCase(
      "Kidney mobilized, ureter tied if dilated.",
      ["release.kidney", "ligation.ureter conditional"]),
    ReadingCase("Bowel, when dead, resected.", ["resection.intestine conditional"]),
    ReadingCase("Any adhesions are divided.", ["division.adhesion conditional"]),
    ReadingCase(
      "Adhesions, where there are any, are divided.", ["division.adhesion conditional"]),
    ReadingCase("A stone, when one is found, is extracted.", ["extraction.stone conditional"]),
    ReadingCase(
      "The colon is mobilized when more length is required.", ["release.colon conditional"]),
    ReadingCase(
      "If a stone is too large for the duct, it is crushed.", ["fragmentation.stone conditional"]),
    ReadingCase(
      "The tubes of the uterus are inspected and, if torn, repaired.",
      ["inspection.fallopian-tube", "repair.fallopian-tube conditional"]),
    ReadingCase(
      "The urethra and the bladder in men are inspected.",
      ["inspection.urethra", "inspection.bladder"]),
    ReadingCase("In children the appendix is removed.", ["resection.appendix conditional"]),
    ReadingCase(
      "The spleen is removed wherever it is torn.", ["resection.spleen conditional"]),
    ReadingCase("To reduce its bulk, the uterus is morcellated.", ["morcellation.uterus"]),
    ReadingCase(
      "The surgeon often begins in the neck, where the spleen is removed.", ["resection.spleen"]),
    ReadingCase(
      "The stomach is inspected. The colon is mobilized. No anastomosis is made.",
      ["inspection.stomach", "release.colon", "anastomosis.stomach excluded"]),
  ]

  @Test(arguments: [
    "Code 12345 is used for a splenectomy.",
    "Code 12345 describes a splenectomy, provided that the liver is whole.",
  ]) func `what a code is used for and bound to is its work`(_ text: String) throws {
    let facts = FactReader(reader: try Said.reader.get())
      .read(FactSource(fileText: "Code: 12345\n\n" + text)).facts
    #expect(
      facts.contains { $0.value == "resection.spleen" && $0.modality == .performed })
  }

  @Test func `what is included whenever it is done is open, also behind an aside`() throws {
    let said = try Said.by(
      "Removal of the spleen, also called splenectomy, is included whenever it is performed.")
    #expect(said.contains("resection.spleen optional"))
    #expect(!said.contains("resection.spleen"))
  }

  @Test func `a disease that not every patient has is a condition where a sentence opens with it`()
    throws
  {
    #expect(
      try Said.by("In a large cancer, the omentum is removed.")
        .contains("resection.omentum conditional"))
    #expect(
      try Said.by("The vessels are tied; in cancer, the omentum is removed.")
        .contains("resection.omentum conditional"))
    #expect(
      try Said.by("For the cancer, the omentum is removed.").contains("resection.omentum"))
  }

  @Test(arguments: conditions)
  func `a condition holds for what depends on it alone`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }
}
