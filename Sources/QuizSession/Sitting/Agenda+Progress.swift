package import ProgressStore
package import QuizEngine
package import Scheduling

extension Agenda {
  /// What is to be asked now.
  ///
  /// What was missed last time comes before the rest of what is due; then come new points, as many as
  /// `LearnerState.newPoints` says. A point is not asked twice on a day, and one that was missed comes back
  /// on the next. What is not due yet is held in reserve for a confusion.
  package init(
    _ points: [LearningPoint], for learner: LearnerState, at now: Timestamp, newPerDay: Int? = nil
  ) {
    let day = now.studyDay(rolloverHour: learner.profile.rolloverHour)
    var missed: [Item] = []
    var due: [Item] = []
    var reserve: [LearningPoint] = []
    var new: [LearningPoint] = []
    for point in points {
      let state = learner.points[PointID(rawValue: point.id.rawValue)] ?? PointState()
      guard state.mayBeAsked(on: day) else { continue }
      guard let history = state.history else {
        new.append(point)
        continue
      }
      guard history.lastDay != day, let dueDay = learner.dueDay(of: state) else { continue }
      guard dueDay <= day else {
        reserve.append(point)
        continue
      }
      let item = Item(point, gain: learner.potentialGain(of: state, at: now, on: day))
      if state.wasMissedLastTime { missed.append(item) } else { due.append(item) }
    }
    let room = learner.newPoints(
      on: day, unseen: new.count, due: missed.count + due.count, perDay: newPerDay)
    self.init(missed: missed, due: due, new: Array(new.prefix(room)), reserve: reserve)
  }
}

extension LearnerState {
  /// How many new points are still to come on a study day.
  ///
  /// Usually the daily number, a smaller one on easy days, and fewer where the learner has said how long a day of study is and what
  /// is due fills it; a number that the learner asks for now is taken as it is.
  package func newPoints(on day: StudyDay, unseen: Int, due: Int, perDay: Int? = nil) -> Int {
    let introduced = days[day]?.introduced ?? 0
    if let perDay { return min(unseen, max(0, perDay - introduced)) }
    let seconds = Double(days[day]?.milliseconds ?? 0) / 1000
    let ease = profile.week.ease(on: day)
    let answers = profile.minutesPerDay.map { minutes in
      max(0, minutes * ease * 60 - seconds) / secondsPerAnswer(on: day)
    }
    return NewPoints.today(
      unseen: unseen, introduced: introduced,
      limit: Int((Double(profile.newPerDay) * min(1, ease)).rounded()), due: due,
      habits: .standard, answersPerDay: answers)
  }

  fileprivate func potentialGain(
    of point: PointState, at now: Timestamp, on day: StudyDay
  ) -> Double {
    guard case .reviewed(let belief) = point.memory,
      let elapsed = point.elapsed(to: now, on: day)
    else { return 0 }
    return profile.model.potentialGain(belief.mean, elapsed: elapsed)
  }
}

extension PointState {
  /// Whether the last answer was not wholly right.
  package var wasMissedLastTime: Bool {
    history.map { $0.lastWrongDay == $0.lastDay || $0.lastRating == .again } ?? false
  }
}
