import Testing

@testable import Narratives

/// Works that stand in lists, tables and parts of a page with a heading of their own.
struct PageLinesTests {
  static let opening = "Code 43840 is a suture of the stomach.\n\n"

  static let pages = [
    ReadingCase(
      "Not included\nBiopsy of the liver; removal of the spleen.",
      ["biopsy.liver excluded", "resection.spleen excluded"]),
    ReadingCase(
      "Not included\nBiopsy of the liver. Division of adhesions is included.",
      ["biopsy.liver excluded", "division.adhesion optional"]),
    ReadingCase(
      "Included\nBiopsy of the liver, cystoscopy.",
      ["inspection.bladder optional", "biopsy.liver optional"]),
    ReadingCase(
      "Situations in which it is used\n+ Cancer after removal of the spleen\n+ A tear of the colon",
      []),
    ReadingCase(
      "Neighbors\n38100 removal of the spleen\n43840 this page\n47100 biopsy of the liver",
      ["resection.spleen background", "biopsy.liver background"]),
    ReadingCase("Indications\n- Patients who would not stand removal of the spleen", []),
    ReadingCase("Indications\nDivision of adhesions is included.", ["division.adhesion optional"]),
    ReadingCase("Was the spleen removed after all?", ["resection.spleen background"]),
    ReadingCase(
      "The spleen is removed. The left kidney is removed. 50200 the right kidney; 44950 the appendix.",
      [
        "resection.spleen", "resection.kidney", "resection.appendix background",
      ]),
    ReadingCase("Home / Stomach / Excision of the spleen / Tools", []),
    ReadingCase(
      "Removal of the spleen may be reported with it.", ["resection.spleen background"]),
    ReadingCase(
      "A liver that is biopsied does not count.", ["biopsy.liver background"]),
    ReadingCase("Division of adhesions is not billed apart.", ["division.adhesion optional"]),
  ]

  @Test(arguments: pages)
  func `where a work stands tells whose it is`(_ item: ReadingCase) throws {
    #expect(
      try Said.facts(ofPage: Self.opening + item.text, [.component])
        .filter { $0 != "closure.stomach" && $0 != "repair.stomach" } == item.statements)
  }

  @Test func `a line of codes that leaves out what is done means the work of the page`() throws {
    #expect(
      try Said.facts(
        ofPage: "Code 43840 is the removal of a kidney.\n\n50200 a lung; 44950 part of a kidney.",
        [.component]
      ).contains("excision.kidney background"))
  }

  @Test func `what may follow an operation is no reason for it`() throws {
    #expect(
      try Said.facts(
        ofPage: Self.opening + "Outlook\nInfection and hernia are common.", [.indication]) == [])
    #expect(
      try Said.facts(
        ofPage: Self.opening + "Indications\nIt is no treatment for cancer.", [.indication])
        == ["indication.malignancy.stomach excluded"])
  }

  @Test func `a page that names its code in a line of its own is defined below it`() throws {
    let reader = FactReader(reader: try Said.reader.get())
    let facts = reader.read(
      FactSource(fileText: "Code: 43840\nSystem: CPT\n\n43840\n\nThe spleen is removed."))
    #expect(facts.facts.map(\.role) == [.criterial])
  }
}
