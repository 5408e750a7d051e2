import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct DescribeTheCodeTests {
  @Test(
    arguments: [
      (
        "Open removal of the gallbladder", "", "The gallbladder is taken out.",
        "Open removal of the gallbladder"
      ),
      (
        "Gallbladder, open removal", "Cholecystectomy, open", "The gallbladder is taken out.",
        "Cholecystectomy, open"
      ),
      // A number would tell the code, or that of a neighbor.
      ("Counterpart of 29888 at the back of the knee", "", "A ligament is sewn.", nil),
      (
        "In the procedure reported with code 10001, the gallbladder is removed", "",
        "In the procedure reported with code 10001, the gallbladder is removed. More follows.",
        "The gallbladder is removed"
      ),
      (
        "For removal of the gallbladder", "", "Code 10001 is for removal of the gallbladder.", nil
      ),
      (
        "Removal of the gallbladder", "", "Code 10001 is for removal of the gallbladder.",
        "Removal of the gallbladder"
      ),
      // An introduction speaks of something else.
      (
        "Stones form in the gallbladder of many people", "",
        "Stones form in the gallbladder of many people. Code 10001 is for the open way.", nil
      ),
    ] as [(String, String, String, String?)])
  func `a description is the code's own words without its number`(
    _ title: String, _ descriptor: String, _ prose: String, _ words: String?
  ) throws {
    var narrative = Narrative(
      code: try #require(ProcedureCode(rawValue: "10001")), title: title, prose: prose)
    if !descriptor.isEmpty { narrative.descriptor = descriptor }
    #expect(DescribeTheCode.words(of: narrative) == words)
  }

  @Test(arguments: [
    ("Code for the operation when it is performed through an abdominal incision", false),
    ("This technique, in which energy is used to destroy the prostate", false),
    ("Growths greater than 5.0 cm, richly supplied with vessels", false),
    ("Most often used for a septic joint in which the knee is opened", false),
    ("Treatment of invasive cancer, and prevention in carriers of a mutation", false),
    ("One used when a growth of the colon is cut off with a snare", false),
    ("b. common bile duct opened and searched c. duct sewn to the duodenum", false),
    ("Highest of the three codes that describe removal of tumors of the bladder", false),
    ("The tubes always come out, the ovaries often do not", false),
    ("Surgeons call it a lumpectomy of the breast", false),
    ("One lobe of the thyroid is removed", true),
    ("Partial removal of the spleen through an open incision", true),
    ("Operative correction of a recurrent femoral hernia", true),
  ])
  func `a piece of a sentence that names no work on an organ is no description`(
    _ title: String, _ isOne: Bool
  ) throws {
    let lexicon = try Lexicon.standard()
    let procedure = ProcedureReader(lexicon: lexicon).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")), title: title,
        prose: "The wound is closed."))
    #expect((DescribeTheCode.words(of: procedure, lexicon) != nil) == isOne)
  }

  @Test func `a code that was not wholly understood is asked about by its description alone`()
    throws
  {
    let titles = [
      ("10001", "Open removal of the gallbladder under cold plasma"),
      ("10002", "Open removal of the gallbladder and the liver"),
      ("10003", "Open removal of the gallbladder and the spleen"),
    ]
    var bank = Bank(name: "planted")
    bank.narratives = try titles.map { code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "It is done.")
    }
    let catalogue = try Catalogue(banks: [bank])
    let point = try #require(
      catalogue.points.first { $0.id.rawValue == "contrast:10001~10002" })
    #expect(point.kinds == [.typeTheCode, .describeTheCode, .nameTheCode])
    let questions = (0..<30 as Range<UInt64>).compactMap {
      catalogue.question(point: point.id, seed: $0, kind: .describeTheCode)
    }
    #expect(Set(questions.map(\.code.rawValue)) == ["10001", "10002"])
    for question in questions {
      let right = question.options.filter(\.isRight)
      #expect(
        right.map(\.text) == titles.filter { $0.0 == question.code.rawValue }.map(\.1))
      #expect(Set(question.options.map(\.text)) == Set(titles.map(\.1)))
    }
  }

  @Test func `a description stands beside others of about its length, the same way each time`()
    throws
  {
    let questions = try BundledBank.questions(of: .describeTheCode, perPoint: 8)
    #expect(questions.count > 20)
    for question in questions {
      let lengths = question.options.map(\.text.utf8.count)
      let mean = lengths.reduce(0, +) / lengths.count
      #expect(lengths.allSatisfy { 2 * $0 > mean && $0 < 2 * mean }, "\(question.id): \(lengths)")
    }
    for (code, asked) in Dictionary(grouping: questions, by: \.code) {
      #expect(Set(asked.map(\.stem)).count == 1, "\(code)")
    }
  }

  @Test
  func `the right description says what its code asks for and in what the others part from it`()
    throws
  {
    var bank = Bank(name: "planted")
    bank.narratives = try [
      ("10001", "Open partial removal of the colon"), ("10002", "Open total removal of the colon"),
      ("10003", "Laparoscopic partial removal of the colon"),
    ].map { code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "It is done.")
    }
    let catalogue = try Catalogue(banks: [bank])
    let questions = (0..<20 as Range<UInt64>).compactMap {
      catalogue.question(
        point: LearningPointID(rawValue: "contrast:10001~10002"), seed: $0, kind: .describeTheCode)
    }
    let question = try #require(questions.first { $0.code.rawValue == "10001" })
    #expect(
      question.explanation == """
        10001 requires an open approach and partial removal of the colon. 10002 requires total removal \
        of the colon, and 10001 partial removal of the colon. 10003 requires a laparoscopic approach, \
        and 10001 an open approach.
        """)
    #expect(question.options.filter(\.isRight).map(\.why) == ["This is what 10001 reports."])
  }

  @Test(arguments: [
    ("Laparoscopic partial removal of the colon", ["an open approach"]),
    ("Partial removal of the colon", []),
  ])
  func `a way in is said to be asked for alone only where the others are by another one`(
    _ other: String, _ alone: [String]
  ) throws {
    let (own, writer) = try planted("Open partial removal of the colon")
    let (rival, _) = try planted(other)
    #expect(DescribeTheCode.required(own, beyond: [rival], writer.lexicon) == alone)
  }

  @Test(
    arguments: [
      ("Mastectomy, partial; with drain", "Removal of a lump with drain", "Mastectomy, partial"),
      ("Mastectomy, partial", "Removal of a lump", nil),
      // What stands behind a phrase and leads on to the next one is no part of it.
      (
        "Removal of the uterus when it weighs 250 grams and when neither ovary is taken",
        "Removal of the uterus when it weighs 250 grams", "when neither ovary is taken"
      ),
      (
        "Open removal of the colon, with a stoma", "Open removal of the colon, with a join",
        "with a stoma"
      ),
    ] as [(String, String, String?)])
  func `a word alone is no clause`(_ text: String, _ other: String, _ clause: String?) {
    #expect(Descriptions.clause(of: text, besides: [other]) == clause)
  }

  @Test func `a look through a scope is no description beside resections`() throws {
    let titles = [
      ("10001", "Open partial removal of the colon"), ("10002", "Open total removal of the colon"),
      ("10003", "Laparoscopic partial removal of the colon"),
      ("10004", "Endoscopic inspection of the colon"),
    ]
    var bank = Bank(name: "planted")
    bank.narratives = try titles.map { code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "It is done.")
    }
    let catalogue = try Catalogue(banks: [bank])
    let asked = catalogue.points.filter { $0.kinds.contains(.describeTheCode) }
    #expect(Set(asked.flatMap(\.codes).map(\.rawValue)) == ["10001", "10002", "10003"])
    // Its description is asked for only where no case of it can be told.
    #expect(
      catalogue.points.filter { $0.kinds == [.typeTheCode, .nameTheCode] }.map(\.id.rawValue)
        == ["code:10004"])
  }
}
