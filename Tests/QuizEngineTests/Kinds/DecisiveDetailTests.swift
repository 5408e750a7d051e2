import Narratives
import QuizEngine
import Testing

struct DecisiveDetailTests {
  @Test func `every option is a sentence of the note and one alone decides`() throws {
    for question in try BundledBank.questions(of: .decisiveDetail, perPoint: 4) {
      #expect(question.options.count { $0.isRight } == 1)
      for option in question.options {
        let sentence = option.text.dropFirst().dropLast()
        #expect(question.note.contains(sentence), "\(question.id): \(sentence)")
      }
    }
  }

  @Test func `without its key sentence the note no longer supports the key`() throws {
    let catalogue = try BundledBank.catalogue.get()
    for question in try BundledBank.questions(of: .decisiveDetail, perPoint: 3) {
      let key = try #require(question.options.first { $0.isRight })
      let rest = question.note.replacing(key.text.dropFirst().dropLast(), with: "")
      #expect(catalogue.solver.solve(rest).code != question.code, "\(question.id)")
    }
  }
}
