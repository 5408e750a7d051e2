import Testing
import TestSupport

@testable import Scheduling

@Suite struct FSRS7Tests {
  @Test func `agrees with the ts-fsrs algorithm on 200 histories within 1e-9`() throws {
    var reviews = 0
    for history in try VectorHistory.all(in: "vectors-fsrs7") {
      let model =
        history.weights.isEmpty ? FSRS7.standard : try FSRS7(weights: history.weights)
      var memory: MemoryState?
      for step in history.steps {
        let rating = try #require(Rating(rawValue: step.rating))
        let numbers = step.values
        let elapsed = Elapsed(days: try #require(numbers[0]))
        if let before = memory {
          let expected = try #require(numbers[1])
          #expect(relativeError(model.retrievability(before, elapsed: elapsed), expected) < 1e-9)
          memory = model.state(before, after: rating, elapsed: elapsed)
        } else {
          memory = model.state(afterFirst: rating)
        }
        let state = try #require(memory)
        let found = [
          model.retrievability(state, after: 30), state.stability, state.fastStability,
          state.difficulty, model.interval(state, retention: 0.7),
          model.interval(state, retention: 0.9), model.interval(state, retention: 0.97),
        ]
        for (found, expected) in zip(found, numbers[2...]) {
          #expect(relativeError(found, try #require(expected)) < 1e-9)
        }
        reviews += 1
      }
    }
    #expect(reviews == 1633)
  }

  @Test func `the interval is the root of the curve for any weights and any state`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let weights = FSRS7Weights.ranges.map { Double.random(in: $0, using: &generator) }
      let model = try FSRS7(weights: weights)
      let state = MemoryState(
        stability: Double.random(in: -9...10, using: &generator).exponential,
        fastStability: Double.random(in: -9...10, using: &generator).exponential,
        difficulty: Double.random(in: 1...10, using: &generator))
      let retention = Double.random(in: 0.05...0.9998, using: &generator)
      let days = model.interval(state, retention: retention)
      let recall = model.retrievability(state, after: days)
      if days < 36_500 {
        #expect(abs(recall - retention) < 1e-13)
      } else {
        #expect(recall >= retention)
      }
    }
  }

  @Test func `stability is not the interval at 90 percent`() {
    let state = FSRS7.standard.state(afterFirst: .good)
    let days = FSRS7.standard.interval(state, retention: 0.9)
    #expect(relativeError(days, state.stability) > 0.05)
  }

  @Test func `a retention of one asks at once and an impossible one after a hundred years`() {
    let state = FSRS7.standard.state(afterFirst: .easy)
    #expect(FSRS7.standard.interval(state, retention: 1) == 0)
    #expect(FSRS7.standard.interval(state, retention: 0) == 36_500)
  }

  @Test func `after a failure the fast trace is at most four fifths of the slow one`() {
    let state = MemoryState(stability: 2, fastStability: 900, difficulty: 5)
    let next = FSRS7.standard.state(state, after: .again, elapsed: Elapsed(days: 1))
    #expect(next.fastStability <= 0.8 * next.stability)
  }

  @Test func `reviews minutes apart count by the minute`() {
    let state = FSRS7.standard.state(afterFirst: .again)
    let soon = FSRS7.standard.state(state, after: .good, elapsed: Elapsed(days: 0.001))
    let later = FSRS7.standard.state(state, after: .good, elapsed: Elapsed(days: 0.3))
    #expect(later.stability > soon.stability)
  }
}
