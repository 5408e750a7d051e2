import Narratives
import QuestionBanks
import TestSupport
import Testing

@testable import QuizEngine

/// What explanations and questions take for granted, on banks made for one behaviour each.
struct ReasonsTests {
  @Test func `no surgeon is asked for the way in where the open code leaves out work of the note`()
    throws
  {
    let lexicon = try Lexicon.standard()
    let family = try procedures([
      "Laparoscopic removal of the gallbladder with exploration of the common bile duct",
      "Open removal of the gallbladder", "Laparoscopic removal of the gallbladder",
    ])
    func asksForWay(_ place: Int) -> Bool {
      Gap.possible(in: family[place], among: family, lexicon).contains { $0.fact == .approach }
    }
    #expect(!asksForWay(0))
    #expect(asksForWay(2))
  }

  @Test func `what a code takes is not left in place because its text tells of another case`()
    throws
  {
    let lexicon = try Lexicon.standard()
    let own = try procedure(
      "10001", "Open total removal of the uterus, with or without removal of the ovaries",
      prose: """
        The uterus is removed. The pelvic lymph nodes are not removed. If the ovaries are healthy, they are preserved. \
        When the cervix is left in place, Code 10009 describes the operation. The omentum is not removed.
        """)
    let rivals = try procedures([
      "Open removal of the cervix and of the ovaries with removal of the pelvic lymph nodes",
      "Open removal of the omentum",
    ])
    let items = RemovedOrPreserved.items(of: own, among: [own] + rivals, lexicon) ?? []
    #expect(items.map(\.text) == ["uterus", "pelvic lymph nodes", "omentum"])
  }

  @Test(arguments: [
    ("Open retropubic removal of the prostate", "an open retropubic approach"),
    ("Open removal of the prostate", "an open approach"),
    ("Laparoscopic removal of the prostate", "a laparoscopic approach"),
  ])
  func `an open way in is called open, whatever its name`(_ title: String, _ words: String) throws {
    let lexicon = try Lexicon.standard()
    let approach = try #require(try procedures([title])[0].approach)
    #expect(lexicon.approachWords(approach) == words)
  }

  @Test func `of what goes in parts no part is asked for, and one of a kind is said with the work`()
    throws
  {
    let lexicon = try Lexicon.standard()
    let part = Act(
      action: try #require(lexicon.concept("excision")),
      target: try #require(lexicon.concept("medial-meniscus")), extent: .partial)
    #expect(lexicon.words(for: part) == "excision of the medial meniscus")
    let lobe = try procedures(["Open removal of a single lobe of the lung"])[0]
    #expect(
      lexicon.words(forAll: lobe.criteria).filter { !$0.isEmpty }
        == ["an open approach", "removal of a single lung lobe"])
  }

  @Test func `a part is not wanting where the whole is documented or wanting itself`() throws {
    let bank = try procedures([
      "Open total removal of the uterus with removal of the cervix",
      "Open removal of the ovary",
    ])
    let lexicon = try Lexicon.standard()
    let solver = Solver(procedures: bank, lexicon: lexicon)
    let note = solver.documentation(
      of: "Through a midline laparotomy the ovary was removed on the left.")
    let words = Refusal(
      candidate: solver.judged(bank[0], by: note), key: solver.judged(bank[1], by: note),
      lexicon: lexicon
    ).words()
    #expect(words.contains("removal of the uterus") && !words.contains("cervix"), "\(words)")
  }

