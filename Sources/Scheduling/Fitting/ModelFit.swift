/// What a fit found, and the judgement on it.
package struct ModelFit: Equatable, Sendable {
  /// The model the learner had, as it predicts the held-back part.
  package var before: Prediction
  /// The fitted model, as it predicts the held-back part.
  package var after: Prediction
  /// The model with the fitted weights.
  package var model: MemoryModel
  /// The number of reviews that were fitted to.
  package var reviews: Int

  /// Whether the fitted weights are to be taken: they predict answers better that they have not seen.
  package var isBetter: Bool { after.reviews > 0 && after.logLoss < before.logLoss }
}
