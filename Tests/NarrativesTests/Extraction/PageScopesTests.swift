import Testing

@testable import Narratives

/// Words of scope in sentences as reference pages put them.
struct PageScopesTests {
  private func read(_ text: String) throws -> [String] {
    let reader = FactReader(reader: try Said.reader.get())
    return reader.read(FactSource(fileText: "Code: 43840\nSystem: CPT\n\n" + text)).facts
      .filter { $0.aspect == .component }
      .map { $0.modality == .performed ? $0.value : "\($0.value) \($0.modality)" }
  }

  static let included = [
    ReadingCase(
      "The stomach is sutured. Removal of the spleen is part of the service, and 38100 is not added.",
      ["closure.stomach", "resection.spleen"]),
    ReadingCase(
      "The stomach is sutured. Removal of the spleen (38100) is included and is not billed.",
      ["closure.stomach", "resection.spleen"]),
    ReadingCase(
      "The stomach is sutured. Removal of the spleen is included in 38100.",
      ["closure.stomach", "resection.spleen background"]),
    ReadingCase(
      "The stomach is sutured. Removal of the spleen is not included, and 38100 is added.",
      ["closure.stomach", "resection.spleen excluded"]),
  ]

  static let variants = [
    ReadingCase(
      "The stomach is sutured. For a spleen alone, the ligament is divided.",
      ["closure.stomach", "division.ligament conditional"]),
    ReadingCase(
      "The stomach is sutured. When a tube is removed, the ligament is divided.",
      ["closure.stomach", "division.ligament conditional"]),
    ReadingCase(
      "The stomach is sutured. When the spleen is freed, the ligament is divided.",
      ["closure.stomach", "release.spleen", "division.ligament"]),
  ]

  @Test func `a denial in the second half of a clause with that denies its own verb`() throws {
    #expect(
      try read(
        "The stomach is sutured, meaning that its walls are held together and no stoma is created.")
        == ["closure.stomach", "bypass.stoma excluded"])
  }

  static let wishes = [
    ReadingCase("The stomach is sutured.\n\nA drain if wanted.", ["insertion.drain optional"]),
    ReadingCase(
      "The stomach is sutured.\n\n(Optional) A catheter is placed.", ["insertion.catheter optional"]
    ),
    ReadingCase("The stomach is sutured. A catheter PRN.", ["insertion.catheter optional"]),
    ReadingCase(
      "The stomach is sutured. A stent at the discretion of the surgeon.",
      ["insertion.stent optional"]),
    ReadingCase("The stomach is sutured. Others remove the spleen.", ["resection.spleen optional"]),
    ReadingCase(
      "The stomach is sutured. The spleen is removed by some surgeons.",
      ["resection.spleen optional"]),
    ReadingCase("The stomach is sutured. Chest tube(s) are placed.", ["insertion.chest-tube"]),
  ]

  @Test(arguments: wishes)
  func `what some do or what is done on demand is optional`(_ item: ReadingCase) throws {
    #expect(try read(item.text) == ["closure.stomach"] + item.statements)
  }

  @Test(arguments: [
    "Removal of the spleen is never added; it is in the descriptor.",
    "Do not add the removal of the spleen, it is bundled.",
  ]) func `what is not added because the code holds it is not ruled out`(_ sentence: String) throws
  {
    #expect(try read("The stomach is sutured. " + sentence) == ["closure.stomach"])
  }

  @Test(arguments: [
    "Some services are included whenever they go with it: vasectomy and splenectomy.",
    "Included in the code, when done: vasectomy and splenectomy.",
  ]) func `services that are included and then listed need not be done`(_ sentence: String) throws {
    #expect(
      try read("The stomach is sutured. " + sentence) == [
        "closure.stomach", "division.vas-deferens optional", "resection.spleen optional",
      ])
  }

  @Test(arguments: [
    "The splenectomy was five weeks earlier.", "The spleen was removed two years earlier.",
    "A probe shows where to cut the spleen.",
  ]) func `what was done weeks or years earlier, and where work is to be, is no work`(
    _ sentence: String
  ) throws {
    #expect(
      try read("The stomach is sutured. " + sentence).filter { !$0.hasSuffix("background") }
        == ["closure.stomach"])
  }

  @Test(arguments: [
    "Contraindicated in peritonitis.", "The repair is contraindicated in peritonitis.",
    "Contraindications\n\nPeritonitis.",
  ]) func `a reason against the work is none for it`(_ sentence: String) throws {
    let told = try Said.facts(ofPage: "The stomach is sutured.\n\n" + sentence, [.indication])
    #expect(told.filter { $0 == "indication.peritonitis" }.isEmpty)
  }

  @Test(arguments: [
    ReadingCase(
      "38100 is removal of the spleen with anastomosis of the colon in which the ileum is not part of it.",
      ["resection.spleen background", "anastomosis.colon background"]),
    ReadingCase("The code is reported once, regardless of how many spleens are removed.", []),
  ]) func `a clause with a subject of its own denies nothing before it, and counts do no work`(
    _ item: ReadingCase
  ) throws {
    #expect(
      try read("The stomach is sutured. " + item.text) == ["closure.stomach"] + item.statements)
  }

  @Test func `what is not added and not included is ruled out`() throws {
    #expect(
      try read("The stomach is sutured. Removal of the spleen is not included and not added.")
        == ["closure.stomach", "resection.spleen excluded"])
  }

  @Test(arguments: variants)
  func `what is done for a part that may well stay depends on it`(_ item: ReadingCase) throws {
    #expect(try read(item.text) == item.statements)
  }

  @Test(arguments: included)
  func `what is part of the work is done though another code is named beside it`(
    _ item: ReadingCase
  ) throws {
    #expect(try read(item.text) == item.statements)
  }

  static let bounds = [
    ReadingCase(
      "Each duct is opened when there is doubt, and the spleen is removed.",
      ["incision.duct conditional", "resection.spleen"]),
    ReadingCase(
      "The cyst is excised through the opening, often guided by a wire when it cannot be felt.",
      ["resection.cyst"]),
    ReadingCase(
      "The earlier operation may have been a splenectomy. The stomach is sutured.",
      ["resection.spleen history", "closure.stomach"]),
  ]

  @Test(arguments: bounds)
  func `a condition and a word of the past hold for what they stand beside`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  @Test func `where the code is named a state that has come about is no condition`() throws {
    #expect(
      try read(
        "With CPT® Code 43840 a fistula that has narrowed the stomach is excised."
      )
      .contains { $0.hasSuffix("conditional") } == false)
  }

  @Test func `what was done in the past ends where the work begins`() throws {
    #expect(
      try read(
        "CPT® Code 43840 refers to the conversion of a hip that was operated on in the past to a total hip arthroplasty."
      ) == ["replacement.hip-joint"])
  }

  @Test func `a clause of its own that names only another code tells of that code`() throws {
    #expect(
      try read(
        "CPT® Code 43840 describes suture of the stomach; removal of the spleen is 38100."
      ) == ["closure.stomach", "resection.spleen background"])
  }

  @Test func `a denial in a relative clause ends with its member of a list`() throws {
    #expect(
      try Said.by(
        "The reasons are a goiter that has not shrunk, a nodule of the thyroid, and thyroid cancer."
      ).filter { $0.hasSuffix("excluded") }.isEmpty)
  }
}
