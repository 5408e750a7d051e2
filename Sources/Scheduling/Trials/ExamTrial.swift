import Basics

/// How a learner decides what to study.
package enum TrialWay: Sendable {
  case always(StudyPolicy)
  /// The portfolio is simulated anew so often until the exam, each policy with so many futures.
  case selfSimulation(plans: Int, futures: Int)
}

/// A learner whose memory is known, studying for an exam as a planner says that knows only the answers.
package struct ExamTrial<Model: ForgettingModel>: Sendable {
  /// The weights by which the learner forgets.
  package var truth: Model
  /// The weights the planner believes in.
  package var belief: Model
  /// The number of points, none of them seen before.
  package var points: Int
  /// The days until the exam.
  package var days: Int
  /// The time on each day.
  package var budget: Double
  /// The part of the days on which the learner comes.
  package var attendance: Double

  package init(
    truth: Model, belief: Model, points: Int, days: Int, budget: Double,
    attendance: Double = 1
  ) {
    self.truth = truth
    self.belief = belief
    self.points = points
    self.days = days
    self.budget = budget
    self.attendance = attendance
  }

  /// The true mean recall on exam day.
  package func score(_ way: TrialWay, planner: ExamPlanner<Model>, seed: UInt64) -> Double {
    let unseen = Array(repeating: (memory: Memory.unseen, daysSince: 0), count: points)
    var known = Course(truth, points: unseen)
    var believed = Course(belief, points: unseen)
    var generator = SplitMix64(seed: seed)
    var planner = planner
    var choice = PolicyChoice<Model>(way)
    var present = 0
    let time = StudyTime(budget)
    for day in 0..<days {
      planner.habits.attendance = Attendance(present: present, passed: day)
      if attendance < 1, generator.unit() >= attendance { continue }
      present += 1
      let policy = choice.policy(
        &planner, believed, day: day, time: time, seed: seed &* 7919 &+ UInt64(day))
      var spent = 0.0
      for point in planner.queue(believed, policy, on: day, time: time) {
        if spent + planner.habits.answerCost > budget { break }
        let (rating, cost) = planner.habits.answer(
          recall: known.lastDays[point] == nil ? nil : known.recall(point, on: day),
          using: &generator)
        known.answer(point, rating, on: day)
        believed.answer(point, rating, on: day)
        spent += cost
      }
    }
    return known.score(on: days)
  }
}

/// The policy of the day.
private struct PolicyChoice<Model: ForgettingModel> {
  private let way: TrialWay
  private var chosen: StudyPolicy?
  private var nextPlan = 0
  private var standing: [StudyPolicy: Double] = [:]

  init(_ way: TrialWay) { self.way = way }

  mutating func policy(
    _ planner: inout ExamPlanner<Model>, _ course: Course<Model>, day: Int, time: StudyTime,
    seed: UInt64
  ) -> StudyPolicy {
    switch way {
    case .always(let policy):
      if policy.needsBalance, chosen == nil {
        planner.balance(course, from: day, time: time, rounds: 40, seed: seed)
        chosen = policy
      }
      return policy
    case .selfSimulation(let plans, let futures):
      if let chosen, day < nextPlan { return chosen }
      nextPlan = day + max(1, planner.examDay / plans)
      planner.balance(
        course, from: day, time: time, rounds: chosen == nil ? 24 : 6, seed: seed)
      let forecasts = planner.forecasts(
        of: course, planner.portfolio, from: day, time: time, futures: futures, seed: seed)
      // What was simulated before still counts: the situation changes slowly and a single future is noisy.
      for forecast in forecasts {
        standing[forecast.policy] =
          standing[forecast.policy].map { 0.5 * $0 + 0.5 * forecast.score } ?? forecast.score
      }
      let best = planner.portfolio.max { standing[$0, default: 0] < standing[$1, default: 0] }
      chosen = best
      return best ?? .gain(perCost: true)
    }
  }
}
