/// All learning points of a learner, day by day until an exam.
///
/// Days are counted from today, which is 0. A review happens once a day at most; what is not recalled is asked once more in the same
/// sitting, until it is right.
package struct Course<Model: ForgettingModel>: Sendable {
  /// The model that moves the states.
  package let model: Model
  /// The state of each point; of no meaning for a point never asked.
  private(set) var states: [MemoryState]
  /// The day of each point's last review, before today negative; nil for a point never asked.
  private(set) var lastDays: [Int?]

  /// The state after the first answer, relearnt where it was wrong.
  private let firstStates: [MemoryState]

  /// The points with the days since their last review.
  package init(_ model: Model, points: [(memory: Memory, daysSince: Int)]) {
    self.model = model
    firstStates = Rating.allCases.map { rating in
      let state = model.state(afterFirst: rating)
      return rating == .again ? Self.relearnt(state, model) : state
    }
    states = []
    lastDays = []
    for point in points {
      switch point.memory {
      case .unseen:
        states.append(firstStates[Rating.good.index])
        lastDays.append(nil)
      case .reviewed(let belief):
        states.append(belief.mean)
        lastDays.append(-max(0, point.daysSince))
      }
    }
  }

  /// Every which point, so that there are fewer than twice as many as wanted: what they do with their part of the time, all of them do.
  func sampled(atMost count: Int) -> Self {
    let step = max(1, states.count / max(1, count))
    guard step > 1 else { return self }
    var part = self
    part.states = stride(from: 0, to: states.count, by: step).map { states[$0] }
    part.lastDays = stride(from: 0, to: states.count, by: step).map { lastDays[$0] }
    return part
  }

  /// The number of points.
  package var count: Int { states.count }

  /// The state after a first rating, relearnt where it is Again.
  func firstState(_ rating: Rating) -> MemoryState { firstStates[rating.index] }

  /// The state after a later rating, relearnt where it is Again.
  func state(_ state: MemoryState, after rating: Rating, days: Int) -> MemoryState {
    let next = model.state(
      state, after: rating, elapsed: Elapsed(studyDays: days, days: Double(days)))
    return rating == .again ? Self.relearnt(next, model) : next
  }

  /// The state after the right answer ten minutes after a wrong one; the second answer says nothing about difficulty.
  private static func relearnt(_ state: MemoryState, _ model: Model) -> MemoryState {
    var next = model.state(
      state, after: .good, elapsed: Elapsed(studyDays: 0, days: 10.0 / 1440))
    next.difficulty = state.difficulty
    return next
  }

  /// The probability that a point is recalled on a day; 0 if it was never asked.
  package func recall(_ point: Int, on day: Int) -> Double {
    guard let last = lastDays[point] else { return 0 }
    return model.retrievability(states[point], after: Double(day - last))
  }

  /// The mean recall of all points on a day: the expected score of an exam that cannot be guessed.
  package func score(on day: Int) -> Double {
    guard count > 0 else { return 0 }
    return (0..<count).reduce(0) { $0 + recall($1, on: day) } / Double(count)
  }

  /// Takes in an answer.
  package mutating func answer(_ point: Int, _ rating: Rating, on day: Int) {
    states[point] =
      if let last = lastDays[point] {
        state(states[point], after: rating, days: day - last)
      } else {
        firstState(rating)
      }
    lastDays[point] = day
  }
}
