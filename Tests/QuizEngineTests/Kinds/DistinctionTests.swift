import Narratives
import Testing

@testable import QuizEngine

struct DistinctionTests {
  @Test func `what is ruled out as a whole class is told once, as the other code asks for it`()
    throws
  {
    let catalogue = try BundledBank.catalogue.get()
    let codes = try ["58958", "58957"].map {
      try #require(ProcedureCode(rawValue: $0).flatMap(catalogue.procedure))
    }
    #expect(
      Distinction(of: codes[1], from: codes[0], catalogue.solver).words(subject: "58957") == """
        58957 does not include removal of the pelvic lymph nodes or limited removal of the para-aortic \
        lymph nodes, which 58958 requires.
        """)
  }

  @Test(
    arguments: [
      (
        "Open removal of the gallbladder with cholangiography",
        "Laparoscopic removal of the gallbladder under cold plasma",
        """
        10002 requires a laparoscopic approach, and 10001 an open approach. 10002 does not include \
        cholangiography, which 10001 requires.
        """
      ),
      (
        "Open removal of the gallbladder",
        "Open removal of the gallbladder under cold plasma", nil
      ),
    ] as [(String, String, String?)])
  func
    `of a code that was not wholly understood its way in and what its name is silent on are certain`(
      _ own: String, _ rival: String, _ words: String?
    ) throws
  {
    let codes = [
      try PlantedProcedures.one("10001", own, prose: "It is done."),
      try PlantedProcedures.one("10002", rival, prose: "It is done."),
    ]
    let solver = Solver(procedures: codes, lexicon: try Lexicon.standard())
    #expect(codes[0].isUnderstood && !codes[1].isUnderstood)
    #expect(
      Distinction(of: codes[1], from: codes[0], solver).certainWords(subject: "10002") == words)
  }

  @Test(
    arguments: [
      (
        "Laparoscopic removal of the gallbladder", "Open removal of the gallbladder",
        "10002 requires an open approach, and 10001 a laparoscopic approach."
      ),
      (
        "Open removal of the gallbladder", "Open removal of the gallbladder with cholangiography",
        "10002 also requires cholangiography."
      ),
      (
        "Open removal of the gallbladder with removal of the spleen",
        "Open removal of the gallbladder",
        "10002 does not include removal of the spleen, which 10001 requires."
      ),
      (
        "Open removal of the gallbladder with cholangiography",
        "Open removal of the gallbladder without cholangiography",
        "10002 does not include cholangiography, which 10001 requires."
      ),
      // Whoever has a hernia of any kind may have that operation: it leaves no patient out.
      (
        "Open repair of a reducible inguinal hernia", "Open repair of an inguinal hernia",
        "10002 does not require a reducible hernia, which 10001 requires."
      ),
      // Of a work that both require nothing is left out.
      (
        "Open extensive removal of the pelvic lymph nodes with removal of the spleen",
        "Open removal of the pelvic lymph nodes",
        "10002 does not include removal of the spleen, which 10001 requires."
      ),
      // To take what may sit in many organs is not to take one of them in another amount.
      (
        "Open removal of the omentum", "Open debulking of the intra-abdominal tumor",
        """
        10002 requires debulking of the intra-abdominal or retroperitoneal tumor. 10002 does not include \
        removal of the omentum, which 10001 requires.
        """
      ),
      // Of several works of which any will do none is left out.
      (
        "Open biopsy or excision of the deep axillary lymph nodes",
        "Open total removal of the axillary lymph nodes",
        """
        10002 requires total removal of the axillary lymph nodes, and 10001 biopsy or excision of the deep \
        axillary lymph nodes.
        """
      ),
      // Who asks for two lobes does not ask for one alone, and that is said once.
      (
        "Open removal of two lobes of the lung", "Open removal of a single lobe of the lung",
        "10002 requires removal of a lung lobe, and 10001 resection of two lobes of the lung."
      ),
      (
        "Arthroscopic excision of the medial and the lateral meniscus",
        "Arthroscopic excision of one meniscus",
        "10002 requires work on a single meniscus, and 10001 on both."
      ),
      // Of a code that was not wholly understood no fact is the one that sets it apart.
      (
        "Open removal of the gallbladder with removal of the spleen",
        "Laparoscopic removal of the gallbladder under cold plasma", nil
      ),
      // What is of another amount is no further work, and its sides are not what decides.
      (
        "Open removal of the pelvic lymph nodes on one side",
        "Open limited removal of the pelvic lymph nodes on both sides",
        """
        10002 requires limited removal of the pelvic lymph nodes, and 10001 clearance of the pelvic \
        lymph nodes.
        """
      ),
      // The same work on another structure of the kind stands against it.
      (
        "Open repair of an inguinal hernia", "Open repair of a femoral hernia",
        "10002 requires repair of the femoral hernia, and 10001 repair of the inguinal hernia."
      ),
      // A second thing that it requires is required as well.
      (
        "Open repair of an inguinal hernia", "Laparoscopic repair of a femoral hernia",
        """
        10002 requires a laparoscopic approach, and 10001 an open approach. 10002 also requires repair of the \
        femoral hernia, and 10001 repair of the inguinal hernia.
        """
      ),
      // A part of an organ stands against the whole of it.
      (
        "Open total removal of the thyroid lobe on one side", "Open total removal of the thyroid",
        """
        10002 requires total removal of the thyroid, and 10001 total removal of the thyroid lobe on one \
        side.
        """
      ),
      // Of hernias the states are theirs.
      (
        "Open initial repair of an inguinal hernia", "Open repair of a recurrent inguinal hernia",
        "10002 requires a recurrent hernia, and 10001 an initial repair."
      ),
      // What was set against a work is not told once more.
      (
        "Open biopsy of the deep axillary lymph nodes", "Open removal of the axillary lymph nodes",
        "10002 requires clearance of the axillary lymph nodes, and 10001 biopsy of the deep axillary lymph nodes."
      ),
      // A code that does not ask for all that the other one does asks for nothing "also".
      (
        "Open removal of the gallbladder with removal of the spleen",
        "Open removal of the gallbladder with cholangiography",
        """
        10002 requires cholangiography. 10002 does not include removal of the spleen, which 10001 \
        requires.
        """
      ),
      (
        "Open removal of the gallbladder with removal of the spleen",
        "Open removal of the gallbladder under cold plasma", nil
      ),
      (
        "Open total removal of the thyroid lobe",
        "Open partial removal of the thyroid lobe under cold plasma", nil
      ),
    ] as [(String, String, String?)])
  func `a rival is set apart by what is certain of it`(
    _ key: String, _ rival: String, _ words: String?
  ) throws {
    let lexicon = try Lexicon.standard()
    let procedures = try [("10001", key), ("10002", rival)].map { code, title in
      ProcedureReader(lexicon: lexicon).read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "It is done."))
    }
    let solver = Solver(procedures: procedures, lexicon: lexicon)
    let told = Distinction(of: procedures[1], from: procedures[0], solver).words(subject: "10002")
    #expect(told == words)
  }

  @Test(
    arguments: [
      (
        "Excision of a cyst, other tumor, or lesion of the nipple",
        ["Open excision of a lesion found by a marker"], "Excision of a cyst"
      ),
      // A description of one clause is cut before the word that leads a phrase in.
      (
        "Complete resection of the prostate with cold plasma",
        ["Subtotal resection of the prostate through the perineum"], "with cold plasma"
      ),
      // A name opens with the operation, and why it is done makes no code.
      (
        "Radical retropubic prostatectomy, with the ends of the ducts, generally because of cancer",
        ["Subtotal removal of the prostate from above"], "Radical retropubic prostatectomy"
      ),
      // Another form of a word, and what may be done or not, set nothing apart.
      (
        "Laparoscopy, with resection of nerves, with or without freezing",
        ["Laparoscopic resection of a nerve"], nil
      ),
      // Who does it, and what the disease mostly is, set nothing apart.
      (
        "Surgeon working on the breast takes out a lump, most often a proven cancer, with a rim",
        ["Surgeon takes out a lump of the breast"], nil
      ),
      // What stands in brackets is an aside.
      (
        "Enucleation of the prostate, complete (when performed, dilation and division are included)",
        ["Open removal of the prostate"], "Enucleation of the prostate"
      ),
      // A clause goes on behind its brackets.
      (
        "Surgeon divides the stomach, and joins it to a limb in which the Roux (alimentary) limb measures little",
        ["Surgeon divides the stomach"],
        "joins it to a limb in which the Roux (alimentary) limb measures little"
      ),
      // That a work of the other is not done says more than words for the same thing.
      (
        "Excision of a parotid tumor or of gland tissue, lateral lobe, without nerve dissection",
        [
          "Parotid tumor, or the lateral lobe of the parotid gland, is excised, and the facial nerve is dissected"
        ],
        "without nerve dissection"
      ),
      // A limit that both have sets neither apart, in whatever words.
      (
        "Laparoscopy with a vaginal hysterectomy, when the uterus weighs 250 grams or less and the adnexa stay behind",
        ["Laparoscopic hysterectomy, for uterus 250 g or less"],
        "Laparoscopy with a vaginal hysterectomy"
      ),
      (
        "Laparoscopy combined with a vaginal hysterectomy when the uterus weighs 250 grams or less",
        ["Laparoscopic and vaginal hysterectomy, for uterus 250 g or less"], nil
      ),
      ("Resection", ["Ligation"], nil),
    ] as [(String, [String], String?)])
  func `a clause that only one description has is quoted whole`(
    _ own: String, _ others: [String], _ clause: String?
  ) {
    #expect(Descriptions.clause(of: own, besides: others) == clause)
  }

  @Test func `a clause of which another page has the words sets nothing apart`() throws {
    func clause(_ prose: String) throws -> String? {
      let page = Narrative(
        code: try #require(ProcedureCode(rawValue: "12346")), title: "Removal of a wedge",
        prose: prose)
      return Descriptions.clause(
        of: "Removal of a wedge, for treatment of a nodule", besides: ["Removal of a wedge"],
        on: [page])
    }
    #expect(try clause("The lung is cut.") == "for treatment of a nodule")
    #expect(try clause("The nodule is found, and its treatment is over with it.") == nil)
  }
}
