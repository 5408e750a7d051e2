import ProgressStore
import QuizEngine
import QuizSession
import Scheduling

extension Agenda {
  /// What the plan for an exam wants of today, less the time and the points that are done already.
  ///
  /// Points that the plan leaves for later are held in reserve for a confusion.
  init(
    _ points: [LearningPoint], for learner: LearnerState, on today: StudyDay,
    following exam: Profile.Exam
  ) {
    let goal = ExamGoal(
      points, learner: learner, today: today, examDay: exam.day, minutes: exam.minutesPerDay,
      spentToday: Double(learner.days[today]?.milliseconds ?? 0) / 60_000)
    let open = points.filter { point in
      let state = learner.points[PointID(rawValue: point.id.rawValue)] ?? PointState()
      return state.mayBeAsked(on: today) && state.history?.lastDay != today
    }
    let byID = Dictionary(open.map { ($0.id, $0) }) { first, _ in first }
    let planned = ExamPlan.today(
      goal.situation, following: exam.policy, by: goal.model, seed: goal.seed
    ).compactMap { byID[goal.points[$0]] }
    let ids = Set(planned.map(\.id))
    // The plan's order stands for the gain, so that neighbours may still be kept apart.
    self.init(
      due: planned.enumerated().map { Item($0.element, gain: Double(planned.count - $0.offset)) },
      new: [],
      reserve: open.filter { point in
        !ids.contains(point.id)
          && learner.points[PointID(rawValue: point.id.rawValue)]?.history != nil
      })
  }
}
