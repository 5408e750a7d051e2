/// What is believed of a learner's weights before the first answer: the defaults, with a spread.
///
/// The published spread is that of weights fitted to learners, and so contains the noise of those fits; half of it is taken for the
/// spread of the learners themselves. First stabilities differ by factors, so their logarithms are what is normal.
/// So the most probable weights are those of a ridge regression (Hoerl and Kennard, Technometrics 12, 1970), as srs-benchmark fits them.
///
/// The strength was chosen by forward chaining inside the first 80 % of ten logs of 1,000 to 100,000 reviews, none of them one that is
/// reported on; between half and twice of it the log loss differs by less than 0.0001.
struct WeightPrior: Sendable {
  private let centre: [Double]
  private let deviation: [Double]

  init(centre: [Double], spread: [Double]) {
    self.centre = centre
    deviation = spread.map { $0 / 2 }
  }

  /// How many weights at the beginning are first stabilities.
  private static var stabilities: Range<Int> { 0..<4 }
  /// The deviation of the logarithm of a first stability: two learners in three lie within a factor of 1.6.
  private static var logDeviation: Double { 0.5 }

  /// Half the squared distance from the defaults, in deviations.
  func penalty(_ weights: [Double]) -> Double {
    var sum = 0.0
    for index in weights.indices {
      let distance =
        Self.stabilities.contains(index)
        ? (weights[index] / centre[index]).logarithm / Self.logDeviation
        : (weights[index] - centre[index]) / deviation[index]
      sum += distance * distance / 2
    }
    return sum
  }

  /// The derivative of the penalty by one weight.
  func slope(_ weight: Double, at index: Int) -> Double {
    Self.stabilities.contains(index)
      ? (weight / centre[index]).logarithm / (Self.logDeviation * Self.logDeviation * weight)
      : (weight - centre[index]) / (deviation[index] * deviation[index])
  }

  /// The second derivative as the scoring takes it, which is never negative.
  func curvature(_ weight: Double, at index: Int) -> Double {
    let width =
      Self.stabilities.contains(index) ? Self.logDeviation * weight : deviation[index]
    return 1 / (width * width)
  }
}
