import Basics
import Testing

@testable import Scheduling

@Suite struct LearnerLogTests {
  private func log(
    _ reviews: Int, seed: UInt64 = 1, learner: FSRS6 = .standard
  ) throws -> ReviewLog {
    var remarks: [CSVRemark] = []
    let csv = LearnerLog(learner: learner).csv(reviews: reviews, seed: seed)
    let log = try ReviewLog(csv: csv, remarks: &remarks)
    #expect(remarks == [])
    return log
  }

  @Test func `has as many reviews as were asked for, the same for the same seed`() throws {
    for count in [1, 100, 5000] { #expect(try log(count).reviews.count == count) }
    #expect(try log(500).reviews == log(500).reviews)
    #expect(try log(500).reviews != log(500, seed: 2).reviews)
  }

  @Test func `the learner forgets as its weights say`() throws {
    var weights = FSRS6Weights.standard
    weights[8] -= 1
    let forgetful = FSRS6(valid: weights)
    for learner in [FSRS6.standard, forgetful] {
      let log = try log(10_000, learner: learner)
      let losses = [FSRS6.standard, forgetful].map {
        Prediction(of: log, part: 0..<log.reviews.count, by: .fsrs6($0)).logLoss
      }
      let (own, other) =
        learner.weights == forgetful.weights ? (losses[1], losses[0]) : (losses[0], losses[1])
      #expect(own + 0.005 < other)
    }
  }
}
