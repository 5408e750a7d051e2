/// The order of study on one day of a course under a policy.
package struct DayQueue<Model: ForgettingModel> {
  private let habits: Habits
  private let examDay: Int
  private let budget: Double
  private let tables: [Double: PriceTable]

  /// Queues for courses that end with an exam.
  init(habits: Habits, examDay: Int, budget: Double, tables: [Double: PriceTable]) {
    self.habits = habits
    self.examDay = examDay
    self.budget = budget
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
      guard let table = tables[price] else { return [] }
      return planned(course, table, day)
    case .priced(let price, let pace):
      guard let table = tables[price] else { return [] }
      return priced(course, table, pace, day)
    }
  }

  /// Assigns every point's next review to the slot where it gains most for its cost, as far as the slots can hold them, the best first.
  ///
  /// The ratios are sorted into bins: what differs by less than a thousandth of the best is a matter of order.
  private func planned(_ course: Course<Model>, _ table: PriceTable, _ day: Int) -> [Int] {
    let left = examDay - day
    let now = table.slot(left)
    let firstRatios = table.firstRatios(upTo: now)
    var ratios: [[Float]] = []
    ratios.reserveCapacity(course.count)
    for point in 0..<course.count {
      if let last = course.lastDays[point] {
        ratios.append(
          last < day
            ? table.ratios(course.states[point], lastDaysLeft: examDay - last, upTo: now) : [])
      } else {
        ratios.append(firstRatios)
      }
    }
    let bins = 8192
    let top = ratios.reduce(Float(1e-6)) { max($0, $1.max() ?? 0) }
    var starts = [Int32](repeating: 0, count: bins + 1)
    func bin(_ ratio: Float) -> Int { bins - 1 - min(bins - 1, Int(ratio / top * Float(bins))) }
    for list in ratios { for ratio in list where ratio > 1e-6 { starts[bin(ratio) + 1] += 1 } }
    for index in 1...bins { starts[index] += starts[index - 1] }
    var entries = [(point: Int32, slot: Int32)](repeating: (0, 0), count: Int(starts[bins]))
    for (point, list) in ratios.enumerated() {
      for (slot, ratio) in list.enumerated() where ratio > 1e-6 {
        let bin = bin(ratio)
        entries[Int(starts[bin])] = (Int32(point), Int32(slot))
        starts[bin] += 1
      }
    }
    var room = [Double](
      repeating: budget * habits.attendance * Double(table.daysPerSlot), count: now + 1)
    room[now] = budget
    var isPlanned = [Bool](repeating: false, count: course.count)
    var today: [Int] = []
    for (point, slot) in entries {
      let (point, slot) = (Int(point), Int(slot))
      guard !isPlanned[point] else { continue }
      let cost =
        course.lastDays[point] == nil
        ? habits.firstCost
        : habits.cost(recall: course.recall(point, on: examDay - slot * table.daysPerSlot))
      guard room[slot] >= cost else { continue }
      room[slot] -= cost
      isPlanned[point] = true
      if slot == now { today.append(point) }
    }
    // Room that is left today is filled with what gains most today.
    var isToday = [Bool](repeating: false, count: course.count)
    for point in today { isToday[point] = true }
    let rest = ranked(course) { point in
      guard !isToday[point], ratios[point].count > now, ratios[point][now] > 1e-6 else {
        return nil
      }
      return Double(ratios[point][now])
    }
    return today + rest
  }

  private func pacedCount(_ unseen: Int, _ pace: Double, _ day: Int) -> Int {
    NewPoints.today(
      unseen: unseen, daysLeft: examDay - day, pace: pace, attendance: habits.attendance)
  }

  private func unseen(_ course: Course<Model>) -> [Int] {
    (0..<course.count).filter { course.lastDays[$0] == nil }
  }

  private func due(
    _ course: Course<Model>, _ retention: Double, _ order: StudyPolicy.Order, _ day: Int
  ) -> [Int] {
    ranked(course) { point in
      guard let last = course.lastDays[point], last < day else { return nil }
      let interval = max(
        1, course.model.interval(course.states[point], retention: retention).rounded())
      guard Double(day - last) >= interval else { return nil }
      return switch order {
      case .dueDate: -(Double(last) + interval)
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

  private func priced(
    _ course: Course<Model>, _ table: PriceTable, _ pace: Double, _ day: Int
  ) -> [Int] {
    let left = examDay - day
    let fresh = unseen(course)
    let paced = pacedCount(fresh.count, pace, day)
    let firstAdvantage = table.firstAdvantage(left: left) / habits.firstCost
    var ranks: [(value: Double, point: Int)] = []
    for (place, point) in fresh.enumerated() {
      // The first ones come before everything; the order among new points is the one they are given in.
      if place < paced {
        ranks.append((10 - Double(place) * 1e-6, point))
      } else if firstAdvantage > 0 {
        ranks.append((firstAdvantage - Double(place) * 1e-9, point))
      }
    }
    for point in 0..<course.count {
      guard let last = course.lastDays[point], last < day else { continue }
      let advantage = table.advantage(
        course.states[point], lastDaysLeft: examDay - last, left: left)
      if advantage > -table.price { ranks.append((advantage, point)) }
    }
    return ranks.sorted { $0.value > $1.value }.map(\.point)
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
