/// The advantage of reviewing a point today over leaving it for later, when time has a price.
///
/// Maximising the recall on exam day under a limit on every day is a knapsack of Markov decision processes, one for each point. With a
/// price λ for a unit of time the points come apart (Lagrangian relaxation; Whittle, "Restless Bandits", J. Appl. Probab. 25A, 1988), and each
/// one is a small dynamic programme over the days left, stability and difficulty (as Ye, Su and Cao, KDD 2022, solve it for a target
/// stability):
///
///     J_n(s, d) = max(R(n, s), max over 0 < m < n of E J_m(s′, d′) − λ E cost),
///
/// where the last review was n days before the exam and the next one is m days before it. A day's reviews are then ranked by advantage
/// over cost.
struct PriceTable: Sendable {
  /// The price of a unit of time.
  let price: Double
  private let grid: MemoryGrid
  let daysPerSlot: Int
  private let slots: Int
  private let rows: [Int]
  /// By row (days from the last review to the exam), slot (days left now) and cell.
  private let advantages: [Float]
  /// The gain for the cost over never reviewing again, likewise.
  private let ratios: [Float]
  /// By slot, for a point never asked.
  private let firstAdvantages: [Double]
  private let firstRatios: [Double]

  /// The table for a price.
  init(_ transitions: MemoryTransitions, price: Double) {
    self.price = price
    grid = transitions.grid
    daysPerSlot = transitions.daysPerSlot
    slots = transitions.slots
    rows = transitions.rows
    let cells = grid.count
    var advantages = [Float](repeating: 0, count: rows.count * (slots + 1) * cells)
    var ratios = advantages
    // values[n]: J of a review n slots before the exam; on the day itself everything just reviewed is known.
    var values = [[Float]](repeating: [], count: slots + 1)
    var best = [Float](repeating: 0, count: cells)
    for (row, left) in rows.enumerated() {
      for cell in 0..<cells { best[cell] = transitions.recall(row: row, slot: 0, cell: cell) }
      if left > 1 {
        for slot in 1...min(left - 1, slots) {
          let base = (row * (slots + 1) + slot) * cells
          transitions.addValues(
            row: row, slot: slot, values: values[slot],
            price: Float(price), best: &best,
            advantages: &advantages, ratios: &ratios, base: base)
        }
      }
      if left <= slots { values[left] = best }
    }
    var firstAdvantages = [Double](repeating: 0, count: slots + 1)
    var firstRatios = firstAdvantages
    var later = 0.0
    for slot in stride(from: 1, through: slots, by: 1) {
      firstRatios[slot] = transitions.firstValue(values[slot], price: 0) / transitions.firstCost
      let value = transitions.firstValue(values[slot], price: price)
      firstAdvantages[slot] = value - later
      later = max(later, value)
    }
    self.advantages = advantages
    self.ratios = ratios
    self.firstAdvantages = firstAdvantages
    self.firstRatios = firstRatios
  }

  /// The advantage of a point that was reviewed `sinceLast` days before the exam, when `left` days are left.
  func advantage(_ state: MemoryState, lastDaysLeft: Int, left: Int) -> Double {
    let slot = self.slot(left)
    let row = row(lastDaysLeft, slot)
    return Double(
      grid.interpolated(advantages, base: (row * (slots + 1) + slot) * grid.count, state))
  }

  /// The gain for the cost of a review in every slot up to one, slot 0 unused.
  func ratios(_ state: MemoryState, lastDaysLeft: Int, upTo slot: Int) -> [Float] {
    let place = grid.place(state)
    return (0...slot).map { left in
      guard left > 0 else { return 0 }
      let row = row(lastDaysLeft, left)
      return grid.interpolated(ratios, base: (row * (slots + 1) + left) * grid.count, place)
    }
  }

  /// The same for a point never asked.
  func firstRatios(upTo slot: Int) -> [Float] { firstRatios[0...slot].map { Float($0) } }

  private func row(_ lastDaysLeft: Int, _ slot: Int) -> Int {
    let lastSlot = (lastDaysLeft + daysPerSlot - 1) / daysPerSlot
    // Two days of one slot: as if the last review had been in the slot before.
    return lastSlot <= slots
      ? min(max(lastSlot, slot + 1), rows.count) - 1 : nearestRow(lastSlot)
  }

  /// The advantage of asking a point for the first time when `left` days are left.
  func firstAdvantage(left: Int) -> Double { firstAdvantages[slot(left)] }

  func slot(_ left: Int) -> Int {
    min(max(1, (left + daysPerSlot - 1) / daysPerSlot), slots)
  }

  private func nearestRow(_ lastSlot: Int) -> Int {
    var low = slots
    var high = rows.count - 1
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < lastSlot { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
