/// A right answer to a question that can be guessed is only evidence of memory.
///
/// An answer is right with probability c + (1 − c) R, where c is the guess rate of the kind of question: the
/// three-parameter model of Birnbaum (in Lord and Novick, Statistical Theories of Mental Test Scores, 1968, ch. 17) with R in
/// the place of the ability curve. By Bayes, a right answer was recalled with probability
///
///     π = R / (c + (1 − c) R),
///
/// and a wrong one was not recalled for certain. The learner whose guess was lucky read the explanation like one who
/// failed, so the state after it is that of Again. The new state is a mixture of two; it is brought back to one state by its
/// posterior mean, as assumed-density filtering does (Opper 1998; Minka 2001, ch. 3): of the logarithms of the stabilities, which the
/// models multiply, and of the difficulty, to which they add. Of ten ways to one state (means of the logarithm, of the stability itself and
/// of powers of it; the recall matched at six times) none predicts better in `GuessTrial`; keeping the whole mixture would gain another half of
/// what this gains in the log loss of right and wrong. With c = 0 it is the plain update, exactly.
package struct Guessing: Equatable, Sendable {
  /// The probability that a learner who has never seen a point knows it: the R of a first answer.
  package var prior: Double

  package init(prior: Double = 0.7) { self.prior = prior.clamped(to: 0.01...0.99) }

  /// The probability of a right answer, c + (1 − c) R.
  package static func chanceOfRight(recall: Double, guessRate: Double) -> Double {
    guessRate + (1 - guessRate) * recall
  }

  /// The probability π that a right answer was recalled and not guessed.
  package static func chanceOfRecall(recall: Double, guessRate: Double) -> Double {
    recall / chanceOfRight(recall: recall, guessRate: guessRate)
  }
}

extension ForgettingModel {
  /// The state after the first answer, which may have been guessed.
  package func state(
    afterFirst rating: Rating, guessRate: Double, guessing: Guessing = Guessing()
  ) -> MemoryState {
    let known = state(afterFirst: rating)
    guard guessRate > 0, rating != .again else { return known }
    let chance = Guessing.chanceOfRecall(recall: guessing.prior, guessRate: min(guessRate, 1))
    return known.mixed(with: state(afterFirst: .again), share: chance)
  }

  /// The state after a later answer, which may have been guessed.
  package func state(
    _ old: MemoryState, after rating: Rating, elapsed: Elapsed, guessRate: Double
  ) -> MemoryState {
    let recalled = state(old, after: rating, elapsed: elapsed)
    guard guessRate > 0, rating != .again else { return recalled }
    let chance = Guessing.chanceOfRecall(
      recall: retrievability(old, elapsed: elapsed), guessRate: min(guessRate, 1))
    return recalled.mixed(with: state(old, after: .again, elapsed: elapsed), share: chance)
  }
}

extension MemoryState {
  /// The posterior mean of this state, of probability `share`, and another one.
  func mixed(with other: MemoryState, share: Double) -> MemoryState {
    func mean(_ a: Double, _ b: Double) -> Double {
      (share * a.logarithm + (1 - share) * b.logarithm).exponential
    }
    return MemoryState(
      stability: mean(stability, other.stability),
      fastStability: mean(fastStability, other.fastStability),
      difficulty: share * difficulty + (1 - share) * other.difficulty)
  }
}
