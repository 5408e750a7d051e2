import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct TypeTheCodeTests {
  @Test func `what was not wholly understood is told by its own words alone`()
    throws
  {
    var bank = Bank(name: "planted")
    bank.narratives = try [
      ("10001", "Open removal of the gallbladder"),
      ("10002", "Open removal of the gallbladder and the spleen under cold plasma"),
    ].map { code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "It is done.")
    }
    let catalogue = try Catalogue(banks: [bank])
    let point = LearningPointID(rawValue: "contrast:10001~10002")
    let question = try #require(catalogue.question(point: point, seed: 1, kind: .typeTheCode))
    let words =
      "10002 reports other work: Open removal of the gallbladder and the spleen under cold plasma."
    #expect(question.explanation.hasSuffix(words))
    guard case .code(_, let nearMisses) = question.task else {
      Issue.record("no code is typed")
      return
    }
    #expect(nearMisses == [NearMiss(text: "10002", why: words)])
  }
}
