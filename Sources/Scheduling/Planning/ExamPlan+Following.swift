extension ExamPlan {
  /// The points of today under a policy that was chosen before, the most useful first, as far as the time goes.
  package static func today(
    _ situation: Situation, following policy: StudyPolicy, by model: MemoryModel, seed: UInt64
  ) -> [Int] {
    switch model {
    case .fsrs6(let model): today(situation, policy, model, seed)
    case .fsrs7(let model): today(situation, policy, model, seed)
    }
  }

  private static func today<Model: ForgettingModel>(
    _ situation: Situation, _ policy: StudyPolicy, _ model: Model, _ seed: UInt64
  ) -> [Int] {
    let time = situation.time
    var planner = ExamPlanner(
      model, habits: situation.habits, examDay: situation.days, portfolio: [policy])
    let course = Course(model, points: situation.points)
    planner.prepare(course, from: 0, time: time, rounds: 24, seed: seed)
    return fitting(planner.queue(course, policy, on: 0, time: time), course, situation)
  }
}
