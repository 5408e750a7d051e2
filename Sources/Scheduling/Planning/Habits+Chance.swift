package import Basics

extension Habits {
  /// An answer by chance, and its cost; `recall` is nil for a point that was never asked.
  package func answer(recall: Double?, using generator: inout SplitMix64) -> (Rating, Double) {
    let rating: Rating =
      if let recall {
        generator.unit() < recall ? recalledRating(using: &generator) : .again
      } else {
        firstRating(using: &generator)
      }
    return (rating, answerCost + (rating == .again ? relearningCost : 0))
  }
}
