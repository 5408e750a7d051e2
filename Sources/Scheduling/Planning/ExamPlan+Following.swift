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
    let budget = situation.answersPerDay
    var planner = ExamPlanner(
      model, habits: situation.habits, examDay: situation.days, portfolio: [policy])
    let course = Course(model, points: situation.points)
    if case .balanced = policy {
      planner.balance(course, from: 0, budget: budget, rounds: 40, seed: seed)
    }
    return fitting(planner.queue(course, policy, on: 0, budget: budget), course, situation)
  }
}
