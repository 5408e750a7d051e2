import Testing

@testable import Narratives

struct LexiconTests {
  @Test func `the standard lexicon has no problem`() throws {
    do { _ = try Lexicon.standard() } catch { Issue.record("\(error.description)") }
  }
}
