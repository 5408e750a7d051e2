import Narratives
import Testing

@testable import QuizEngine

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

  @Test func `of three codes none is the only one with its approach`() throws {
    let family = try BundledBank.catalogue.get().solver.procedures
    let areAlike = EvidenceForCode.areAlike(in: family)
    let places = family.indices
    let threes = places.flatMap { a in
      places.dropFirst(a + 1).flatMap { b in places.dropFirst(b + 1).map { [a, b, $0] } }
    }.filter(areAlike)
    #expect(!threes.isEmpty)
    #expect(threes.allSatisfy { Set($0.map { family[$0].approach }).count == 1 })
  }
}
