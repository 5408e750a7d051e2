/// FSRS-7: a slow and a fast trace, time in fractions of a day, 34 weights.
///
/// The formulas are those of the finished model as in ts-fsrs (`models/fsrs-7/algorithm.ts`) and fsrs-rs (`model_v7.rs`),
/// without the rounding to eight decimals that the former adds.
package struct FSRS7: ForgettingModel {
  package let weights: [Double]

  /// w0 to w3, by rating.
  let firstStability: SIMD4<Double>
  /// D0(G), by rating, within its range.
  let firstDifficulty: SIMD4<Double>
  /// −w6 (G − 3), by rating.
  let difficultyStep: SIMD4<Double>
  /// D0(4), not clamped.
  let easyDifficulty: Double
  /// w7 to w14.
  let slow: Trace
  /// w15 to w22.
  let fast: Trace
  /// w23 to w33.
  let shape: Shape

  /// The range of either stability in days.
  static let stabilities = 0.0001...36_500.0
  /// The range of difficulty.
  static let difficulties = 1.0...10.0

  /// The model with the weights that were fitted to many learners.
  package static let standard = FSRS7(valid: FSRS7Weights.standard)

  /// The model with a list of 34 weights; each is brought into its range.
  package init(weights: [Double]) throws(SchedulingError) {
    self.init(valid: try FSRS7Weights.checked(weights))
  }

  init(valid w: [Double]) {
    weights = w
    firstStability = SIMD4(w[0], w[1], w[2], w[3])
    let base = FSRS6.baseDifficulty(w)
    easyDifficulty = base[Rating.easy.index]
    firstDifficulty = base.clamped(
      lowerBound: SIMD4(repeating: Self.difficulties.lowerBound),
      upperBound: SIMD4(repeating: Self.difficulties.upperBound))
    difficultyStep = SIMD4(2, 1, 0, -1) * w[6]
    slow = Trace(w[7...14])
    fast = Trace(w[15...22])
    shape = Shape(w)
  }

  package func state(afterFirst rating: Rating) -> MemoryState {
    let stability = firstStability[rating.index]
    return MemoryState(
      stability: stability.clamped(to: Self.stabilities),
      fastStability: (0.8 * stability).clamped(to: Self.stabilities),
      difficulty: firstDifficulty[rating.index])
  }

  package func state(
    _ state: MemoryState, after rating: Rating, elapsed: Elapsed
  ) -> MemoryState {
    let state = Self.clamped(state)
    return self.state(state, after: rating, given: recall(of: state, after: elapsed.days))
  }

  package func outcomes(
    _ state: MemoryState, after rating: Rating, elapsed: Elapsed
  ) -> Outcomes {
    let state = Self.clamped(state)
    // Both outcomes, and the chance of them, begin with the same recall: it is worked out once.
    let recall = recall(of: state, after: elapsed.days)
    let lapsed = self.state(state, after: .again, given: recall)
    return Outcomes(
      recall: recall.mixed,
      recalled: rating == .again ? lapsed : self.state(state, after: rating, given: recall),
      lapsed: lapsed)
  }

  /// What holds just before a review, whatever its rating.
  private struct Recall {
    let mixed: Double
    /// The stabilities after Again.
    let slowLapse: Double
    let fastLapse: Double
    let fast: Double
    let logs: Logs
  }

  private func recall(of state: MemoryState, after days: Double) -> Recall {
    let logs = Logs(state)
    let curve = shape.curve(of: state, logs)
    let fastRecall = curve.fastRecall(after: days)
    let mixed = curve.mixed(fastRecall, curve.slowRecall(after: days))
    return Recall(
      mixed: mixed, slowLapse: slow.lapsed(state.stability, mixed),
      fastLapse: fast.lapsed(state.fastStability, fastRecall), fast: fastRecall, logs: logs)
  }

  private func state(_ state: MemoryState, after rating: Rating, given recall: Recall)
    -> MemoryState
  {
    var (stability, fastStability) = (recall.slowLapse, recall.fastLapse)
    if rating == .again {
      // After a failure the fast trace may not outlive the slow one.
      fastStability = min(fastStability, 0.8 * stability)
    } else {
      let (s, f, d) = (state.stability, state.fastStability, state.difficulty)
      stability = max(stability, slow.grown(s, recall.logs.slow, d, recall.mixed, rating))
      fastStability = max(fastStability, fast.grown(f, recall.logs.fast, d, recall.fast, rating))
    }
    return Self.clamped(
      MemoryState(
        stability: stability, fastStability: fastStability,
        difficulty: nextDifficulty(state.difficulty, recall.mixed, rating)))
  }

  package func retrievability(_ state: MemoryState, elapsed: Elapsed) -> Double {
    retrievability(state, after: elapsed.days)
  }

  package func retrievability(_ state: MemoryState, after days: Double) -> Double {
    curve(of: state).recall(after: max(0, days))
  }

  package func interval(_ state: MemoryState, retention: Double) -> Double {
    let state = Self.clamped(state)
    return shape.curve(of: state).interval(
      retention: retention, guess: max(state.stability, state.fastStability))
  }

  /// The forgetting curve of one state, for whoever asks it more than once.
  func curve(of state: MemoryState) -> FSRS7Curve { shape.curve(of: Self.clamped(state)) }

  private static func clamped(_ state: MemoryState) -> MemoryState {
    MemoryState(
      stability: state.stability.clamped(to: stabilities),
      fastStability: state.fastStability.clamped(to: stabilities),
      difficulty: state.difficulty.clamped(to: difficulties))
  }

  /// D′ = 0.01 D0(4) + 0.99 (D + ΔD (10 − D)/9), ΔD = −w6 (G − 3), and after Again times R + 0.1: a failure that was
  /// to be expected says less about the point.
  private func nextDifficulty(_ d: Double, _ r: Double, _ rating: Rating) -> Double {
    let step = difficultyStep[rating.index] * (rating == .again ? r + 0.1 : 1)
    return 0.01 * easyDifficulty + 0.99 * (d + step * (10 - d) / 9)
  }
}

