import Basics

/// Fits weights to a log: its first part in time is for fitting, the rest for judging.
package struct Fitter: Sendable {
  /// The part of the reviews that is fitted to.
  package var fraction = 0.8
  /// Whether late reviews count more than early ones, as 0.25 + 0.75 (i/(n − 1))³ (fsrs-rs, `training.rs`).
  package var prefersRecent = false
  /// How many reviews a fit looks at, where that must not take long; a larger log is fitted to by every which point of it.
  package var mostReviews = Int.max
  /// What is assumed of guesses.
  package var guessing = Guessing()

  package init() {}

  /// Fits a model's weights and judges them against those the learner has now.
  package func fit(_ current: MemoryModel, to log: ReviewLog) -> ModelFit {
    let cut = log.cut(fraction: fraction)
    let held = cut..<log.reviews.count
    let fitted: MemoryModel =
      switch current {
      case .fsrs6: .fsrs6(FSRS6(valid: weights(FSRS6.self, log, cut)))
      case .fsrs7: .fsrs7(FSRS7(valid: weights(FSRS7.self, log, cut)))
      }
    return ModelFit(
      before: Prediction(of: log, part: held, by: current, guessing: guessing),
      after: Prediction(of: log, part: held, by: fitted, guessing: guessing),
      model: fitted, reviews: cut)
  }

  /// The weights of a model fitted to the first part of a log, without a judgement.
  package func weights(_ name: MemoryModel.Name, fittedTo log: ReviewLog) -> [Double] {
    let cut = log.cut(fraction: fraction)
    return switch name {
    case .fsrs6: weights(FSRS6.self, log, cut)
    case .fsrs7: weights(FSRS7.self, log, cut)
    }
  }

  private func weights<Model: FittableModel>(
    _ model: Model.Type, _ log: ReviewLog, _ cut: Int
  ) -> [Double] where Model.TrackedState.Derivative == Model.Derivative {
    // With time in fractions of a day no two points have the same history.
    let sharesHistories = !Model.predictsSameDay
    let order = sharesHistories ? log.pointsByHistory(cut: cut) : Array(0..<Int32(log.points))
    let stages = strides(cut).map { stride in
      let points = Swift.stride(from: stride / 2, to: order.count, by: stride).map { order[$0] }
      // Many more parts than cores, because they take unlike times; too small ones share few histories.
      let size = max(256, points.count / 32)
      let parts = Swift.stride(from: 0, to: points.count, by: size).map {
        points[$0..<min(points.count, $0 + size)]
      }
      return Fit<Model>.Stage(
        plans: Parallel.map(parts, inPartsOf: 1) {
          TrainingPlan(
            log, order: $0, cut: cut, predictsSameDay: Model.predictsSameDay,
            sharesHistories: sharesHistories, weight: { weight(of: $0, cut: cut) })
        },
        fraction: 1 / Double(stride))
    }
    return Fit<Model>(stages, guessing: guessing).weights
  }

  /// Every which point each stage looks at: the first about 10,000 reviews, each later stage four times as many.
  func strides(_ cut: Int) -> [Int] {
    var strides = [1]
    while cut / strides[0] > 20_000 { strides.insert(strides[0] * 4, at: 0) }
    while strides.count > 1, let last = strides.last, cut / last > mostReviews {
      strides.removeLast()
    }
    return strides
  }

  private func weight(of index: Int, cut: Int) -> Double {
    guard prefersRecent, cut > 1 else { return 1 }
    let age = Double(index) / Double(cut - 1)
    return 0.25 + 0.75 * age * age * age
  }
}

extension Fitter {
  /// How well a model predicts the part of a log that is held back.
  package func judge(_ model: MemoryModel, by log: ReviewLog) -> Prediction {
    Prediction(
      of: log, part: log.cut(fraction: fraction)..<log.reviews.count, by: model,
      guessing: guessing)
  }
}
