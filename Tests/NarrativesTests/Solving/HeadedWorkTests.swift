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

  private static let steps = """
    A collar incision was made and flaps were raised. Both lobes were mobilized. The middle thyroid veins were \
    ligated. The superior thyroid vessels were divided. The specimen was sent for pathology.
    """

  static let notes = [
    // The body tells the steps, the heading what they come to.
    CodedNote(note: "OPERATION: Total thyroidectomy.\nDESCRIPTION: \(steps)", code: "30001"),
    CodedNote(note: "OPERATION\nTOTAL THYROIDECTOMY\n\nTECHNIQUE\n\(steps)", code: "30001"),
    CodedNote(
      note: """
        Operation performed: right inguinal herniorrhaphy.
        Description: An incision was made in the groin. The hernia sac was dissected from the cord, opened and ligated. \
        The external oblique aponeurosis was closed.
        """, code: "30003"),
    // One step is none, and what was only planned is nothing.
    CodedNote(
      note:
        "OPERATION: Total thyroidectomy.\nDESCRIPTION: A collar incision was made. The strap muscles were divided.",
      code: nil),
    CodedNote(note: "Planned procedure: total thyroidectomy.\nDescription: \(steps)", code: nil),
    CodedNote(note: "Consented for: total thyroidectomy.\nDescription: \(steps)", code: nil),
    // Where they disagree, the body counts.
    CodedNote(
      note:
        "OPERATION: Total thyroidectomy.\nDESCRIPTION: \(steps) All of the left thyroid lobe was removed.",
      code: "30002"),
    CodedNote(
      note: "OPERATION: Total thyroidectomy.\nDESCRIPTION: \(steps) The thyroid was left in place.",
      code: nil),
  ]

  @Test(arguments: notes) func `a heading counts where the body bears it out step by step`(
    _ test: CodedNote
  ) throws {
    #expect(try Solver(titles: Self.titles).solve(test.note).code?.rawValue == test.code)
  }

  static let hernias = [
    CodedNote(
      note:
        "OPERATION: Repair of a ventral hernia, 4 cm.\nDESCRIPTION: The ventral hernia was repaired.",
      code: nil),
    CodedNote(
      note: """
        OPERATION: Repair of a ventral hernia, 4 cm.
        DESCRIPTION: The ventral hernia was repaired. The defect measured 2 cm.
        """, code: "30005"),
    CodedNote(
      note: """
        OPERATION: Repair of a ventral hernia.
        DESCRIPTION: The ventral hernia was repaired. The defect measured 4 cm. A sheet of mesh of 15 x 15 cm was laid \
        over it.
        """, code: "30006"),
    CodedNote(
      note:
        "OPERATION: Repair of a recurrent femoral hernia.\nDESCRIPTION: The femoral hernia was repaired.",
      code: nil),
    CodedNote(
      note:
        "OPERATION: Repair of a femoral hernia.\nDESCRIPTION: The recurrent femoral hernia was repaired.",
      code: "30007"),
  ]

  @Test(arguments: hernias)
  func `a size or a state that the heading alone tells decides nothing`(_ test: CodedNote) throws {
    let solver = try Solver(titles: [
      "30005": "Repair of a ventral hernia, defect of less than 3 cm",
      "30006": "Repair of a ventral hernia, defect of 3 cm to 10 cm",
      "30007": "Repair of a recurrent femoral hernia",
    ])
    #expect(solver.rank(test.note).code?.rawValue == test.code)
  }

  @Test func `a code whose work the heading alone names is not named among many`() throws {
    let solver = try Solver(titles: Self.titles)
    let solution = solver.rank(
      """
      OPERATION: Right inguinal herniorrhaphy.
      DESCRIPTION: An incision was made in the groin. The hernia sac was dissected from the cord, opened and \
      ligated. The external oblique aponeurosis was closed.
      """)
    #expect(solution.code == nil)
    #expect(solution.likeliest?.code.rawValue == "30003")
  }

  @Test func `a heading speaks against no code`() throws {
    let solver = try Solver(titles: Self.titles)
    let lobe = try #require(solver.procedures.first { $0.code.rawValue == "30002" })
    let note = "OPERATION: Subtotal thyroidectomy.\nDESCRIPTION: \(Self.steps)"
    #expect(!solver.judged(lobe, by: solver.documentation(of: note)).isContradicted)
  }

  @Test func `the approach of a heading counts where the body tells of none`() throws {
    let body =
      "The sigmoid was mobilized. Its mesentery was divided. Part of the colon was removed."
    let solver = try Solver(titles: Self.titles)
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
}
