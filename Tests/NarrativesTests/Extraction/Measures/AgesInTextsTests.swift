import Testing

@testable import Narratives

/// What ages decide between codes.
struct AgesInTextsTests {
  private static let titles = [
    "10001": "Open repair of an inguinal hernia, age under 6 months",
    "10002": "Open repair of an inguinal hernia, age 6 months to under 5 years",
    "10003": "Open repair of an inguinal hernia, age 5 years or over",
  ]

  private static func procedures(_ lexicon: Lexicon) -> [Procedure] {
    titles.sorted { $0.key < $1.key }.compactMap { number, title in
      ProcedureCode(rawValue: number).map { code in
        ProcedureReader(lexicon: lexicon).read(
          Narrative(code: code, title: title, prose: "The hernia sac is ligated."))
      }
    }
  }

  @Test(arguments: [
    ("A 5-month-old boy.", "10001"), ("A 6-month-old girl.", "10002"),
    ("A four-year-old boy.", "10002"), ("5 y/o M.", "10003"), ("Patient: woman, 73.", "10003"),
  ]) func `the age of the patient decides between codes for different ages`(
    _ patient: String, _ code: String
  ) throws {
    let lexicon = try Said.reader.get().lexicon
    let solver = Solver(procedures: Self.procedures(lexicon), lexicon: lexicon)
    let note = "\(patient)\nA groin incision was made. The inguinal hernia was repaired."
    #expect(solver.solve(note).code?.rawValue == code)
  }

  @Test func `a note that does not tell the age is asked for it`() throws {
    let lexicon = try Said.reader.get().lexicon
    let solver = Solver(procedures: Self.procedures(lexicon), lexicon: lexicon)
    let solution = solver.solve("A groin incision was made. The inguinal hernia was repaired.")
    #expect(solution.code == nil)
    #expect(solution.query.contains("age 5 years or older (needed for 10003)"))
  }

  @Test(arguments: [
    "It is typically done in patients over 50 years of age.",
    "Unlike CPT® Code 10009, which is for children under 5 years, all are eligible.",
  ]) func `an age that is only usual or another code's is no criterion`(_ sentence: String) throws {
    let lexicon = try Said.reader.get().lexicon
    let code = try #require(ProcedureCode(rawValue: "10001"))
    let procedure = ProcedureReader(lexicon: lexicon).read(
      Narrative(
        code: code, title: "Open repair of an inguinal hernia",
        prose: "CPT® Code 10001 is the open repair of an inguinal hernia. \(sentence)"))
    #expect(procedure.ages == nil)
  }
}
