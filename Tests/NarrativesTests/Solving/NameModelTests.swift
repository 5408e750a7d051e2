import Narratives
import Testing

/// What the words of a name make a code ask for, and what they leave out.
struct NameModelTests {
  @Test(arguments: [
    (
      "Removal of palatine tonsils together with adenoids; patient less than 12 years old",
      ["removal of the tonsil", "removal of the adenoid", "age under 12 years"], []
    ),
    (
      "Tonsillectomy and adenoidectomy; younger than age 12",
      [
        "a transoral approach", "resection of the tonsil", "resection of the adenoid",
        "age under 12 years",
      ], []
    ),
    (
      "Cystourethroscopy, with fulguration and/or resection of; MEDIUM bladder tumor(s) (2.0 to 5.0 cm)",
      [
        "a cystoscopic approach",
        "destruction of the bladder tumor or resection of a bladder tumor",
        "a size of 2 to 5 cm",
      ], []
    ),
    (
      "Knee arthroscopy with meniscectomy in both the medial and the lateral compartment",
      [
        "an arthroscopic approach", "excision of the medial meniscus",
        "excision of the lateral meniscus",
      ], []
    ),
    (
      "Arthroscopic surgery of the knee in which one meniscus, either the inner or the outer, is partly or wholly removed",
      ["an arthroscopic approach", "removal of the meniscus", "a single meniscus"], []
    ),
    (
      "Breast-conserving surgery with axillary lymph node dissection",
      [
        "an open approach", "partial excision of the breast", "removal of the axillary lymph nodes",
      ],
      []
    ),
    (
      "Laparoscopic partial removal of the colon in which the remaining colon is joined to the rectum deep in the pelvis, what the book calls a coloproctostomy",
      [
        "a laparoscopic approach", "partial removal of the colon",
        "anastomosis of the rectum low in the pelvis",
      ], []
    ),
    (
      "Enterectomy, resection of small intestine; single resection and anastomosis",
      [
        "an open approach", "partial excision of the small intestine",
        "anastomosis of the small intestine",
      ], []
    ),
    (
      "Arthroscopy, knee, surgical; debridement/shaving of articular cartilage (chondroplasty)",
      ["an arthroscopic approach", "excision of the articular cartilage"], []
    ),
    (
      "Laparoscopy, surgical; with fulguration of oviducts (with or without transection)",
      ["a laparoscopic approach", "destruction of the fallopian tube"], []
    ),
    (
      "Removal of lung, other than pneumonectomy; single lobe (lobectomy)",
      ["an open approach", "resection of a lung lobe"], []
    ),
    (
      "Nephrectomy, including partial ureterectomy, any open approach; radical",
      ["an open approach", "radical resection of the kidney", "partial resection of the ureter"],
      []
    ),
    (
      "Hysterectomy, with para-aortic and pelvic lymph node sampling",
      [
        "an open approach", "resection of the uterus", "sampling of the para-aortic lymph nodes",
        "sampling of the pelvic lymph nodes",
      ], []
    ),
    (
      "Laparoscopic removal of the complete uterus when it weighs over 250 g, with one or both tubes and/or ovaries",
      [
        "a laparoscopic approach", "total removal of the uterus",
        "removal of the fallopian tube or the ovary", "a weight of the uterus of more than 250 g",
      ], []
    ),
    (
      "Hysterectomy with tube and/or ovary removal",
      [
        "an open approach", "resection of the uterus", "removal of the fallopian tube or the ovary",
      ],
      []
    ),
    (
      "Complete clearance of the cervical nodes on one side (classic radical neck dissection)",
      ["radical clearance of the cervical lymph nodes on one side"], []
    ),
    (
      "Esophagectomy, total or near total",
      ["total or subtotal removal of the esophagus"], []
    ),
    (
      "Cholecystectomy with exploration of common duct; with transduodenal sphincterotomy",
      [
        "an open approach", "resection of the gallbladder", "exploration of the common bile duct",
        "division of the sphincter of Oddi",
      ], []
    ),
    (
      "Repair of anterior abdominal hernia(s), any approach, recurrent, including mesh when performed, reducible",
      ["repair of the ventral hernia", "recurrent disease", "a reducible hernia"], []
    ),
    (
      "Resection of the rectum together with the sigmoid colon, after which the colon is joined to the anus",
      [
        "an open approach", "resection of the rectum", "resection of the sigmoid colon",
        "anastomosis of the colon",
      ], []
    ),
    (
      "Partial removal of a thyroid lobe on one side with subtotal removal of the contralateral lobe",
      [
        "partial removal of the thyroid lobe on one side",
        "subtotal removal of the contralateral thyroid lobe on one side",
      ], []
    ),
    (
      "Removal of the breast with the pectoralis major and minor muscles",
      ["removal of the breast", "removal of the pectoralis major and minor muscles"], []
    ),
    ("Laminectomy; lumbar", ["partial excision of the lumbar lamina"], []),
    (
      "Open resection of one, two, three or four ribs",
      ["an open approach", "resection of the rib", "1 to 4 ribs"], []
    ),
    (
      "Open resection of two, three, or four ribs with removal of the pleura",
      [
        "an open approach", "resection of the rib", "removal of the pleura", "2 to 4 ribs",
      ], []
    ),
    // What stands behind a weight is the way in, and what lies in one place is not counted.
    (
      "Removal of a uterus of 250 grams or less through the vagina",
      [
        "a transvaginal approach", "removal of the uterus",
        "a weight of the uterus of 250 g or less",
      ], []
    ),
    (
      "Arthroscopic trimming of the meniscus in one compartment of the knee",
      ["an arthroscopic approach", "excision of the meniscus"], []
    ),
    (
      "Initial repair of a ventral hernia, combined defect length 3 to 10 cm, with mesh if placed, contents incarcerated",
      [
        "repair of the ventral hernia", "an initial repair", "an incarcerated hernia",
        "a size of the defect of 3 to 10 cm",
      ], []
    ),
    // What begins with the scope and ends from below goes by the scope.
    (
      "Hysterectomy beginning with the laparoscope and ending through the vagina",
      ["a laparoscopic approach", "resection of the uterus"], []
    ),
    (
      "Enucleation of the prostate by an instrument passed through the urethra",
      ["a transurethral approach", "partial excision of the prostate"], []
    ),
    // What is taken out with a thing is asked for beside what is joined after it; tissue of an organ is not the organ.
    (
      "Open operation in which part of the colon is taken out together with the terminal ileum, after which the ileum is connected to the colon",
      [
        "an open approach", "partial removal of the colon", "removal of the terminal ileum",
        "anastomosis of the ileum", "anastomosis of the colon",
      ], []
    ),
    (
      "Thoracoscopic operation in which lung tissue is taken to diagnose an infiltrate",
      ["a thoracoscopic approach", "biopsy of the lung"], []
    ),
    // Two things joined by "AND" are not two sides.
    (
      "Resection of both the ovary AND the tube",
      ["resection of the ovary", "resection of the fallopian tube"], []
    ),
    (
      "Removal of all remaining thyroid tissue after an earlier partial removal of the gland",
      ["total removal of the thyroid remnant"], []
    ),
    (
      "Removal of all thyroid tissue that is left behind in a patient who has already had a lobe taken out",
      ["total removal of the thyroid remnant"], []
    ),
    (
      "Laparoscopic cholecystectomy in which the bile ducts are examined by X-ray with contrast",
      [
        "a laparoscopic approach", "resection of the gallbladder", "cholangiography",
      ], []
    ),
    (
      "Replacement, aortic valve, open; with prosthetic valve other than homograft",
      [
        "an open approach", "replacement of the aortic valve",
        "implantation of the prosthetic valve",
      ], []
    ),
    (
      "Open treatment of distal radial fracture or epiphyseal separation, with internal fixation",
      [
        "an open approach",
        "reduction of the distal radius fracture or the epiphyseal separation",
        "fixation of the distal radius fracture or the epiphyseal separation",
      ], []
    ),
    // What a hernia holds is no other work than the hernia.
    (
      "Open repair of a femoral hernia, first time, contents trapped or strangulated",
      [
        "an open approach", "repair of the femoral hernia", "an initial repair",
        "an incarcerated hernia",
      ], []
    ),
    (
      "Tendon sheath incision (eg, for trigger finger)",
      ["an open approach", "incision of the tendon sheath"], []
    ),
    (
      "Total thyroidectomy for thyroid malignancy",
      ["total removal of the thyroid", "malignancy"], []
    ),
    (
      "Conization of cervix, fulguration, curettage, and repair included when performed",
      ["a transvaginal approach", "partial excision of the cervix"], []
    ),
    (
      "Arthroplasty of the shoulder (humeral replacement (eg, total shoulder)), allograft used or not",
      ["replacement of the shoulder joint", "replacement of the humerus"], []
    ),
    (
      "Circumcision other than by clamp or slit; older than 28 days of age",
      ["an open approach", "partial excision of the prepuce", "age 28 days or older"],
      ["incision of the prepuce"]
    ),
    (
      "Laparoscopic operation in which a total or subtotal thyroidectomy is joined with a radical neck dissection",
      [
        "a laparoscopic approach", "total or subtotal removal of the thyroid",
        "radical removal of the cervical lymph nodes",
      ], []
    ),
  ]) func `each work that a name tells of is asked for`(
    _ name: String, _ criteria: [String], _ exclusions: [String]
  ) throws {
    let lexicon = try Lexicon.standard()
    let procedure = try read(name, "The wound is closed.")
    #expect(procedure.criteria.map { lexicon.words(for: $0) } == criteria)
    #expect(procedure.exclusions.map { lexicon.words(for: $0) } == exclusions)
  }

