import Testing

@testable import Narratives

/// What names ask for, by how they put their words: looks, lists, amounts, exclusions and ways in.
struct DescriptorGrammarTests {
  @Test(
    arguments: [
      // An adjective names its organ before what is done there.
      ("Scrotal biopsy by needle", ["biopsy of the scrotum"]),
      // What is done through a scope is done on what it shows; a look alone is the work.
      (
        "Bronchoscopy, flexible; with biopsy, single or multiple",
        ["an endoscopic approach", "biopsy of the bronchus or the trachea"]
      ),
      ("Nephroscopy (separate procedure)", ["an endoscopic approach", "inspection of the kidney"]),
      // Of things joined by "or" one is asked for.
      (
        "Excision of a colon polyp or a gastric ulcer",
        ["an open approach", "excision of a colon polyp or a gastric ulcer"]
      ),
      (
        "Ligation of esophageal or gastric varices",
        ["ligation of the esophageal or the gastric varices"]
      ),
      (
        "Excision of the thymus; sternal split or transthoracic approach",
        ["an open transsternal or transthoracic approach", "excision of the thymus"]
      ),
      (
        "Closure of a rectovaginal fistula, vaginal or transanal approach",
        ["a transvaginal or transanal approach", "closure of the rectovaginal fistula"]
      ),
      // How many, how large and in which state.
      (
        "Laparoscopic removal of 6 or more intramural myomas",
        [
          "a laparoscopic approach", "removal of an intramural myoma",
          "6 or more intramural myomas",
        ]
      ),
      ("Injection of 1 or 2 muscles", ["injection of the muscle", "1 to 2 muscles"]),
      (
        "Decompression of the spinal cord, 1 or 2 vertebral segments",
        ["release of the spinal cord", "1 to 2 vertebral joints"]
      ),
      ("Repair of a ventral hernia, initial or recurrent", ["repair of the ventral hernia"]),
      ("Cystectomy, partial; simple", ["partial removal of the bladder"]),
      // The joint that is entered is where the work is done.
      (
        "Arthroscopy, elbow, surgical; debridement, extensive",
        ["an arthroscopic approach", "extensive debridement of the elbow joint"]
      ),
      // What is ruled out is not done, to the end of its list.
      (
        "Removal of the spleen without cystectomy, vasectomy or appendectomy",
        ["removal of the spleen"]
      ),
      (
        "Open removal of the spleen, with repair of the liver (hepatorrhaphy) if done",
        ["an open approach", "removal of the spleen"]
      ),
      (
        "Open removal of the spleen with repair of the liver (hepatorrhaphy), if carried out",
        ["an open approach", "removal of the spleen"]
      ),
      (
        "Open repair of the spleen with mesh only",
        ["an open approach", "repair of the spleen", "implantation of the mesh"]
      ),
    ] as [(String, [String])]) func `a name asks for what its words say`(
      _ title: String, _ criteria: [String]
    ) throws
  {
    let reader = try Said.reader.get()
    let procedure = ProcedureReader(lexicon: reader.lexicon).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")), title: title, prose: "It is done."))
    #expect(procedure.criteria.map { reader.lexicon.words(for: $0) } == criteria)
    #expect(procedure.leftOver == [])
  }

  @Test func `all of a list behind without is ruled out`() throws {
    let reader = try Said.reader.get()
    let procedure = ProcedureReader(lexicon: reader.lexicon).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")),
        title: "Removal of the spleen without cystectomy, vasectomy or appendectomy",
        prose: "It is done."))
    #expect(
      procedure.provisions.map { "\($0.modality) \(reader.lexicon.words(for: $0))" } == [
        "excluded removal of the bladder", "excluded division of the vas deferens",
        "excluded resection of the appendix",
      ])
  }

  @Test func `an area is told by its two sides`() throws {
    let reader = try Said.reader.get()
    let spans = reader.read("The defect measured 4 x 3 cm.").statements.compactMap {
      if case .measure(let measured) = $0.content { measured.span.words } else { nil }
    }
    #expect(spans == ["4 cm", "12 sq cm"])
  }
}
