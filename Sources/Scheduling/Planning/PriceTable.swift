import Basics

/// What a review today is worth on exam day, when time has a price on every day.
///
/// Maximising the recall on exam day under a limit on every day is a knapsack of Markov decision processes, one for each point. With
/// prices λ for a unit of time the points come apart (Lagrangian relaxation; Whittle, "Restless Bandits", Journal of Applied
/// Probability 25A, 1988), and each one is a small dynamic programme over the days left, stability and difficulty, as Ye, Su and Cao
/// (KDD 2022) solve it for a target stability:
///
///     J_n(s, d) = W_{n−1},  W_m = W_{m−1} + q max(0, E J_m(s′, d′) − λ_m E cost − W_{m−1}),  W_0 = R(n, s),
///
/// where the last review was n days before the exam and the next one may be m days before it. A day comes with the chance q only: what
/// is put off to a day that is missed slips to the next one, and beyond the last it is lost.
struct PriceTable: Sendable {
  /// The number of slots until the exam; a slot is a day, or a few where the exam is far away.
  let slots: Int
  /// The prices by slot.
  let prices: [Double]

  private let grid: MemoryGrid
  private let daysPerSlot: Int
  private let rows: [Int]
  private let habits: Habits
  /// The chance that there is study in a slot.
  private let chanceOfStudy: Double
  /// By row (slots from the last review to the exam), slot (slots left now) and cell: the advantage of a review now over the best
  /// later choice, for each unit of its time.
  private var advantages: [Float]
  /// Likewise: the gain over no further review at all.
  private var gains: [Float]
  /// By slot: the value of asking a point for the first time.
  private var firstValues: [Double]
  /// By slot: the value for a point never asked of that slot and all later ones being still to come, W in the formula.
  private var unseenValues: [Double]
  /// By slot: its gain for each unit of its time, the price left out.
  private var firstGains: [Float]

  /// The table for prices and the part of the days that come; without gains it takes half the room.
  init(
    _ transitions: MemoryTransitions, prices: [Double], attendance: Double, hasGains: Bool = true
  ) {
    self.prices = prices
    grid = transitions.grid
    daysPerSlot = transitions.daysPerSlot
    slots = transitions.slots
    rows = transitions.rows
    habits = transitions.habits
    chanceOfStudy =
      1 - (0..<transitions.daysPerSlot).reduce(1) { none, _ in none * (1 - attendance) }
    let cells = grid.count
    advantages = Array(repeating: 0, count: rows.count * (slots + 1) * cells)
    gains = hasGains ? advantages : []
    firstValues = Array(repeating: 0, count: slots + 1)
    firstGains = Array(repeating: 0, count: slots + 1)
    unseenValues = firstValues

    // values[n]: J of a review n slots before the exam.
    var values = [[Float]](repeating: [], count: slots + 1)
    var best = [Float](repeating: 0, count: cells)
    for (row, left) in rows.enumerated() {
      for cell in 0..<cells { best[cell] = transitions.recall(row: row, slot: 0, cell: cell) }
      for slot in stride(from: 1, through: min(left - 1, slots), by: 1) {
        transitions.addReview(
          row: row, slot: slot, values: values[slot], price: Float(prices[slot]),
          chance: Float(chanceOfStudy), best: &best, advantages: &advantages, gains: &gains,
          at: (row * (slots + 1) + slot) * cells)
      }
      if left <= slots { values[left] = best }
    }
    for slot in stride(from: 1, through: slots, by: 1) {
      let value = transitions.firstValue(values[slot])
      firstValues[slot] = value - prices[slot] * habits.firstCost
      unseenValues[slot] =
        unseenValues[slot - 1] + chanceOfStudy * max(0, firstValues[slot] - unseenValues[slot - 1])
      firstGains[slot] = Float(value / habits.firstCost)
    }
  }

  /// The advantage of a review when `left` days are left, of a point last reviewed `lastDaysLeft` days before the exam.
  func advantage(_ state: MemoryState, lastDaysLeft: Int, left: Int) -> Double {
    let slot = self.slot(left)
    return Double(
      grid.interpolated(advantages, base: base(lastDaysLeft, slot), grid.place(state)))
  }

  /// The gain of a review in every slot up to one; slot 0 is unused.
  func gains(_ state: MemoryState, lastDaysLeft: Int, upTo slot: Int) -> [Float] {
    let place = grid.place(state)
    return slipping(
      (0...slot).map { left in
        left == 0 ? 0 : grid.interpolated(gains, base: base(lastDaysLeft, left), place)
      })
  }

  /// The same for a point never asked.
  func firstGains(upTo slot: Int) -> [Float] { slipping(Array(firstGains[0...slot])) }

  /// The gains to expect when only the first of the slots, the last of the list, is sure to come: what another one misses slips to the next.
  private func slipping(_ gains: [Float]) -> [Float] {
    var gains = gains
    for left in gains.indices.dropFirst().dropLast() {
      gains[left] = gains[left - 1] + Float(chanceOfStudy) * (gains[left] - gains[left - 1])
    }
    return gains
  }

  /// The advantage of asking a point for the first time now over the best later day.
  func firstAdvantage(left: Int) -> Double {
    let slot = self.slot(left)
    return (firstValues[slot] - unseenValues[slot - 1]) / habits.firstCost
  }

  /// The slot in which a point is best asked for the first time, up to a little noise; 0 if it is not worth it.
  func firstSlot(upTo now: Int, noise: Double, using generator: inout SplitMix64) -> Int {
    var best = 0.0
    var chosen = 0
    for slot in 1...now {
      // Gumbel's distribution: the choice is that of a logit.
      let chance = -(-(generator.unit() + 1e-12).logarithm).logarithm
      let value =
        unseenValues[slot - 1]
        + chanceOfStudy * (firstValues[slot] - unseenValues[slot - 1]) + noise * chance
      if value > best {
        best = value
        chosen = slot
      }
    }
    return chosen
  }

  /// The value of a first answer in a slot, its price paid.
  func firstValue(_ slot: Int) -> Double { slot > 0 ? firstValues[slot] : 0 }

  /// The slot of a day.
  func slot(_ left: Int) -> Int {
    min(max(1, (left + daysPerSlot - 1) / daysPerSlot), slots)
  }

  /// The days before the exam that a slot begins with.
  func daysLeft(of slot: Int) -> Int { slot * daysPerSlot }

  /// The time for study on the days of a slot that are still to come.
  func time(of slot: Int, _ time: StudyTime, from day: Int, examDay: Int) -> Double {
    let first = max(day, examDay - slot * daysPerSlot)
    let end = examDay - (slot - 1) * daysPerSlot
    return first < end ? time.usual * time.usualDays(in: first..<end) : 0
  }

  private func base(_ lastDaysLeft: Int, _ slot: Int) -> Int {
    let lastSlot = (lastDaysLeft + daysPerSlot - 1) / daysPerSlot
    // Two days of one slot: as if the last review had been in the slot before.
    let row =
      lastSlot <= slots
      ? min(max(lastSlot, slot + 1), rows.count) - 1 : MemoryTransitions.place(lastSlot, in: rows)
    return (row * (slots + 1) + slot) * grid.count
  }
}
