import Testing

@testable import Narratives

/// Second operations on an organ of which a part went before.
@Suite struct CompletedRemovalTests {
  @Test func `the lobe that is left after the other went is the remnant`() throws {
    let found = try Said.removed(
      by:
        "She had a right thyroid lobectomy two years ago. The left thyroid lobe was removed.")
    #expect(found.contains("thyroid-remnant"))
  }

  @Test func `a lobe removed in a first operation is no remnant`() throws {
    let found = try Said.removed(
      by: "She had a fine needle biopsy. The left thyroid lobe was removed.")
    #expect(!found.contains("thyroid-remnant"))
  }
}
