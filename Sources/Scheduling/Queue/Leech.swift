/// A point that is forgotten more often than chance explains: its question or its contrast wants another look.
package enum Leech {
  /// Whether so many lapses in so many later answers are too many.
  ///
  /// At a retention r each answer is a lapse with probability 1 − r; a leech is a point whose lapses, at least four, would come about in
  /// fewer than one of a hundred points by chance (the upper tail of the binomial distribution).
  package static func isLeech(lapses: Int, answers: Int, retention: Double) -> Bool {
    guard lapses >= 4, answers >= lapses else { return false }
    let miss = 1 - retention.clamped(to: 0.5...0.99)
    // P(X = k) from k = 0 up; the tail is what the terms below leave over.
    var term = (Double(answers) * (1 - miss).logarithm).exponential
    var below = 0.0
    for k in 0..<lapses {
      below += term
      term *= Double(answers - k) / Double(k + 1) * miss / (1 - miss)
    }
    return 1 - below < 0.01
  }
}
