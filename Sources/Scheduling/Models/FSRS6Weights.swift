/// The list of weights of FSRS-6: its defaults, its ranges and how older lists become one.
enum FSRS6Weights {
  /// The published default weights.
  static let standard: [Double] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]

  /// The range of each weight, as in `parameter_clipper.rs` of fsrs-rs.
  static let ranges: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75,
    0...4.5, 0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2,
    0...2, 0...0.8, 0.1...0.8,
  ]

  /// How far each weight lies from its default among learners, as fsrs-rs trains with.
  static let spread: [Double] = [
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
    1.03, 0.31, 0.32, 0.14, 0.27,
  ]

  /// A list as FSRS-6 wants it, every weight within its range.
  static func upgraded(_ list: [Double]) throws(SchedulingError) -> [Double] {
    if let bad = list.firstIndex(where: { !$0.isFinite }) {
      throw .weightIsNoNumber(index: bad)
    }
    var w = list
    switch list.count {
    case 21: break
    case 19: w += [0, 0.5]
    case 17:
      // FSRS-4.5 measured difficulty on another scale (fsrs-rs `check_and_fill_parameters`).
      w[4] += 2 * list[5]
      w[5] = (3 * list[5] + 1).logarithm / 3
      w[6] += 0.5
      w += [0, 0, 0, 0.5]
    default: throw .weightCount(found: list.count, model: .fsrs6)
    }
    guard w.allSatisfy(\.isFinite) else { throw .weightIsNoNumber(index: 5) }
    return clipped(w)
  }

  /// The list with every weight brought into its range.
  static func clipped(_ w: [Double]) -> [Double] {
    zip(w, ranges).map { $0.clamped(to: $1) }
  }
}
