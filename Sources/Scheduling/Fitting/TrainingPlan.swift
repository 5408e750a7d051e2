/// The reviews to fit to, as one walk through a tree of histories.
///
/// Points with the same history up to a review have the same state there, so they share the work: on a log of whole days more
/// than half of it. The steps are in the order of a depth-first walk, so that the state a step starts from is always the last one
/// found at the depth before it.
struct TrainingPlan: Sendable {
  /// One review of all points that share a history up to it.
  struct Step: Sendable {
    /// The number of earlier reviews.
    var depth: Int32
    var rating: Rating
    /// Whether a later step starts from the state after this one.
    var isContinued: Bool
    var elapsed: Elapsed
    var guessRate: Double
    /// How many points were right and wrong here, where that is to be predicted, each by its weight.
    var right: Double
    var wrong: Double
  }

  private(set) var steps: [Step] = []
  /// The largest number of reviews of a point.
  private(set) var depth = 0
  /// Whether any of the answers can have been guessed.
  private(set) var hasGuesses = false
  /// The sum of the weights of all predicted reviews.
  private(set) var weight = 0.0

  /// The plan for the points of a list, in an order that brings equal histories together.
  ///
  /// Only reviews before `cut` are used. `weight` gives the weight of a review by its index in the log.
  init(
    _ log: ReviewLog, order: some Sequence<Int32>, cut: Int, predictsSameDay: Bool,
    sharesHistories: Bool,
    weight: (Int) -> Double
  ) {
    var path: [Int] = []
    for point in order {
      var shared = sharesHistories
      for (depth, index) in log.history(of: Int(point)).enumerated() {
        guard index < cut else { break }
        let review = log.reviews[Int(index)]
        if shared, depth < path.count, steps[path[depth]].isSame(as: review, first: depth == 0) {
          // The same step as that of the point before.
        } else {
          shared = false
          path.removeSubrange(min(depth, path.count)...)
          path.append(steps.count)
          if depth > 0 { steps[path[depth - 1]].isContinued = true }
          steps.append(
            Step(
              depth: Int32(depth), rating: review.rating, isContinued: false,
              elapsed: review.elapsed, guessRate: review.guessRate, right: 0, wrong: 0))
          self.depth = max(self.depth, depth + 1)
          if review.guessRate > 0 { hasGuesses = true }
        }
        guard
          depth > 0,
          review.elapsed.studyDays > 0 || (predictsSameDay && review.elapsed.days > 0)
        else { continue }
        let counted = weight(Int(index))
        self.weight += counted
        if review.rating == .again {
          steps[path[depth]].wrong += counted
        } else {
          steps[path[depth]].right += counted
        }
      }
    }
  }
}

extension TrainingPlan.Step {
  /// Whether a review on the same study day is this step again; before the first review no time has passed.
  fileprivate func isSame(as review: LoggedReview, first: Bool) -> Bool {
    rating == review.rating && guessRate == review.guessRate
      && (first || elapsed.studyDays == review.elapsed.studyDays)
  }
}

extension ReviewLog {
  /// The points in the order of their first reviews, so that those that begin alike are neighbours.
  func pointsByHistory(cut: Int) -> [Int32] {
    // Four reviews fit into one key, and hardly any two points agree in more.
    let keys = (0..<points).map { point -> UInt64 in
      var key: UInt64 = 0
      var taken = 0
      for index in history(of: point) {
        guard index < cut, taken < 4 else { break }
        let review = reviews[Int(index)]
        let days = taken == 0 ? 0 : UInt64(min(review.elapsed.studyDays, 0x1FFF))
        key = key << 16 | days << 3 | UInt64(review.rating.rawValue)
        taken += 1
      }
      return key << UInt64(16 * (4 - taken))
    }
    return zip(keys, 0..<Int32(points)).sorted { $0 < $1 }.map(\.1)
  }
}
