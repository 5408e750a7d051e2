/// What is known about one learning point's memory.
package enum Memory: Equatable, Sendable {
  /// It was never asked.
  case unseen
  /// It was asked; this is what is believed just after the last review.
  case reviewed(Belief)

  /// Takes in an answer.
  ///
  /// `elapsed` is the time since the last review and does not matter for the first; `guessRate` is the chance of a right
  /// answer without knowledge, 0 for a typed answer.
  package mutating func review(
    _ rating: Rating, elapsed: Elapsed, guessRate: Double, by model: MemoryModel,
    guessing: Guessing = Guessing()
  ) {
    self =
      switch self {
      case .unseen:
        .reviewed(model.belief(afterFirst: rating, guessRate: guessRate, guessing: guessing))
      case .reviewed(let belief):
        .reviewed(model.belief(belief, after: rating, elapsed: elapsed, guessRate: guessRate))
      }
  }

  /// The probability of recall so many days after the last review; 0 for what was never asked.
  package func retrievability(after days: Double, by model: MemoryModel) -> Double {
    switch self {
    case .unseen: 0
    case .reviewed(let belief): model.retrievability(belief, after: days)
    }
  }

  /// The days after the last review at which recall falls to a retention; 0 for what was never asked.
  package func interval(retention: Double, by model: MemoryModel) -> Double {
    switch self {
    case .unseen: 0
    case .reviewed(let belief): model.interval(belief, retention: retention)
    }
  }
}
