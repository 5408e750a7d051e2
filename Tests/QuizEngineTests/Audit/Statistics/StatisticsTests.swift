import Basics
import Testing

@testable import QuizEngine

struct StatisticsTests {
  /// Chances by numerical integration of the density.
  @Test(
    arguments: [
      ([60, 40], 0.0455003), ([25, 25, 25, 25], 1.0), ([36, 24, 20, 20], 0.0758240),
      ([30, 20, 10], 0.00674), ([30, 25, 20, 15, 10], 0.014), ([20, 5, 10, 8, 9, 8], 0.01991),
    ] as [([Int], Double)])
  func `chi-square gives the chance of counts so uneven`(counts: [Int], p: Double) {
    var test = ChiSquare()
    test.add(counts)
    #expect(abs(test.p - p) < 0.00003, "\(test.statistic) \(test.p)")
  }

  @Test func `the score interval is Wilson's`() {
    let interval = Interval.wilson(share: 0.25, of: 100)
    #expect(abs(interval.low - 0.1755) < 0.0005)
    #expect(abs(interval.high - 0.3430) < 0.0005)
  }

  @Test func `clusters that agree within themselves widen the interval`() {
    let alike = (0..<20).map { [Double](repeating: $0 < 5 ? 1 : 0, count: 20) }
    let mixed = (0..<20).map { _ in (0..<20).map { $0 < 5 ? 1.0 : 0 } }
    let (wide, narrow) = (
      Interval.bootstrap(clusters: alike, seed: 1), Interval.bootstrap(clusters: mixed, seed: 1)
    )
    #expect(wide.mean == 0.25 && narrow.mean == 0.25)
    #expect(wide.high - wide.low > 0.25)
    #expect(narrow == Interval(mean: 0.25, low: 0.25, high: 0.25))
    #expect(wide == Interval.bootstrap(clusters: alike, seed: 1))
  }

  @Test func `key places are counted, runs and all, and only where they are shown`() {
    func item(_ key: Int, isShuffled: Bool = false) -> AuditItem {
      AuditItem(
        id: "x", stem: "Which?", options: (0..<3).map { .init("\($0)", isKey: $0 == key) },
        isShuffledLater: isShuffled)
    }
    let positions = KeyPositions([0, 0, 2, 2, 2, 1].map { item($0) } + [item(0, isShuffled: true)])
    #expect(positions.counts == [3: [2, 1, 3]])
    #expect(positions.longestRun == 3)
    #expect(positions.test.degreesOfFreedom == 2)
  }

  @Test func `near duplicates are those that comparing all pairs would find`() {
    var generator = SplitMix64(seed: 4)
    let vocabulary = (0..<40).map { "word\($0)" }
    var stems: [String] = []
    for _ in 0..<150 {
      var words = Array(vocabulary.shuffled(using: &generator).prefix(15))
      stems.append(words.joined(separator: " "))
      words[generator.pick(Array(words.indices), else: 0)] = "other"
      if generator.happens(0.3) {
        stems.append(words.shuffled(using: &generator).joined(separator: " "))
      }
      if generator.happens(0.2) { stems.append(words.dropLast().joined(separator: " ")) }
    }
    let items = stems.enumerated().map { AuditItem(id: "\($0)", stem: $1, options: []) }
    let sets = stems.map { Set($0.split(separator: " ")) }
    let expected = sets.indices.filter { index in
      sets[..<index].contains { other in
        let shared = other.intersection(sets[index]).count
        return Double(shared) >= 0.9 * Double(other.union(sets[index]).count)
      }
    }
    #expect(expected.count > 10)
    #expect(Duplicates(items).near.map(\.item) == expected)
  }

  @Test func `exact duplicates have the same question and options, in any order`() {
    func item(_ stem: String, _ options: [String]) -> AuditItem {
      AuditItem(id: stem, stem: stem, options: options.map { .init($0, isKey: $0 == "a") })
    }
    let items = [item("One?", ["a", "b"]), item("Two?", ["a", "b"]), item("One?", ["b", "a"])]
    #expect(Duplicates(items).exact == [Duplicates.Pair(item: 2, earlier: 0)])
  }
}
