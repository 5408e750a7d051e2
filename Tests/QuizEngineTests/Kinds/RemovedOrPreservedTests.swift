import Narratives
import QuizEngine
import Testing

struct RemovedOrPreservedTests {
  @Test func `no item is both removed and preserved by the text of its code`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let questions = try BundledBank.questions(of: .removedOrPreserved, perPoint: 1)
    #expect(!questions.isEmpty)
    for question in questions {
      guard case .sort(let items, let categories) = question.task else {
        Issue.record("\(question.id) is not to be sorted")
        continue
      }
      #expect(categories == ["removed", "left in place"])
      #expect(Set(items.map(\.text)).count == items.count)
      #expect(items.count { $0.answer == 0 } == items.count { $0.answer == 1 })
      let prose = try #require(catalogue.procedure(question.code)).narrative.prose
      #expect(question.evidence.allSatisfy { prose.contains($0.sentence) })
    }
  }
}
