import Narratives
import QuizEngine
import Testing

struct CodeTheCaseTests {
  @Test func `exactly one option is right, and each wrong one says by which fact`() throws {
    for question in try BundledBank.questions(of: .codeTheCase, perPoint: 4)
    where question.kind == .codeTheCase {
      #expect(question.options.count { $0.isRight } == 1)
      #expect((3...4).contains(question.options.count))
      #expect(Set(question.options.map(\.text)).count == question.options.count)
      for option in question.options {
        #expect(!option.why.isEmpty)
        #expect(option.isRight == (option.code == question.code))
        #expect(option.why.contains(option.text), "\(option.why)")
      }
    }
  }

  @Test func `the sentence that an explanation quotes stands in the narrative of the key`() throws {
    let catalogue = try BundledBank.catalogue.get()
    for question in try BundledBank.questions(of: .codeTheCase, perPoint: 2) {
      #expect(!question.evidence.isEmpty)
      for citation in question.evidence {
        let narrative = try #require(catalogue.procedure(citation.code)).narrative
        #expect(
          narrative.prose.contains(citation.sentence) || narrative.title == citation.sentence,
          "\(citation.sentence)")
      }
    }
  }
}
