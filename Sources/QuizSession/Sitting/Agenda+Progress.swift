package import ProgressStore
package import QuizEngine
package import Scheduling

extension Agenda {
  /// What is to be asked on a study day.
  ///
  /// Due points come first, those that were missed last time before the others; then new ones, up to
  /// the learner's daily number less those of today. A point is not asked twice on a day, and one
  /// that was missed comes back on the next.
  package init(
    _ points: [LearningPoint], for learner: LearnerState, on day: StudyDay, newPerDay: Int? = nil
  ) {
    var known: [PointID: LearningPoint] = [:]
    var new: [LearningPoint] = []
    for point in points {
      let id = PointID(rawValue: point.id.rawValue)
      if let state = learner.points[id], state.history != nil || !state.mayBeAsked(on: day) {
        known[id] = point
      } else {
        new.append(point)
      }
    }
    let due = learner.duePoints(on: day).filter { learner.points[$0]?.wasAsked(on: day) != true }
    let missed = due.filter { learner.points[$0]?.wasMissedLastTime == true }
    let others = due.filter { learner.points[$0]?.wasMissedLastTime != true }
    let introduced = learner.days[day]?.introduced ?? 0
    let room = max(0, (newPerDay ?? learner.profile.newPerDay) - introduced)
    self.init(due: (missed + others).compactMap { known[$0] }, new: Array(new.prefix(room)))
  }
}

extension PointState {
  /// Whether the last answer was not wholly right.
  package var wasMissedLastTime: Bool {
    history.map { $0.lastWrongDay == $0.lastDay || $0.lastRating == .again } ?? false
  }

  fileprivate func wasAsked(on day: StudyDay) -> Bool { history?.lastDay == day }
}
