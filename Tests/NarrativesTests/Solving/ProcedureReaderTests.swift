import Narratives
import Testing

struct ProcedureReaderTests {
  struct Case: CustomTestStringConvertible {
    let title: String
    let criteria: [String]
    var testDescription: String { title }
  }

  static let titles = [
    Case(
      title: "Open limited lymph node removal in the pelvis and beside the aorta, on both sides",
      criteria: [
        "an open approach", "limited removal of the pelvic lymph nodes on both sides",
        "limited removal of the para-aortic lymph nodes",
      ]),
    Case(
      title: "Cystectomy, partial or complete",
      criteria: [
        "an open approach", "partial excision or total removal of the bladder",
      ]),
    Case(
      title: "Colonoscopy; with removal of tumor(s), polyp(s), or other lesion(s)",
      criteria: [
        "an endoscopic approach",
        "removal of a colon tumor or a colon polyp or a polyp",
      ]),
    // No name swallows how much is taken.
    Case(
      title: "Radical hysterectomy accomplished entirely through the vagina",
      criteria: ["a transvaginal approach", "radical resection of the uterus"]),
    // What is taken through the scope goes in parts; what is burnt there may be all of it.
    Case(
      title: "Hysteroscopic endometrial ablation",
      criteria: ["a hysteroscopic approach", "destruction of the endometrium"]),
    // One join, however often it is named.
    Case(
      title: "Laparoscopy, surgical; colectomy, partial, with anastomosis, with coloproctostomy",
      criteria: [
        "a laparoscopic approach", "partial removal of the colon",
        "anastomosis of the rectum low in the pelvis",
      ]),
    Case(
      title: "Open partial colectomy in which the colon is joined to the rectum low in the pelvis",
      criteria: [
        "an open approach", "partial removal of the colon",
        "anastomosis of the rectum low in the pelvis",
      ]),
    // What is said of the last of two works on the same is said of the first too.
    Case(
      title: "Biopsy or excision of lymph node(s); open, superficial",
      criteria: [
        "an open approach", "biopsy or excision of the superficial lymph nodes",
      ]),
    Case(
      title: "Total or subtotal thyroidectomy for malignancy that is told with care",
      criteria: [
        "total or subtotal removal of the thyroid", "malignancy",
      ]),
    Case(
      title:
        "Removal of a uterus that weighs more than 250 grams, with removal of tubes, ovaries, or both",
      criteria: [
        "removal of the uterus", "removal of the fallopian tube or the ovary",
        "a weight of the uterus of more than 250 g",
      ]),
    Case(
      title: "Radical retropubic removal of the prostate performed laparoscopically",
      criteria: ["a laparoscopic approach", "radical removal of the prostate"]),
    Case(
      title: "Thoracoscopic segmentectomy, one segment",
      criteria: ["a thoracoscopic approach", "resection of a lung segment"]),
    Case(
      title: "Open radical removal of the prostate through a retropubic approach",
      criteria: ["an open retropubic approach", "radical removal of the prostate"]),
    // The first of several wedges is no first disease.
    Case(
      title: "Thoracotomy; with excision of a lung nodule, initial",
      criteria: ["an open approach", "excision of a lung nodule"]),
    Case(
      title: "Repair of initial inguinal hernia, incarcerated",
      criteria: ["repair of the inguinal hernia", "an incarcerated hernia", "an initial repair"]),
    // What is complete is the control of bleeding, or the course of resections, and not the gland.
    Case(
      title: "TURBT, including control of postoperative bleeding, complete",
      criteria: ["a transurethral approach", "partial excision of the bladder tumor"]),
    Case(
      title: "Limited node dissection to stage a cancer; pelvic and para-aortic",
      criteria: [
        "limited removal of the pelvic lymph nodes",
        "limited removal of the para-aortic lymph nodes",
      ]),
    Case(
      title: "Open removal of retroperitoneal nodes along the aorta, the splenic artery, or both",
      criteria: ["an open approach", "removal of the retroperitoneal lymph nodes"]),
    Case(
      title: "Repair of an inguinal hernia, provided that the contents are reducible",
      criteria: ["repair of the inguinal hernia", "a reducible hernia"]),
    Case(
      title: "Biopsy of the breast, in which a part of a lesion is removed",
      criteria: ["biopsy of the breast"]),
    Case(
      title: "Removal of a thyroid lobe and part of the contralateral lobe",
      criteria: [
        "removal of a thyroid lobe", "partial removal of the contralateral thyroid lobe",
      ]),
    Case(
      title:
        "Complete axillary lymphadenectomy, in which the nodes and the fat of one armpit are removed",
      criteria: ["total removal of the axillary lymph nodes"]),
    Case(
      title: "Laparoscopic sampling of one or more retroperitoneal lymph nodes",
      criteria: ["a laparoscopic approach", "sampling of the retroperitoneal lymph nodes"]),
    Case(
      title:
        "Laparoscopic total pelvic lymphadenectomy on both sides with sampling of aortic nodes",
      criteria: [
        "a laparoscopic approach", "total removal of the pelvic lymph nodes on both sides",
        "sampling of the para-aortic lymph nodes",
      ]),
    Case(
      title: "Pelvic lymphadenectomy on both sides, para-aortic node sampling, and omentectomy",
      criteria: [
        "removal of the pelvic lymph nodes on both sides",
        "sampling of the para-aortic lymph nodes", "removal of the omentum",
      ]),
    Case(
      title:
        "Open extensive lymphadenectomy of the retroperitoneum: renal, aortic, and pelvic nodes",
      criteria: [
        "an open approach", "extensive removal of the renal lymph nodes",
        "extensive removal of the para-aortic lymph nodes",
        "extensive removal of the pelvic lymph nodes",
      ]),
    Case(
      title: "Open pelvic lymphadenectomy on one side: obturator and external iliac nodes",
      criteria: ["an open approach", "removal of the pelvic lymph nodes on one side"]),
    Case(
      title: "Open debulking of a recurrent cancer of the ovary or uterus, without node removal",
      criteria: [
        "an open approach", "debulking of the intra-abdominal or retroperitoneal tumor",
        "recurrent disease",
      ]),
    Case(
      title: "Laparoscopic cholecystectomy with cholangiography",
      criteria: [
        "a laparoscopic approach", "resection of the gallbladder", "cholangiography",
      ]),
    Case(
      title: "Arthroplasty, knee, condyle and plateau; medial AND lateral compartments",
      criteria: ["replacement of the medial compartment", "replacement of the lateral compartment"]
    ),
    Case(
      title: "Thyroidectomy, total or subtotal for malignancy; with limited neck dissection",
      criteria: [
        "total or subtotal removal of the thyroid",
        "limited removal of the cervical lymph nodes", "malignancy",
      ]),
    Case(
      title: "Excision of cyst or adenoma of thyroid, or transection of isthmus",
      criteria: [
        "an open approach",
        "excision of a thyroid cyst or excision of a thyroid adenoma or division of the thyroid isthmus",
      ]),
    Case(
      title:
        "Biopsy or excision of lymph nodes; open, deep cervical nodes with excision scalene fat pad",
      criteria: [
        "an open approach",
        "biopsy or excision of the deep cervical lymph nodes",
        "excision of the scalene fat pad",
      ]),
    Case(
      title: "Axillary lymphadenectomy; superficial",
      criteria: ["superficial removal of the axillary lymph nodes"]),
    Case(
      title: "Laparoscopic supracervical hysterectomy, for uterus 250 g or less",
      criteria: [
        "a laparoscopic approach", "supracervical resection of the uterus",
        "a weight of the uterus of 250 g or less",
      ]),
    Case(
      title: "Arthrotomy, with synovectomy, knee; anterior OR posterior",
      criteria: [
        "an open approach",
        "removal of the anterior or the posterior synovium",
      ]),
    Case(
      title: "Arthroscopic excision of both menisci",
      criteria: [
        "an arthroscopic approach", "excision of the medial meniscus",
        "excision of the lateral meniscus",
      ]),
  ]

