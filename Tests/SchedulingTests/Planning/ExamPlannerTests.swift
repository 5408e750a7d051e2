import Testing

@testable import Scheduling

@Suite struct ExamPlannerTests {
  private static let unseen = Array(repeating: (memory: Memory.unseen, daysSince: 0), count: 40)

  private static func situation(days: Int, answers: Double) -> ExamPlan.Situation {
    ExamPlan.Situation(
      points: unseen, days: days, time: StudyTime(answers), habits: .standard)
  }

  @Test func `more time promises more on exam day`() {
    let plan = ExamPlan(Self.situation(days: 8, answers: 10), by: .standard(.fsrs6), seed: 1)
    #expect(plan.alternatives.map(\.answersPerDay) == [5, 7.5, 15, 20])
    let means = plan.alternatives.map(\.mean)
    #expect(means == means.sorted())
    #expect(plan.outlook.low < plan.outlook.mean && plan.outlook.mean < plan.outlook.high)
    #expect(plan.answersPerDay <= 11)
    #expect(plan.policies.count == StudyPolicy.portfolio.count)
  }

  @Test func `the same seed gives the same plan`() {
    let situation = Self.situation(days: 5, answers: 10)
    #expect(
      ExamPlan(situation, by: .standard(.fsrs7), seed: 3)
        == ExamPlan(situation, by: .standard(.fsrs7), seed: 3))
  }

  @Test func `today holds no more than its time and nothing twice`() {
    let plan = ExamPlan(Self.situation(days: 6, answers: 12), by: .standard(.fsrs7), seed: 2)
    #expect(Set(plan.today).count == plan.today.count)
    #expect(plan.today.count <= 12 && !plan.today.isEmpty)
  }

  @Test func `a guessed exam scores higher by the guesses`() {
    let outlook = ExamPlan.Outlook(mean: 0.8, low: 0.6, high: 1)
    #expect(outlook.score(guessRate: 0) == outlook)
    let guessed = outlook.score(guessRate: 0.25)
    #expect(abs(guessed.mean - 0.85) < 1e-12 && abs(guessed.low - 0.7) < 1e-12)
    #expect(guessed.high == 1)
  }

  @Test func `the plan beats reviews first by far where new points are many`() {
    let trial = ExamTrial(
      truth: FSRS6.standard, belief: FSRS6.standard, points: 60, days: 12, budget: 10)
    let planner = ExamPlanner(FSRS6.standard, habits: .standard, examDay: 12)
    var (plan, usual) = (0.0, 0.0)
    for seed in 0..<2 as Range<UInt64> {
      plan += trial.score(
        .plan(times: 4, heats: 1), planner: planner, seed: seed)
      usual += trial.score(
        .always(.reviewsFirst(retention: 0.9, .dueDate)), planner: planner, seed: seed)
    }
    #expect(plan > usual + 2 * 0.1)
  }

  @Test func `prices in balance fill the days and not more`() {
    let model = FSRS6.standard
    let course = Course(model, points: Self.unseen)
    let transitions = MemoryTransitions(model, habits: .standard, days: 10)
    var prices = BalancedPrices(slots: transitions.slots)
    prices.balance(
      course, from: 0, examDay: 10, time: StudyTime(8), habits: .standard, transitions: transitions,
      rounds: 20, seed: 1)
    // The last days are the dearest: what is studied then is fresh at the exam.
    let late = prices.prices[1...3].reduce(0, +) / 3
    let early = prices.prices[8...10].reduce(0, +) / 3
    #expect(late > 1.3 * early)
  }
}
