/// Plans the days up to an exam by simulating a portfolio of policies and taking the best.
package struct ExamPlanner<Model: ForgettingModel>: Sendable {
  /// What a policy leads to, by simulation.
  package struct Forecast: Sendable {
    package var policy: StudyPolicy
    /// The mean recall on exam day of each simulated future.
    package var scores: [Double]

    /// The mean over the futures.
    package var score: Double { scores.reduce(0, +) / Double(max(1, scores.count)) }
  }

  package let model: Model
  package var habits: Habits
  /// The day of the exam, counted from the first day of the plan.
  package let examDay: Int
  package let portfolio: [StudyPolicy]
  private let tables: [Double: PriceTable]

  /// A planner for an exam so many days from now.
  package init(
    _ model: Model, habits: Habits, examDay: Int, portfolio: [StudyPolicy] = Self.portfolio
  ) {
    self.model = model
    self.habits = habits
    self.examDay = examDay
    self.portfolio = portfolio
    let prices = Set(
      portfolio.compactMap { policy -> Double? in
        switch policy {
        case .priced(let price, _), .planned(let price): return price
        default: return nil
        }
      })
    var tables: [Double: PriceTable] = [:]
    if !prices.isEmpty {
      let transitions = MemoryTransitions(model, habits: habits, days: examDay)
      for price in prices { tables[price] = PriceTable(transitions, price: price) }
    }
    self.tables = tables
  }

  /// The policies that are tried.
  package static var portfolio: [StudyPolicy] {
    [0.12, 0.15, 0.2, 1].map { .planned(price: $0) }
      + [(0.045, 0.5), (0.06, 0.5), (0.1, 0.5), (0.15, 0.5), (0.15, 0.7), (0.3, 0.7), (0.3, 0.9)]
      .map {
        .priced(price: $0.0, pace: $0.1)
      }
      + [
        .newFirst(retention: 0.8, .dueDate, pace: 0.6),
        .newFirst(retention: 0.9, .dueDate, pace: 0.6),
      ]
      + [.newFirst(retention: 0.9, .weakestFirst, pace: 0.6)]
      + [.gain(perCost: true)]
  }

  /// What to study on a day under a policy, the most useful first.
  package func queue(_ course: Course<Model>, _ policy: StudyPolicy, on day: Int, budget: Double)
    -> [Int]
  {
    DayQueue(habits: habits, examDay: examDay, budget: budget, tables: tables).points(
      course, policy, on: day)
  }

  /// One future of a course under a policy.
  package func future(
    of course: Course<Model>, _ policy: StudyPolicy, from day: Int, budget: Double, seed: UInt64
  ) -> Course<Model> {
    var course = course
    var generator = SplitMix64(seed: seed)
    for day in day..<examDay {
      if habits.attendance < 1, generator.unit() >= habits.attendance { continue }
      var spent = 0.0
      for point in queue(course, policy, on: day, budget: budget) {
        if spent + habits.answerCost > budget { break }
        let (rating, cost) = habits.answer(
          recall: course.lastDays[point] == nil ? nil : course.recall(point, on: day),
          using: &generator)
        course.answer(point, rating, on: day)
        spent += cost
      }
    }
    return course
  }

  /// The forecasts of the portfolio, the best first.
  package func forecasts(
    of course: Course<Model>, _ portfolio: [StudyPolicy], from day: Int, budget: Double,
    futures: Int, seed: UInt64
  ) -> [Forecast] {
    portfolio.map { policy in
      Forecast(
        policy: policy,
        scores: (0..<futures).map { future in
          // The same chances for every policy, so that they differ by the policy alone.
          self.future(
            of: course, policy, from: day, budget: budget, seed: seed &+ UInt64(future)
          ).score(on: examDay)
        })
    }
    .sorted { $0.score > $1.score }
  }
}

extension Habits {
  /// An answer by chance, and its cost; `recall` is nil for a point that was never asked.
  package func answer(recall: Double?, using generator: inout SplitMix64) -> (Rating, Double) {
    let rating: Rating =
      if let recall {
        generator.unit() < recall ? recalledRating(using: &generator) : .again
      } else {
        firstRating(using: &generator)
      }
    return (rating, answerCost + (rating == .again ? relearningCost : 0))
  }
}
