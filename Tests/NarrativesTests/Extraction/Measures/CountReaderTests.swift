import Testing

@testable import Narratives

/// Numbers of things that codes count, with bounds and without.
struct CountReaderTests {
  @Test(
    arguments: [
      ("Two ribs were fixed.", ["2 rib"]),
      ("A total of 3 intramural myomas was removed.", ["3 intramural-myoma"]),
      ("For 5 or more intramural myomas.", ["5 or more intramural-myoma"]),
      ("Injection of 1 or 2 muscles.", ["1 to 2 muscle"]),
      ("Fixation of 4 to 6 ribs.", ["4 to 6 rib"]),
      ("One, two, three or four ribs are fixed.", ["1 to 4 rib"]),
      ("In rooms 1, 3 or 4 ribs were fixed.", ["3 to 4 rib"]),
      ("Removal of up to and including 15 lesions.", ["15 or less lesion"]),
      ("Fixation of more than 3 ribs.", ["more than 3 rib"]),
      ("One or more ribs were fixed.", []), ("The rib was fixed.", []),
      ("A 2 cm rib fragment was found.", []), ("The level 3 muscle was cut.", []),
      ("Two veins were tied.", []),
    ] as [(String, [String])]) func `what codes count is counted`(
      _ text: String, _ counts: [String]
    )
    throws
  {
    let reader = try Said.reader.get()
    let found = reader.read(text).statements.compactMap { statement -> String? in
      guard case .measure(let measured) = statement.content,
        measured.span.dimension == .count, let thing = measured.thing
      else { return nil }
      return "\(measured.span.words) \(reader.lexicon.id(thing))"
    }
    #expect(found == counts)
  }

  @Test(arguments: [
    ("Seven intramural myomas were removed.", Judgement.Status.supported),
    ("Two intramural myomas were removed.", .contradicted),
    // The largest number is that of all of them.
    ("Seven intramural myomas were removed. Two intramural myomas were soft.", .supported),
    ("The intramural myoma was removed.", .missing),
  ]) func `a note documents a number, speaks against it or is silent`(
    _ note: String, _ status: Judgement.Status
  ) throws {
    let reader = try Said.reader.get()
    let lexicon = reader.lexicon
    let code = ProcedureReader(lexicon: lexicon).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")),
        title: "Removal of 6 or more intramural myomas", prose: "It is done."))
    let solver = Solver(procedures: [code], lexicon: lexicon)
    let count = try #require(code.criteria.first { $0.measure != nil })
    let judgement = Judge(lexicon: lexicon, note: solver.documentation(of: note)).judge(count)
    #expect(judgement.status == status)
  }
}
