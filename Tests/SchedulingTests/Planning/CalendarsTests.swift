import Testing

@testable import Scheduling

@Suite struct CalendarsTests {
  private func calendars(_ hasTime: [Bool], futures: Int = 8, seed: UInt64 = 1) -> [[Bool]] {
    Calendars(
      Attendance(present: 3, passed: 4), hasTime: hasTime, futures: futures, seed: seed
    ).futures
  }

  @Test func `the day of planning comes for sure and a day without time never`() {
    for seed in 0..<20 as Range<UInt64> {
      for calendar in calendars([true, true, false, true], seed: seed) {
        #expect(calendar.count == 4 && calendar[0] && !calendar[2])
      }
    }
    #expect(calendars([false, true]).allSatisfy { !$0[0] })
    #expect(calendars([]) == Array(repeating: [], count: 8))
  }

  @Test func `nobody who comes every day misses one`() {
    let perfect = Calendars(
      .perfect, hasTime: Array(repeating: true, count: 30), futures: 4, seed: 1)
    #expect(perfect.futures.allSatisfy { $0.allSatisfy(\.self) })
  }

  @Test func `a few futures hold good and bad luck in their due part`() {
    let days = Array(repeating: true, count: 21)
    var means: [Double] = []
    var rates: Set<Int> = []
    for seed in 0..<400 as Range<UInt64> {
      let missed = calendars(days, seed: seed).map { $0.count { !$0 } }
      means.append(Double(missed.reduce(0, +)) / 8)
      rates.formUnion(missed)
      // The luckiest eighth hardly misses any day, the unluckiest many.
      #expect((missed.min() ?? 21) <= 2 && (missed.max() ?? 0) >= 6)
    }
    let mean = means.reduce(0, +) / 400
    let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 400
    // The belief misses 20 × 1.3 / 5.8 days in the mean, with a variance of 14.0: of eight futures by plain chance 1.75.
    #expect(abs(mean - 20 * 1.3 / 5.8) < 0.1)
    #expect(variance < 1.75 / 5)
    #expect(rates.count > 12)
  }
}
