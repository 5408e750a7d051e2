import Testing

@testable import QuizEngine

struct CoverageTests {
  @Test func `a kind is missed only where some point gives a question in it`() throws {
    let catalogue = try BundledBank.catalogue.get()
    #expect(catalogue.gives(.codeOrQuery))
    #expect(!catalogue.gives(QuestionKind(rawValue: "draw-the-organ")))
  }
}
