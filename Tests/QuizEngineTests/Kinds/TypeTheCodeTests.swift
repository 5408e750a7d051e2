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
        10002 reports other work: Laparoscopic removal of the gallbladder under cold plasma. It \
        requires a laparoscopic approach; the note documents an open approach: “
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
    #expect(family.nearest(to: members[0], lexicon)?.code.rawValue == "10003")
  }

  @Test func `what was not wholly understood is told by its own words alone`()
    throws
  {
    let question = try question(
      besides: "Open removal of the gallbladder and the spleen under cold plasma")
    let words =
      "10002 reports other work: Open removal of the gallbladder and the spleen under cold plasma."
    #expect(question.explanation.hasSuffix(words))
    guard case .code(_, let nearMisses) = question.task else {
      Issue.record("no code is typed")
      return
    }
    #expect(nearMisses == [NearMiss(text: "10002", why: words)])
  }

  /// A typed question on an open removal of the gallbladder beside a code with another title.
  private func question(besides title: String) throws -> Question {
    var bank = Bank(name: "planted")
    bank.narratives = try [("10001", "Open removal of the gallbladder"), ("10002", title)].map {
      code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "It is done.")
    }
    let point = LearningPointID(rawValue: "contrast:10001~10002")
    return try #require(
      try Catalogue(banks: [bank]).question(point: point, seed: 1, kind: .typeTheCode))
  }
}
