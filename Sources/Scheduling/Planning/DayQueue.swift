/// The order of study on one day of a course under a policy.
package struct DayQueue<Model: ForgettingModel> {
  private let habits: Habits
  private let examDay: Int
  private let time: StudyTime
  private let tables: PriceTables

  /// Queues for courses that end with an exam.
  init(habits: Habits, examDay: Int, time: StudyTime, tables: PriceTables) {
    self.habits = habits
    self.examDay = examDay
    self.time = time
    self.tables = tables
  }

  /// What to study on a day, the most useful first; points that are not worth it today are left out.
  func points(_ course: Course<Model>, _ policy: StudyPolicy, on day: Int) -> [Int] {
    switch policy {
    case .reviewsFirst(let retention, let order):
      return due(course, retention, order, day) + unseen(course)
    case .newFirst(let retention, let order, let pace):
      let fresh = unseen(course)
      return fresh.prefix(pacedCount(fresh.count, pace, day)) + due(course, retention, order, day)
    case .gain(let perCost):
      return ranked(course) { point in
        let (gain, cost) = gain(course, point, day)
        return gain > 1e-6 ? (perCost ? gain / cost : gain) : nil
      }
    case .planned(let price):
      guard let table = tables.planned[price] else { return [] }
      return DayPlan(
        course, table, day: day, examDay: examDay, time: time, habits: habits
      ).today
    case .plannedInBalance:
      guard let table = tables.balanced else { return [] }
      return DayPlan(
        course, table, day: day, examDay: examDay, time: time, habits: habits
      ).today
    case .balanced(let pace):
      guard let table = tables.balanced else { return [] }
      return byAdvantage(course, table, pace, day)
    }
  }

  private func pacedCount(_ unseen: Int, _ pace: Double, _ day: Int) -> Int {
    NewPoints.today(
      unseen: unseen, daysLeft: time.usualDays(in: day..<max(day, examDay)), pace: pace,
      attendance: habits.attendance.rate)
  }

  private func unseen(_ course: Course<Model>) -> [Int] {
    (0..<course.count).filter { course.lastDays[$0] == nil }
  }

  private func due(
    _ course: Course<Model>, _ retention: Double, _ order: StudyPolicy.Order, _ day: Int
  ) -> [Int] {
    ranked(course) { point in
      guard let last = course.lastDays[point], last < day else { return nil }
      // The interval, rounded to days, has passed when recall half a day later is below the retention; finding the interval itself
      // takes ten times as long.
      let days = Double(day - last)
      let state = course.states[point]
      guard course.model.retrievability(state, after: days + 0.5) < retention else { return nil }
      return switch order {
      case .dueDate:
        -(Double(last) + max(1, course.model.interval(state, retention: retention).rounded()))
      case .strongestFirst: course.recall(point, on: day)
      case .weakestFirst: -course.recall(point, on: day)
      }
    }
  }

  /// The expected gain in recall on exam day by a review today, and its cost.
  private func gain(_ course: Course<Model>, _ point: Int, _ day: Int) -> (Double, Double) {
    let left = Double(examDay - day)
    guard let last = course.lastDays[point] else {
      var gain = 0.0
      for rating in Rating.allCases {
        gain +=
          habits.firstRatings[rating.index]
          * course.model.retrievability(course.firstState(rating), after: left)
      }
      return (gain, habits.firstCost)
    }
    guard last < day else { return (0, 1) }
    let state = course.states[point]
    let recall = course.recall(point, on: day)
    var recalled = 0.0
    for rating in [Rating.hard, .good, .easy] {
      recalled +=
        habits.recalledRatings[rating.index]
        * course.model.retrievability(
          course.state(state, after: rating, days: day - last), after: left)
    }
    let forgotten = course.model.retrievability(
      course.state(state, after: .again, days: day - last), after: left)
    let value = recall * recalled + (1 - recall) * forgotten
    return (value - course.recall(point, on: examDay), habits.cost(recall: recall))
  }

  /// Paced new points, then by advantage; new points beyond the pace as far as they gain by coming now.
  private func byAdvantage(
    _ course: Course<Model>, _ table: PriceTable, _ pace: Double, _ day: Int
  ) -> [Int] {
    let left = examDay - day
    let price = table.prices[table.slot(left)]
    let fresh = unseen(course)
    let paced = pacedCount(fresh.count, pace, day)
    let firstAdvantage = table.firstAdvantage(left: left)
    let rest = ranked(course) { point in
      guard let last = course.lastDays[point] else {
        return firstAdvantage > 0 ? firstAdvantage : nil
      }
      guard last < day else { return nil }
      let advantage = table.advantage(
        course.states[point], lastDaysLeft: examDay - last, left: left)
      // Below this a review is not worth its time even where time is free.
      return advantage > -price ? advantage : nil
    }
    let first = Set(fresh.prefix(paced))
    return fresh.prefix(paced) + rest.filter { !first.contains($0) }
  }

  private func ranked(_ course: Course<Model>, by rank: (Int) -> Double?) -> [Int] {
    var ranks: [(value: Double, point: Int)] = []
    for point in 0..<course.count {
      if let value = rank(point) { ranks.append((value, point)) }
    }
    // The sort is stable, so equal ranks stay in the given order.
    return ranks.sorted { $0.value > $1.value }.map(\.point)
  }
}

/// The tables that policies with prices look into.
struct PriceTables: Sendable {
  /// The part of the days with study that they reckon with; nil before there are tables.
  var attendance: Double?
  /// By a price that is the same on all days.
  var planned: [Double: PriceTable] = [:]
  /// At the prices that fill every day.
  var balanced: PriceTable?
}
