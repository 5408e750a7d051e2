/// The derivatives of FSRS-7; every block is the derivative of the formula that the comment in `FSRS7.swift` states.
extension FSRS7: FittableModel {
  typealias Derivative = Lanes40

  /// The two stabilities and the difficulty, with derivatives.
  struct TrackedState: Mixable {
    var slow: Tracked<Lanes40>
    var fast: Tracked<Lanes40>
    var difficulty: Tracked<Lanes40>

    func mixed(with other: Self, share: Tracked<Lanes40>) -> Self {
      Self(
        slow: slow.logarithmicMean(with: other.slow, share: share),
        fast: fast.logarithmicMean(with: other.fast, share: share),
        difficulty: difficulty.mean(with: other.difficulty, share: share))
    }
  }

  /// The recall of the fast trace, and that of both together.
  struct Recollection {
    var fast: Tracked<Lanes40>
    var mixed: Tracked<Lanes40>
  }

  static var name: MemoryModel.Name { .fsrs7 }
  static var standardWeights: [Double] { FSRS7Weights.standard }
  static var spread: [Double] { FSRS7Weights.spread }
  static var ranges: [ClosedRange<Double>] { FSRS7Weights.ranges }
  static var predictsSameDay: Bool { true }

  static func clipped(_ weights: [Double]) -> [Double] { FSRS7Weights.clipped(weights) }

  func recall(_ recollection: Recollection) -> Tracked<Lanes40> { recollection.mixed }

  func tracked(afterFirst rating: Rating) -> TrackedState {
    var stability = Tracked(weights[rating.index], Lanes40.zero)
    stability.derivative[rating.index] = 1
    let power = (weights[5] * Double(rating.index)).exponential
    var difficulty = Tracked(weights[4] - power + 1, Lanes40.zero)
    difficulty.derivative[4] = 1
    difficulty.derivative[5] = -Double(rating.index) * power
    return TrackedState(
      slow: stability.clamped(to: Self.stabilities),
      fast: Tracked(0.8 * stability.value, stability.derivative.scaled(by: 0.8))
        .clamped(to: Self.stabilities),
      difficulty: difficulty.clamped(to: Self.difficulties))
  }

  func recollection(_ state: TrackedState, elapsed: Elapsed) -> Recollection {
    let w = weights
    let (s, d) = (state.slow.value, state.difficulty.value)
    let logFast = state.fast.value.logarithm
    let logSlow = s.logarithm
    let fast = trackedFastRecall(state, logFast: logFast, after: elapsed.days)
    let slow = trackedSlowRecall(state, after: elapsed.days)

    let fastShare = w[27] * (-w[29] * logFast).exponential
    let slowShare = w[28] * (w[30] * logSlow + (d - 5) * (w[31] - 0.5)).exponential
    let whole = fastShare + slowShare
    let mean = (fastShare * fast.value + slowShare * slow.value) / whole
    let scale = (1 - 2e-5) / whole
    let byFastShare = scale * (fast.value - mean) * fastShare
    let bySlowShare = scale * (slow.value - mean) * slowShare
    var mixed = Tracked(
      mean * (1 - 2e-5) + 1e-5, fast.derivative.scaled(by: scale * fastShare))
    mixed.derivative.add(slow.derivative, times: scale * slowShare)
    mixed.derivative.add(state.fast.derivative, times: -byFastShare * w[29] / state.fast.value)
    mixed.derivative.add(state.slow.derivative, times: bySlowShare * w[30] / s)
    mixed.derivative.add(state.difficulty.derivative, times: bySlowShare * (w[31] - 0.5))
    mixed.derivative[27] += byFastShare / w[27]
    mixed.derivative[29] -= byFastShare * logFast
    mixed.derivative[28] += bySlowShare / w[28]
    mixed.derivative[30] += bySlowShare * logSlow
    mixed.derivative[31] += bySlowShare * (d - 5)
    return Recollection(fast: fast, mixed: mixed)
  }

  private func trackedFastRecall(
    _ state: TrackedState, logFast: Double, after t: Double
  ) -> Tracked<Lanes40> {
    let w = weights
    let s = state.fast.value
    var decay = Tracked(w[23] * ((w[33] - 0.3) * logFast).exponential, Lanes40.zero)
    if FSRS7Curve.decays.contains(decay.value) {
      decay.derivative.add(state.fast.derivative, times: decay.value * (w[33] - 0.3) / s)
      decay.derivative[23] += decay.value / w[23]
      decay.derivative[33] += decay.value * logFast
    } else {
      decay = decay.clamped(to: FSRS7Curve.decays)
    }
    let exponent = shape.fastBase / decay.value
    let power = min(exponent, 60).exponential
    let spent = 1 + (power - 1) * t / s
    let logSpent = spent.logarithm
    let r = (-decay.value * logSpent).exponential
    let bySpent = -r * decay.value / spent
    var byDecay = -r * logSpent
    var byBase = 0.0
    if exponent < 60 {
      byDecay -= bySpent * t / s * power * exponent / decay.value
      byBase = -bySpent * t / s * power / (w[25] * decay.value)
    }
    var recall = Tracked(r, decay.derivative.scaled(by: byDecay))
    recall.derivative.add(state.fast.derivative, times: -bySpent * (power - 1) * t / (s * s))
    recall.derivative[25] += byBase
    return recall
  }

