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

  @Test
  func `without its key sentence the note supports the first coder's code, without others not`()
    throws
  {
    let catalogue = try BundledBank.catalogue.get()
    let questions = try BundledBank.questions(of: .decisiveDetail, perPoint: 6)
    #expect(questions.count > 12)
    for question in questions {
      let chosen = question.stem.split(separator: "chose ").last?.prefix(5)
      for option in question.options {
        let rest = question.note.replacing(option.text.dropFirst().dropLast(), with: "")
        let code = catalogue.solver.solve(rest).code?.rawValue
        #expect(
          (code == chosen.map(String.init)) == option.isRight, "\(question.id): \(option.text)")
      }
    }
  }
}
