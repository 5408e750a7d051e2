import ProgressStore
import QuizEngine
import QuizSession
import Scheduling

/// An exam, the time a learner has for it, and where the learner stands.
struct ExamGoal {
  let examDay: StudyDay
  let minutes: Double
  /// The points that are planned, in the order in which new ones come.
  let points: [LearningPointID]
  /// The time of one answer in seconds, from the learner's own journal where that says enough.
  let secondsPerAnswer: Double
  let situation: ExamPlan.Situation
  let model: MemoryModel

  /// `spentToday` is what of the minutes of today is gone already.
  init(
    _ points: [LearningPoint], learner: LearnerState, today: StudyDay, examDay: StudyDay,
    minutes: Double, spentToday: Double = 0
  ) {
    self.examDay = examDay
    self.minutes = minutes
    model = learner.profile.model
    secondsPerAnswer = learner.secondsPerAnswer(on: today)
    var ids: [LearningPointID] = []
    var memories: [(memory: Memory, daysSince: Int)] = []
    for point in points {
      let state = learner.points[PointID(rawValue: point.id.rawValue)]
      if state?.standing == .suspended { continue }
      ids.append(point.id)
      memories.append(
        (
          memory: state?.memory ?? .unseen,
          daysSince: state?.history.map { $0.lastDay.distance(to: today) } ?? 0
        ))
    }
    self.points = ids
    var habits = Habits.standard
    habits.attendance = learner.attendance(on: today)
    let days = max(0, today.distance(to: examDay))
    var parts = (0..<days).map { learner.profile.week.ease(on: today.advanced(by: $0)) }
    if days > 0 { parts[0] = max(0, parts[0] - spentToday / minutes) }
    situation = ExamPlan.Situation(
      points: memories, days: days,
      time: StudyTime(minutes * 60 / secondsPerAnswer, parts: parts), habits: habits)
  }

  /// The chance of guessing a question of the exam where nothing else is said: one of four options.
  static let usualGuessRate = 0.25

  /// The minutes that so many answers take.
  func minutes(_ answers: Double) -> Double { answers * secondsPerAnswer / 60 }

  /// The seed of the simulated futures: the same for all plans of a day.
  var seed: UInt64 { UInt64(bitPattern: Int64(examDay.rawValue &* 100_000 &+ situation.days)) }
}
