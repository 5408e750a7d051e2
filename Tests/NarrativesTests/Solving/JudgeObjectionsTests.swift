import Narratives
import Testing

/// What a page gives to other codes counts when a note is coded: invented pages, and notes of the work beside theirs.
struct JudgeObjectionsTests {
  struct Case: CustomTestStringConvertible {
    let title: String
    var prose = "The work is done as usual."
    let note: String
    let fits: Bool
    var testDescription: String { note }

    init(_ title: String, _ prose: String? = nil, _ note: String, fits: Bool) {
      (self.title, self.note, self.fits) = (title, note, fits)
      if let prose { self.prose = prose }
    }
  }

  private static let bladder = "Open removal of the urinary bladder"
  private static let kidney = "Laparoscopic removal of the kidney"

  static let cases = [
    // How much of a mesh there is says nothing of the work.
    Case(
      "Open repair of an umbilical hernia with implantation of mesh", nil,
      "Through an open incision the umbilical hernia was repaired. A piece of mesh was implanted.",
      fits: true),
    // A state of the disease that is another code's.
    Case(
      "Open removal of the parathyroid", "A repeat exploration is reported with code 60502.",
      "The neck was opened by an incision for reoperation. The parathyroid was removed.",
      fits: false),
    Case(
      "Open removal of the parathyroid", "A repeat exploration is reported with code 60502.",
      "The neck was opened by an incision. The parathyroid was removed.", fits: true),
    // A state that another code shares with it, or that two others have between them, is none of them.
    Case(
      "Open repair of a sliding inguinal hernia",
      "Laparoscopic repair of an initial inguinal hernia is reported with code 49650.",
      "The groin was opened by an incision. No previous repair. The sliding inguinal hernia was repaired.",
      fits: true),
    Case(
      "Open repair of a sliding inguinal hernia",
      "An initial repair of another hernia is code 49505. A recurrent hernia is reported with code 49520.",
      "The groin was opened by an incision. No previous repair. The sliding inguinal hernia was repaired.",
      fits: true),
    // Both lobes are the gland that another code takes at a second operation.
    Case(
      "Open removal of the lobes of the thyroid on both sides",
      "Removal of the thyroid after an earlier operation is reported with code 60260.",
      "A collar incision was made. The right and the left thyroid lobes were removed.", fits: true),
    // "The other side" is one beside work on the first: a lobe told twice is not two.
    Case(
      "Open removal of the thyroid lobe with removal of the thyroid lobe on the other side", nil,
      "A collar incision was made. The thyroid lobe was removed. The thyroid lobe was excised.",
      fits: false),
    Case(
      "Open removal of the thyroid lobe with removal of the thyroid lobe on the other side", nil,
      "A collar incision was made. The right thyroid lobe was removed. The left thyroid lobe was excised.",
      fits: true),
    // Of a code for another way in, the work is no other.
    Case(
      "Open partial removal of the colon", "Laparoscopic resection with anastomosis is code 44204.",
      "Laparotomy. Part of the sigmoid colon was removed, and an anastomosis of the colon was made.",
      fits: true),
    // What the text does itself is not another code's alone.
    Case(
      "Open partial removal of the colon",
      "The ends are brought together and the colon is anastomosed. An anastomosis of the colon to the rectum, or of the colon after removal of the ileum, is reported with code 44160.",
      "Laparotomy. Part of the sigmoid colon was removed, and an anastomosis of the colon was made.",
      fits: true),
    // A robot in passing is no way in of its own.
    Case(
      "Removal of the kidney",
      "Robotic surgeons insufflate gas. A laparoscope is passed into the abdomen, and the kidney is removed.",
      "Laparoscopic surgery. The kidney was removed.", fits: true),
    // Ruled out by a sentence of its own.
    Case(
      kidney, "The adrenal gland is not removed.",
      "Laparoscopic surgery. The kidney was removed. The adrenal gland was removed too.",
      fits: false),
    Case(
      kidney, "The adrenal gland is not removed.",
      "Laparoscopic surgery. The kidney was removed. The adrenal gland was left.", fits: true),
    // Ruled out by the title.
    Case(
      "Laparoscopic removal of the kidney without removal of the ureter", nil,
      "Laparoscopic surgery. The kidney was removed. The whole ureter was removed as well.",
      fits: false),
    // A part of what goes in parts.
    Case(
      "Arthroscopic removal of a loose body of the knee", "No part of the meniscus is excised.",
      "Through arthroscopic portals a loose body of the knee was removed. The torn rim of the meniscus was excised.",
      fits: false),
    // Of what goes in parts any amount is that work.
    Case(
      "Arthroscopic meniscectomy of the medial meniscus", nil,
      "Arthroscopy of the knee. Part of the medial meniscus was resected.", fits: true),
    Case(
      "Arthroscopic meniscectomy of the medial meniscus", nil,
      "Arthroscopy of the knee. The whole medial meniscus was resected.", fits: true),
    Case(
      "Laparoscopic removal of the kidney", nil,
      "Laparoscopic surgery. Part of the kidney was resected.", fits: false),
    // Told by the groups that make it up, or as what comes of the work.
    Case(
      bladder, "The pelvic lymph nodes are not removed.",
      "Laparotomy. The urinary bladder was removed. The external iliac nodes were removed.",
      fits: false),
    Case(
      "Open removal of the sigmoid colon", "No stoma is formed.",
      "Laparotomy. The sigmoid colon was removed. A loop ileostomy was created.", fits: false),
    // Given to another code by a condition.
    Case(
      kidney, "If the adrenal gland is removed as well, another code applies.",
      "Laparoscopic surgery. The kidney was removed. The adrenal gland was removed.", fits: false),
    Case(
      kidney, "If the adrenal gland is removed as well, CPT code 50999 is reported in addition.",
      "Laparoscopic surgery. The kidney was removed. The adrenal gland was removed.", fits: true),
    // Beside the code, impossible, needless or allowed, and so not ruled out.
    Case(
      bladder, "Removal of the pelvic lymph nodes is not included and is reported separately.",
      "Laparotomy. The urinary bladder was removed. The pelvic lymph nodes were removed.",
      fits: true),
    Case(
      bladder, "It is done for a cancer in which the prostate cannot be removed alone.",
      "Laparotomy. The urinary bladder was removed. The prostate was removed.", fits: true),
    Case(
      bladder, "A reconstruction of the ureter is not required.",
      "Laparotomy. The urinary bladder was removed. The ureter was reconstructed.", fits: true),
    Case(
      bladder, "The vagina is not closed and a drain is not inserted.",
      "Laparotomy. The urinary bladder was removed. A drain was inserted.", fits: true),
    Case(
      bladder, "The prostate may be removed. In women the prostate is not removed.",
      "Laparotomy. The urinary bladder was removed. The prostate was removed.", fits: true),
    // What the same operation without it is reported with is part of this one.
    Case(
      bladder, "The same operation without reconstruction of the ureter is found under code 20009.",
      "Laparotomy. The urinary bladder was removed. The ureter was reconstructed.", fits: true),
    // A structure that the name says is kept.
    Case(
      "Open removal of the urinary bladder in which the prostate is left in place", nil,
      "Laparotomy. The urinary bladder was removed. The prostate was removed.", fits: false),
    // One of two.
    Case(
      "Open repair of either the medial or the lateral meniscus", nil,
      "Arthrotomy. The medial meniscus was repaired. The lateral meniscus was repaired.",
      fits: false),
    Case(
      "Open repair of either the medial or the lateral meniscus", nil,
      "Arthrotomy. The lateral meniscus was repaired.", fits: true),
    Case(
      "Open removal of a single lobe of the lung", nil,
      "Thoracotomy. The middle lobe and the lower lobe were removed.", fits: false),
    Case(
      "Open removal of a single lobe of the lung", nil, "Thoracotomy. The upper lobe was removed.",
      fits: true),
    // Of one side.
    Case(
      "Open removal of the fallopian tube and of the ovary", nil,
      "Laparotomy. The right fallopian tube was removed. The left ovary was removed.", fits: false),
    Case(
      "Open removal of the fallopian tube and of the ovary", nil,
      "Laparotomy. The right fallopian tube was removed. The right ovary was removed.", fits: true),
    Case(
      "Open removal of the fallopian tube and of the ovary", nil,
      "Laparotomy. Both fallopian tubes were removed. The left ovary was removed.", fits: true),
    // Sentinel nodes are no clearance.
    Case(
      "Open axillary lymphadenectomy", nil,
      "Through an open incision the sentinel lymph nodes of the axilla were removed.", fits: false),
  ]

  @Test(
    "a code fits where all it asks for is documented and nothing that it leaves to others",
    arguments: cases)
  func fits(_ item: Case) throws {
    let reader = ProcedureReader(lexicon: try Lexicon.standard())
    let code = try #require(ProcedureCode(rawValue: "10001"))
    let procedure = reader.read(Narrative(code: code, title: item.title, prose: item.prose))
    let solver = Solver(procedures: [procedure], lexicon: reader.lexicon)
    let documented = solver.documentation(of: item.note)
    #expect(solver.judged(procedure, by: documented).isSupported == item.fits)
    #expect(Prover(solver).supportsAny(documented) == item.fits)
  }
}
