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
    let family = try PlantedProcedures.of([
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
    let own = try PlantedProcedures.one(
      "10001", "Open total removal of the uterus, with or without removal of the ovaries",
      prose: """
        The uterus is removed. The pelvic lymph nodes are not removed. If the ovaries are healthy, they are preserved. \
        When the cervix is left in place, Code 10009 describes the operation. The omentum is not removed.
        """)
    let rivals = try PlantedProcedures.of([
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
    let approach = try #require(try PlantedProcedures.of([title])[0].approach)
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
    let lobe = try PlantedProcedures.of(["Open removal of a single lobe of the lung"])[0]
    #expect(
      lexicon.words(forAll: lobe.criteria).filter { !$0.isEmpty }
        == ["an open approach", "removal of a single lung lobe"])
  }

  @Test func `a part is not wanting where the whole is documented or wanting itself`() throws {
    let bank = try PlantedProcedures.of([
      "Open total removal of the uterus with removal of the cervix",
      "Open removal of the ovary",
    ])
    let lexicon = try Lexicon.standard()
    let solver = Solver(procedures: bank, lexicon: lexicon)
    let note = solver.documentation(
      of: "Through a midline laparotomy the ovary was removed on the left.")
    let words = Refusal(
      candidate: solver.judged(bank[0], by: note), key: solver.judged(bank[1], by: note),
      documentation: note, lexicon: lexicon, differences: Differences(lexicon)
    ).words()
    #expect(words.contains("removal of the uterus") && !words.contains("cervix"), "\(words)")
  }

  @Test func `two ends that are joined are said together, and way outs by their names`() throws {
    let lexicon = try Lexicon.standard()
    let joined = try PlantedProcedures.of([
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
