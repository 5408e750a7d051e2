import Testing

@testable import Narratives

/// Second operations on an organ of which a part went before.
@Suite struct CompletedRemovalTests {
  private func removed(_ text: String) throws -> Set<String> {
    let lexicon = try Lexicon.standard()
    let note = Documentation(Reader(lexicon: lexicon).read(text), lexicon: lexicon)
    return Set(
      note.acts.filter { lexicon.isRemoval($0.value.action) }.map { lexicon.id($0.value.target) })
  }

  @Test func `the lobe that is left after the other went is the remnant`() throws {
    let found = try removed(
      "She had a right thyroid lobectomy two years ago. The left thyroid lobe was removed.")
    #expect(found.contains("thyroid-remnant"))
  }

  @Test func `a lobe removed in a first operation is no remnant`() throws {
    let found = try removed("She had a fine needle biopsy. The left thyroid lobe was removed.")
    #expect(!found.contains("thyroid-remnant"))
  }
}
