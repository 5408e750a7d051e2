import Basics

/// How a learner decides what to study.
package enum TrialWay: Sendable {
  case always(StudyPolicy)
  /// The planner's portfolio is raced anew so often until the exam, in so many heats at most.
  case plan(times: Int, heats: Int)
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
    // Days are missed by a chance of their own, so that every way meets the same ones.
    var absences = SplitMix64(seed: ~seed)
    var planner = planner
    var choice = PolicyChoice(way)
    var present = 0
    let time = StudyTime(budget)
    for day in 0..<days {
      planner.habits.attendance = Attendance(present: present, passed: day)
      if attendance < 1, absences.unit() >= attendance { continue }
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
private struct PolicyChoice {
  private let way: TrialWay
  private var chosen: StudyPolicy?
  private var nextPlan = 0

  /// How often prices are looked at anew.
  private static var times: Int { 10 }

  init(_ way: TrialWay) { self.way = way }

  mutating func policy<Model: ForgettingModel>(
    _ planner: inout ExamPlanner<Model>, _ course: Course<Model>, day: Int, time: StudyTime,
    seed: UInt64
  ) -> StudyPolicy {
    if let chosen, day < nextPlan { return chosen }
    let points = course.count
    let policy: StudyPolicy
    switch way {
    case .always(let only):
      planner.portfolio = [only]
      planner.prepare(
        course, from: day, time: time, rounds: chosen == nil ? 40 : 0, seed: seed)
      nextPlan = day + max(1, planner.examDay / Self.times)
      policy = only
    case .plan(let times, let heats):
      // As the program does, with a part of the points.
      let course = course.sampled(atMost: 300)
      let time = time.times(Double(course.count) / Double(max(1, points)))
      planner.prepare(
        course, from: day, time: time, rounds: chosen == nil ? 24 : 6, seed: seed)
      nextPlan = day + max(1, planner.examDay / times)
      policy =
        PolicyRace(
          planner, of: course, from: day, time: time, following: chosen, heats: heats, seed: seed
        ).winner.policy
    }
    chosen = policy
    return policy
  }
}
