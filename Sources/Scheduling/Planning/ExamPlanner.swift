import Basics

/// Plans the days up to an exam by simulating a portfolio of policies and taking the best.
package struct ExamPlanner<Model: ForgettingModel>: Sendable {
  /// What a policy leads to, by simulation.
  package struct Forecast: Sendable {
    package var policy: StudyPolicy
    package var futures: [ExamFuture]

    /// The mean recall on exam day over the futures.
    package var score: Double {
      futures.reduce(0) { $0 + $1.score } / Double(max(1, futures.count))
    }

    /// The mean time a day over the futures.
    var spent: Double { futures.reduce(0) { $0 + $1.spent } / Double(max(1, futures.count)) }
  }

  package let model: Model
  package var habits: Habits
  /// The day of the exam, counted from the first day of the plan.
  package let examDay: Int
  /// The policies that are tried.
  package var portfolio: [StudyPolicy]
  private let transitions: MemoryTransitions
  private var prices: BalancedPrices
  private var tables = PriceTables()

  /// A planner for an exam so many days from now.
  package init(
    _ model: Model, habits: Habits, examDay: Int, portfolio: [StudyPolicy] = StudyPolicy.portfolio
  ) {
    self.model = model
    self.habits = habits
    self.examDay = max(1, examDay)
    self.portfolio = portfolio
    transitions = MemoryTransitions(model, habits: habits, days: self.examDay)
    prices = BalancedPrices(slots: transitions.slots)
  }

  /// Makes the tables that the portfolio needs, for the attendance that is expected now.
  ///
  /// The prices at which the days from one on are just full are found in so many rounds, from those found before.
  package mutating func prepare(
    _ course: Course<Model>, from day: Int, time: StudyTime, rounds: Int, seed: UInt64
  ) {
    let rate = habits.attendance.rate
    if tables.attendance != rate {
      tables = PriceTables(attendance: rate)
      for case .planned(let price) in portfolio {
        tables.planned[price] = PriceTable(
          transitions, prices: Array(repeating: price, count: transitions.slots + 1),
          attendance: rate)
      }
    }
    guard portfolio.contains(where: \.needsBalance) else { return }
    prices.balance(
      course, from: day, examDay: examDay, time: time, habits: habits,
      transitions: transitions, rounds: rounds, seed: seed)
    tables.balanced = PriceTable(transitions, prices: prices.prices, attendance: rate)
  }

  /// What to study on a day under a policy, the most useful first.
  package func queue(
    _ course: Course<Model>, _ policy: StudyPolicy, on day: Int, time: StudyTime
  ) -> [Int] {
    DayQueue(habits: habits, examDay: examDay, time: time, tables: tables)
      .points(course, policy, on: day)
  }

  /// One future of a course under a policy, with study on some of the days.
  private func future(
    of course: Course<Model>, _ policy: StudyPolicy, from first: Int, time: StudyTime,
    calendar: [Bool], seed: UInt64
  ) -> ExamFuture {
    var course = course
    var generator = SplitMix64(seed: seed)
    var spent = 0.0
    var lastNewDay: Int?
    for (day, comes) in zip(first..., calendar) where comes {
      var today = 0.0
      for point in queue(course, policy, on: day, time: time) {
        if today + habits.answerCost > time[day] { break }
        if course.lastDays[point] == nil { lastNewDay = day }
        let (rating, cost) = habits.answer(
          recall: course.lastDays[point] == nil ? nil : course.recall(point, on: day),
          using: &generator)
        course.answer(point, rating, on: day)
        today += cost
      }
      spent += today
    }
    return ExamFuture(course, examDay: examDay, spent: spent, lastNewDay: lastNewDay)
  }

  /// The forecasts of some policies, in their order.
  package func forecasts(
    of course: Course<Model>, _ policies: [StudyPolicy], from day: Int, time: StudyTime,
    futures: Int, seed: UInt64
  ) -> [Forecast] {
    // The same chances and days missed for every policy, so that they differ by the policy alone.
    let calendars = Calendars(
      habits.attendance, hasTime: (day..<max(day, examDay)).map { time[$0] >= habits.answerCost },
      futures: futures, seed: ~seed)
    let all = Parallel.map(
      policies.flatMap { policy in (0..<futures).map { (policy, $0) } }, inPartsOf: futures
    ) { policy, future in
      self.future(
        of: course, policy, from: day, time: time, calendar: calendars.futures[future],
        seed: seed &+ UInt64(future))
    }
    return policies.enumerated().map { index, policy in
      Forecast(policy: policy, futures: Array(all[index * futures..<(index + 1) * futures]))
    }
  }
}
