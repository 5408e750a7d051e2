package import ProgressStore
package import Scheduling

extension LearnerState {
  /// What an answer takes while nothing is known of the learner.
  private static var usualSeconds: Double { 30 }

  /// The mean time of an answer over the last sixty days, once there are twenty answers.
  package func secondsPerAnswer(on today: StudyDay) -> Double {
    let recent = days.filter { $0.key.distance(to: today) < 60 }.values
    let answers = recent.reduce(0) { $0 + $1.tally.answers }
    guard answers >= 20 else { return Self.usualSeconds }
    let milliseconds = recent.reduce(0) { $0 + $1.milliseconds }
    return min(max(Double(milliseconds) / Double(answers) / 1000, 2), 600)
  }

  /// How regularly the learner comes, from the last four weeks.
  ///
  /// Days off are planned, so they count for nothing.
  package func attendance(on today: StudyDay) -> Attendance {
    let first = days.keys.min() ?? today
    let passed = (1...28).map { today.advanced(by: -$0) }
      .filter { $0 >= first && profile.week.ease(on: $0) > 0 }
    let present = passed.count { days[$0] != nil }
    return Attendance(present: present, passed: passed.count)
  }
}
