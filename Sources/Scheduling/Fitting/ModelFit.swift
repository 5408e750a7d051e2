/// How well a model predicts the answers of a log.
package struct Prediction: Equatable, Sendable {
  /// The mean of −ln P(answer).
  package var logLoss: Double
  /// The error of the predicted probability, root mean square over bins of like reviews.
  package var binnedError: Double
  /// The number of predicted reviews.
  package var reviews: Int
}

/// What a fit found, with the judgement on it.
package struct ModelFit: Equatable, Sendable {
  /// The weights the fit started from, as they predict the held-back part.
  package var before: Prediction
  /// The fitted weights, as they predict the held-back part.
  package var after: Prediction
  /// The model with the fitted weights.
  package var fitted: MemoryModel
  /// The number of reviews that were fitted to.
  package var reviews: Int

  /// Whether the fitted weights predict answers better that they have not seen.
  package var isBetter: Bool { after.reviews > 0 && after.logLoss < before.logLoss }
}
