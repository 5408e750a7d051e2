import Basics

/// How a learner answers and how long it takes, as far as a plan needs to know.
package struct Habits: Equatable, Sendable {
  /// How often the first answer on a point is rated again, hard, good, easy.
  package var firstRatings: SIMD4<Double>
  /// How often a recalled answer is rated again (never), hard, good, easy.
  package var recalledRatings: SIMD4<Double>
  /// The time for one answer, in any unit.
  package var answerCost: Double
  /// The further time for a point that was not recalled: it is asked once more in the same sitting.
  package var relearningCost: Double
  /// On which part of the days there is any study.
  package var attendance: Attendance

  /// The habits of the learner in the simulations: the frequencies are those of Anki's users (fsrs-rs `simulator`), an answer costs one unit.
  package static let standard = Habits(
    firstRatings: SIMD4(0.30, 0.12, 0.46, 0.12), recalledRatings: SIMD4(0, 0.12, 0.78, 0.10),
    answerCost: 1, relearningCost: 1, attendance: .perfect)

  package init(
    firstRatings: SIMD4<Double>, recalledRatings: SIMD4<Double>, answerCost: Double,
    relearningCost: Double, attendance: Attendance
  ) {
    self.firstRatings = firstRatings
    self.recalledRatings = recalledRatings
    self.answerCost = answerCost
    self.relearningCost = relearningCost
    self.attendance = attendance
  }

  /// The expected time for a point that was never asked.
  var firstCost: Double { answerCost + firstRatings[Rating.again.index] * relearningCost }

  /// The expected time for a point with a probability of recall.
  func cost(recall: Double) -> Double { answerCost + (1 - recall) * relearningCost }

  /// A first rating by chance.
  func firstRating(using generator: inout SplitMix64) -> Rating {
    Self.pick(firstRatings, generator.unit())
  }

  /// The rating of an answer that was recalled, by chance.
  func recalledRating(using generator: inout SplitMix64) -> Rating {
    Self.pick(recalledRatings, generator.unit())
  }

  private static func pick(_ shares: SIMD4<Double>, _ chance: Double) -> Rating {
    var rest = chance * shares.sum()
    for rating in [Rating.again, .hard, .good] {
      rest -= shares[rating.index]
      if rest < 0 { return rating }
    }
    return .easy
  }
}
