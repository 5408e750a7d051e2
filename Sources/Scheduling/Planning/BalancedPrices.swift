import Basics

/// The prices of time at which every day has just as much to do as it can hold.
///
/// They are the multipliers of the dual problem, found by its subgradient (Everett, "Generalized Lagrange Multiplier Method", Operations
/// Research 11, 1963): a day with too much to do becomes dearer, one with room cheaper, until the points, each choosing
/// its own best days, fill the days evenly.
struct BalancedPrices: Sendable {
  /// By slots before the exam; slot 0 is unused.
  private(set) var prices: [Double]
  private var isBalanced = false

  /// How many points are followed; more would only be more of the same.
  private static var sample: Int { 300 }
  /// A little noise keeps equal points from choosing the same day.
  private static var noise: Double { 0.01 }

  /// Prices to begin with, alike on all days.
  init(slots: Int) { prices = Array(repeating: 0.1, count: slots + 1) }

  /// Moves the prices towards balance for a course from a day on.
  mutating func balance<Model: ForgettingModel>(
    _ course: Course<Model>, from day: Int, examDay: Int, time: StudyTime, habits: Habits,
    transitions: MemoryTransitions, rounds: Int, seed: UInt64
  ) {
    let step = max(1, course.count / Self.sample)
    let points = Array(stride(from: 0, to: course.count, by: step))
    let room = habits.attendance.rate * Double(points.count) / Double(max(1, course.count))
    var logs = prices.map(\.logarithm)
    var sums = Array(repeating: 0.0, count: logs.count)
    for round in 0..<rounds {
      let table = PriceTable(
        transitions, prices: logs.map(\.exponential), attendance: habits.attendance.rate,
        hasGains: false)
      let load = Self.load(
        course, points, from: day, examDay: examDay, habits: habits, table: table, seed: seed)
      let capacities = (0..<logs.count).map { slot in
        slot == 0 ? 0 : room * table.time(of: slot, time, from: day, examDay: examDay)
      }
      let whole = capacities.reduce(0, +)
      // What is too much or too little on all days together moves all prices alike, and faster: where time is short, work pushed off
      // one day only comes back on another.
      let level = whole > 0 ? ((load.reduce(0, +) - whole) / whole).clamped(to: -1...1) : 0
      // Prices that are balanced already want small steps only.
      let pace = (isBalanced ? 0.15 : 0.5) / (1 + 0.15 * Double(round))
      for slot in 1..<logs.count {
        let capacity = capacities[slot]
        // Days that are over keep their price.
        if capacity > 0 {
          let excess = ((load[slot] - capacity) / capacity).clamped(to: -1...1)
          logs[slot] += pace * (excess + 4 * level)
          logs[slot] = logs[slot].clamped(to: -7...1)
        }
        // The steps swing around the balance; the mean of the later ones lies nearer to it.
        if round >= rounds / 2 { sums[slot] += logs[slot].exponential }
      }
    }
    guard rounds > 0 else { return }
    prices = sums.map { max(1e-4, $0 / Double(rounds - rounds / 2)) }
    isBalanced = true
  }

  /// The time that the points take in every slot when each one does what is best at the prices.
  private static func load<Model: ForgettingModel>(
    _ start: Course<Model>, _ points: [Int], from day: Int, examDay: Int, habits: Habits,
    table: PriceTable, seed: UInt64
  ) -> [Double] {
    var course = start
    var generator = SplitMix64(seed: seed)
    var load = [Double](repeating: 0, count: table.slots + 1)
    let firstSlots = points.map { point in
      course.lastDays[point] == nil
        ? table.firstSlot(upTo: table.slot(examDay - day), noise: noise, using: &generator) : 0
    }
    for day in day..<max(day, examDay) {
      let left = examDay - day
      let slot = table.slot(left)
      for (place, point) in points.enumerated() {
        let recall: Double?
        if let last = course.lastDays[point] {
          guard last < day else { continue }
          let advantage = table.advantage(
            course.states[point], lastDaysLeft: examDay - last, left: left)
          guard advantage + (generator.unit() - 0.5) * 2 * noise > 0 else { continue }
          recall = course.recall(point, on: day)
        } else {
          guard firstSlots[place] == slot else { continue }
          recall = nil
        }
        let (rating, cost) = habits.answer(recall: recall, using: &generator)
        course.answer(point, rating, on: day)
        load[slot] += cost
      }
    }
    return load
  }
}
