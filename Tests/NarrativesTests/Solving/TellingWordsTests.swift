import Narratives
import Testing

/// Words that tell codes apart, which a broader reading of a name must not swallow.
struct TellingWordsTests {
  @Test(arguments: [
    ("Percutaneous core needle biopsy of the breast", ["core"]),
    ("Destruction of the prostate by laser surgery", ["laser"]),
    ("Laparoscopy, surgical; with fulguration of oviducts", []),
    ("Resection of the bladder with fulguration of the ureter by laser", ["laser"]),
    ("Removal of lymph nodes below the clavicle", ["removal of the lymph nodes"]),
    ("Thoracotomy; with therapeutic wedge resection", ["therapeutic", "wedge"]),
    ("Thyroidectomy, removal of the thyroid following previous removal of a portion", ["previous"]),
    ("Thyroidectomy, removal of the thyroid remnant following previous removal", []),
    ("Mastotomy by which a deep abscess of the breast is drained", ["deep"]),
    ("Open biopsy of deep axillary lymph nodes", []),
    ("Arthroscopic removal of the synovium from two or more compartments of the joint", ["or"]),
    ("Arthroscopic synovectomy of two or more compartments of the knee", []),
    ("Colectomy, partial; with coloproctostomy (low pelvic anastomosis)", []),
    ("Laparoscopic supracervical hysterectomy", []),
    ("Transurethral electrosurgical resection of prostate", []),
    ("Resection of the gallbladder or stomach", []),
    ("Removal of the gallbladder at rest or in motion", ["or", "motion"]),
    ("Total or complete removal of the thyroid", []),
    ("Repair of a torn meniscus, the medial or the lateral", []),
    ("Removal of part or all of the thymus through the neck", ["or", "all"]),
    ("Replacement of both surfaces of the hip joint", ["both"]),
    (
      "Removal of the capsule together with whatever is contained in it", ["whatever", "contained"]
    ),
    ("Removal of a colon polyp by hot biopsy forceps", ["hot", "forceps"]),
    ("Colonoscopy with forceps biopsy of the colon", []),
    ("Colonoscopy; with removal of a polyp by snare technique", ["snare"]),
  ]) func `a word that tells codes apart is not swallowed by a broader name`(
    _ title: String, _ leftOver: [String]
  ) throws {
    #expect(try procedure(title, "The wound is closed.").leftOver == leftOver)
  }

  @Test func `a limit that the opening tells and the title does not is not understood`() throws {
    let model = try procedure(
      "Laparoscopic removal of fibroids of the uterus",
      """
      Fibroids of the uterus are removed by laparoscopy. The code covers one to four myomas. The fibroids are placed in \
      a bag.
      """)
    #expect(model.leftOver == ["1 to 4 fibroid tumors"])
  }

  @Test func `where a name tells of several works beside a look one of them is asked for`() throws {
    let model = try procedure(
      "Open operation: The knee joint is explored and, as the case requires, a biopsy of the joint is taken or loose bodies or foreign bodies are removed",
      "The wound is closed.")
    #expect(
      model.leftOver == [
        "biopsy of the knee joint", "extraction of the loose body",
        "extraction of the foreign body",
      ])
    #expect(
      try procedure("Exploration of the knee joint with or without biopsy", "It is closed.")
        .isUnderstood)
  }

  @Test func `what another code leaves in the body decides where this one may put it there`() throws
  {
    let prose = """
      The pleural cavity is drained. A catheter may be inserted. If a catheter remains in the pleural cavity, code 49999 \
      is reported.
      """
    #expect(
      try procedure("Percutaneous drainage of the pleural cavity", prose).leftOver == ["catheter"])
    #expect(
      try procedure(
        "Percutaneous drainage of the pleural cavity with insertion of a catheter", prose
      ).leftOver == [])
  }

  @Test func `where another code is for a state this one is for no such case`() throws {
    let prose = "The hernia is repaired. A recurrent hernia is reported with code 49999."
    let lexicon = try Lexicon.standard()
    let model = try procedure("Repair of an inguinal hernia", prose)
    #expect(model.leftOver == [])
    #expect(model.exclusions.map { lexicon.words(for: $0) } == ["recurrent disease"])
    let initial = try procedure("Initial repair of an inguinal hernia", prose)
    #expect(initial.leftOver == [])
    #expect(initial.exclusions == [])
  }

  @Test func `where another code is for a size this one is for another`() throws {
    let prose = "The hernia is repaired. A hernia of more than 3 cm is reported with code 49999."
    #expect(
      try procedure("Repair of an inguinal hernia", prose).leftOver == [
        "a size of the hernia of more than 3 cm"
      ])
  }

  @Test func `states and sizes that the defining sentence tells are asked for`() throws {
    let model = try procedure(
      "First repair of a ventral hernia",
      """
      Code 11111 is the first repair of a ventral hernia, where the defects together measure less than 3 cm and the \
      hernia is reducible.
      """)
    let lexicon = try Lexicon.standard()
    let words = model.criteria.map { lexicon.words(for: $0) }
    #expect(words.contains("a reducible hernia"))
    #expect(words.contains("a size of the defect of less than 3 cm"))
    #expect(model.isUnderstood)
  }

  @Test(
    arguments: [
      ("11111 is for a melanoma of the arm, a limited nodal recurrence, or a later date.", false),
      ("11111 is for a melanoma of the arm or a recurrence.", false),
      ("11111 clears the axilla for recurrent melanoma of the arm or trunk.", true),
    ]) func `a state that a sentence tells as one occasion of several is not asked for`(
      _ sentence: String, _ isAsked: Bool
    ) throws
  {
    let model = try procedure("Superficial axillary lymphadenectomy", sentence)
    let lexicon = try Lexicon.standard()
    let words = model.criteria.map { lexicon.words(for: $0) }
    #expect(words.contains("recurrent disease") == isAsked)
  }

  private func procedure(_ title: String, _ prose: String) throws -> Procedure {
    let code = try #require(ProcedureCode(rawValue: "11111"))
    return ProcedureReader(lexicon: try Lexicon.standard())
      .read(Narrative(code: code, title: title, prose: prose))
  }
}
