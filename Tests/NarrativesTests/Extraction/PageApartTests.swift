import Testing

@testable import Narratives

/// Works that a page says its code leaves out, counts in if they are done, or has had done before.
struct PageApartTests {
  @Test(arguments: [
    (
      "Reconstruction of the breast, when performed, is reported separately.",
      ["reconstruction.breast excluded"]
    ),
    (
      "Dissection of the mediastinal nodes, when carried out, is reported additionally with CPT Code 38746.",
      ["resection.mediastinal-lymph-node excluded"]
    ),
    (
      "The extraction of stones does not belong to this code, and another work is reported with 47555.",
      ["extraction.stone excluded"]
    ),
    (
      "Not included: bowel resection, and removal of old mesh (+49623).",
      ["excision.intestine excluded", "extraction.mesh excluded"]
    ),
    ("Biopsy of the tumor is not reported in addition.", ["biopsy.tumor optional"]),
    ("Removal of the spleen is included and not coded in addition.", ["resection.spleen"]),
    ("The stomach is freed. It has come back after partial nephrectomy.", ["release.stomach"]),
    ("The stomach is freed.\n\nSee also: Splenectomy; Nephrectomy", ["release.stomach"]),
    (
      "The stomach is freed.\n\nWhat this code does not cover\n\nRemoval of the spleen.",
      ["release.stomach", "resection.spleen excluded"]
    ),
    (
      "The stomach is freed.\n\nMay be documented\n\nRemoval of the spleen.",
      ["release.stomach", "resection.spleen optional"]
    ),
    (
      "The stomach is freed.\n\nNot this code when\n\nThe spleen is removed.",
      ["release.stomach"]
    ),
  ])
  func `what a code leaves out is excluded and rules nothing out`(
    prose: String, expected: [String]
  ) throws {
    let facts = try Said.facts(ofPage: prose, [.component]).filter {
      !$0.hasPrefix("excision.kidn")
    }
    #expect(facts == expected)
  }

  @Test(arguments: [
    ("A drain is placed or omitted as preferred.", ["insertion.drain optional"]),
    (
      "Were she to remove the spleen the patient would need a vaccine.",
      ["resection.spleen conditional"]
    ),
    ("The spleen is given a wide berth.", ["preserved.spleen"]),
    ("The pleura that lines the chest wall is removed.", ["resection.parietal-pleura"]),
  ])
  func `what is only supposed, spared or a place is not said to be done`(
    prose: String, expected: [String]
  ) throws {
    #expect(try Said.facts(ofPage: prose, [.component, .preserved]) == expected)
  }

  @Test(arguments: [
    (
      "If the doctor only wrote \"inguinal hernia, repaired with mesh\", ask again.",
      ["repair.inguinal-hernia background", "implantation.mesh background"]
    ),
    ("“Spleen removed, colon freed” is no gastrectomy.", ["resection.spleen background"]),
    ("The “spleen” is removed.", ["resection.spleen"]),
  ])
  func `a sample of wording in quotation marks tells nothing that is done`(
    prose: String, expected: [String]
  ) throws {
    let facts = try Said.facts(ofPage: "The stomach is freed. \(prose)", [.component])
    #expect(expected.allSatisfy(facts.contains))
    #expect(
      !facts.contains("release.colon") && !facts.contains("resection.spleen")
        || prose.hasPrefix("The"))
  }

  @Test(arguments: [
    (
      "The colon is removed from the cecum to the rectosigmoid junction.", ["resection.colon"]
    ),
    (
      "The common bile duct is preserved and is not opened.",
      ["incision.common-bile-duct excluded", "preserved.common-bile-duct"]
    ),
    (
      "Care is taken not to injure the ureteral orifices or to perforate the bladder wall.",
      ["preserved.bladder-wall", "preserved.ureteral-orifice"]
    ),
    ("Care is taken with the parathyroid glands.", ["preserved.parathyroid"]),
    ("The ureters are watched and kept out of harm.", ["preserved.ureter"]),
    (
      "The vessels of the upper and lower pole are ligated.", ["ligation.thyroid-vessel"]
    ),
  ])
  func `how far a work goes and what is spared is no other work`(
    prose: String, expected: [String]
  ) throws {
    #expect(try Said.facts(ofPage: prose, [.component, .preserved]).sorted() == expected)
  }

  @Test func `an operation that a disease came back after is of the past`() throws {
    #expect(
      try Said.facts(
        ofPage: "The stomach is freed. The tumor has come back after partial nephrectomy.",
        [.component, .approach]
      ).allSatisfy { !$0.hasPrefix("excision.kidney") || $0.hasSuffix("background") })
  }

  @Test(arguments: [
    "Removal of the spleen is not part of this operation.",
    "Removal of the spleen is not part of it.",
  ])
  func `what is no part of the operation is ruled out`(_ sentence: String) throws {
    let procedure = ProcedureReader(lexicon: try Lexicon.standard()).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")), title: "Open removal of the omentum",
        prose: "It is done. " + sentence))
    #expect(!procedure.exclusions.isEmpty)
  }

  @Test func `a work left out of a code is no reason to refuse a note`() {
    #expect(Scope.apart.modality == .excluded)
    #expect(Scope.apart != .excluded)
  }
}
