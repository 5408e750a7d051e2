import Narratives
import QuizEngine
import Testing

struct RemovedOrPreservedTests {
  @Test func `what is left in place is what another code of the family takes out`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let asked = catalogue.points.filter { $0.kinds.contains(.removedOrPreserved) }
    #expect(asked.contains { $0.id.rawValue == "anatomy:38770" })
    for point in asked {
      for seed in 0..<6 as Range<UInt64> {
        let question = try #require(catalogue.question(point: point.id, seed: seed))
        guard case .sort(let items, _) = question.task else { continue }
        // Nerves and muscles are taken out by no code, and an organ would stand out among nodes: anybody would know where
        // they belong.
        let (removed, left) = (items.filter { $0.answer == 0 }, items.filter { $0.answer == 1 })
        #expect(left.allSatisfy { $0.text.hasSuffix("nodes") || $0.text == "omentum" })
        #expect(
          !removed.allSatisfy { $0.text.hasSuffix("nodes") }
            || left.allSatisfy { $0.text.hasSuffix("nodes") }, "\(items.map(\.text))")
      }
    }
  }

  @Test func `a tumor that may sit in any of several organs is told of none of them`() throws {
    let catalogue = try BundledBank.catalogue.get()
    for question in try BundledBank.questions(of: .removedOrPreserved, perPoint: 4) {
      guard case .sort(let items, _) = question.task else { continue }
      #expect(!items.contains { $0.text == "ovarian tumor" }, "\(question.id)")
    }
    #expect(catalogue.points.contains { $0.kinds.contains(.removedOrPreserved) })
  }

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
      let removed = items.count { $0.answer == 0 }
      #expect(removed > 0 && abs(2 * removed - items.count) < 2)
      let prose = try #require(catalogue.procedure(question.code)).narrative.prose
      #expect(question.evidence.allSatisfy { prose.contains($0.sentence) })
    }
  }
}
