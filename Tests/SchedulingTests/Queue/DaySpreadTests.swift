import TestSupport
import Testing

@testable import Scheduling

@Suite struct DaySpreadTests {
  struct Span: CustomTestStringConvertible {
    let interval: Double
    let days: ClosedRange<Int>
    var testDescription: String { "\(interval) days" }
  }

  static let spans = [
    Span(interval: 0, days: 1...1),
    Span(interval: 0.2, days: 1...1),
    Span(interval: 2.49, days: 2...2),
    Span(interval: 2.5, days: 2...4),
    Span(interval: 7, days: 5...9),
    Span(interval: 20, days: 17...23),
    Span(interval: 100, days: 93...107),
    Span(interval: 36_500, days: 34_673...36_500),
    Span(interval: .infinity, days: 34_673...36_500),
    Span(interval: .nan, days: 34_673...36_500),
  ]

  @Test(arguments: spans) func `widens with the interval`(span: Span) {
    #expect(DaySpread().range(around: span.interval) == span.days)
  }

  @Test func `never leaves its own range nor the longest interval`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      let spread = DaySpread(longest: Int.random(in: 1...500, using: &generator))
      let interval = Double.random(in: -2...7, using: &generator).exponential
      let days = spread.range(around: interval)
      let day = spread.day(for: interval, seed: generator.next())
      #expect(days.contains(day))
      #expect((1...spread.longest).contains(day))
    }
  }

  @Test func `the same seed gives the same day and other seeds every day of the range`() {
    let spread = DaySpread()
    #expect(spread.day(for: 20, seed: 5) == spread.day(for: 20, seed: 5))
    let days = Set((0..<500).map { spread.day(for: 20, seed: $0) })
    #expect(days == Set(17...23))
  }

  @Test func `prefers days with little work`() {
    let days = (0..<2000).map { seed in
      DaySpread().day(for: 20, seed: seed, reviews: { $0 == 18 ? 0 : 9 })
    }
    #expect(days.count { $0 == 18 } > 1800)
  }

  @Test func `avoids days off while there is another`() {
    for seed in 0..<200 as Range<UInt64> {
      #expect(DaySpread().day(for: 20, seed: seed, ease: { $0 == 22 ? 1 : 0 }) == 22)
      #expect(DaySpread().day(for: 20, seed: seed, ease: { _ in 0 }) == 20)
    }
  }
}
