import Testing

@testable import Scheduling

@Suite struct WeightsTests {
  struct Refusal: CustomTestStringConvertible {
    let model: MemoryModel.Name
    let weights: [Double]
    let text: String
    var testDescription: String { text }
  }

  static let refusals = [
    Refusal(
      model: .fsrs6, weights: [1, 2],
      text: "found 2 weights; FSRS-6 takes 21 (or 17 or 19 from its forerunners)"),
    Refusal(
      model: .fsrs7, weights: Array(repeating: 1, count: 21),
      text: "found 21 weights; FSRS-7 takes 34"),
    Refusal(
      model: .fsrs7, weights: Array(repeating: 1, count: 35),
      text: "found 35 weights of an early FSRS-7 preview; the finished FSRS-7 takes 34"),
    Refusal(
      model: .fsrs6, weights: Array(repeating: 1, count: 20) + [.nan],
      text: "weight 20 is not a finite number; every weight must be one"),
    Refusal(
      model: .fsrs6, weights: [1, 1, 1, 1, 1, -2] + Array(repeating: 1, count: 11),
      text: "weight 5 is not a finite number; every weight must be one"),
  ]

  @Test(arguments: refusals) func `refuses a list it cannot use`(refusal: Refusal) {
    let error = #expect(throws: SchedulingError.self) {
      try MemoryModel(refusal.model, weights: refusal.weights)
    }
    #expect(error?.description == refusal.text)
  }

  @Test func `brings every weight into its range`() throws {
    let low = try FSRS6(weights: Array(repeating: -1000, count: 21))
    #expect(low.weights == FSRS6Weights.ranges.map(\.lowerBound))
    let high = try FSRS6(weights: Array(repeating: 1000, count: 21))
    #expect(high.weights == FSRS6Weights.ranges.map(\.upperBound))
  }

  @Test func `keeps the first stabilities and the bases of FSRS-7 in order`() throws {
    var weights = FSRS7Weights.standard
    weights[0...3] = [5, 4, 3, 6]
    weights[25] = 0.8
    weights[26] = 0.6
    let model = try FSRS7(weights: weights)
    #expect(Array(model.weights[0...3]) == [5, 5, 5, 6])
    #expect(model.weights[26] == 0.8)
  }

  @Test func `reads the lists of the forerunners`() throws {
    let five = Array(FSRS6Weights.standard.prefix(19))
    #expect(try FSRS6(weights: five).weights == five + [0, 0.5])
    let four = Array(FSRS6Weights.standard.prefix(17))
    let model = try FSRS6(weights: four)
    #expect(abs(model.weights[4] - (6.4133 + 2 * 0.8334)) < 1e-12)
    #expect(abs(model.weights[5] - 0.417606) < 1e-5)
    #expect(abs(model.weights[6] - 3.5194) < 1e-12)
    #expect(Array(model.weights[17...]) == [0, 0, 0, 0.5])
  }
}
