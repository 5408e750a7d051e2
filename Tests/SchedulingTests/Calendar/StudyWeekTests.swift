import Testing

@testable import Scheduling

@Suite struct StudyWeekTests {
  @Test func `knows the days of the week`() {
    let week = StudyWeek(weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [])
    // 1970-01-01 was a Thursday, 2026-11-21 a Saturday, 1969-12-29 a Monday.
    #expect(week.ease(on: StudyDay(rawValue: 0)) == 4)
    #expect(week.ease(on: StudyDay(rawValue: 20_778)) == 6)
    #expect(week.ease(on: StudyDay(rawValue: -3)) == 1)
  }

  @Test func `a holiday is no day of study`() {
    let week = StudyWeek(
      weekdays: StudyWeek.even.weekdays,
      holidays: [StudyDay(rawValue: 10)...StudyDay(rawValue: 12)])
    #expect((9...13).map { week.ease(on: StudyDay(rawValue: $0)) } == [1, 0, 0, 0, 1])
  }
}
