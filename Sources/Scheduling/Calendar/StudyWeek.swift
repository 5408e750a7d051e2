/// How much a learner wants to do on which days.
package struct StudyWeek: Equatable, Sendable {
  /// The part of the usual work on each day of the week, Monday first: 1 as usual, 0.5 an easy day, 0 a day off.
  package var weekdays: [Double]
  /// Holidays, on which nothing is planned.
  package var holidays: [ClosedRange<StudyDay>]

  /// The same work on every day.
  package static let even = StudyWeek(weekdays: Array(repeating: 1, count: 7), holidays: [])

  package init(weekdays: [Double], holidays: [ClosedRange<StudyDay>]) {
    self.weekdays = weekdays
    self.holidays = holidays
  }

  /// The part of the usual work on a day.
  package func ease(on day: StudyDay) -> Double {
    if holidays.contains(where: { $0.contains(day) }) { return 0 }
    // 1970-01-01 was a Thursday.
    let weekday = (day.rawValue % 7 + 7 + 3) % 7
    return weekdays.indices.contains(weekday) ? max(0, weekdays[weekday]) : 1
  }
}
