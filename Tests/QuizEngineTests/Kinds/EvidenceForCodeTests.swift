import Narratives
import QuizEngine
import Testing

struct EvidenceForCodeTests {
  @Test func `each excerpt supports its own code and no other`() throws {
    let catalogue = try BundledBank.catalogue.get()
    for question in try BundledBank.questions(of: .evidence, perPoint: 3) {
      #expect(question.options.count { $0.isRight } == 1)
      for option in question.options {
        let excerpt = String(option.text.dropFirst().dropLast())
        #expect(
          catalogue.solver.solve(question.note + "\n" + excerpt).code == option.code,
          "\(question.id)")
        #expect(option.isRight == (option.code == question.code))
      }
    }
  }
}
