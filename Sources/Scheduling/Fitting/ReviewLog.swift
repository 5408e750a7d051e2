/// One answer of a log that weights are fitted to.
package struct LoggedReview: Equatable, Sendable {
  /// The learning point that was asked, by a number of the log's own.
  package var point: Int
  /// When, in days since any fixed moment; only the order matters.
  package var time: Double
  package var rating: Rating
  /// The time since the previous review of the same point; of no meaning for the first.
  package var elapsed: Elapsed
  /// The chance of a right answer without knowledge.
  package var guessRate: Double

  package init(
    point: Int, time: Double, rating: Rating, elapsed: Elapsed, guessRate: Double = 0
  ) {
    self.point = point
    self.time = time
    self.rating = rating
    self.elapsed = elapsed
    self.guessRate = guessRate.clamped(to: 0...0.99)
  }
}

/// All answers of one learner, in the order of time, with the history of every learning point.
package struct ReviewLog: Sendable {
  /// The answers in the order of time.
  package let reviews: [LoggedReview]
  /// The indices of `reviews`, point by point, each point in the order of time.
  let byPoint: [Int32]
  /// Where in `byPoint` each point begins, and the end of the last one.
  let bounds: [Int32]

  /// A log in any order; answers of the same moment stay in the order they are given in.
  package init(_ reviews: [LoggedReview]) {
    var ordered = reviews
    let isOrdered = zip(reviews, reviews.dropFirst()).allSatisfy { $0.time <= $1.time }
    if !isOrdered { ordered.sort { $0.time < $1.time } }
    self.reviews = ordered

    // A counting sort by point: points are numbered as they first appear.
    var numbers: [Int: Int32] = [:]
    var counts: [Int32] = []
    let numbered = ordered.map { review in
      if let number = numbers[review.point] {
        counts[Int(number)] += 1
        return number
      }
      let number = Int32(counts.count)
      numbers[review.point] = number
      counts.append(1)
      return number
    }
    var ends: [Int32] = [0]
    ends.reserveCapacity(counts.count + 1)
    for count in counts { ends.append(ends[ends.count - 1] + count) }
    var next = ends
    var places = [Int32](repeating: 0, count: ordered.count)
    for (index, number) in numbered.enumerated() {
      places[Int(next[Int(number)])] = Int32(index)
      next[Int(number)] += 1
    }
    byPoint = places
    bounds = ends
  }

  /// The number of learning points.
  package var points: Int { bounds.count - 1 }

  /// The number of answers before the time of judgement, when so large a part of them is for fitting.
  package func cut(fraction: Double) -> Int {
    Int(Double(reviews.count) * fraction.clamped(to: 0...1))
  }

  /// The history of one point, as indices of `reviews`.
  func history(of point: Int) -> ArraySlice<Int32> {
    byPoint[Int(bounds[point])..<Int(bounds[point + 1])]
  }
}
