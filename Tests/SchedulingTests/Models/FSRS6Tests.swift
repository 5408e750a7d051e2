import Testing

@testable import Scheduling

@Suite struct FSRS6Tests {
  @Test func `agrees with py-fsrs on 200 histories within 1e-9`() throws {
    var reviews = 0
    for history in try VectorHistory.all(in: "vectors-fsrs6") {
      let model =
        history.weights.isEmpty ? FSRS6.standard : try FSRS6(weights: history.weights)
      var memory: MemoryState?
      for step in history.steps {
        let rating = try #require(Rating(rawValue: step.rating))
        let numbers = step.values
        let elapsed = Elapsed(days: try #require(numbers[0]))
        if let before = memory {
          if let expected = numbers[1] {
            #expect(
              relativeError(model.retrievability(before, elapsed: elapsed), expected) < 1e-9)
          }
          memory = model.state(before, after: rating, elapsed: elapsed)
        } else {
          memory = model.state(afterFirst: rating)
        }
        let state = try #require(memory)
        let found = [
          model.retrievability(state, after: 30), state.stability, state.difficulty,
          model.interval(state, retention: 0.7), model.interval(state, retention: 0.9),
          model.interval(state, retention: 0.97),
        ]
        for (found, expected) in zip(found, numbers[2...]) {
          let expected = min(try #require(expected), 36_500)
          #expect(relativeError(found, expected) < 1e-9)
        }
        reviews += 1
      }
    }
    #expect(reviews == 1389)
  }

  @Test func `stays within the range of stability as fsrs-rs does`() throws {
    var atTheTop = 0
    for history in try VectorHistory.all(in: "clamps-fsrs6") {
      let model = try FSRS6(weights: history.weights)
      var memory: MemoryState?
      for step in history.steps {
        let rating = try #require(Rating(rawValue: step.rating))
        let elapsed = Elapsed(days: try #require(step.values[0]))
        let state =
          memory.map { model.state($0, after: rating, elapsed: elapsed) }
          ?? model.state(afterFirst: rating)
        memory = state
        // The peer computes with 32 bits, and its rounding grows along a history.
        #expect(relativeError(state.stability, try #require(step.values[1])) < 1e-3)
        #expect(relativeError(state.difficulty, try #require(step.values[2])) < 1e-3)
        if state.stability == 36_500 { atTheTop += 1 }
      }
    }
    #expect(atTheTop > 20)
  }

  @Test func `recall after exactly the stability is 90 percent`() {
    let state = MemoryState(stability: 17.5, difficulty: 5)
    #expect(abs(FSRS6.standard.retrievability(state, after: 17.5) - 0.9) < 1e-12)
    #expect(abs(FSRS6.standard.interval(state, retention: 0.9) - 17.5) < 1e-9)
  }

  @Test func `a passed review on the same day never lowers stability, Hard included`() {
    let state = MemoryState(stability: 5000, difficulty: 5)
    for rating in [Rating.hard, .good, .easy] {
      let next = FSRS6.standard.state(state, after: rating, elapsed: Elapsed(days: 0.4))
      #expect(next.stability >= state.stability)
    }
    let failed = FSRS6.standard.state(state, after: .again, elapsed: Elapsed(days: 0.4))
    #expect(failed.stability < state.stability)
  }

  @Test func `mean reversion aims at the unclamped difficulty of Easy`() throws {
    var weights = FSRS6.standard.weights
    weights[4] = 1
    weights[5] = 2
    weights[6] = 0.001
    weights[7] = 0.5
    let model = try FSRS6(weights: weights)
    let state = MemoryState(stability: 10, difficulty: 10)
    // D0(4) = 1 − e^6 + 1 = −401.4: half-way to it is below 1, half-way to a clamped 1 would be 5.5.
    #expect(model.state(state, after: .good, elapsed: Elapsed(days: 5)).difficulty == 1)
  }

  @Test func `a state from outside is brought into range before it is used`() {
    let wild = MemoryState(stability: 1e9, difficulty: 40)
    let top = MemoryState(stability: 36_500, difficulty: 10)
    let elapsed = Elapsed(days: 10)
    #expect(
      FSRS6.standard.state(wild, after: .good, elapsed: elapsed)
        == FSRS6.standard.state(top, after: .good, elapsed: elapsed))
  }

  @Test func `an interval is never longer than a hundred years`() {
    let state = MemoryState(stability: 36_500, difficulty: 1)
    #expect(FSRS6.standard.interval(state, retention: 0.5) == 36_500)
  }
}
