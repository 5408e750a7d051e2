import Narratives
import Testing

/// What a heading over a note is worth beside the body.
struct HeadedWorkTests {
  static let titles = [
    "30001": "Open total thyroidectomy",
    "30002": "Open total thyroid lobectomy on one side",
    "30003": "Open repair of an inguinal hernia",
    "30004": "Laparoscopic partial colectomy",
  ]

  struct Case: CustomTestStringConvertible {
    let note: String
    let code: String?
    var testDescription: String { note }
  }

  private static let steps = """
    A collar incision was made and flaps were raised. Both lobes were mobilized. The middle thyroid veins were \
    ligated. The superior thyroid vessels were divided. The specimen was sent for pathology.
    """

  static let notes = [
    // The body tells the steps, the heading what they come to.
    Case(note: "OPERATION: Total thyroidectomy.\nDESCRIPTION: \(steps)", code: "30001"),
    Case(note: "OPERATION\nTOTAL THYROIDECTOMY\n\nTECHNIQUE\n\(steps)", code: "30001"),
    Case(
      note: """
        Operation performed: right inguinal herniorrhaphy.
        Description: An incision was made in the groin. The hernia sac was dissected from the cord, opened and ligated. \
        The external oblique aponeurosis was closed.
        """, code: "30003"),
    // One step is none, and what was only planned is nothing.
    Case(
      note:
        "OPERATION: Total thyroidectomy.\nDESCRIPTION: A collar incision was made. The strap muscles were divided.",
      code: nil),
    Case(note: "Planned procedure: total thyroidectomy.\nDescription: \(steps)", code: nil),
    Case(note: "Consented for: total thyroidectomy.\nDescription: \(steps)", code: nil),
    // Where they disagree, the body counts.
    Case(
      note:
        "OPERATION: Total thyroidectomy.\nDESCRIPTION: \(steps) All of the left thyroid lobe was removed.",
      code: "30002"),
    Case(
      note: "OPERATION: Total thyroidectomy.\nDESCRIPTION: \(steps) The thyroid was left in place.",
      code: nil),
  ]

  @Test(arguments: notes) func `a heading counts where the body bears it out step by step`(
    _ test: Case
  ) throws {
    #expect(try solver().solve(test.note).code?.rawValue == test.code)
  }

  @Test func `the approach of a heading counts where the body tells of none`() throws {
    let body =
      "The sigmoid was mobilized. Its mesentery was divided. Part of the colon was removed."
    let solver = try solver()
    #expect(
      solver.solve("Procedure: laparoscopic colectomy.\nDescription: \(body)").code?.rawValue
        == "30004")
    #expect(
      solver.solve(
        "Procedure: laparoscopic colectomy.\nDescription: A laparotomy was made. \(body)"
      )
      .code == nil)
    #expect(solver.solve("Planned: laparoscopic colectomy.\nDescription: \(body)").code == nil)
  }

  private func solver() throws -> Solver {
    let reader = ProcedureReader(lexicon: try Lexicon.standard())
    let procedures = Self.titles.sorted { $0.key < $1.key }.compactMap { code, title in
      ProcedureCode(rawValue: code).map {
        reader.read(Narrative(code: $0, title: title, prose: "The work is done as usual."))
      }
    }
    return Solver(procedures: procedures, lexicon: reader.lexicon)
  }
}
