/// The list of weights of FSRS-7: its defaults, its ranges and the order among them.
enum FSRS7Weights {
  /// The published default weights, as in `constants.ts` of ts-fsrs.
  static let standard: [Double] = [
    0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807,
    1.9795, 0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398, 1,
    1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869,
    0.1567, 0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0, 0.5667, 0.3734, 0.5333, 0.3048,
  ]

  /// The range of each weight, as in `constants.ts` of ts-fsrs.
  static let ranges: [ClosedRange<Double>] = [
    0.0001...50, 0.0001...100, 0.0001...100, 0.0001...100, 1...10, 0.001...4, 0.1...4,
    0...4, 0...1.2, 0.3...3, 0.01...1.5, 0.1...1, 0...3.5, 0...1, 1...7,
    0...4, 0...2, 0.5...6, 0.001...1.5, 0.001...1, 0...5, 0...1, 1...7,
    0.01...0.25, 0.01...0.95, 0.2...0.85, 0.5...0.99, 0.01...1, 0.1...1, 0...0.9, 0.1...1.1, 0...1,
    0...0.6, 0...0.6,
  ]

  /// How far each weight lies from its default among learners; the first four are left free.
  static let spread: [Double] = [
    9999, 9999, 9999, 9999, 0.523, 0.2528, 0.4329,
    0.2966, 0.2139, 0.2889, 0.1862, 0.175, 0.3812, 0.3013, 0.9104,
    0.3234, 0.2448, 0.3273, 0.1842, 0.1735, 0.4608, 0.311, 0.864,
    0.0418, 0.2596, 0.0798, 0.0682, 0.1282, 0.1397, 0.1407, 0.1489, 0.2, 0.15, 0.15,
  ]

  /// A list that FSRS-7 can use, every weight within its range.
  static func checked(_ list: [Double]) throws(SchedulingError) -> [Double] {
    guard list.count == standard.count else {
      throw .weightCount(found: list.count, model: .fsrs7)
    }
    if let bad = list.firstIndex(where: { !$0.isFinite }) {
      throw .weightIsNoNumber(index: bad)
    }
    return clipped(list)
  }

  /// The list with every weight brought into its range: first stabilities rise with the rating, and the base of the
  /// slow curve is not below that of the fast one.
  static func clipped(_ list: [Double]) -> [Double] {
    var w = list
    for index in w.indices {
      var range = ranges[index]
      switch index {
      case 1...3: range = max(range.lowerBound, w[index - 1])...range.upperBound
      case 26: range = max(range.lowerBound, w[25])...range.upperBound
      default: break
      }
      w[index] = w[index].clamped(to: range)
    }
    return w
  }
}
