package import ProgressStore
package import QuizEngine
import Scheduling

extension Agenda {
  /// What is to be asked now.
  ///
  /// What was missed last time comes before the rest of what is due; then come new points, up to the
  /// learner's daily number less those of today. A point is not asked twice on a day, and one that was
  /// missed comes back on the next.
  package init(
    _ points: [LearningPoint], for learner: LearnerState, at now: Timestamp, newPerDay: Int? = nil
  ) {
    let day = now.studyDay(rolloverHour: learner.profile.rolloverHour)
    var missed: [Item] = []
    var due: [Item] = []
    var new: [LearningPoint] = []
    for point in points {
      let state = learner.points[PointID(rawValue: point.id.rawValue)] ?? PointState()
      guard state.mayBeAsked(on: day) else { continue }
      guard let history = state.history else {
        new.append(point)
        continue
      }
      guard history.lastDay != day, let dueDay = learner.dueDay(of: state), dueDay <= day else {
        continue
      }
      let item = Item(point, gain: learner.potentialGain(of: state, at: now, on: day))
      if state.wasMissedLastTime { missed.append(item) } else { due.append(item) }
    }
    let introduced = learner.days[day]?.introduced ?? 0
    let room = max(0, (newPerDay ?? learner.profile.newPerDay) - introduced)
    self.init(missed: missed, due: due, new: Array(new.prefix(room)))
  }
}

extension LearnerState {
  fileprivate func potentialGain(
    of point: PointState, at now: Timestamp, on day: StudyDay
  ) -> Double {
    guard case .reviewed(let memory) = point.memory,
      let elapsed = point.elapsed(to: now, on: day)
    else { return 0 }
    return profile.model.potentialGain(memory, elapsed: elapsed)
  }
}

extension PointState {
  /// Whether the last answer was not wholly right.
  package var wasMissedLastTime: Bool {
    history.map { $0.lastWrongDay == $0.lastDay || $0.lastRating == .again } ?? false
  }
}
