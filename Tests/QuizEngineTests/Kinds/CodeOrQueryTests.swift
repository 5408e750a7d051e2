import Narratives
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
}
