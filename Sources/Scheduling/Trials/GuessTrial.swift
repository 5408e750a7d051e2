import Basics

/// A learner whose memory is known and who guesses what is not recalled.
///
/// It asks whether a model that knows about guesses predicts better.
///
/// The learner forgets by FSRS-6. What is recalled is answered right; what is not is guessed, right with the guess rate. Whoever
/// predicts sees right and wrong only.
package struct GuessTrial: Sendable {
  /// The chance that a guess is right.
  package var guessRate: Double
  package var points: Int
  package var reviewsPerPoint: Int
  /// Where both models have their weights from.
  package var weights: Weights

  /// Where weights come from.
  package enum Weights: String, CaseIterable, Sendable {
    /// Both have the learner's own: they differ by the guesses alone.
    case known
    /// Both have the defaults, as every learner has before the first fit.
    case usual
    /// Each is fitted to the first 80 % of the answers as it sees them, and judged by the rest.
    case fitted
  }

  package init(
    guessRate: Double, points: Int = 300, reviewsPerPoint: Int = 12, weights: Weights
  ) {
    self.guessRate = guessRate
    self.points = points
    self.reviewsPerPoint = reviewsPerPoint
    self.weights = weights
  }

  /// How much smaller the log loss is for one who knows about guesses, a mean a review; above zero is better.
  package struct Advantage: Equatable, Sendable {
    /// In predicting right and wrong.
    package var ofAnswers: Double
    /// In predicting what was truly recalled, which only the learner knows.
    package var ofRecall: Double
  }

  /// The advantage with one learner.
  package func advantage(seed: UInt64) -> Advantage {
    var generator = SplitMix64(seed: seed)
    let learner = FSRS6.anyLearner(using: &generator)
    let (log, recalled) = answers(of: learner, using: &generator)
    let aware = ReviewLog(log)
    let unaware = ReviewLog(
      log.map { review in
        var review = review
        review.guessRate = 0
        return review
      })
    let fitter = Fitter()
    let cut = weights == .fitted ? aware.cut(fraction: fitter.fraction) : 0
    func losses(_ log: ReviewLog) -> (answers: Double, recall: Double) {
      let model =
        switch weights {
        case .known: learner
        case .usual: FSRS6.standard
        case .fitted: FSRS6(valid: fitter.weights(.fsrs6, fittedTo: log))
        }
      return Self.losses(log, recalled, from: cut, by: model)
    }
    let (blind, seeing) = (losses(unaware), losses(aware))
    return Advantage(
      ofAnswers: blind.answers - seeing.answers, ofRecall: blind.recall - seeing.recall)
  }

  /// The answers in the order of time, and whether each was recalled.
  private func answers(
    of learner: FSRS6, using generator: inout SplitMix64
  ) -> ([LoggedReview], [Bool]) {
    var answers: [(review: LoggedReview, recalled: Bool)] = []
    for point in 0..<points {
      var time = generator.unit() * 100
      var state: MemoryState?
      var seen: MemoryState?
      for _ in 0..<reviewsPerPoint {
        var elapsed = Elapsed(studyDays: 0, days: 0)
        let recalls: Bool
        if let state, let seen {
          // Intervals as a scheduler chooses them that sees right and wrong only.
          let days = (seen.stability * (0.3 + 2.2 * generator.unit())).rounded(.up)
          elapsed = Elapsed(studyDays: Int(min(days, 2000)), days: min(days, 2000))
          time += elapsed.days
          recalls = generator.unit() < learner.retrievability(state, elapsed: elapsed)
        } else {
          recalls = generator.unit() < Guessing().prior
        }
        let isRight = recalls || generator.unit() < guessRate
        answers.append(
          (
            review: LoggedReview(
              point: point, time: time, rating: isRight ? .good : .again, elapsed: elapsed,
              guessRate: guessRate), recalled: recalls
          ))
        let truth: Rating = recalls ? .good : .again
        state =
          state.map { learner.state($0, after: truth, elapsed: elapsed) }
          ?? learner.state(afterFirst: truth)
        let shown: Rating = isRight ? .good : .again
        seen =
          seen.map { FSRS6.standard.state($0, after: shown, elapsed: elapsed) }
          ?? FSRS6.standard.state(afterFirst: shown)
      }
    }
    answers.sort { $0.review.time < $1.review.time }
    return (answers.map(\.review), answers.map(\.recalled))
  }

  /// The mean log loss of right and wrong, and of recalled and not, over the later answers of a log.
  private static func losses(
    _ log: ReviewLog, _ recalled: [Bool], from cut: Int, by model: FSRS6
  ) -> (answers: Double, recall: Double) {
    var beliefs: [Int: Belief] = [:]
    var (answers, recall, count) = (0.0, 0.0, 0.0)
    for (index, review) in log.reviews.enumerated() {
      guard let belief = beliefs[review.point] else {
        beliefs[review.point] = model.belief(
          afterFirst: review.rating, guessRate: review.guessRate)
        continue
      }
      if index >= cut {
        let r = model.retrievability(belief, elapsed: review.elapsed).clamped(to: 1e-7...(1 - 1e-7))
        let p = Guessing.chanceOfRight(recall: r, guessRate: review.guessRate)
        answers -= (review.rating == .again ? 1 - p : p).logarithm
        recall -= (recalled[index] ? r : 1 - r).logarithm
        count += 1
      }
      beliefs[review.point] = model.belief(
        belief, after: review.rating, elapsed: review.elapsed, guessRate: review.guessRate)
    }
    return (answers / max(1, count), recall / max(1, count))
  }
}
