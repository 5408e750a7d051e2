import Testing

@testable import Scheduling

@Suite struct GuessTrialTests {
  @Test func `knowing about guesses predicts answers and recall better`() {
    let trial = GuessTrial(guessRate: 0.5, points: 80, weights: .known)
    let advantages = (1...6).map { trial.advantage(seed: $0) }
    #expect(advantages.reduce(0) { $0 + $1.ofAnswers } / 6 > 0.002)
    #expect(advantages.reduce(0) { $0 + $1.ofRecall } / 6 > 0.01)
  }

  @Test func `where nobody guesses it changes nothing`() {
    let trial = GuessTrial(guessRate: 0, points: 20, weights: .known)
    #expect(trial.advantage(seed: 1) == GuessTrial.Advantage(ofAnswers: 0, ofRecall: 0))
  }
}
