/// FSRS-6: one trace, whole days, 21 weights.
///
/// The formulas are those of fsrs-rs 6.6 (`model.rs`) and py-fsrs 6.3 (`scheduler.py`); the model grew out of
/// Ye, Su and Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling" (KDD 2022).
/// The weights are kept twice: as the published list, and as the products that every review needs.
package struct FSRS6: ForgettingModel {
  package let weights: [Double]

  /// w0 to w3, by rating.
  let firstStability: SIMD4<Double>
  /// D0(G), by rating, within its range.
  let firstDifficulty: SIMD4<Double>
  /// e^(w17 (G − 3 + w18)), by rating.
  let sameDayGain: SIMD4<Double>
  /// w15 for Hard and w16 for Easy, by rating.
  let ratingFactor: SIMD4<Double>
  /// −w6 (G − 3), by rating.
  let difficultyStep: SIMD4<Double>
  /// D0(4), not clamped.
  let easyDifficulty: Double
  /// w7.
  let reversion: Double
  /// e^w8.
  let recallGain: Double
  /// −w9.
  let recallExponent: Double
  /// w10.
  let recallSlope: Double
  /// w11.
  let lapseGain: Double
  /// −w12.
  let lapseDifficultyExponent: Double
  /// w13.
  let lapseExponent: Double
  /// w14.
  let lapseSlope: Double
  /// e^(−w17 w18).
  let lapseCeiling: Double
  /// −w19.
  let sameDayExponent: Double
  /// −w20.
  let decay: Double
  /// F = 0.9^(1/decay) − 1.
  let factor: Double
  /// The derivative of F by w20.
  let factorByDecay: Double

  /// The range of stability in days.
  static let stabilities = 0.001...36_500.0
  /// The range of difficulty.
  static let difficulties = 1.0...10.0

  /// The model with the weights that were fitted to many learners.
  package static let standard = FSRS6(valid: FSRS6Weights.standard)

  /// The model with a list of 21 weights, or of 17 or 19 from FSRS-4.5 or FSRS-5; each is brought into its range.
  package init(weights: [Double]) throws(SchedulingError) {
    self.init(valid: try FSRS6Weights.upgraded(weights))
  }

  init(valid w: [Double]) {
    weights = w
    firstStability = SIMD4(w[0], w[1], w[2], w[3]).clamped(
      lowerBound: SIMD4(repeating: Self.stabilities.lowerBound),
      upperBound: SIMD4(repeating: Self.stabilities.upperBound))
    let base = Self.baseDifficulty(w)
    easyDifficulty = base[Rating.easy.index]
    firstDifficulty = base.clamped(
      lowerBound: SIMD4(repeating: Self.difficulties.lowerBound),
      upperBound: SIMD4(repeating: Self.difficulties.upperBound))
    var sameDay = SIMD4<Double>()
    for rating in Rating.allCases {
      sameDay[rating.index] = (w[17] * (Double(rating.rawValue) - 3 + w[18])).exponential
    }
    sameDayGain = sameDay
    ratingFactor = SIMD4(1, w[15], 1, w[16])
    difficultyStep = SIMD4(2, 1, 0, -1) * w[6]
    reversion = w[7]
    recallGain = w[8].exponential
    recallExponent = -w[9]
    recallSlope = w[10]
    lapseGain = w[11]
    lapseDifficultyExponent = -w[12]
    lapseExponent = w[13]
    lapseSlope = w[14]
    lapseCeiling = (-w[17] * w[18]).exponential
    sameDayExponent = -w[19]
    decay = -w[20]
    factor = 0.9.raised(to: -1 / w[20]) - 1
    factorByDecay = (factor + 1) * 0.9.logarithm / (w[20] * w[20])
  }

  /// D0(G) = w4 − exp(w5 (G − 1)) + 1 for the four ratings, not clamped.
  static func baseDifficulty(_ w: [Double]) -> SIMD4<Double> {
    SIMD4(
      w[4], w[4] - w[5].exponential + 1, w[4] - (2 * w[5]).exponential + 1,
      w[4] - (3 * w[5]).exponential + 1)
  }

  package func state(afterFirst rating: Rating) -> MemoryState {
    MemoryState(
      stability: firstStability[rating.index], difficulty: firstDifficulty[rating.index])
  }

  package func state(
    _ state: MemoryState, after rating: Rating, elapsed: Elapsed
  ) -> MemoryState {
    let s = state.stability.clamped(to: Self.stabilities)
    let d = state.difficulty.clamped(to: Self.difficulties)
    let next =
      if elapsed.studyDays == 0 {
        sameDayStability(s, rating)
      } else {
        switch rating {
        case .again: lapsedStability(s, d, recall(s, after: Double(elapsed.studyDays)))
        case .hard, .good, .easy:
          recalledStability(s, d, recall(s, after: Double(elapsed.studyDays)), rating)
        }
      }
    return MemoryState(
      stability: next.clamped(to: Self.stabilities), difficulty: nextDifficulty(d, rating))
  }

  package func retrievability(_ state: MemoryState, elapsed: Elapsed) -> Double {
    retrievability(state, after: Double(elapsed.studyDays))
  }

  package func retrievability(_ state: MemoryState, after days: Double) -> Double {
    recall(state.stability.clamped(to: Self.stabilities), after: max(0, days))
  }

  /// I(DR, S) = S/F (DR^(1/decay) − 1): the inverse of the curve, clamped where the curve is no longer trusted.
  package func interval(_ state: MemoryState, retention: Double) -> Double {
    let wanted = retention.clamped(to: 0.0001...1)
    return min(
      state.stability / factor * (wanted.raised(to: 1 / decay) - 1), Self.stabilities.upperBound)
  }

  /// R(t, S) = (1 + F t/S)^decay, with F chosen so that R(S, S) = 0.9.
  private func recall(_ s: Double, after t: Double) -> Double {
    (1 + factor * t / s).raised(to: decay)
  }

  /// S′ = S exp(w17 (G − 3 + w18)) S^−w19; a passed review never lowers it.
  private func sameDayStability(_ s: Double, _ rating: Rating) -> Double {
    let gain = sameDayGain[rating.index] * s.raised(to: sameDayExponent)
    return s * (rating == .again ? gain : max(gain, 1))
  }

  /// S′ = S (1 + e^w8 (11 − D) S^−w9 (e^(w10 (1 − R)) − 1) h e), h for Hard and e for Easy.
  private func recalledStability(_ s: Double, _ d: Double, _ r: Double, _ rating: Rating) -> Double
  {
    let surprise = (recallSlope * (1 - r)).exponential - 1
    return s
      * (1 + recallGain * (11 - d) * s.raised(to: recallExponent) * surprise
        * ratingFactor[rating.index])
  }

  /// S′ = min(w11 D^−w12 ((S + 1)^w13 − 1) e^(w14 (1 − R)), S e^(−w17 w18)).
  private func lapsedStability(_ s: Double, _ d: Double, _ r: Double) -> Double {
    let lapsed =
      lapseGain * d.raised(to: lapseDifficultyExponent)
      * ((s + 1).raised(to: lapseExponent) - 1) * (lapseSlope * (1 - r)).exponential
    return min(lapsed, s * lapseCeiling)
  }

  /// D′ = w7 D0(4) + (1 − w7) (D − w6 (G − 3) (10 − D)/9), the step damped towards 10.
  private func nextDifficulty(_ d: Double, _ rating: Rating) -> Double {
    let damped = d + difficultyStep[rating.index] * (10 - d) / 9
    return (reversion * easyDifficulty + (1 - reversion) * damped)
      .clamped(to: Self.difficulties)
  }
}
