import Testing

@testable import Scheduling

@Suite struct GuessingTests {
  static let models = MemoryModel.Name.allCases.map(MemoryModel.standard)

  @Test(arguments: models) func `a typed answer moves the state as the plain model does`(
    model: MemoryModel
  ) {
    let old = model.state(afterFirst: .good)
    let elapsed = Elapsed(days: 6.3)
    for rating in Rating.allCases {
      #expect(
        model.state(old, after: rating, elapsed: elapsed, guessRate: 0)
          == model.state(old, after: rating, elapsed: elapsed))
    }
  }

  @Test(arguments: models) func `the easier the guess the less a right answer moves the state`(
    model: MemoryModel
  ) {
    let old = model.state(afterFirst: .good)
    let elapsed = Elapsed(days: 6.3)
    let stabilities = [0, 0.1, 0.25, 0.5, 1].map {
      model.state(old, after: .good, elapsed: elapsed, guessRate: $0).stability
    }
    #expect(stabilities == stabilities.sorted(by: >))
    #expect(Set(stabilities).count == 5)
  }

  @Test(arguments: models) func `a wrong answer tells the same however easy the guess`(
    model: MemoryModel
  ) {
    let old = model.state(afterFirst: .good)
    let elapsed = Elapsed(days: 6.3)
    #expect(
      model.state(old, after: .again, elapsed: elapsed, guessRate: 0.5)
        == model.state(old, after: .again, elapsed: elapsed))
  }

  @Test(arguments: models)
  func `the state is the posterior mean of having recalled and having guessed`(model: MemoryModel) {
    let old = model.state(afterFirst: .good)
    let elapsed = Elapsed(days: 4)
    let recall = model.retrievability(old, after: 4)
    let share = recall / (0.25 + 0.75 * recall)
    let known = model.state(old, after: .good, elapsed: elapsed)
    let guessed = model.state(old, after: .again, elapsed: elapsed)
    let found = model.state(old, after: .good, elapsed: elapsed, guessRate: 0.25)
    #expect(
      abs(
        found.stability.logarithm
          - (share * known.stability.logarithm + (1 - share) * guessed.stability.logarithm)) < 1e-12
    )
    #expect(
      abs(
        found.fastStability.logarithm
          - (share * known.fastStability.logarithm + (1 - share) * guessed.fastStability.logarithm))
        < 1e-12)
    #expect(
      abs(found.difficulty - (share * known.difficulty + (1 - share) * guessed.difficulty)) < 1e-12)
  }
}
