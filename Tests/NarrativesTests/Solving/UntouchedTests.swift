import Narratives
import Testing

/// What a note says was left speaks against the codes that take it; what it leaves of something else does not.
struct UntouchedTests {
  struct Case: CustomTestStringConvertible {
    let title: String
    let note: String
    let isContradicted: Bool
    var testDescription: String { note }
  }

  static let cases = [
    // A lobe that was left, or not even freed, is a lobe that was not removed.
    Case(
      title: "Open total thyroidectomy",
      note:
        "A collar incision was made. The left thyroid lobe was removed. The right thyroid lobe was left alone.",
      isContradicted: true),
    Case(
      title: "Open total thyroidectomy",
      note:
        "A collar incision was made. The left thyroid lobe was freed. The right thyroid lobe was not mobilized.",
      isContradicted: true),
    Case(
      title: "Open total thyroid lobectomy on one side",
      note:
        "A collar incision was made. The left thyroid lobe was freed. The right thyroid lobe was left alone.",
      isContradicted: false),
    Case(
      title: "Open total cystectomy",
      note: "The abdomen was opened. The bladder was left alone.", isContradicted: true),
    // That all of a thing was not taken leaves room for some of it.
    Case(
      title: "Open partial colectomy",
      note: "The abdomen was opened. Total removal of the colon was not carried out.",
      isContradicted: false),
    Case(
      title: "Open total colectomy",
      note: "The abdomen was opened. Total removal of the colon was not carried out.",
      isContradicted: true),
    // That a growth was not taken out leaves room for a piece of it.
    Case(
      title: "Open biopsy of kidney mass",
      note: "The flank was opened. No effort to remove the kidney mass was made.",
      isContradicted: false),
    // A part that was not taken says nothing of another part.
    Case(
      title: "Open partial colectomy",
      note:
        "The abdomen was opened. The sigmoid colon was freed. The splenic flexure was not taken.",
      isContradicted: false),
    Case(
      title: "Open partial colectomy",
      note: "The abdomen was opened. Part of the colon was not resected.", isContradicted: true),
  ]

  @Test(arguments: cases) func `what was left was not removed`(_ test: Case) throws {
    let solver = try Solver(titles: [test.title])
    let candidate = solver.judged(
      try #require(solver.procedures.first), by: solver.documentation(of: test.note))
    #expect(candidate.isContradicted == test.isContradicted)
  }

  @Test func `the later of two diagnoses counts, and what was found before either`() throws {
    let solver = try Solver(titles: [
      "Open repair of a reducible inguinal hernia",
      "Open repair of an incarcerated inguinal hernia",
    ])
    let work = "An incision was made in the groin. The inguinal hernia was repaired."
    let before = "PREOPERATIVE DIAGNOSIS: Reducible inguinal hernia."
    #expect(solver.solve("\(before)\nDESCRIPTION: \(work)").code?.rawValue == "10000")
    #expect(
      solver.solve(
        "\(before)\nPOSTOPERATIVE DIAGNOSIS: Incarcerated inguinal hernia.\nDESCRIPTION: \(work)"
      ).code?.rawValue == "10001")
    #expect(
      solver.solve("\(before)\nDESCRIPTION: It would not pass back. \(work)").code?.rawValue
        == "10001")
  }
}
