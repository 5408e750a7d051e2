/// A right answer to a question that can be guessed is only evidence of memory.
///
/// An answer is right with probability c + (1 − c) R, where c is the guess rate of the kind of question: the
/// three-parameter model of Birnbaum (in Lord and Novick, Statistical Theories of Mental Test Scores, 1968, ch. 17) with R in
/// the place of the ability curve. By Bayes, a right answer was recalled with probability
///
///     π = R / (c + (1 − c) R),
///
/// and a wrong one was not recalled for certain. The learner whose guess was lucky read the explanation like one who
/// failed, so the state after it is that of Again. What is believed after it is therefore two states, one for each; see `Belief`.
/// With c = 0 it is the plain update, exactly.
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