extension FSRS7 {
  /// The natural logarithms of the two stabilities of a state.
  struct Logs: Equatable, Sendable {
    let slow: Double
    let fast: Double

    init(_ state: MemoryState) {
      slow = state.stability.logarithm
      fast = state.fastStability.logarithm
    }
  }

  /// How reviews move one trace: eight weights, the same formulas for both traces.
  struct Trace: Equatable, Sendable {
    let gain: Double
    let exponent: Double
    let slope: Double
    let lapseGain: Double
    let lapseExponent: Double
    let lapseSlope: Double
    let ratingFactor: SIMD4<Double>

    init(_ w: ArraySlice<Double>) {
      let b = w.startIndex
      gain = (w[b] - 1.5).exponential
      exponent = -w[b + 1]
      slope = w[b + 2]
      lapseGain = w[b + 3]
      lapseExponent = w[b + 4]
      lapseSlope = w[b + 5]
      ratingFactor = SIMD4(1, w[b + 6], 1, w[b + 7])
    }

    /// The stability after Again: s′ = min(s, w3 ((s + 1)^w4 − 1) e^((1 − r) w5)).
    func lapsed(_ s: Double, _ r: Double) -> Double {
      min(
        s,
        lapseGain * ((s + 1).raised(to: lapseExponent) - 1) * ((1 - r) * lapseSlope).exponential)
    }

    /// The stability after any other rating, unless that after Again is larger:
    /// s (1 + e^(w0 − 1.5) (11 − D) s^−w1 (e^((1 − r) w2) − 1) h e); `log` is ln s.
    func grown(_ s: Double, _ log: Double, _ d: Double, _ r: Double, _ rating: Rating) -> Double {
      let surprise = ((1 - r) * slope).exponential - 1
      let power = (exponent * log).exponential
      return s * (1 + gain * (11 - d) * power * surprise * ratingFactor[rating.index])
    }
  }

  /// The weights of the curve, w23 to w33.
  struct Shape: Equatable, Sendable {
    let fastDecay: Double
    let fastDecayExponent: Double
    let fastBase: Double
    let slowDecay: Double
    let slowFactor: Double
    let slowDifficulty: Double
    let fastShare: Double
    let fastShareExponent: Double
    let slowShare: Double
    let slowShareExponent: Double
    let shareDifficulty: Double

    init(_ w: [Double]) {
      fastDecay = w[23]
      fastDecayExponent = w[33] - 0.3
      fastBase = -w[25].logarithm
      slowDecay = w[24].clamped(to: FSRS7Curve.decays)
      slowFactor = w[26].raised(to: -1 / slowDecay) - 1
      slowDifficulty = w[32] - 0.3
      fastShare = w[27]
      fastShareExponent = -w[29]
      slowShare = w[28]
      slowShareExponent = w[30]
      shareDifficulty = w[31] - 0.5
    }

    /// The curve of a state that lies within its ranges.
    func curve(of state: MemoryState) -> FSRS7Curve { curve(of: state, Logs(state)) }

    /// The same where the logarithms are needed elsewhere, too.
    func curve(of state: MemoryState, _ logs: Logs) -> FSRS7Curve {
      let decay = (fastDecay * (fastDecayExponent * logs.fast).exponential)
        .clamped(to: FSRS7Curve.decays)
      let hardness = state.difficulty - 5
      return FSRS7Curve(
        fastDecay: decay,
        fastRate: (min(fastBase / decay, 60).exponential - 1) / state.fastStability,
        slowDecay: slowDecay,
        slowRate: slowFactor * (hardness * slowDifficulty).exponential / state.stability,
        fastShare: fastShare * (fastShareExponent * logs.fast).exponential,
        slowShare: slowShare
          * (slowShareExponent * logs.slow + hardness * shareDifficulty).exponential
      )
    }
  }
}
