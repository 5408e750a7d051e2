import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct NameTheCodeTests {
  @Test func `a code that nothing else can ask is asked for by its description`() throws {
    let catalogue = try Self.catalogue([
      ("10001", "Open removal of the gallbladder with quorbing of the duct"),
      ("10002", "Open removal of the gallbladder"),
    ])
    #expect(
      catalogue.points.filter { $0.kinds == [.nameTheCode] }.map(\.id.rawValue)
        == ["name:10001", "name:10002"])
    let id = LearningPointID(rawValue: "name:10001")
    let question = try #require(catalogue.question(point: id, seed: 3))
    #expect(
      question.stem == """
        Open removal of the gallbladder with quorbing of the duct.

        Which code reports this? Type it.
        """)
    #expect(
      question.task
        == .code(
          try #require(ProcedureCode(rawValue: "10001")),
          nearMisses: [
            NearMiss(
              text: "10002", why: "10002 stands for “Open removal of the gallbladder”.")
          ]))
    #expect(catalogue.question(point: id, seed: 4)?.stem == question.stem)
    let item = AuditItem(question)
    #expect(AnswerProver(catalogue: catalogue).proof(of: item) == .holds)
    #expect(Provenance.faults(of: item, in: catalogue) == [])
  }

  @Test func `a way in that decides is told where the description leaves it out`() throws {
    let lexicon = try Lexicon.standard()
    func way(_ words: String, _ prose: String) throws -> String? {
      let procedure = ProcedureReader(lexicon: lexicon).read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: "10001")),
          title: "Open removal of the gallbladder", prose: prose))
      return DescribedMatter(words, of: procedure, lexicon).untoldWay
    }
    let prose = "The gallbladder is removed by an open operation. No laparoscope is used."
    #expect(try way("Gallbladder out", prose) == "an open approach")
    #expect(try way("Gallbladder out through a cut", prose) == nil)
    #expect(try way("Open removal of the gallbladder", prose) == nil)
    // Where the text knows of no other, nothing hangs on it.
    #expect(try way("Gallbladder out", "The gallbladder is removed by an open operation.") == nil)
  }

  @Test(arguments: [
    ("First repair, under 3 cm, reducible", false), ("Hernia repair, under 3 cm", true),
    ("Herniorrhaphy, under 3 cm", true),
  ])
  func `a description names what is worked on`(_ words: String, _ isNamed: Bool) throws {
    let lexicon = try Lexicon.standard()
    let procedure = ProcedureReader(lexicon: lexicon).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")),
        title: "Open repair of a reducible ventral hernia", prose: "It is done."))
    #expect(DescribedMatter(words, of: procedure, lexicon).namesStructure == isNamed)
  }

  @Test func `a name that is cut from a table or out of a sentence is none`() {
    #expect(PageWords.isBroken("WEDGE RESECT OF LUNG INITIAL (open)"))
    #expect(PageWords.isBroken("\"major\" level of arthroscopic synovectomy"))
    #expect(!PageWords.isBroken("VATS wedge resection of a lung"))
  }

  @Test func `what stands beside a code is told where no words of theirs are alike`() throws {
    let catalogue = try Self.catalogue([
      ("10001", "Open removal of the gallbladder under cold plasma"),
      ("10002", "Cholecystectomy carried out by means of a laparoscope"),
    ])
    let id = LearningPointID(rawValue: "name:10001")
    let question = try #require(catalogue.question(point: id, seed: 3))
    #expect(
      question.explanation == """
        10002 stands for “Cholecystectomy carried out by means of a laparoscope”.
        """)
  }

  @Test
  func
    `what the page says of the code with the next number is quoted, and no addition to the work`()
    throws
  {
    let procedure = ProcedureReader(lexicon: try Lexicon.standard()).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")),
        title: "Open removal of the gallbladder under cold plasma",
        prose: """
          When the bile duct is drained at the same sitting, add Code 10002 to it. This step without plasma is described by Code 10002. Under hot plasma the code for the same \
          removal is 10003. The removal of the liver is described by Code 10900.
          """))
    #expect(
      PageWords.apart(procedure)
        == "The text of 10001 says: “Under hot plasma the code for the same removal is 10003.”")
  }

  @Test func `what those who pay make of two codes is not quoted for what sets them apart`() throws
  {
    let lexicon = try Lexicon.standard()
    let read = try [
      (
        "10001",
        "Most auditors fall back to 10002 here. Without the duct that goes with it the code is 10002."
      ),
      ("10002", "It is done."),
    ].map { code, prose in
      ProcedureReader(lexicon: lexicon).read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: code)),
          title: "Open removal of the gallbladder", prose: prose))
    }
    #expect(
      PageWords.telling(read[0], from: read[1])
        == "The text of 10001 says: “Without the duct that goes with it the code is 10002.”")
  }

  @Test func `what the page of a code rules out sets it apart, whatever else it asks for`() throws {
    let lexicon = try Lexicon.standard()
    let read = try [
      ("10001", "Open removal of the gallbladder under cold plasma", "The spleen is not removed."),
      ("10002", "Open removal of the gallbladder and the spleen", "It is done."),
    ].map { code, title, prose in
      ProcedureReader(lexicon: lexicon).read(
        Narrative(code: try #require(ProcedureCode(rawValue: code)), title: title, prose: prose))
    }
    #expect(
      PageWords.ruledOut(by: read[0], requiredBy: read[1], lexicon)
        == "10002 requires removal of the spleen, which 10001 does not include: “The spleen is not removed.”"
    )
    #expect(
      PageWords.ruledOut(
        by: read[0], requiredBy: read[1], besides: "Quoted: The spleen is not removed.", lexicon)
        == "10002 requires removal of the spleen, which 10001 does not include.")
    #expect(PageWords.ruledOut(by: read[1], requiredBy: read[0], lexicon) == nil)
  }

  @Test func `a quote begins behind the words that join it to what was told before`() throws {
    let lexicon = try Lexicon.standard()
    let read = try [
      (
        "10001",
        "In a similar way, the removal of a gallbladder with its duct is described by Code 10002."
      ), ("10002", "This is Code 10001 without the duct that goes with it. It is done."),
    ].map { code, prose in
      ProcedureReader(lexicon: lexicon).read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: code)),
          title: "Open removal of the gallbladder",
          prose: prose))
    }
    #expect(
      PageWords.telling(read[0], from: read[1])
        == "The text of 10001 says that “the removal of a gallbladder with its duct is described by Code 10002.”"
    )
    // A sentence that only points back is not quoted at all.
    #expect(PageWords.telling(read[1], from: read[1]) == nil)
  }

  @Test func `two codes with one description are not asked for by it`() throws {
    let catalogue = try Self.catalogue([
      ("10001", "Open removal of the gallbladder"), ("10002", "Open removal of the gallbladder"),
    ])
    let id = LearningPointID(rawValue: "name:10001")
    #expect(catalogue.points.contains { $0.id == id })
    #expect(catalogue.question(point: id, seed: 1) == nil)
  }

  @Test func `a text that says nothing by itself is no description`() throws {
    let catalogue = try Self.catalogue([("10001", "Counterpart of 29888")])
    #expect(!catalogue.points.contains { $0.kinds.contains(.nameTheCode) })
    let code = try #require(ProcedureCode(rawValue: "10001"))
    #expect(
      catalogue.whyUnasked(code)
        == "no work that it asks for was understood, and no words of its text alone say what it is")
  }

  private static func catalogue(_ titles: [(String, String)]) throws -> Catalogue {
    var bank = Bank(name: "planted")
    bank.narratives = try titles.map { code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "It is done.")
    }
    return try Catalogue(banks: [bank])
  }
}
