package import Basics

extension FSRS6 {
  /// A learner unlike the others: weights around the defaults with a quarter of their spread, at most half a weight away.
  package static func anyLearner(using generator: inout SplitMix64) -> FSRS6 {
    var weights = FSRS6Weights.standard
    for index in weights.indices {
      let most = 0.5 * abs(weights[index])
      weights[index] += (0.25 * FSRS6Weights.spread[index] * normal(&generator))
        .clamped(to: -most...most)
    }
    return FSRS6(valid: FSRS6Weights.clipped(weights))
  }

  /// A number of the standard normal distribution by the polar method (Marsaglia and Bray 1964).
  private static func normal(_ generator: inout SplitMix64) -> Double {
    while true {
      let (x, y) = (2 * generator.unit() - 1, 2 * generator.unit() - 1)
      let s = x * x + y * y
      if s > 0, s < 1 { return x * (-2 * s.logarithm / s).squareRoot() }
    }
  }
}