  @Test(
    arguments: [
      // A general word for nodes is not set against the nodes that it may mean; what is wholly wanting comes first.
      (
        "Laparoscopic sampling of the retroperitoneal lymph nodes",
        "Laparoscopic sampling of the para-aortic lymph nodes with removal of the omentum",
        """
        The laparoscope was passed at the umbilicus. Two retroperitoneal nodes were biopsied.
        """,
        """
        20001 requires removal of the omentum, which the note does not document. It also requires \
        sampling of the para-aortic lymph nodes; the note speaks of retroperitoneal lymph nodes and \
        does not say which: “Two retroperitoneal nodes were biopsied.”
        """
      ),
      // Who clears a region leaves nothing open of its nodes.
      (
        "Open removal of the axillary lymph nodes", "Open biopsy of the deep axillary lymph nodes",
        "An axillary incision was made. The axillary nodes were cleared completely.",
        """
        20001 requires biopsy of the deep axillary lymph nodes; the note documents clearance of the \
        axillary lymph nodes: “The axillary nodes were cleared completely.”
        """
      ),
      // A clearance is no sample, of whatever nodes.
      (
        "Laparoscopic total removal of the pelvic lymph nodes",
        "Laparoscopic sampling of the retroperitoneal lymph nodes",
        "The laparoscope was passed at the umbilicus. All pelvic nodes were removed.",
        """
        20001 requires sampling of the retroperitoneal lymph nodes; the note documents total removal \
        of the pelvic lymph nodes: “All pelvic nodes were removed.”
        """
      ),
      // A region told by its parts is named itself.
      (
        "Open total removal of the pelvic lymph nodes on both sides",
        "Open limited removal of the pelvic lymph nodes on both sides",
        """
        A midline laparotomy was made. The external iliac, internal iliac and obturator nodes were \
        removed completely on the right and on the left.
        """,
        """
        20001 requires limited removal of the pelvic lymph nodes; the note documents total \
        removal of the pelvic lymph nodes: “The external iliac, internal iliac and obturator \
        nodes were removed completely on the right and on the left.”
        """
      ),
      // A join is made elsewhere.
      (
        "Open partial removal of the colon with anastomosis of the rectum",
        "Open partial removal of the colon with anastomosis of the colon",
        "A midline laparotomy was made. Part of the colon was removed. The rectum was anastomosed.",
        """
        20001 requires anastomosis of the colon; the note documents anastomosis of the rectum: “The \
        rectum was anastomosed.”
        """
      ),
      // Nodes of one side against some of both sides: how many go decides, and not the sides.
      (
        "Open limited removal of the pelvic lymph nodes on both sides",
        "Open removal of the pelvic lymph nodes on one side",
        """
        A midline laparotomy was made. Three pelvic lymph nodes were removed on the right and two on \
        the left.
        """,
        """
        20001 requires clearance of the pelvic lymph nodes; the note documents limited removal of the \
        pelvic lymph nodes: “Three pelvic lymph nodes were removed on the right and two on the left.”
        """
      ),
      // What speaks against a code does not hide what it would leave out.
      (
        "Open total removal of the thyroid with removal of the spleen",
        "Open partial removal of the thyroid",
        "A neck incision was made. The whole thyroid was removed. The spleen was removed.",
        """
        20001 requires partial removal of the thyroid; the note documents total removal of the \
        thyroid: “The whole thyroid was removed.” It would also leave removal of the spleen unreported.
        """
      ),
      // On the state of a disease a note may be silent; what it tells decides.
      (
        "Open repair of an inguinal hernia", "Laparoscopic repair of a recurrent inguinal hernia",
        "An inguinal incision was made. The inguinal hernia was repaired.",
        """
        20001 requires a laparoscopic approach; the note documents an open approach: “An inguinal \
        incision was made.”
        """
      ),
      // What is left out is not told twice, and after what is required no "nor" follows.
      (
        "Open total removal of the thyroid with removal of the spleen",
        "Laparoscopic partial removal of the thyroid without removal of the spleen",
        "A neck incision was made. The whole thyroid was removed. The spleen was removed.",
        """
        20001 requires a laparoscopic approach; the note documents an open approach: “A neck incision was \
        made.” It also requires partial removal of the thyroid; the note documents total removal of the \
        thyroid: “The whole thyroid was removed.” It would also leave removal of the spleen unreported.
        """
      ),
      // What a code leaves out would not be reported.
      (
        "Open removal of the gallbladder with removal of the spleen",
        "Open removal of the gallbladder",
        "A midline laparotomy was made. The gallbladder was removed. The spleen was removed.",
        """
        20001 would leave removal of the spleen (“The spleen was removed.”) unreported; 20000 covers \
        all that was done.
        """
      ),
      (
        "Open removal of the gallbladder with removal of the spleen",
        "Laparoscopic removal of the gallbladder",
        "A midline laparotomy was made. The gallbladder was removed. The spleen was removed.",
        """
        20001 requires a laparoscopic approach; the note documents an open approach: “A midline \
        laparotomy was made.” It would also leave removal of the spleen unreported.
        """
      ),
    ])
  func `the reason against a rival is the fact that decides`(
    _ key: String, _ rival: String, _ note: String, _ reason: String
  ) throws {
    let lexicon = try Lexicon.standard()
    let bank = try procedures([key, rival])
    let solver = Solver(procedures: bank, lexicon: lexicon)
    let read = solver.documentation(of: note)
    #expect(solver.judged(bank[0], by: read).isSupported)
    let words = Refusal(
      candidate: solver.judged(bank[1], by: read), key: solver.judged(bank[0], by: read),
      lexicon: lexicon
    ).words()
    #expect(words == reason)
  }

