import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct TypeTheCodeTests {
  @Test func `what speaks against a code that was not wholly understood is told with its words`()
    throws
  {
    let question = try question(
      besides: "Laparoscopic removal of the gallbladder under cold plasma")
    #expect(
      question.explanation.contains(
        """
        10002 stands for “Laparoscopic removal of the gallbladder under cold plasma”. It \
        requires a laparoscopic approach; the note documents an open approach.
        """), "\(question.explanation)")
  }

  @Test func `beside a code asked alone, the code that differs least is told`() throws {
    let lexicon = try Lexicon.standard()
    let members = try [
      ("10001", "Open removal of the gallbladder with cholangiography"),
      ("10002", "Laparoscopic removal of the gallbladder with drainage of the liver"),
      ("10003", "Open removal of the gallbladder"),
      ("10004", "Open removal of the gallbladder with cholangiography under cold plasma"),
    ].map { code, title in
      ProcedureReader(lexicon: lexicon).read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "It is done."))
    }
    let writer = NoteWriter(lexicon: lexicon, procedures: members)
    let family = FamilyTable(
      members, asked: [], lexicon, places: { writer.places(of: $0) }, canTell: { _ in true })
    #expect(family.nearest(to: members[0], lexicon)?.member.code.rawValue == "10003")
  }

  @Test
  func `what was not wholly understood is told by its own words, without work that it shares`()
    throws
  {
    let rival = "Open removal of the gallbladder and the spleen under cold plasma"
    let question = try question(besides: rival)
    let words = "10002 stands for “\(rival)”."
    #expect(question.explanation.hasSuffix(words))
    guard case .code(_, let nearMisses) = question.task else {
      Issue.record("no code is typed")
      return
    }
    #expect(nearMisses == [NearMiss(text: "10002", why: words)])
  }

  @Test func `what the page of either code says of the other is quoted`() throws {
    let sentence =
      "Where the same is done through a laparoscope under cold plasma, Code 10002 describes it."
    let question = try question(
      besides: "Laparoscopic removal of the gallbladder under cold plasma",
      prose: "It is done. " + sentence)
    #expect(
      question.explanation.hasSuffix("The text of 10001 says: “\(sentence)”"),
      "\(question.explanation)")
  }

  @Test func `of a code that stands alone its page tells what it is mistaken for`() throws {
    let sentence = "The same removal through a laparoscope is described by Code 10009."
    let catalogue = try Self.catalogue([
      ("10001", "Open removal of the gallbladder", "It is done. " + sentence)
    ])
    let question = try #require(
      catalogue.question(
        point: LearningPointID(rawValue: "code:10001"), seed: 1, kind: .typeTheCode))
    #expect(
      question.explanation.hasSuffix(" The text of 10001 says: “\(sentence)”"),
      "\(question.explanation)")
  }

  @Test
  func `a pair that nobody takes for one another is not asked, and its codes are asked alone`()
    throws
  {
    let catalogue = try Self.catalogue([
      ("10001", "Open removal of the gallbladder", "It is done."),
      ("10002", "Laparoscopic drainage of the gallbladder", "It is done."),
    ])
    #expect(
      catalogue.points.filter { $0.kinds.contains(.typeTheCode) }.map(\.id.rawValue)
        == ["code:10001", "code:10002"])
  }

  @Test func `a code that was not understood is held against one other alone`() throws {
    let catalogue = try Self.catalogue([
      ("10001", "Open removal of the gallbladder under cold plasma", "It is done."),
      ("10002", "Open removal of the gallbladder", "It is done."),
      ("10003", "Open removal of the gallbladder and the spleen", "It is done."),
    ])
    let ids = catalogue.points.filter { $0.kinds.contains(.typeTheCode) }.map(\.id.rawValue)
    #expect(ids.count { $0.contains("10001") } == 1, "\(ids)")
    #expect(ids.contains("contrast:10002~10003"), "\(ids)")
  }

  @Test func `the code that has most in common is ruled out beside the one that is asked about`()
    throws
  {
    let catalogue = try Self.catalogue([
      ("10001", "Open removal of the gallbladder with cholangiography", "It is done."),
      (
        "10002", "Laparoscopic removal of the gallbladder with drainage of the liver", "It is done."
      ),
      ("10003", "Open removal of the gallbladder", "It is done."),
    ])
    for seed in UInt64(0)..<6 {
      let question = try #require(
        catalogue.question(
          point: LearningPointID(rawValue: "contrast:10001~10002"), seed: seed, kind: .typeTheCode))
      guard question.code.rawValue == "10001" else { continue }
      #expect(question.explanation.contains("10003 would leave"), "\(question.explanation)")
      #expect(question.explanation.contains("10002 requires"), "\(question.explanation)")
    }
  }

  /// A typed question on an open removal of the gallbladder beside a code with another title.
  private func question(besides title: String, prose: String = "It is done.") throws -> Question {
    let point = LearningPointID(rawValue: "contrast:10001~10002")
    let catalogue = try Self.catalogue([
      ("10001", "Open removal of the gallbladder", prose), ("10002", title, "It is done."),
    ])
    return try #require(catalogue.question(point: point, seed: 1, kind: .typeTheCode))
  }

  private static func catalogue(_ texts: [(String, String, String)]) throws -> Catalogue {
    var bank = Bank(name: "planted")
    bank.narratives = try texts.map { code, title, prose in
      Narrative(code: try #require(ProcedureCode(rawValue: code)), title: title, prose: prose)
    }
    return try Catalogue(banks: [bank])
  }
}
