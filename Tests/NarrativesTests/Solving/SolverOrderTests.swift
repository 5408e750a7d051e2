import Narratives
import Testing

/// In which order codes are put whose texts a note resembles.
struct SolverOrderTests {
  private static func solver() throws -> Solver {
    let reader = try ProcedureReader(lexicon: Lexicon.standard())
    func procedure(_ code: ProcedureCode, _ title: String, _ prose: String) -> Procedure {
      reader.read(Narrative(code: code, title: title, prose: prose))
    }
    let likeTheNote = """
      A gag is hung from the stand and the palate is felt with a finger. A soft catheter is led through \
      the nostril. Snoring and missed days at school are the usual complaints.
      """
    let procedures = try [
      procedure(
        #require(ProcedureCode(rawValue: "10001")),
        "Tonsillectomy and adenoidectomy; younger than age 12", likeTheNote),
      procedure(
        #require(ProcedureCode(rawValue: "10002")),
        "Tonsillectomy and adenoidectomy; age 12 or over",
        "A gag is hung from the stand and the palate is felt. A soft catheter is led."),
      procedure(
        #require(ProcedureCode(rawValue: "10003")), "Excision of a lingual tonsil",
        "The base of the tongue is shown with a gag."),
    ]
    return Solver(procedures: procedures, lexicon: reader.lexicon)
  }

  @Test(arguments: [
    ("19-year-old student", "10002"), ("7-year-old boy", "10001"), ("student", "10001"),
  ]) func `an age that a code is not for puts the code for the same work at other ages first`(
    _ patient: String, _ code: String
  ) throws {
    let note = """
      Indications: \(patient), snoring, missed days at school. The gag was hung from the stand. The \
      palate was felt. The soft catheter was led through the nostril. All went well.
      """
    #expect(try Self.solver().rank(note).candidates.first?.code.rawValue == code)
  }

  @Test func `a code that the way in rules out stands behind the one that is documented whole`()
    throws
  {
    let reader = try ProcedureReader(lexicon: Lexicon.standard())
    func procedure(_ code: ProcedureCode, _ title: String, _ prose: String) -> Procedure {
      reader.read(Narrative(code: code, title: title, prose: prose))
    }
    let likeTheNote =
      "The patient is turned on the side. The ligament is taken down and the stump is held under water. A fat pad covers it."
    let solver = try Solver(
      procedures: [
        procedure(
          #require(ProcedureCode(rawValue: "10001")), "Thoracoscopic biopsy of the pleura",
          likeTheNote),
        procedure(
          #require(ProcedureCode(rawValue: "10002")), "Open removal of an entire lung",
          "The patient is turned on the side and the stump is held under water."),
      ], lexicon: reader.lexicon)
    let note = """
      The patient was turned on the side. The chest was opened with a rib spreader. The ligament was taken down. The \
      entire left lung was removed. The stump was held under water. A fat pad covered it.
      """
    #expect(solver.rank(note).candidates.map(\.code.rawValue) == ["10002", "10001"])
  }
}
