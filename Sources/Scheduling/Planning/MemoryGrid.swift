/// A grid over stability, in equal steps of its logarithm, and difficulty.
struct MemoryGrid: Sendable {
  private let firstLog = (0.02).logarithm
  private let step = ((3000.0).logarithm - (0.02).logarithm) / 31
  private let stabilities = 32
  private let difficulties = 8

  /// The number of cells.
  var count: Int { stabilities * difficulties }

  /// The state in the middle of a cell.
  func state(_ cell: Int) -> MemoryState {
    let stability = (firstLog + step * Double(cell / difficulties)).exponential
    return MemoryState(
      stability: stability,
      difficulty: 1 + 9 * Double(cell % difficulties) / Double(difficulties - 1))
  }

  /// A place between four cells.
  struct Place: Sendable {
    var cell: Int32
    var stabilityPart: Float
    var difficultyPart: Float
  }

  /// The place of a state, at the edge for one outside.
  func place(_ state: MemoryState) -> Place {
    let x = ((state.stability.logarithm - firstLog) / step)
      .clamped(to: 0...(Double(stabilities - 1) - 1e-6))
    let y = ((state.difficulty - 1) / 9 * Double(difficulties - 1))
      .clamped(to: 0...(Double(difficulties - 1) - 1e-6))
    let (i, j) = (Int(x), Int(y))
    return Place(
      cell: Int32(i * difficulties + j), stabilityPart: Float(x - Double(i)),
      difficultyPart: Float(y - Double(j)))
  }

  /// The value of a table at a place.
  @inline(__always) func interpolated(_ table: [Float], base: Int, _ place: Place) -> Float {
    let cell = base + Int(place.cell)
    let low = table[cell] + (table[cell + 1] - table[cell]) * place.difficultyPart
    let next = cell + difficulties
    let high = table[next] + (table[next + 1] - table[next]) * place.difficultyPart
    return low + (high - low) * place.stabilityPart
  }

  /// The value of a table at a state.
  func interpolated(_ table: [Float], base: Int, _ state: MemoryState) -> Float {
    interpolated(table, base: base, place(state))
  }
}
