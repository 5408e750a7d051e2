import ProgressStore
import QuizEngine
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

  init(
    _ points: [LearningPoint], learner: LearnerState, today: StudyDay, examDay: StudyDay,
    minutes: Double
  ) {
    self.examDay = examDay
    self.minutes = minutes
    model = learner.profile.model
    secondsPerAnswer = Self.secondsPerAnswer(learner, today: today)
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
    habits.attendance = Self.attendance(learner, today: today)
    situation = ExamPlan.Situation(
      points: memories, days: today.distance(to: examDay),
      answersPerDay: minutes * 60 / secondsPerAnswer, habits: habits)
  }

  /// The minutes that so many answers take.
  func minutes(_ answers: Double) -> Double { answers * secondsPerAnswer / 60 }

  /// The seed of the simulated futures: the same for all plans of a day.
  var seed: UInt64 { UInt64(bitPattern: Int64(examDay.rawValue &* 100_000 &+ situation.days)) }

  /// What an answer takes while nothing is known of the learner.
  private static let usualSeconds = 30.0

  /// The mean time of an answer over the last sixty days, once there are twenty answers.
  private static func secondsPerAnswer(_ learner: LearnerState, today: StudyDay) -> Double {
    let recent = learner.days.filter { $0.key.distance(to: today) < 60 }.values
    let answers = recent.reduce(0) { $0 + $1.tally.answers }
    guard answers >= 20 else { return usualSeconds }
    let milliseconds = recent.reduce(0) { $0 + $1.milliseconds }
    return min(max(Double(milliseconds) / Double(answers) / 1000, 2), 600)
  }

  /// The part of the last four weeks' days with any study, begun with a week of trust.
  private static func attendance(_ learner: LearnerState, today: StudyDay) -> Double {
    guard let first = learner.days.keys.min() else { return 1 }
    let passed = min(28, max(0, first.distance(to: today)))
    let present = learner.days.keys.count { (1...28).contains($0.distance(to: today)) }
    return min(1, Double(present + 7) / Double(passed + 7))
  }
}
