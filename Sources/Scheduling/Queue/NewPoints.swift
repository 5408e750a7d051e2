/// How many new points a day takes.
///
/// The pace of new points decides more than any order of reviews: too slow and they are never seen before the exam, too fast and the reviews
/// they bring crowd out everything (Reddy et al., KDD 2016, find a sharp transition).
package enum NewPoints {
  /// The new points of today where there is no exam: as many as the daily limit and the time that reviews leave allow.
  ///
  /// Of the time left over a half is kept for the reviews that new points bring within days.
  package static func today(
    unseen: Int, introduced: Int, limit: Int, due: Int, habits: Habits, answersPerDay: Double?
  ) -> Int {
    let byLimit = max(0, limit - introduced)
    guard let answersPerDay else { return min(unseen, byLimit) }
    let free = answersPerDay - Double(due) * habits.answerCost
    let byTime = max(0, free) / (2 * habits.firstCost)
    return min(unseen, byLimit, Int(byTime.rounded(.up)))
  }

  /// The new points of today so that all are seen in a part of the days before an exam.
  package static func today(
    unseen: Int, daysLeft: Double, pace: Double, attendance: Double
  ) -> Int {
    let days = max(1, pace * daysLeft * attendance)
    return Int((Double(unseen) / days).rounded(.up))
  }
}
