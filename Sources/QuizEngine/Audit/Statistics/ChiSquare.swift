/// Pearson's test of whether counts fit what was expected.
package struct ChiSquare: Equatable, Sendable {
  package private(set) var statistic = 0.0
  package private(set) var degreesOfFreedom = 0

  /// Adds a table whose cells should all be equal.
  mutating func add(_ counts: [Int]) {
    let total = counts.reduce(0, +)
    guard total > 0, counts.count > 1 else { return }
    let expected = Double(total) / Double(counts.count)
    statistic += counts.reduce(0) { sum, count in
      let difference = Double(count) - expected
      return sum + difference * difference / expected
    }
    degreesOfFreedom += counts.count - 1
  }

  /// The chance that fair counts are at least as uneven.
  ///
  /// Abramowitz and Stegun 1964, equations 26.4.4 (odd degrees of freedom) and 26.4.5 (even ones).
  package var p: Double {
    guard degreesOfFreedom > 0, statistic > 0 else { return 1 }
    let half = statistic / 2
    let isEven = degreesOfFreedom.isMultiple(of: 2)
    // Each term is the one before times half over its order, which starts at 1 or at 3/2.
    var order = isEven ? 1.0 : 1.5
    var term = Elementary.exponential(-half)
    var sum = term
    if !isEven {
      term *= (4 * half / Double.pi).squareRoot()
      sum = Elementary.complementaryError(half.squareRoot()) + (degreesOfFreedom > 1 ? term : 0)
    }
    for _ in 0..<max(0, (degreesOfFreedom - 2) / 2) {
      term *= half / order
      sum += term
      order += 1
    }
    return min(1, sum)
  }
}
