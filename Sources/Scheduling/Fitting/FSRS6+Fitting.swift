/// The derivatives of FSRS-6; every line is the derivative of the formula that the comment in `FSRS6.swift` states.
extension FSRS6: FittableModel {
  typealias Derivative = Lanes24
  typealias Recollection = Tracked<Lanes24>

  /// The one stability and the difficulty, with derivatives.
  struct TrackedState: Mixable {
    var stability: Tracked<Lanes24>
    var difficulty: Tracked<Lanes24>

    func mixed(with other: Self, share: Tracked<Lanes24>) -> Self {
      Self(
        stability: stability.logarithmicMean(with: other.stability, share: share),
        difficulty: difficulty.mean(with: other.difficulty, share: share))
    }
  }

  static var name: MemoryModel.Name { .fsrs6 }
  static var standardWeights: [Double] { FSRS6Weights.standard }
  static var spread: [Double] { FSRS6Weights.spread }
  static var ranges: [ClosedRange<Double>] { FSRS6Weights.ranges }
  static var predictsSameDay: Bool { false }

  static func clipped(_ weights: [Double]) -> [Double] { FSRS6Weights.clipped(weights) }

  func tracked(afterFirst rating: Rating) -> TrackedState {
    var stability = Tracked(weights[rating.index], Lanes24.zero)
    stability.derivative[rating.index] = 1
    return TrackedState(
      stability: stability.clamped(to: Self.stabilities),
      difficulty: trackedBaseDifficulty(rating).clamped(to: Self.difficulties))
  }

  func recall(_ recollection: Recollection) -> Tracked<Lanes24> { recollection }

  func recollection(_ state: TrackedState, elapsed: Elapsed) -> Recollection {
    let s = state.stability.value
    let t = Double(elapsed.studyDays)
    let spent = 1 + factor * t / s
    let logSpent = spent.logarithm
    let r = (decay * logSpent).exponential
    var derivative = state.stability.derivative.scaled(
      by: -r * decay * factor * t / (s * s * spent))
    derivative[20] += r * (-logSpent + decay * factorByDecay * t / (s * spent))
    return Tracked(r, derivative)
  }

  func tracked(
    _ state: TrackedState, after rating: Rating, elapsed: Elapsed, recollection: Recollection
  ) -> TrackedState {
    let stability =
      if elapsed.studyDays == 0 {
        trackedSameDay(state, rating)
      } else if rating == .again {
        trackedLapse(state, recollection)
      } else {
        trackedSuccess(state, recollection, rating)
      }
    return TrackedState(
      stability: stability.clamped(to: Self.stabilities),
      difficulty: trackedDifficulty(state.difficulty, rating))
  }

  private func trackedSameDay(_ state: TrackedState, _ rating: Rating) -> Tracked<Lanes24> {
    let s = state.stability.value
    let logStability = s.logarithm
    let gain = sameDayGain[rating.index] * (sameDayExponent * logStability).exponential
    if rating != .again && gain < 1 { return state.stability }
    var next = Tracked(
      s * gain, state.stability.derivative.scaled(by: gain * (1 + sameDayExponent)))
    next.derivative[17] += next.value * (Double(rating.rawValue) - 3 + weights[18])
    next.derivative[18] += next.value * weights[17]
    next.derivative[19] -= next.value * logStability
    return next
  }

  private func trackedSuccess(
    _ state: TrackedState, _ recall: Tracked<Lanes24>, _ rating: Rating
  ) -> Tracked<Lanes24> {
    let s = state.stability.value
    let d = state.difficulty.value
    let logStability = s.logarithm
    let surprise = (recallSlope * (1 - recall.value)).exponential
    let plain = recallGain * (11 - d) * (recallExponent * logStability).exponential
    let scale = plain * ratingFactor[rating.index]
    let growth = scale * (surprise - 1)
    var next = Tracked(
      s * (1 + growth),
      state.stability.derivative.scaled(by: 1 + growth * (1 + recallExponent)))
    next.derivative.add(recall.derivative, times: -s * scale * recallSlope * surprise)
    next.derivative.add(state.difficulty.derivative, times: -s * growth / (11 - d))
    next.derivative[8] += s * growth
    next.derivative[9] -= s * growth * logStability
    next.derivative[10] += s * scale * (1 - recall.value) * surprise
    if rating == .hard { next.derivative[15] += s * plain * (surprise - 1) }
    if rating == .easy { next.derivative[16] += s * plain * (surprise - 1) }
    return next
  }

  private func trackedLapse(
    _ state: TrackedState, _ recall: Tracked<Lanes24>
  ) -> Tracked<Lanes24> {
    let s = state.stability.value
    let d = state.difficulty.value
    let logDifficulty = d.logarithm
    let logStability = (s + 1).logarithm
    let power = (lapseExponent * logStability).exponential
    let scale =
      (lapseDifficultyExponent * logDifficulty + lapseSlope * (1 - recall.value)).exponential
    let lapsed = lapseGain * scale * (power - 1)
    let ceiling = s * lapseCeiling
    guard lapsed <= ceiling else {
      var next = Tracked(ceiling, state.stability.derivative.scaled(by: lapseCeiling))
      next.derivative[17] -= weights[18] * ceiling
      next.derivative[18] -= weights[17] * ceiling
      return next
    }
    var next = Tracked(
      lapsed,
      state.stability.derivative.scaled(by: lapseGain * scale * lapseExponent * power / (s + 1)))
    next.derivative.add(recall.derivative, times: -lapseSlope * lapsed)
    next.derivative.add(state.difficulty.derivative, times: lapseDifficultyExponent * lapsed / d)
    next.derivative[11] += scale * (power - 1)
    next.derivative[12] -= lapsed * logDifficulty
    next.derivative[13] += lapseGain * scale * power * logStability
    next.derivative[14] += lapsed * (1 - recall.value)
    return next
  }

  private func trackedBaseDifficulty(_ rating: Rating) -> Tracked<Lanes24> {
    let steps = Double(rating.index)
    let power = (weights[5] * steps).exponential
    var base = Tracked(weights[4] - power + 1, Lanes24.zero)
    base.derivative[4] = 1
    base.derivative[5] = -steps * power
    return base
  }

  private func trackedDifficulty(_ old: Tracked<Lanes24>, _ rating: Rating) -> Tracked<Lanes24> {
    let step = difficultyStep[rating.index]
    let damped = old.value + step * (10 - old.value) / 9
    var next = Tracked(
      reversion * easyDifficulty + (1 - reversion) * damped,
      old.derivative.scaled(by: (1 - reversion) * (1 - step / 9)))
    next.derivative[4] += reversion
    // D0(4) = w4 − e^(3 w5) + 1, so e^(3 w5) = w4 + 1 − D0(4).
    next.derivative[5] -= reversion * 3 * (weights[4] + 1 - easyDifficulty)
    next.derivative[6] += (1 - reversion) * (3 - Double(rating.rawValue)) * (10 - old.value) / 9
    next.derivative[7] += easyDifficulty - damped
    return next.clamped(to: Self.difficulties)
  }
}
