/// How well a model predicts the answers of a log.
package struct Prediction: Equatable, Sendable {
  /// The mean of −ln P(answer).
  package var logLoss: Double
  /// The error of the predicted probability, as the root of its mean square over bins of like reviews.
  package var binnedError: Double
  /// The number of predicted reviews.
  package var reviews: Int

  /// Predicts every answer of a part of a log from the whole history before it.
  ///
  /// Only answers a study day or more after the one before are counted, as in srs-benchmark, so that both models are judged on
  /// the same answers; those of the same day still move the state.
  package init(
    of log: ReviewLog, part: Range<Int>, by model: MemoryModel, guessing: Guessing = Guessing()
  ) {
    self =
      switch model {
      case .fsrs6(let model): Self(log, part, model, guessing)
      case .fsrs7(let model): Self(log, part, model, guessing)
      }
  }

  private init(
    _ log: ReviewLog, _ part: Range<Int>, _ model: some ForgettingModel, _ guessing: Guessing
  ) {
    var loss = 0.0
    var count = 0
    var bins: [Bin: Tally] = [:]
    for point in 0..<log.points {
      let history = log.history(of: point)
      // A point that was not asked in the part has nothing to say.
      guard let last = history.last, last >= part.lowerBound else { continue }
      var belief: Belief?
      var longReviews = 0
      var lapses = 0
      for index in history {
        guard index < part.upperBound else { break }
        let review = log.reviews[Int(index)]
        guard let before = belief else {
          belief = model.belief(
            afterFirst: review.rating, guessRate: review.guessRate, guessing: guessing)
          continue
        }
        if review.elapsed.studyDays > 0 {
          longReviews += 1
          if part.contains(Int(index)) {
            let p = Guessing.chanceOfRight(
              recall: model.retrievability(before, elapsed: review.elapsed),
              guessRate: review.guessRate
            ).clamped(to: 1e-7...(1 - 1e-7))
            let isRight = review.rating != .again
            loss -= (isRight ? p : 1 - p).logarithm
            count += 1
            bins[
              Bin(days: review.elapsed.studyDays, reviews: longReviews, lapses: lapses),
              default: Tally()
            ].add(p, isRight)
          }
          if review.rating == .again { lapses += 1 }
        }
        belief = model.belief(
          before, after: review.rating, elapsed: review.elapsed, guessRate: review.guessRate)
      }
    }
    logLoss = count > 0 ? loss / Double(count) : 0
    binnedError =
      count > 0
      ? (bins.values.reduce(0) { $0 + $1.squaredError } / Double(count)).squareRoot() : 0
    reviews = count
  }
}

/// Reviews of like interval, number and lapses, as fsrs-rs groups them (`dataset.rs`, `r_matrix_index`).
private struct Bin: Hashable {
  let days: Int
  let reviews: Int
  let lapses: Int

  init(days: Int, reviews: Int, lapses: Int) {
    self.days = Self.step(Double(days), base: 3.62)
    self.reviews = Self.step(Double(reviews + 1), base: 1.89)
    self.lapses = lapses == 0 ? -1 : Self.step(Double(lapses), base: 1.73)
  }

  private static func step(_ value: Double, base: Double) -> Int {
    Int((value.logarithm / base.logarithm).rounded(.down))
  }
}

/// The answers of one bin.
private struct Tally {
  private var predicted = 0.0
  private var right = 0.0
  private var count = 0.0

  mutating func add(_ p: Double, _ isRight: Bool) {
    predicted += p
    right += isRight ? 1 : 0
    count += 1
  }

  /// The squared error of the mean, times the number of answers.
  var squaredError: Double { (predicted - right) * (predicted - right) / count }
}
