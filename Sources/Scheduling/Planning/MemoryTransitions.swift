/// Where a review leads from every cell of the grid after every time that may pass.
///
/// It depends on the model and the habits but not on the price of time.
struct MemoryTransitions: Sendable {
  let grid = MemoryGrid()
  /// The days that are treated as one, so that an exam far away costs no more than one near.
  let daysPerSlot: Int
  /// The slots until the exam.
  let slots: Int
  /// The slots from a last review to the exam, row by row: every one up to today, then coarser into the past.
  let rows: [Int]

  private let elapsed: [Int]
  private let recalls: [Float]
  private let hard: [MemoryGrid.Place]
  private let good: [MemoryGrid.Place]
  private let easy: [MemoryGrid.Place]
  private let lapsed: [MemoryGrid.Place]
  private let firstPlaces: [MemoryGrid.Place]
  private let habits: Habits
  var firstCost: Double { habits.firstCost }

  /// The transitions of a model when so many days are left.
  init<Model: ForgettingModel>(_ model: Model, habits: Habits, days: Int) {
    self.habits = habits
    daysPerSlot = max(1, (days + 59) / 60)
    slots = (days + daysPerSlot - 1) / daysPerSlot
    var steps = Array(1...max(1, slots))
    while let last = steps.last, last < 1500 { steps.append(max(last + 1, last * 6 / 5)) }
    rows = steps
    elapsed = steps

    let course = Course(model, points: [])
    var recalls: [Float] = []
    var places: [[MemoryGrid.Place]] = [[], [], [], []]
    for time in elapsed {
      let days = time * daysPerSlot
      for cell in 0..<grid.count {
        let state = grid.state(cell)
        recalls.append(Float(model.retrievability(state, after: Double(days))))
        for rating in Rating.allCases {
          places[rating.index].append(grid.place(course.state(state, after: rating, days: days)))
        }
      }
    }
    self.recalls = recalls
    lapsed = places[0]
    hard = places[1]
    good = places[2]
    easy = places[3]
    firstPlaces = Rating.allCases.map { [grid] in grid.place(course.firstState($0)) }
  }

  /// The recall of a cell of a row when so many slots are left.
  func recall(row: Int, slot: Int, cell: Int) -> Float {
    recalls[time(row: row, slot: slot) * grid.count + cell]
  }

  /// Adds the choice of a review at a slot: its advantage over the best later choice, and the best choice with it.
  func addValues(
    row: Int, slot: Int, values: [Float], price: Float, best: inout [Float],
    advantages: inout [Float], ratios: inout [Float], base: Int
  ) {
    let first = time(row: row, slot: slot) * grid.count
    let shares = habits.recalledRatings
    let (hardShare, goodShare, easyShare) = (Float(shares[1]), Float(shares[2]), Float(shares[3]))
    let answer = price * Float(habits.answerCost)
    let relearning = price * Float(habits.relearningCost)
    for cell in 0..<grid.count {
      let place = first + cell
      let r = recalls[place]
      let recalled =
        hardShare * grid.interpolated(values, base: 0, hard[place])
        + goodShare * grid.interpolated(values, base: 0, good[place])
        + easyShare * grid.interpolated(values, base: 0, easy[place])
      let forgotten = grid.interpolated(values, base: 0, lapsed[place])
      let outcome = r * recalled + (1 - r) * forgotten
      let value = outcome - (1 - r) * relearning - answer
      // Ranked by what it gains for the time it takes.
      let cost = Float(habits.answerCost) + (1 - r) * Float(habits.relearningCost)
      ratios[base + cell] = (outcome - recall(row: row, slot: 0, cell: cell)) / cost
      advantages[base + cell] = (value - best[cell]) / cost
      best[cell] = max(best[cell], value)
    }
  }

  /// The value of a first answer, given the values of a review on that day.
  func firstValue(_ values: [Float], price: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    var value = -price * habits.firstCost
    for rating in Rating.allCases {
      value +=
        habits.firstRatings[rating.index]
        * Double(grid.interpolated(values, base: 0, firstPlaces[rating.index]))
    }
    return value
  }

  private func time(row: Int, slot: Int) -> Int {
    let time = rows[row] - slot
    if time <= slots { return max(0, time - 1) }
    var low = slots
    var high = elapsed.count - 1
    while low < high {
      let middle = (low + high) / 2
      if elapsed[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
