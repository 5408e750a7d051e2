import TestSupport
import Testing

@testable import Scheduling

@Suite struct DerivativeTests {
  @Test func `the slope of FSRS-6 is that of finite differences`() {
    check(FSRS6.self, seed: 6)
  }

  @Test func `the slope of FSRS-7 is that of finite differences`() {
    check(FSRS7.self, seed: 7)
  }

  /// Random histories and weights, with and without guesses.
  private func check<Model: FittableModel>(_ model: Model.Type, seed: UInt64)
  where Model.TrackedState.Derivative == Model.Derivative {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<6 {
      let weights = Model.clipped(
        zip(Model.standardWeights, Model.ranges).map { weight, range in
          let width = min(range.upperBound - range.lowerBound, 4)
          // Well inside, so that no bound lies between the two points of a difference.
          return (weight + width * Double.random(in: -0.2...0.2, using: &generator))
            .clamped(
              to: (range.lowerBound + 0.05 * width)...(range.upperBound - 0.05 * width))
        })
      let reviews = Self.reviews(guessed: round % 2 == 1, using: &generator)
      let plan = TrainingPlan(
        ReviewLog(reviews), order: Array(0..<20), cut: reviews.count,
        predictsSameDay: Model.predictsSameDay, sharesHistories: false, weight: { _ in 1 })
      let found = Likelihood(plan, Model(valid: weights), guessing: Guessing())
      let loss = Self.loss(reviews, Model(valid: weights))
      #expect(abs(found.loss - loss) < 1e-9 * loss)
      for index in weights.indices {
        let width = 1e-6 * max(0.1, abs(weights[index]))
        let slope = Self.slope(reviews, Model.self, weights, index, width: width)
        let finer = Self.slope(reviews, Model.self, weights, index, width: width / 4)
        // A kink (a clamp, a minimum) between the points makes the two differences disagree; it has no slope.
        guard abs(slope - finer) < 1e-4 * max(1, abs(slope)) else { continue }
        #expect(
          abs(found.gradient[index] - slope) < 2e-4 * max(1, abs(slope)),
          "\(Model.name) weight \(index)")
      }
    }
  }

  private static func slope<Model: FittableModel>(
    _ reviews: [LoggedReview], _ model: Model.Type, _ weights: [Double], _ index: Int,
    width: Double
  ) -> Double {
    func loss(_ shift: Double) -> Double {
      var moved = weights
      moved[index] += shift
      return Self.loss(reviews, Model(valid: moved))
    }
    return (loss(width) - loss(-width)) / (2 * width)
  }

  /// The log loss by the plain model, which knows nothing of derivatives.
  private static func loss<Model: FittableModel>(_ reviews: [LoggedReview], _ model: Model)
    -> Double
  {
    var beliefs: [Int: Belief] = [:]
    var loss = 0.0
    for review in reviews {
      guard let belief = beliefs[review.point] else {
        beliefs[review.point] = model.belief(
          afterFirst: review.rating, guessRate: review.guessRate, guessing: Guessing())
        continue
      }
      if Model.predictsSameDay || review.elapsed.studyDays > 0 {
        let p = Guessing.chanceOfRight(
          recall: model.retrievability(belief, elapsed: review.elapsed),
          guessRate: review.guessRate)
        loss -= (review.rating == .again ? 1 - p : p).logarithm
      }
      beliefs[review.point] = model.belief(
        belief, after: review.rating, elapsed: review.elapsed, guessRate: review.guessRate)
    }
    return loss
  }

  private static func reviews(
    guessed: Bool, using generator: inout SeededGenerator
  ) -> [LoggedReview] {
    var reviews: [LoggedReview] = []
    for point in 0..<20 {
      for _ in 0..<8 {
        let days = Double.random(in: -2...4, using: &generator).exponential
        let rating = Rating(rawValue: Int.random(in: 1...4, using: &generator)) ?? .good
        reviews.append(
          LoggedReview(
            point: point, time: Double(reviews.count), rating: rating,
            elapsed: Elapsed(days: days),
            guessRate: guessed ? [0, 0.25, 0.5].randomElement(using: &generator) ?? 0 : 0))
      }
    }
    return reviews
  }
}
