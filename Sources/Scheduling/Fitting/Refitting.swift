/// When weights are fitted anew without being asked for.
package enum Refitting {
  /// Fewer answers say less than the weights of many learners do.
  private static let fewestAnswers = 100
  /// How many reviews such a fit looks at, so that it takes well under a second however many there are.
  package static let mostReviews = 20_000

  /// Whether the answers have grown enough since the fit that is in use: by a quarter.
  package static func isDue(answers: Int, fittedTo reviews: Int?, fraction: Double) -> Bool {
    guard answers >= fewestAnswers else { return false }
    return Double(answers) * fraction >= 1.25 * Double(reviews ?? 0)
  }
}