  @Test(arguments: [
    ("When no colostomy is made, code 44145 is used.", []),
    ("Neither adrenalectomy nor lymphadenectomy of the regional nodes is billed on top.", []),
    (
      "Neither the ureter nor a node is removed; if one is taken, code 50548 is reported.",
      ["removal of the ureter", "removal of the lymph nodes"]
    ),
  ]) func `what is another code's under a condition rules nothing out`(
    _ sentence: String, _ exclusions: [String]
  ) throws {
    let lexicon = try Lexicon.standard()
    let procedure = try read("Open removal of the kidney", "The kidney is removed. " + sentence)
    #expect(procedure.exclusions.map { lexicon.words(for: $0) } == exclusions)
  }

  @Test func `another code's join on the other end rules out no join`() throws {
    let procedure = try read(
      "Partial colectomy with low pelvic anastomosis and colostomy",
      "The colon is removed. The same resection and anastomosis of the colon without a colostomy is code 44145."
    )
    #expect(procedure.exclusions == [])
  }

  @Test func `an age is asked for where the name tells only whom it is for`() throws {
    let procedure = try read(
      "Combined tonsillectomy and adenoidectomy performed on an adolescent or adult",
      "Code 11111 is performed on an adolescent or adult, that is, on a patient aged 12 years or more."
    )
    #expect(procedure.isUnderstood)
    #expect(procedure.criteria.contains { $0.content == .ages(.from(Age(12, .year))) })
  }

  private func read(_ name: String, _ prose: String) throws -> Procedure {
    let code = try #require(ProcedureCode(rawValue: "11111"))
    return ProcedureReader(lexicon: try Lexicon.standard())
      .read(Narrative(code: code, title: name, prose: prose))
  }
}
