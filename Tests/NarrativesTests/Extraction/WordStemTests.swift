import Testing

@testable import Narratives

@Suite struct WordStemTests {
  private func stem(_ word: String) -> UInt64? {
    let bytes = Array(word.utf8)
    return WordStem.hash(of: bytes.indices, in: bytes)
  }

  @Test(arguments: [
    ["resected", "resection", "Resections"], ["biopsy", "biopsies"], ["nodal", "nodally"],
  ])
  func `forms of a word have one stem`(_ words: [String]) {
    #expect(Set(words.map(stem)).count == 1)
  }

  @Test func `short words keep their ends, and single letters are no words`() {
    #expect(stem("used") != stem("use"))
    #expect(stem("x") == nil)
  }
}
