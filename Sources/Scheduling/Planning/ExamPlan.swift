/// The plan of today for an exam, and what to expect of it.
package struct ExamPlan: Equatable, Sendable {
  /// What is known before planning.
  package struct Situation: Sendable {
    /// Every point with the days since its last review, in the order in which new ones are to come.
    package var points: [(memory: Memory, daysSince: Int)]
    /// The days from today to the exam.
    package var days: Int
    package var time: StudyTime
    package var habits: Habits

    package init(
      points: [(memory: Memory, daysSince: Int)], days: Int, time: StudyTime, habits: Habits
    ) {
      self.points = points
      self.days = days
      self.time = time
      self.habits = habits
    }
  }

  /// The part of all points recalled on exam day: the mean, and the range that eight exams of ten fall into.
  package struct Outlook: Equatable, Sendable {
    package var mean: Double
    package var low: Double
    package var high: Double
  }

  /// What other time a day would give.
  package struct Alternative: Equatable, Sendable {
    package var answersPerDay: Double
    package var mean: Double
  }

  /// The policy that promises most.
  package var policy: StudyPolicy
  package var outlook: Outlook
  /// The points of today, the most useful first, as far as the time goes.
  package var today: [Int]
  /// The mean number of answers a day.
  package var answersPerDay: Double
  /// The day on which new material ends, counted from today; nil if there is none left.
  package var lastNewDay: Int?
  /// The part of the points that will have been asked by then.
  package var seen: Double
  /// The mean recall that every policy of the portfolio promises, the best first.
  package var policies: [(policy: StudyPolicy, mean: Double)]
  /// The mean recall that less or more time would give.
  package var alternatives: [Alternative]

  package static func == (left: Self, right: Self) -> Bool {
    left.policy == right.policy && left.outlook == right.outlook && left.today == right.today
      && left.alternatives == right.alternatives
  }

  /// Plans for an exam by simulating futures with the learner's own model; the same seed gives the same plan.
  ///
  /// A policy that is followed already is left only for one that promises more.
  package init(
    _ situation: Situation, following current: StudyPolicy? = nil, by model: MemoryModel,
    seed: UInt64
  ) {
    self =
      switch model {
      case .fsrs6(let model): Self(situation, current, model, seed)
      case .fsrs7(let model): Self(situation, current, model, seed)
      }
  }

  private init<Model: ForgettingModel>(
    _ situation: Situation, _ current: StudyPolicy?, _ model: Model, _ seed: UInt64
  ) {
    var planner = ExamPlanner(model, habits: situation.habits, examDay: situation.days)
    let whole = Course(model, points: situation.points)
    let course = whole.sampled(atMost: Self.sample(days: situation.days))
    let part = Double(course.count) / Double(max(1, whole.count))
    let time = situation.time.times(part)
    // A future of a far exam costs more, and a choice can be mended for longer.
    let isFar = situation.days > 120

    planner.prepare(course, from: 0, time: time, rounds: 24, seed: seed)
    let race = PolicyRace(
      planner, of: course, from: 0, time: time, following: current, heats: isFar ? 1 : 3,
      seed: seed)
    let best = race.winner

    policy = best.policy
    policies = (race.leaders + race.beaten).map { ($0.policy, $0.score) }
    outlook = Outlook(best.futures, part: part)
    let count = Double(best.futures.count)
    answersPerDay = best.spent / part
    seen = best.futures.reduce(0) { $0 + $1.seen } / count
    let lastDays = best.futures.compactMap(\.lastNewDay).sorted()
    lastNewDay = lastDays.isEmpty ? nil : lastDays[lastDays.count / 2]
    today = Self.fitting(
      planner.queue(whole, best.policy, on: 0, time: situation.time), whole, situation)
    let likely = policies.prefix(2).map(\.policy)
    var most = 0.0
    alternatives = [0.5, 0.75, 1.5, 2].map { factor in
      let other = time.times(factor)
      planner.prepare(course, from: 0, time: other, rounds: 4, seed: seed)
      let forecasts = planner.forecasts(
        of: course, likely, from: 0, time: other, futures: isFar ? 2 : 4, seed: seed)
      // Time can be left unused, so more of it never promises less: what futures say against that is chance.
      most = max(
        most, factor > 1 ? best.score : 0, forecasts.map(\.score).max() ?? 0)
      return Alternative(answersPerDay: situation.time.usual * factor, mean: most)
    }
  }

  /// How many points are simulated at most: fewer where each is followed for long.
  private static func sample(days: Int) -> Int { days > 120 ? 200 : 300 }

  /// As many of the points as the time of a day is expected to hold.
  static func fitting<Model>(
    _ queue: [Int], _ course: Course<Model>, _ situation: Situation
  ) -> [Int] {
    var spent = 0.0
    var fitting: [Int] = []
    for point in queue {
      guard spent + situation.habits.answerCost <= situation.time[0] else { break }
      spent +=
        course.lastDays[point] == nil
        ? situation.habits.firstCost : situation.habits.cost(recall: course.recall(point, on: 0))
      fitting.append(point)
    }
    return fitting
  }
}

extension ExamPlan.Outlook {
  /// The outlook over futures, each with the chance of the exam itself; 80 % of a normal distribution lie within 1.2816 deviations.
  ///
  /// The futures are those of a part of the points; all of them together vary less.
  init(_ futures: [ExamFuture], part: Double) {
    let count = Double(max(1, futures.count))
    let mean = futures.reduce(0) { $0 + $1.score } / count
    let between =
      futures.reduce(0) { $0 + ($1.score - mean) * ($1.score - mean) } / max(1, count - 1)
    let within = futures.reduce(0) { $0 + $1.chance } / count
    let width = 1.2816 * ((between + within) * part).squareRoot()
    self.init(mean: mean, low: max(0, mean - width), high: min(1, mean + width))
  }

  /// The same as right answers of an exam whose questions can be guessed, c + (1 − c) R.
  package func score(guessRate: Double) -> Self {
    func right(_ recall: Double) -> Double {
      Guessing.chanceOfRight(recall: recall, guessRate: guessRate)
    }
    return Self(mean: right(mean), low: right(low), high: right(high))
  }
}
