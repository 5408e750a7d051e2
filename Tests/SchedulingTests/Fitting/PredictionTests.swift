import Testing

@testable import Scheduling

@Suite struct PredictionTests {
  /// Two points, five answers a day or more after another.
  private let log = ReviewLog([
    LoggedReview(point: 1, time: 0, rating: .good, elapsed: Elapsed(days: 0)),
    LoggedReview(point: 2, time: 0.1, rating: .again, elapsed: Elapsed(days: 0)),
    LoggedReview(point: 2, time: 0.2, rating: .good, elapsed: Elapsed(days: 0.1)),
    LoggedReview(point: 1, time: 3, rating: .good, elapsed: Elapsed(days: 3)),
    LoggedReview(point: 2, time: 4.2, rating: .again, elapsed: Elapsed(days: 4)),
    LoggedReview(point: 1, time: 13, rating: .again, elapsed: Elapsed(days: 10)),
  ])

  @Test func `is the mean log loss of answers at least a day after another`() {
    let model = FSRS6.standard
    let good = model.state(afterFirst: .good)
    let second = model.state(good, after: .good, elapsed: Elapsed(days: 3))
    let again = model.state(
      model.state(afterFirst: .again), after: .good, elapsed: Elapsed(days: 0.1))
    let p = [
      model.retrievability(good, after: 3), 1 - model.retrievability(again, after: 4),
      1 - model.retrievability(second, after: 10),
    ]
    let prediction = Prediction(of: log, part: 0..<6, by: .fsrs6(model))
    #expect(prediction.reviews == 3)
    #expect(abs(prediction.logLoss + p.reduce(0) { $0 + $1.logarithm } / 3) < 1e-12)
  }

  @Test func `only a part is judged, with the whole history before it`() {
    let whole = Prediction(of: log, part: 0..<6, by: .standard(.fsrs6))
    let parts = [0..<4, 4..<6].map { Prediction(of: log, part: $0, by: .standard(.fsrs6)) }
    #expect(parts.map(\.reviews) == [1, 2])
    #expect(
      abs(parts[0].logLoss + 2 * parts[1].logLoss - 3 * whole.logLoss) < 1e-12)
  }

  @Test func `of nothing there is nothing to say`() {
    let prediction = Prediction(of: ReviewLog([]), part: 0..<0, by: .standard(.fsrs7))
    #expect(prediction.reviews == 0)
    #expect(prediction.logLoss == 0)
  }
}