  @Test func `a state of which the text of the key speaks too sets no other code apart`() throws {
    let lexicon = try Lexicon.standard()
    let bank = [
      try procedure(
        "20000", "Open repair of an inguinal hernia",
        prose: """
          The hernia is repaired. The reader of the note should find the side, the age of the patient and the statement \
          that this is a first repair.
          """),
      try procedure(
        "20001", "Open initial repair of an incarcerated inguinal hernia", prose: "It is done."),
    ]
    let solver = Solver(procedures: bank, lexicon: lexicon)
    let note = solver.documentation(
      of: "An inguinal incision was made. The inguinal hernia was repaired.")
    #expect(solver.judged(bank[0], by: note).isSupported)
    let words = Refusal(
      candidate: solver.judged(bank[1], by: note), key: solver.judged(bank[0], by: note),
      lexicon: lexicon
    ).words()
    #expect(words == "20001 requires an incarcerated hernia, which the note does not document.")
  }

  @Test func `two ends that are joined are said together, and way outs by their names`() throws {
    let lexicon = try Lexicon.standard()
    let joined = try procedures([
      "Open partial removal of the colon with anastomosis of the ileum and the colon",
      "Endoscopic antrostomy",
    ])
    #expect(
      lexicon.words(forAll: joined[0].criteria).filter { $0.hasPrefix("anastomosis") }
        == ["anastomosis of the ileum and the colon"])
    #expect(lexicon.words(forAll: joined[1].criteria).contains("antrostomy"))
  }

  @Test func `codes that no coder takes for one another are not contrasted`() throws {
    let catalogue = try Self.catalogue([
      ("10001", "Open biopsy of the deep cervical lymph nodes"),
      ("10002", "Open partial removal of the thyroid lobe"),
      ("10003", "Open total removal of the thyroid"),
    ])
    let points = Set(catalogue.points.map(\.id.rawValue))
    #expect(!points.contains("contrast:10001~10002"))
    #expect(points.contains("contrast:10002~10003"))
    #expect(points.contains("code:10001"))
  }

  @Test
  func `of a claim that fails no sentence is quoted twice`() throws {
    var failing = 0
    for question in try BundledBank.questions(of: .auditTheClaim, perPoint: 4) {
      let mark = "What the note supports is \(question.code)"
      guard let place = question.explanation.firstRange(of: mark) else {
        #expect(question.explanation.hasPrefix("The claim holds. "))
        continue
      }
      failing += 1
      let (refusal, support) = (
        question.explanation[..<place.lowerBound], question.explanation[place.upperBound...]
      )
      let quotes = support.matches(of: /“([^”]+)”/).map(\.output.1)
      #expect(!quotes.contains(where: refusal.contains), "\(question.explanation)")
    }
    #expect(failing > 20)
  }

  @Test func `what sets descriptions apart is quoted as a clause`() {
    let parts = Descriptions(
      "Open repair of a hiatal hernia, no mesh",
      against: "Open repair of a hiatal hernia, with mesh")
    #expect(parts.own == ["no mesh"])
    #expect(parts.its == ["with mesh"] || parts.its.isEmpty)
    #expect(
      Descriptions("Drainage, simple", against: "Drainage, extensive").parting
        == "says “extensive” where this says “simple”")
    // Of several places the words do not say which answers to which.
    #expect(
      Descriptions(
        "Laparoscopy, with hysterectomy, removal of tubes",
        against: "Total laparoscopic hysterectomy, with weight of 250 g"
      ).parting == nil)
  }

  private func procedures(_ titles: [String]) throws -> [Procedure] {
    try titles.enumerated().map { place, title in
      try procedure("2000\(place)", title, prose: "The work is done as usual.")
    }
  }

  private func procedure(_ code: String, _ title: String, prose: String) throws -> Procedure {
    ProcedureReader(lexicon: try Lexicon.standard()).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, descriptor: title,
        prose: prose))
  }

  private static func catalogue(_ titles: [(String, String)]) throws -> Catalogue {
    var bank = Bank(name: "planted")
    bank.narratives = try titles.map { code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, descriptor: title,
        prose: "The work is done as usual.")
    }
    return try Catalogue(banks: [bank])
  }
}
