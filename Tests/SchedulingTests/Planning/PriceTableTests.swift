import Testing

@testable import Scheduling

@Suite struct PriceTableTests {
  private static let days = 12

  private func table(_ attendance: Double) -> PriceTable {
    PriceTable(
      MemoryTransitions(FSRS6.standard, habits: .standard, days: Self.days),
      prices: Array(repeating: 0.2, count: Self.days + 1), attendance: attendance)
  }

  /// The days before the exam on which a new point gains most.
  private func bestFirstDay(_ table: PriceTable) -> Int? {
    let gains = table.firstGains(upTo: Self.days)
    return gains.indices.max { gains[$0] < gains[$1] }
  }

  @Test func `new points come the earlier the more days are missed`() throws {
    let best = try [1, 0.8, 0.5, 0.3].map { try #require(bestFirstDay(table($0))) }
    #expect(best[0] == 1)
    #expect(best == best.sorted() && Set(best).count == 4)
  }

  @Test func `today comes for sure whatever becomes of the days after it`() {
    for left in [1, 5, Self.days] {
      let (sure, unsure) = (table(1).firstGains(upTo: left), table(0.5).firstGains(upTo: left))
      // Of later reviews fewer take place, so the value of a first answer is not quite the same.
      #expect(abs(sure[left] - unsure[left]) < 0.03)
      if left > 1 { #expect(abs(unsure[1] - sure[1] / 2) < 1e-6) }
    }
  }

  @Test func `a review that is put off to the last day takes place by its chance only`() {
    let state = Course(FSRS6.standard, points: []).firstState(.good)
    func gains(_ attendance: Double) -> [Float] {
      table(attendance).gains(state, lastDaysLeft: 9, upTo: 4)
    }
    let (sure, unsure) = (gains(1), gains(0.25))
    #expect(abs(unsure[1] - sure[1] / 4) < 1e-6)
    // What is missed on the last day but one may still be done on the last.
    #expect(unsure[2] > sure[2] / 4 && unsure[2] < sure[2])
    #expect(sure[0] == 0 && unsure[0] == 0)
  }
}
