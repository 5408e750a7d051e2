/// What a model holds about one learning point that was reviewed at least once.
package struct MemoryState: Equatable, Sendable {
  /// The stability in days; in FSRS-7 that of the slow trace.
  package var stability: Double
  /// The stability of the fast trace in days; FSRS-6 has one trace, and both stabilities are equal.
  package var fastStability: Double
  /// The difficulty, from 1 to 10.
  package var difficulty: Double

  package init(stability: Double, fastStability: Double, difficulty: Double) {
    self.stability = stability
    self.fastStability = fastStability
    self.difficulty = difficulty
  }

  /// The state of a model with a single trace.
  package init(stability: Double, difficulty: Double) {
    self.init(stability: stability, fastStability: stability, difficulty: difficulty)
  }
}
