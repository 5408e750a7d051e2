import QuizEngine
import Scheduling
import Testing

@testable import QuizSession

private let ratings: [(answer: [Int], confidence: Confidence?, sawHint: Bool, rating: Rating)] = [
  ([1], nil, false, .again), ([0], .sure, false, .hard), ([0, 2], nil, false, .good),
  ([0, 2], .sure, false, .easy), ([0, 2], .unsure, false, .good), ([0, 2], .guess, false, .hard),
  ([0, 2], .sure, true, .hard), ([0], nil, false, .hard),
]

struct RatingTests {
  @Test(arguments: ratings)
  func followsFromCreditConfidenceAndHint(
    _ example: (answer: [Int], confidence: Confidence?, sawHint: Bool, rating: Rating)
  ) {
    let grade = Grade(.chosen(example.answer), to: Sample.chooseSeveral)

    #expect(Rating(grade, example.confidence, sawHint: example.sawHint) == example.rating)
  }
}
