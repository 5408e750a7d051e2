/// The time between two reviews, counted in both ways the models need.
package struct Elapsed: Equatable, Sendable {
  /// The study days between them, 0 on the same day: all that FSRS-6 knows.
  package let studyDays: Int
  /// The exact time in days, with the fraction that FSRS-7 uses.
  package let days: Double

  /// The time between two moments, each with the study day it falls on.
  ///
  /// A clock that was set back counts as no time at all.
  package init(studyDays: Int, days: Double) {
    self.studyDays = max(0, studyDays)
    self.days = days > 0 ? days : 0
  }

  /// A plain number of days, where no calendar is known: whole blocks of 24 hours are its study days.
  ///
  /// A sum of fractions may fall short of a whole day by a rounding error, never by a tenth of a millisecond.
  package init(days: Double) {
    let bounded = days > 0 ? min(days, 1e9) : 0
    self.init(studyDays: Int((bounded + 1e-9).rounded(.down)), days: bounded)
  }
}