  private func trackedSlowRecall(_ state: TrackedState, after t: Double) -> Tracked<Lanes40> {
    let w = weights
    let (s, d) = (state.slow.value, state.difficulty.value)
    let decay = shape.slowDecay
    let spentLess = shape.slowFactor * ((d - 5) * shape.slowDifficulty).exponential * t / s
    let logSpent = (1 + spentLess).logarithm
    let r = (-decay * logSpent).exponential
    let bySpent = -r * decay / (1 + spentLess) * spentLess
    var recall = Tracked(r, state.slow.derivative.scaled(by: -bySpent / s))
    recall.derivative.add(state.difficulty.derivative, times: bySpent * shape.slowDifficulty)
    recall.derivative[32] += bySpent * (d - 5)
    let ratio = (shape.slowFactor + 1) / shape.slowFactor
    recall.derivative[26] -= bySpent * ratio / (decay * w[26])
    if FSRS7Curve.decays.contains(w[24]) {
      recall.derivative[24] +=
        -r * logSpent + bySpent * ratio * w[26].logarithm / (decay * decay)
    }
    return recall
  }

  func tracked(
    _ state: TrackedState, after rating: Rating, elapsed: Elapsed, recollection: Recollection
  ) -> TrackedState {
    let next = trackedTrace(
      state.slow, state.difficulty, recollection.mixed, rating, trace: slow, first: 7)
    var fast = trackedTrace(
      state.fast, state.difficulty, recollection.fast, rating, trace: fast, first: 15)
    if rating == .again, fast.value > 0.8 * next.value {
      fast = Tracked(0.8 * next.value, next.derivative.scaled(by: 0.8))
    }
    return TrackedState(
      slow: next.clamped(to: Self.stabilities), fast: fast.clamped(to: Self.stabilities),
      difficulty: trackedDifficulty(state.difficulty, recollection.mixed, rating))
  }

  private func trackedTrace(
    _ state: Tracked<Lanes40>, _ difficulty: Tracked<Lanes40>, _ recall: Tracked<Lanes40>,
    _ rating: Rating, trace: Trace, first b: Int
  ) -> Tracked<Lanes40> {
    let s = state.value
    let missed = 1 - recall.value
    let logNext = (s + 1).logarithm
    let power = (trace.lapseExponent * logNext).exponential
    let scale = (missed * trace.lapseSlope).exponential
    let lapsed = trace.lapseGain * (power - 1) * scale
    let least = min(s, lapsed)

    if rating != .again {
      let logStability = s.logarithm
      let surprise = (missed * trace.slope).exponential
      let plain = trace.gain * (11 - difficulty.value) * (trace.exponent * logStability).exponential
      let gain = plain * trace.ratingFactor[rating.index]
      let growth = gain * (surprise - 1)
      if s * (1 + growth) >= least {
        var next = Tracked(
          s * (1 + growth), state.derivative.scaled(by: 1 + growth * (1 + trace.exponent)))
        next.derivative.add(recall.derivative, times: -s * gain * trace.slope * surprise)
        next.derivative.add(
          difficulty.derivative, times: -s * growth / (11 - difficulty.value))
        next.derivative[b] += s * growth
        next.derivative[b + 1] -= s * growth * logStability
        next.derivative[b + 2] += s * gain * missed * surprise
        if rating == .hard { next.derivative[b + 6] += s * plain * (surprise - 1) }
        if rating == .easy { next.derivative[b + 7] += s * plain * (surprise - 1) }
        return next
      }
    }
    guard lapsed < s else { return state }
    var next = Tracked(
      lapsed,
      state.derivative.scaled(by: trace.lapseGain * scale * trace.lapseExponent * power / (s + 1)))
    next.derivative.add(recall.derivative, times: -trace.lapseSlope * lapsed)
    next.derivative[b + 3] += (power - 1) * scale
    next.derivative[b + 4] += trace.lapseGain * scale * power * logNext
    next.derivative[b + 5] += lapsed * missed
    return next
  }

  private func trackedDifficulty(
    _ old: Tracked<Lanes40>, _ recall: Tracked<Lanes40>, _ rating: Rating
  ) -> Tracked<Lanes40> {
    let surprise = rating == .again ? recall.value + 0.1 : 1
    let step = difficultyStep[rating.index]
    let room = (10 - old.value) / 9
    var next = Tracked(
      0.01 * easyDifficulty + 0.99 * (old.value + step * surprise * room),
      old.derivative.scaled(by: 0.99 * (1 - step * surprise / 9)))
    if rating == .again { next.derivative.add(recall.derivative, times: 0.99 * step * room) }
    next.derivative[4] += 0.01
    // D0(4) = w4 − e^(3 w5) + 1, so e^(3 w5) = w4 + 1 − D0(4).
    next.derivative[5] -= 0.01 * 3 * (weights[4] + 1 - easyDifficulty)
    next.derivative[6] += 0.99 * (3 - Double(rating.rawValue)) * surprise * room
    return next.clamped(to: Self.difficulties)
  }
}
