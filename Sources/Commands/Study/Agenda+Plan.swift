import ProgressStore
import QuizEngine
import QuizSession
import Scheduling

extension Agenda {
  /// What the plan for an exam wants of today, less the time and the points that are done already.
  init(
    _ points: [LearningPoint], for learner: LearnerState, on today: StudyDay,
    following exam: Profile.Exam
  ) {
    let spent = Double(learner.days[today]?.milliseconds ?? 0) / 60_000
    let goal = ExamGoal(
      points, learner: learner, today: today, examDay: exam.day,
      minutes: max(0, exam.minutesPerDay - spent))
    let byID = Dictionary(points.map { ($0.id, $0) }) { first, _ in first }
    let planned = ExamPlan.today(
      goal.situation, following: exam.policy, by: goal.model, seed: goal.seed)
    let items = planned.compactMap { index -> LearningPoint? in
      let id = goal.points[index]
      let state = learner.points[PointID(rawValue: id.rawValue)] ?? PointState()
      guard state.mayBeAsked(on: today), state.history?.lastDay != today else { return nil }
      return byID[id]
    }
    // The plan's order stands for the gain, so that neighbours may still be kept apart.
    self.init(
      due: items.enumerated().map { Item($0.element, gain: Double(items.count - $0.offset)) },
      new: [])
  }
}
