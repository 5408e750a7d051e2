import Basics
import Narratives
import Testing

@testable import QuizEngine

/// Sizes and weights in notes.
struct MeasureSentencesTests {
  private static let titles = [
    "58260": "Vaginal hysterectomy, for uterus 250 g or less",
    "58290": "Vaginal hysterectomy, for uterus greater than 250 g",
    "49591": "Open repair of ventral hernia, total length of defect less than 3 cm",
    "49593": "Open repair of ventral hernia, total length of defect 3 cm to 10 cm",
    "49595": "Open repair of ventral hernia, total length of defect greater than 10 cm",
  ]

  @Test func `what is counted is there, and one is not counted`() throws {
    let lexicon = try Lexicon.standard()
    let procedure = ProcedureReader(lexicon: lexicon).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "58545")),
        title: "Laparoscopic removal of 1 to 4 intramural myomas", prose: "The wound is closed."))
    let measured = try #require(procedure.measures.first)
    var generator = SplitMix64(seed: 5)
    let told = (0..<40).map { _ in
      MeasureSentences(lexicon: lexicon).sentence(for: measured, using: &generator)
    }
    #expect(
      Set(told).allSatisfy {
        $0.hasPrefix("There was") || $0.hasPrefix("In all, there were ")
          || $0.hasPrefix("Altogether there were ")
      }, "\(told)")
    #expect(told.contains { $0.contains("a single intramural myoma.") })
  }

  @Test(arguments: titles.keys.sorted())
  func `a note tells a measure that its code asks for, and the solver finds that code`(
    _ code: String
  ) throws {
    let lexicon = try Lexicon.standard()
    let procedures = try Self.titles.sorted { $0.key < $1.key }.map { code, title in
      ProcedureReader(lexicon: lexicon).read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: code)), title: title,
          prose: "The wound is closed."))
    }
    let solver = Solver(procedures: procedures, lexicon: lexicon)
    let writer = NoteWriter(lexicon: lexicon, procedures: procedures)
    let key = try #require(procedures.first { $0.code.rawValue == code })
    var generator = SplitMix64(seed: 5)
    for _ in 0..<20 {
      let note = writer.note(
        of: CaseFacts(meeting: key), key, difficulty: 1, using: &generator)
      #expect(solver.solve(note.text).code == key.code, "\(note.text)")
    }
  }
}
