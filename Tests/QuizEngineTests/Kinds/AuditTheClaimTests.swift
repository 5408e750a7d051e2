import Narratives
import QuizEngine
import Testing

struct AuditTheClaimTests {
  @Test func `the claim holds exactly where the solver finds the claimed code`() throws {
    let catalogue = try BundledBank.catalogue.get()
    var standing = 0
    let questions = try BundledBank.questions(of: .auditTheClaim, perPoint: 4)
    for question in questions {
      let claim = question.stem.dropFirst("Claim: ".count).prefix(5)
      let note = question.stem.split(separator: "\n\n").dropFirst().dropLast().joined(
        separator: "\n\n")
      let found = try #require(catalogue.solver.solve(note).code, "\(question.id)")
      let right = try #require(question.options.first { $0.isRight })
      #expect(right.code == found)
      #expect(right.text.contains("holds") == (claim == found.rawValue), "\(question.id)")
      if right.text.contains("holds") { standing += 1 }
    }
    #expect((questions.count / 8...questions.count / 2).contains(standing), "\(standing)")
  }
}
