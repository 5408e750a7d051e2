import Narratives
import Testing

/// Names that authors put in words of their own: what they make a code ask for, and what says nothing of the work.
struct NamesInPlainWordsTests {
  @Test(arguments: [
    // How a code is reported, who has another one and what is part of any are no work.
    (
      "Removal of the gallbladder, billed only when nothing else is done",
      ["removal of the gallbladder"]
    ),
    (
      "Open repair of an umbilical hernia, not in a newborn",
      ["an open approach", "repair of the umbilical hernia"]
    ),
    (
      "Open removal of the spleen; cholangiography, appendectomy, and drainage of the abdomen are all included",
      ["an open approach", "removal of the spleen"]
    ),
    (
      "Laparoscopic removal of the spleen, cholangiography included",
      ["a laparoscopic approach", "removal of the spleen"]
    ),
    (
      "Laparoscopic repair of an inguinal hernia, with removal of the testis when that is done",
      ["a laparoscopic approach", "repair of the inguinal hernia"]
    ),
    (
      "Excision of the gallbladder, as for stones, through an open incision",
      ["an open approach", "excision of the gallbladder"]
    ),
    // Two works behind "with" and "and with"; what is searched before it is joined is asked for, too.
    (
      "Open removal of the spleen with exploration of the common duct and with repair of the diaphragm",
      [
        "an open approach", "removal of the spleen", "exploration of the common bile duct",
        "repair of the diaphragm",
      ]
    ),
    (
      "Open exploration of the common duct with choledochoduodenostomy",
      ["an open approach", "exploration of the common bile duct", "bypass of the bile duct"]
    ),
    // Whoever works in a joint has looked at it.
    (
      "Surgical shoulder arthroscopy with removal of a loose body that is small",
      ["an arthroscopic approach", "extraction of the shoulder loose body"]
    ),
    // Either of two limits will do.
    (
      "Open excision of four or more intramural fibroids, or of intramural fibroids whose weight comes to more than 300 g",
      [
        "an open approach", "excision of the intramural myoma",
        "4 or more intramural myomas or a weight of the intramural myoma of more than 300 g",
      ]
    ),
    // A device in a part of its own is put in, or is not.
    (
      "Open repair of a femoral hernia, mesh sewn in",
      ["an open approach", "repair of the femoral hernia", "implantation of the mesh"]
    ),
    (
      "Open repair of a femoral hernia, no mesh or other prosthesis used",
      ["an open approach", "repair of the femoral hernia"]
    ),
    // A size in a part of its own is that of what is worked on.
    (
      "Excision of a benign lesion of the breast, margins included, 2.1 to 3.0 cm across",
      [
        "an open approach", "excision of a breast lump",
        "a size of the breast lump of 2.1 to 3 cm",
      ]
    ),
    // What is hitched up is joined to nothing.
    (
      "Laparoscopic operation in which the rectum is fixed in place",
      ["a laparoscopic approach", "fixation of the rectum"]
    ),
    (
      "Removal, through the neck, of all the thyroid tissue still there, a lobe having been taken out years before",
      ["an open cervical approach", "total removal of the thyroid remnant"]
    ),
    // Whoever operates on a hernia repairs it; an earlier repair makes it recurrent.
    (
      "Open operation for a first-time femoral hernia, when the contents can no longer be returned to the abdomen or have lost their blood supply",
      [
        "an open approach", "repair of the femoral hernia", "an initial repair",
        "an incarcerated hernia",
      ]
    ),
    (
      "Laparoscopic repair of a ventral hernia that has come back after a previous repair",
      ["a laparoscopic approach", "repair of the ventral hernia", "recurrent disease"]
    ),
    // What may be taken in any combination is a choice, and whoever weighs it says when.
    (
      "Laparoscopic removal of the entire uterus, cervix included, when the uterus weighs more than 250 grams, together with removal of one or both fallopian tubes, one or both ovaries, or any combination of these",
      [
        "a laparoscopic approach", "total removal of the uterus", "total removal of the cervix",
        "removal of the fallopian tube or the ovary",
        "a weight of the uterus of more than 250 g",
      ]
    ),
    // Whichever side it is, and however long a stoma stays.
    (
      "Open removal of one entire lung, right or left, through an incision in the chest wall",
      ["an open approach", "total removal of the lung"]
    ),
    (
      "Open removal of the entire colon, with the ileum brought out to the skin as a permanent ileostomy",
      ["an open approach", "total removal of the colon", "diversion of the ileum"]
    ),
    // Two words for one work are no choice, and another name for it is no more work.
    (
      "Shoulder arthroscopy in which damaged articular cartilage is shaved or trimmed, a treatment also called chondroplasty",
      ["an arthroscopic approach", "excision of the articular cartilage"]
    ),
    (
      "Open removal of the gallbladder during which the bile ducts are outlined with contrast on X-ray film or fluoroscopy",
      ["an open approach", "removal of the gallbladder", "cholangiography"]
    ),
  ])
  func `a name in plain words asks for its works and no more`(name: String, asked: [String]) throws
  {
    let lexicon = try Lexicon.standard()
    let procedure = try procedure(descriptor: name)
    #expect(procedure.criteria.map { lexicon.words(for: $0) } == asked)
    #expect(procedure.leftOver == [])
  }

