import Testing

@testable import Scheduling

@Suite struct RefittingTests {
  @Test(
    arguments: [
      (99, nil, false), (100, nil, true), (100, 80, false), (124, 80, false), (125, 80, true),
      (1000, 800, false), (1250, 800, true), (5, 0, false),
    ] as [(Int, Int?, Bool)])
  func `is due when the answers have grown by a quarter`(
    answers: Int, reviews: Int?, isDue: Bool
  ) {
    #expect(Refitting.isDue(answers: answers, fittedTo: reviews, fraction: 0.8) == isDue)
  }
}
