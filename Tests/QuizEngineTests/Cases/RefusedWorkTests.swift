import Narratives
import Testing

@testable import QuizEngine

/// What a refusal says of works that the page of a rival leaves out, and of what the page of the key speaks too.
struct RefusedWorkTests {
  @Test(arguments: [
    ("The pelvic nodes are not part of this operation.", "removal"),
    ("A total pelvic lymphadenectomy is not part of this operation.", "total removal"),
  ])
  func
    `a code that leaves out all work on some nodes is said to leave out all of it, and any other just as much`(
      _ sentence: String, _ work: String
    ) throws
  {
    let lexicon = try Lexicon.standard()
    let bank = [
      try PlantedProcedures.one(
        "20000", "Open total removal of the pelvic lymph nodes", prose: "It is done."),
      try PlantedProcedures.one(
        "20001", "Open sampling of the para-aortic lymph nodes",
        prose: "Two para-aortic nodes are sampled. " + sentence),
    ]
    let solver = Solver(procedures: bank, lexicon: lexicon)
    let note = solver.documentation(
      of:
        "A midline laparotomy was made. All pelvic nodes were removed. Two para-aortic nodes were biopsied."
    )
    func words(explained: String = "") -> String {
      Refusal(
        candidate: solver.judged(bank[1], by: note), key: solver.judged(bank[0], by: note),
        documentation: note, lexicon: lexicon, differences: Differences(lexicon),
        explained: explained
      ).words()
    }
    let reason =
      "20001 does not include \(work) of the pelvic lymph nodes, which the note documents"
    let quote = "“All pelvic nodes were removed.”"
    #expect(words() == "\(reason): \(quote)")
    // What was quoted before is not quoted again.
    #expect(words(explained: "The whole of it (\(quote)) went.") == "\(reason).")
  }

  @Test func `a state of which the text of the key speaks too sets no other code apart`() throws {
    let lexicon = try Lexicon.standard()
    let bank = [
      try PlantedProcedures.one(
        "20000", "Open repair of an inguinal hernia",
        prose: """
          The hernia is repaired. The reader of the note should find the side, the age of the patient and the statement \
          that this is a first repair.
          """),
      try PlantedProcedures.one(
        "20001", "Open initial repair of an incarcerated inguinal hernia", prose: "It is done."),
    ]
    let solver = Solver(procedures: bank, lexicon: lexicon)
    let note = solver.documentation(
      of: "An inguinal incision was made. The inguinal hernia was repaired.")
    #expect(solver.judged(bank[0], by: note).isSupported)
    let words = Refusal(
      candidate: solver.judged(bank[1], by: note), key: solver.judged(bank[0], by: note),
      documentation: note, lexicon: lexicon, differences: Differences(lexicon)
    ).words()
    #expect(words == "20001 requires an incarcerated hernia, which the note does not document.")
  }
}