  @Test(arguments: titles) func `a title says what its code stands or falls with`(_ test: Case)
    throws
  {
    let procedure = try procedure(test.title, "The work is done as usual.")
    let lexicon = try Lexicon.standard()
    #expect(procedure.criteria.map { lexicon.words(for: $0) } == test.criteria)
  }

  @Test func `without a title the sentence that names the code defines it`() throws {
    let procedure = try procedure(
      "",
      """
      The procedure described by CPT® Code 11111 involves the laparoscopic removal of the spleen. \
      Compared with open surgery, scars are smaller. The pancreas may be biopsied as well.
      """)
    let lexicon = try Lexicon.standard()
    #expect(
      procedure.criteria.map { lexicon.words(for: $0) } == [
        "a laparoscopic approach", "removal of the spleen",
      ])
    let provisions = procedure.provisions.map { "\($0.modality) \(lexicon.words(for: $0))" }
    #expect(provisions == ["optional biopsy of the pancreas"])
  }

  @Test func `a criterion quotes the sentence of the prose that says it best`() throws {
    let procedure = try procedure(
      "Total removal of the pelvic nodes on both sides",
      "Nodes matter. The pelvic nodes are removed completely on both sides. They go to the laboratory."
    )
    #expect(
      procedure.criteria.map(\.evidence.sentence) == [
        "The pelvic nodes are removed completely on both sides."
      ])
  }

  @Test func `a general word of the name is the structure that the text tells`() throws {
    let procedure = try procedure(
      "Lobectomy by thoracoscope",
      "One lobe of a lung is removed through small openings. The lobe goes into a bag.")
    let lexicon = try Lexicon.standard()
    #expect(
      procedure.components.map { lexicon[$0.target].id } == ["lung-lobe"],
      "\(procedure.components.map { lexicon.words(for: $0) })")
  }

  @Test func `different amounts of like structures are each asked for`() throws {
    let procedure = try procedure(
      "Total thyroid lobectomy on one side; with contralateral subtotal lobectomy", "")
    let lexicon = try Lexicon.standard()
    #expect(
      procedure.components.map { lexicon.words(for: $0) } == [
        "total resection of the thyroid lobe on one side",
        "subtotal resection of the thyroid lobe on the other side",
      ])
  }

  @Test func `text about another code says nothing of this one`() throws {
    let procedure = try procedure(
      "Open removal of the gallbladder",
      """
      The gallbladder is removed through an incision. If stones are found in the duct, as described \
      by CPT Code 22222, the bile duct is explored. The duct is then drained.
      """)
    #expect(procedure.reading.otherCodes.map(\.rawValue) == ["22222"])
    let lexicon = try Lexicon.standard()
    let spoken = procedure.provisions.map { lexicon.words(for: $0) }
    #expect(!spoken.contains { $0.contains("bile duct") })
  }

  @Test func `the way of an operation is not ruled out by a sentence on another way`() throws {
    let procedure = try procedure(
      "Open biopsy of the lung",
      """
      The lung is biopsied through a thoracotomy. An open approach is not needed where a needle will \
      do, and a laparoscopic approach is not part of this code.
      """)
    let lexicon = try Lexicon.standard()
    let ruledOut = procedure.provisions.filter { $0.modality == .excluded }
    #expect(ruledOut.map { lexicon.words(for: $0) } == ["a laparoscopic approach"])
  }

  @Test func `a code for any approach asks for none`() throws {
    let procedure = try procedure(
      "Repair of ventral hernia, any approach (ie, open, laparoscopic), initial",
      "The hernia is repaired through an open incision.")
    #expect(procedure.approach == nil)
  }

  @Test func `a code that all ways in share asks for none`() throws {
    let procedure = try procedure(
      "First repair of a ventral hernia",
      "The hernia is repaired. Open and laparoscopic operations are all reported the same way.")
    #expect(procedure.approach == nil)
  }

  private func procedure(_ title: String, _ prose: String) throws -> Procedure {
    let code = try #require(ProcedureCode(rawValue: "11111"))
    return ProcedureReader(lexicon: try Lexicon.standard())
      .read(Narrative(code: code, title: title, prose: prose))
  }
}
