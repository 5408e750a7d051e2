import Testing

@testable import Scheduling

@Suite struct LeechTests {
  @Test func `four lapses in six answers are a leech at 90 percent`() {
    #expect(Leech.isLeech(lapses: 4, answers: 6, retention: 0.9))
  }

  @Test func `three lapses are none, however few the answers`() {
    #expect(!Leech.isLeech(lapses: 3, answers: 3, retention: 0.9))
  }

  @Test func `lapses that chance explains are none`() {
    #expect(!Leech.isLeech(lapses: 5, answers: 40, retention: 0.9))
    // P(X ≥ 4 | 8 answers, 0.2) = 5.6 %.
    #expect(!Leech.isLeech(lapses: 4, answers: 8, retention: 0.8))
  }
}
