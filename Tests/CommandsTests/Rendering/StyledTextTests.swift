import TestSupport
import Testing

@testable import Commands

struct StyledTextTests {
  private func wrapped(
    _ text: StyledText, width: Int, indent: Int = 0, hanging: Int = 0
  ) -> [String] {
    text.wrapped(width: width, indent: indent, hanging: hanging).map(\.plain)
  }

  @Test func wrapsAtSpacesWithAHangingIndent() {
    #expect(
      wrapped("\("A", .strong)  one two three four", width: 12, indent: 2, hanging: 3) == [
        "  A  one two", "     three", "     four",
      ])
  }

  @Test func keepsTheSpacesBetweenWordsOfDifferentEmphasis() {
    #expect(wrapped("\("right ", .right)  38571", width: 20) == ["right   38571"])
  }

  @Test func keepsTheLinesAndTheEmptyLinesOfAText() {
    #expect(wrapped("one\n\ntwo", width: 20) == ["one", "", "two"])
    #expect(wrapped("", width: 20) == [""])
  }

  @Test func leavesAWordThatFitsNowhereWhole() {
    #expect(wrapped("a lymphadenectomy b", width: 8) == ["a", "lymphadenectomy", "b"])
  }

  @Test func countsColumnsAndNotCharacters() {
    #expect(wrapped("日本 日本", width: 5) == ["日本", "日本"])
    #expect(wrapped("e\u{301}e\u{301} e\u{301}", width: 4) == ["e\u{301}e\u{301} e\u{301}"])
  }

  @Test func losesNoWordAndNoLineIsTooWide() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        String(repeating: "x", count: Int.random(in: 1...12, using: &generator))
      }
      let width = Int.random(in: 16...60, using: &generator)
      let lines = wrapped(
        StyledText(words.joined(separator: " ")), width: width, indent: 2, hanging: 2)
      #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
      #expect(lines.allSatisfy { $0.count <= width })
    }
  }
}