  @Test(arguments: [
    (
      "Knee arthroscopy with removal of the synovium from at least two of the compartments",
      ["at least two"]
    ),
    (
      "Removal of the thyroid, including the part that extends below the sternal notch",
      ["part that extends below the sternal notch"]
    ),
    ("Removal of the thyroid, including the part on the larynx", ["part"]),
    ("Transurethral resection of a large bladder tumor", ["large"]),
  ])
  func `a number that is not asked for and a part told for itself are left over`(
    name: String, left: [String]
  ) throws {
    #expect(try procedure(descriptor: name).leftOver == left)
  }

  @Test func `work that is not included is asked for no more than ruled out`() throws {
    let procedure = try procedure(
      descriptor: "Open removal of the spleen, repair of the diaphragm not included")
    #expect(procedure.provisions.filter { $0.modality == .optional }.isEmpty)
  }

  @Test func `the way of a code is its own and not that of a sentence on two codes`() throws {
    let lexicon = try Lexicon.standard()
    let prose = """
      The scope version has its own number, thoracoscopic and all, in code 12346, and so code 12345 means an open \
      incision. The chest is opened between the ribs.
      """
    let procedure = try procedure(
      "Open pleurectomy", descriptor: "Removal of the parietal pleura", prose)
    #expect(procedure.approach.map(lexicon.id) == "open")
  }

  @Test func `what a name rules out is ruled out, whatever steps its text tells`() throws {
    let lexicon = try Lexicon.standard()
    let procedure = try procedure(
      descriptor: "Open repair of an umbilical hernia; without implantation of mesh",
      "The sac is opened. In former times a mesh was implanted; a mesh is implanted by some.")
    #expect(
      procedure.exclusions.map { lexicon.words(for: $0) } == ["implantation of the mesh"])
  }

  @Test func `hardware that a text says is not left behind is another code's`() throws {
    let lexicon = try Lexicon.standard()
    let procedure = try procedure(
      "Arthroscopic drilling of an osteochondritis dissecans lesion",
      "The lesion is drilled through the portals. No implant is inserted.")
    #expect(
      procedure.exclusions.map { lexicon.words(for: $0) } == ["implantation of the implant"])
  }

  /// What a narrative under a made-up code is read to ask for.
  private func procedure(
    _ title: String = "It", descriptor: String? = nil,
    _ prose: String = "It is done in a hospital."
  ) throws -> Procedure {
    let code = try #require(ProcedureCode(rawValue: "12345"))
    return ProcedureReader(lexicon: try Lexicon.standard())
      .read(Narrative(code: code, title: title, descriptor: descriptor, prose: prose))
  }
}
