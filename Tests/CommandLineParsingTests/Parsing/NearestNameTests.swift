import TestSupport
import Testing

@testable import CommandLineParsing

private let names = ["study", "stats", "lookup", "compare", "questions", "quit"]
private let slips: [(typed: String, meant: String?)] = [
  ("stduy", "study"), ("lokup", "lookup"), ("Compare", "compare"), ("quesitons", "questions"),
  ("comp", "compare"), ("st", nil), ("banana", nil), ("x", nil), ("stat", "stats"),
]

struct NearestNameTests {
  @Test(arguments: slips) func findsWhatWasMeant(_ slip: (typed: String, meant: String?)) {
    #expect(NearestName.of(slip.typed, among: names) == slip.meant)
  }

  @Test func ofEquallyNearNamesPrefersTheOneThatBeginsAlike() {
    #expect(NearestName.of("38771", among: ["38571", "38770", "38780"]) == "38770")
  }

  @Test func distanceIsSymmetricAndZeroOnlyForEqualWords() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let words = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            "abc".randomElement(using: &generator) ?? "a"
          })
      }
      let there = NearestName.distance(words[0], words[1])
      #expect(there == NearestName.distance(words[1], words[0]))
      #expect((there == 0) == (words[0] == words[1]))
      #expect(there >= abs(words[0].count - words[1].count))
    }
  }
}
