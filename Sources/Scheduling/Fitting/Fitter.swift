/// Fits weights to a log: the first part of it in time is for fitting, the rest for judging.
package struct Fitter: Sendable {
  /// The part of the reviews that is fitted to.
  package var fraction = 0.8
  /// Whether late reviews count more than early ones, as 0.25 + 0.75 (i/(n − 1))³ (fsrs-rs, `training.rs`).
  package var prefersRecent = false
  package var guessing = Guessing()

  package init() {}

  /// The weights of a model fitted to the first part of a log.
  package func weights(_ name: MemoryModel.Name, fittedTo log: ReviewLog) -> [Double] {
    switch name {
    case .fsrs6: fit(FSRS6.self, log)
    case .fsrs7: FSRS7.standard.weights
    }
  }

  private func fit<Model: FittableModel>(_ model: Model.Type, _ log: ReviewLog) -> [Double]
  where Model.TrackedState.Derivative == Model.Derivative {
    let cut = log.cut(fraction: fraction)
    let sharesHistories = !Model.predictsSameDay
    let order = sharesHistories ? log.pointsByHistory(cut: cut) : Array(0..<Int32(log.points))
    var stages: [Int] = [1]
    while log.reviews.count / stages[0] > 20_000, stages[0] < 256 { stages.insert(stages[0] * 4, at: 0) }
    let plans = stages.map { stride in
      let plan = TrainingPlan(
        log, order: stride == 1 ? order : Swift.stride(from: stride / 2, to: order.count, by: stride).map { order[$0] },
        cut: cut, predictsSameDay: Model.predictsSameDay, sharesHistories: sharesHistories,
        weight: { index in
          guard prefersRecent, cut > 1 else { return 1 }
          let age = Double(index) / Double(cut - 1)
          return 0.25 + 0.75 * age * age * age
        })
      return (plan, 1 / Double(stride))
    }
    return Fit<Model>(plans, guessing: guessing).weights
  }
}
