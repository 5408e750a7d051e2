import Testing

@testable import Narratives

struct ByteSearchTests {
  @Test(
    arguments: [
      ("with or without", "with", 0), ("with or without", "without", 8), ("aab", "ab", 1),
      ("ab", "abc", nil), ("", "a", nil), ("a – b", "–", 2), ("ends", "s", 3),
    ] as [(String, String, Int?)])
  func `a text is found where it first stands`(_ text: String, _ mark: String, _ place: Int?) {
    #expect(ByteSearch.position(of: mark.utf8, in: text.utf8) == place)
  }
}
