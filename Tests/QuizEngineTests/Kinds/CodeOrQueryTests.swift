import Narratives
import QuestionBanks
import QuizEngine
import Testing

struct CodeOrQueryTests {
  @Test func `to ask is right exactly where the solver finds no code in the note`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let questions = try BundledBank.questions(of: .codeOrQuery, perPoint: 8)
    var asking = 0
    for question in questions {
      let right = try #require(question.options.first { $0.isRight })
      #expect(question.options.count { $0.isRight } == 1)
      #expect(catalogue.solver.solve(question.note).code == right.code, "\(question.id)")
      if right.code == nil { asking += 1 }
    }
    #expect(asking > questions.count / 4 && asking < questions.count * 3 / 4, "\(asking)")
  }

  @Test func `where only one fact can be missing, one question stands beside the two codes`() throws
  {
    var bank = Bank(name: "planted")
    for (code, title) in [
      ("47562", "Laparoscopic removal of the gallbladder"),
      ("47600", "Open removal of the gallbladder"),
    ] {
      bank.narratives.append(
        Narrative(
          code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "\(title)."))
    }
    let catalogue = try Catalogue(banks: [bank])
    let point = try #require(catalogue.points.first)
    let questions = (0..<30).compactMap {
      catalogue.question(point: point.id, seed: UInt64($0), kind: .codeOrQuery)
    }
    #expect(questions.count > 20)
    for question in questions {
      #expect(
        question.options.map(\.text).sorted() == [
          "Ask which access was chosen for it.",
          "Report 47562; the note is complete.",
          "Report 47600; the note is complete.",
        ])
    }
    let asking = questions.count { $0.options.contains { $0.isRight && $0.code == nil } }
    #expect((4...16).contains(asking), "\(asking)")
  }
}
