import Testing

@testable import Scheduling

@Suite struct ElapsedTests {
  @Test func `whole blocks of 24 hours are the study days of a plain number`() {
    #expect(Elapsed(days: 0.99).studyDays == 0)
    #expect(Elapsed(days: 2.5).studyDays == 2)
    #expect(Elapsed(days: 10.3 - 0.3).studyDays == 10)
  }

  @Test func `a clock set back is no time at all`() {
    #expect(Elapsed(days: -3) == Elapsed(studyDays: 0, days: 0))
    #expect(Elapsed(studyDays: -1, days: .nan) == Elapsed(studyDays: 0, days: 0))
  }
}
