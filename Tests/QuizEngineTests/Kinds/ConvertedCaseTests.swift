import Narratives
import QuizEngine
import Testing

struct ConvertedCaseTests {
  @Test func `the word conversion stands in every note and the approach at the end decides`() throws
  {
    let catalogue = try BundledBank.catalogue.get()
    var open = 0
    let questions = try BundledBank.questions(of: .convertedCase, perPoint: 5)
    for question in questions {
      #expect(question.note.lowercased().contains("conver"))
      let solution = catalogue.solver.solve(question.note)
      #expect(solution.code == question.code)
      let approach = try #require(solution.documentation.approach).value
      if catalogue.lexicon.isOpen(approach) {
        open += 1
        #expect(solution.documentation.convertedFrom != nil, "\(question.id)")
      }
    }
    #expect(open > questions.count / 4 && open < questions.count * 3 / 4, "\(open)")
  }
}
