import Narratives
import Testing

/// Which words of a name are told to have been left over.
struct NameCoverageTests {
  @Test(arguments: [
    ("Laparoscopy, surgical; cholecystectomy with cholangiography", []),
    ("Laparoscopic removal of the gallbladder", []),
    ("Vaginal hysterectomy, for uterus 250 g or less", []),
    ("Repair initial inguinal hernia, age 5 years or older; reducible", []),
    ("Cholecystectomy, with or without zebra drainage", []),
    ("Cholecystectomy (eg, by zebra)", []),
    ("Arthroscopy, knee; with meniscus repair (medial OR lateral)", []),
    ("Biopsy of breast; 1 or more lesions", []),
    ("Thyroidectomy, removal of the thyroid following previous removal of a zebra", ["previous"]),
    ("Zebra cholecystectomy; open", ["Zebra"]),
    ("Cholecystectomy, 2 or more stages", ["2"]),
    ("Colectomy, partial; with closure of the stomach", []),
    ("Cholecystectomy and the spleen", ["spleen"]),
    ("Thyroidectomy for malignancy", []),
    ("The thyroidectomy of code 11111", []),
    ("Biopsy of breast; open, incisional", ["incisional"]),
    ("Excision of an adjacent retroperitoneal tumor", []),
    ("Adrenalectomy, open, lumbar or dorsal", []),
    ("Laparoscopy, surgical; proctopexy (for prolapse)", []),
    ("Laparoscopy, surgical; proctectomy, complete, combined abdominoperineal", []),
    ("Drainage of an abscess of the breast, infected", []),
    ("Drainage of thyroglossal duct cyst; open, infected", ["infected"]),
    ("Destruction of the prostate by laser surgery", ["laser"]),
    ("Code for the operation", ["Code for the operation"]),
    ("Pneumonectomy through an open chest incision", []),
    ("Laparoscopy, surgical; prostatectomy, retropubic radical", []),
    ("Hernia repair whose contents are examined", []),
    ("Biopsy of the breast, in which a portion of a lesion is removed", []),
    ("Complete removal of one lobe of the thyroid gland", []),
    ("Biopsy of lymph nodes that lie deep in the armpit", []),
    ("Repair of an inguinal hernia that is planned to be reducible", ["reducible"]),
    ("Reconstruction of the breast with a free flap", []),
    ("Removal of the gallbladder by quagga", ["quagga"]),
    ("Removal of the gallbladder at an appropriate moment", []),
    ("Repair of the cruciate ligament, anterior or posterior", []),
    (
      "Repair of the anterior and posterior quagga of the gallbladder",
      ["anterior", "posterior", "quagga"]
    ),
    ("Total right lobectomy of the liver", ["right"]),
    ("Nephrectomy, open; with ureterectomy, radical resection of the bladder", []),
    ("Cholecystectomy, complicated", ["complicated"]),
    ("Laparoscopic excision of the ovary where", ["Laparoscopic excision of the ovary where"]),
    ("Tympanoplasty, initial or revision", []),
    ("Paracentesis of the abdomen, diagnostic or therapeutic", []),
    ("Cystoscopy, with ureteroscopy and/or pyeloscopy; with lithotripsy", []),
    ("Insertion of permanent pacemaker with transvenous electrode(s); atrial", ["atrial"]),
    ("Cholecystectomy, open; thigh", ["thigh"]),
    ("Extracapsular removal of the bladder", ["Extracapsular"]),
    ("Thoracoscopy in which the contents are inspected", ["inspection of the content"]),
  ]) func `a name is understood where something was made of all that decides`(
    _ title: String, _ leftOver: [String]
  ) throws {
    let code = try #require(ProcedureCode(rawValue: "11111"))
    let procedure = ProcedureReader(lexicon: try Lexicon.standard())
      .read(Narrative(code: code, title: title, prose: "The wound is closed."))
    #expect(procedure.leftOver == leftOver)
    #expect(procedure.isUnderstood == leftOver.isEmpty)
  }

  @Test func `what the prose only allows is not what a name asks for that leaves nothing open`()
    throws
  {
    let reader = ProcedureReader(lexicon: try Lexicon.standard())
    func isUnderstood(_ name: String) throws -> Bool {
      reader.read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: "10001")), title: "Hysterectomy",
          descriptor: name, prose: "One tube or one ovary may be removed.")
      ).isUnderstood
    }
    #expect(try !isUnderstood("LAVH with adnexa"))
    #expect(try isUnderstood("LAVH"))
  }
}
