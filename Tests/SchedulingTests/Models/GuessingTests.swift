import Testing

@testable import Scheduling

@Suite struct GuessingTests {
  static let models = MemoryModel.Name.allCases.map(MemoryModel.standard)

  private static let elapsed = Elapsed(days: 6.3)

  /// What is believed after a guessable right answer, and some days later another answer.
  private func doubt(_ model: MemoryModel, guessRate: Double = 0.25) -> Belief {
    model.belief(afterFirst: .good, guessRate: guessRate)
  }

  @Test(arguments: models) func `a typed answer moves the state as the plain model does`(
    model: MemoryModel
  ) {
    let old = model.state(afterFirst: .good)
    for rating in Rating.allCases {
      #expect(
        model.belief(Belief(old), after: rating, elapsed: Self.elapsed, guessRate: 0)
          == Belief(model.state(old, after: rating, elapsed: Self.elapsed)))
    }
  }

  @Test(arguments: models) func `the easier the guess the less a right answer moves the state`(
    model: MemoryModel
  ) {
    let old = Belief(model.state(afterFirst: .good))
    let stabilities = [0, 0.1, 0.25, 0.5, 1].map {
      model.belief(old, after: .good, elapsed: Self.elapsed, guessRate: $0).mean.stability
    }
    #expect(stabilities == stabilities.sorted(by: >))
    #expect(Set(stabilities).count == 5)
  }

  @Test(arguments: models) func `a wrong answer tells the same however easy the guess`(
    model: MemoryModel
  ) {
    let old = Belief(model.state(afterFirst: .good))
    #expect(
      model.belief(old, after: .again, elapsed: Self.elapsed, guessRate: 0.5)
        == Belief(model.state(old.mean, after: .again, elapsed: Self.elapsed)))
  }

  @Test(arguments: models) func `a right answer leaves having recalled and having guessed open`(
    model: MemoryModel
  ) {
    let old = model.state(afterFirst: .good)
    let recall = model.retrievability(old, elapsed: Self.elapsed)
    #expect(
      model.belief(Belief(old), after: .good, elapsed: Self.elapsed, guessRate: 0.25)
        == Belief(
          recalled: model.state(old, after: .good, elapsed: Self.elapsed),
          guessed: model.state(old, after: .again, elapsed: Self.elapsed),
          share: recall / (0.25 + 0.75 * recall)))
  }

  @Test(arguments: models) func `a later answer tells whether an earlier one was a guess`(
    model: MemoryModel
  ) {
    let doubt = doubt(model)
    let recalled = model.retrievability(doubt.recalled, elapsed: Self.elapsed)
    let guessed = model.retrievability(doubt.guessed, elapsed: Self.elapsed)
    let share = doubt.share * recalled / (doubt.share * recalled + (1 - doubt.share) * guessed)
    #expect(share > doubt.share)
    #expect(
      model.belief(doubt, after: .good, elapsed: Self.elapsed, guessRate: 0)
        == Belief(
          model.state(doubt.recalled, after: .good, elapsed: Self.elapsed).mixed(
            with: model.state(doubt.guessed, after: .good, elapsed: Self.elapsed), share: share)))
    let forgotten =
      doubt.share * (1 - recalled)
      / (doubt.share * (1 - recalled) + (1 - doubt.share) * (1 - guessed))
    #expect(forgotten < doubt.share)
    let missed = model.belief(doubt, after: .again, elapsed: Self.elapsed, guessRate: 0.25)
    let expected = model.state(doubt.recalled, after: .again, elapsed: Self.elapsed).mixed(
      with: model.state(doubt.guessed, after: .again, elapsed: Self.elapsed), share: forgotten)
    #expect(!missed.isDivided)
    #expect(abs(missed.mean.stability / expected.stability - 1) < 1e-12)
  }

  @Test(arguments: models) func `recall that is in doubt is the mean of both cases`(
    model: MemoryModel
  ) {
    let doubt = doubt(model)
    let mean =
      doubt.share * model.retrievability(doubt.recalled, after: 3)
      + (1 - doubt.share) * model.retrievability(doubt.guessed, after: 3)
    #expect(model.retrievability(doubt, after: 3) == mean)
    #expect(model.retrievability(doubt, elapsed: Elapsed(days: 3)) == mean)
  }

  @Test(arguments: models) func `the interval is where recall in doubt falls to the retention`(
    model: MemoryModel
  ) {
    for guessRate in [0.05, 0.25, 0.5, 0.9] {
      for retention in [0.5, 0.8, 0.9, 0.99] {
        let doubt = doubt(model, guessRate: guessRate)
        let days = model.interval(doubt, retention: retention)
        #expect(abs(model.retrievability(doubt, after: days) - retention) < 1e-12)
      }
    }
  }

  @Test(arguments: models) func `on the day of an answer itself nothing is lost to a guess`(
    model: MemoryModel
  ) {
    var belief = doubt(model, guessRate: 0.5)
    for rating in [Rating.good, .again, .good, .good] {
      belief = model.belief(
        belief, after: rating, elapsed: Elapsed(studyDays: 0, days: 0), guessRate: 0.5)
      #expect(belief.share.isFinite && belief.share > 0)
      #expect(belief.mean.stability.isFinite && belief.mean.difficulty.isFinite)
    }
  }

  @Test func `one mean state is no longer what is believed`() {
    let belief = doubt(.standard)
    #expect(belief.isDivided)
    #expect(belief.mean.stability < belief.recalled.stability)
    #expect(belief.mean.stability > belief.guessed.stability)
  }
}
