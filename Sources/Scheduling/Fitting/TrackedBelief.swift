/// A `Belief` with derivatives.
struct TrackedBelief<State: Mixable> {
  private(set) var recalled: State
  /// Nil where there is no doubt.
  private(set) var guessed: State?
  private(set) var share = Tracked<State.Derivative>(1)
}

/// What is known of recall just before an answer, with derivatives, in both cases of a belief.
struct TrackedRecall<Recollection, Derivative: Lanes> {
  let first: Recollection
  let second: Recollection?
  /// The probability of recall in each case, and the mean of both.
  let firstRecall: Tracked<Derivative>
  let secondRecall: Tracked<Derivative>
  let mean: Tracked<Derivative>
}

extension FittableModel where TrackedState.Derivative == Derivative {
  typealias TrackedRecallOf = TrackedRecall<Recollection, Derivative>

  /// What is believed after the first answer, as `ForgettingModel.belief` has it.
  func tracked(
    afterFirst rating: Rating, guessRate: Double, guessing: Guessing
  ) -> TrackedBelief<TrackedState> {
    let known = tracked(afterFirst: rating)
    guard guessRate > 0, rating != .again else { return TrackedBelief(recalled: known) }
    let share = Guessing.chanceOfRecall(recall: guessing.prior, guessRate: guessRate)
    return TrackedBelief(
      recalled: known, guessed: tracked(afterFirst: .again), share: Tracked(share))
  }

  /// The recall just before an answer.
  func recall(_ belief: TrackedBelief<TrackedState>, elapsed: Elapsed) -> TrackedRecallOf {
    let first = recollection(belief.recalled, elapsed: elapsed)
    let firstRecall = recall(first)
    guard let guessed = belief.guessed else {
      return TrackedRecall(
        first: first, second: nil, firstRecall: firstRecall, secondRecall: firstRecall,
        mean: firstRecall)
    }
    let second = recollection(guessed, elapsed: elapsed)
    let secondRecall = recall(second)
    return TrackedRecall(
      first: first, second: second, firstRecall: firstRecall, secondRecall: secondRecall,
      mean: firstRecall.mean(with: secondRecall, share: belief.share))
  }

  /// What is believed after a later answer.
  func tracked(
    _ belief: TrackedBelief<TrackedState>, after rating: Rating, elapsed: Elapsed,
    guessRate: Double, recall: TrackedRecallOf
  ) -> TrackedBelief<TrackedState> {
    /// The states of both cases after a rating, brought back to one.
    func merged(_ rating: Rating, wasRecalled: Bool) -> TrackedState {
      let first = tracked(
        belief.recalled, after: rating, elapsed: elapsed, recollection: recall.first)
      guard let guessed = belief.guessed, let recollection = recall.second else { return first }
      let second = tracked(guessed, after: rating, elapsed: elapsed, recollection: recollection)
      return first.mixed(with: second, share: recall.share(belief.share, wasRecalled: wasRecalled))
    }
    guard rating != .again else {
      return TrackedBelief(recalled: merged(.again, wasRecalled: false))
    }
    let known = merged(rating, wasRecalled: true)
    let right = Guessing.chanceOfRight(recall: recall.mean.value, guessRate: guessRate)
    let share = Tracked(
      recall.mean.value / right, recall.mean.derivative.scaled(by: guessRate / (right * right)))
    guard guessRate > 0, share.value < 1 else { return TrackedBelief(recalled: known) }
    return TrackedBelief(
      recalled: known, guessed: merged(.again, wasRecalled: false), share: share)
  }
}

extension TrackedRecall {
  /// The probability of the first case, once it is known whether the answer was recalled.
  fileprivate func share(
    _ before: Tracked<Derivative>, wasRecalled: Bool
  ) -> Tracked<Derivative> {
    // With chance x of it in the first case and X in both, q′ = q x/X, dq′ = (x dq + q dx − q′ dX)/X.
    let sign: Double = wasRecalled ? 1 : -1
    let chance = wasRecalled ? firstRecall.value : 1 - firstRecall.value
    let whole = wasRecalled ? mean.value : 1 - mean.value
    guard whole > 0 else { return before }
    let value = before.value * chance / whole
    var derivative = before.derivative.scaled(by: chance / whole)
    derivative.add(firstRecall.derivative, times: sign * before.value / whole)
    derivative.add(mean.derivative, times: -sign * value / whole)
    return Tracked(value, derivative)
  }
}
