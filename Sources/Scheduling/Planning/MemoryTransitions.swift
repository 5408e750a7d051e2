/// Where a review leads from every cell of the grid after every time that may pass.
///
/// It depends on the model and the habits but not on the prices of time.
struct MemoryTransitions: Sendable {
  let grid = MemoryGrid()
  /// The habits the expectations are taken over.
  let habits: Habits
  /// The days that are treated as one, so that an exam far away costs no more than one near.
  let daysPerSlot: Int
  /// The slots until the exam.
  let slots: Int
  /// Times in slots, row by row: every one up to the exam, then coarser.
  let rows: [Int]

  private var recalls: [Float] = []
  private var hard: [MemoryGrid.Place] = []
  private var good: [MemoryGrid.Place] = []
  private var easy: [MemoryGrid.Place] = []
  private var lapsed: [MemoryGrid.Place] = []
  private let firstPlaces: [MemoryGrid.Place]

  /// The transitions of a model when so many days are left.
  init<Model: ForgettingModel>(_ model: Model, habits: Habits, days: Int) {
    self.habits = habits
    // A slot a day up to two months, then ever longer ones: a table's cost grows with the square of the slots.
    daysPerSlot = days <= 60 ? 1 : (days + 44) / 45
    slots = max(1, (days + daysPerSlot - 1) / daysPerSlot)
    var rows = Array(1...slots)
    while let last = rows.last, last < 1500 { rows.append(max(last + 1, last * 6 / 5)) }
    self.rows = rows

    let course = Course(model, points: [])
    firstPlaces = Rating.allCases.map { [grid] in grid.place(course.firstState($0)) }
    for row in rows {
      let days = row * daysPerSlot
      for cell in 0..<grid.count {
        let state = grid.state(cell)
        recalls.append(Float(model.retrievability(state, after: Double(days))))
        lapsed.append(grid.place(course.state(state, after: .again, days: days)))
        hard.append(grid.place(course.state(state, after: .hard, days: days)))
        good.append(grid.place(course.state(state, after: .good, days: days)))
        easy.append(grid.place(course.state(state, after: .easy, days: days)))
      }
    }
  }

  /// The recall of a cell of a row when so many slots are left.
  func recall(row: Int, slot: Int, cell: Int) -> Float {
    recalls[Self.place(rows[row] - slot, in: rows) * grid.count + cell]
  }

  /// Adds a review at a slot to the choices after a last review, and notes what it is worth.
  ///
  /// `best` holds the value of the best later choice, and takes this one in by the chance that there is study in the slot.
  func addReview(
    row: Int, slot: Int, values: [Float], price: Float, chance: Float, best: inout [Float],
    advantages: inout [Float], gains: inout [Float], at base: Int
  ) {
    let first = Self.place(rows[row] - slot, in: rows) * grid.count
    let never = Self.place(rows[row], in: rows) * grid.count
    let hasGains = !gains.isEmpty
    let shares = habits.recalledRatings
    let (hardShare, goodShare, easyShare) = (Float(shares[1]), Float(shares[2]), Float(shares[3]))
    for cell in 0..<grid.count {
      let r = recalls[first + cell]
      let recalled =
        hardShare * grid.interpolated(values, base: 0, hard[first + cell])
        + goodShare * grid.interpolated(values, base: 0, good[first + cell])
        + easyShare * grid.interpolated(values, base: 0, easy[first + cell])
      let forgotten = grid.interpolated(values, base: 0, lapsed[first + cell])
      let outcome = r * recalled + (1 - r) * forgotten
      let cost = Float(habits.answerCost) + (1 - r) * Float(habits.relearningCost)
      let value = outcome - price * cost
      if hasGains { gains[base + cell] = (outcome - recalls[never + cell]) / cost }
      advantages[base + cell] = (value - best[cell]) / cost
      best[cell] += chance * max(0, value - best[cell])
    }
  }

  /// The value of a first answer, given the values of a review on that day.
  func firstValue(_ values: [Float]) -> Double {
    Rating.allCases.reduce(0) { sum, rating in
      sum + habits.firstRatings[rating.index]
        * Double(grid.interpolated(values, base: 0, firstPlaces[rating.index]))
    }
  }

  /// The place of a time among rows that are every one at first and then coarser.
  static func place(_ time: Int, in rows: [Int]) -> Int {
    if time <= rows.count, rows[max(0, time - 1)] == time { return max(0, time - 1) }
    var low = 0
    var high = rows.count - 1
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
