/// A model of memory: how a state fades, and how a review moves it.
package protocol ForgettingModel: Equatable, Sendable {
  /// The weights in the order of the published lists.
  var weights: [Double] { get }

  /// The state after the first review.
  func state(afterFirst rating: Rating) -> MemoryState

  /// The state after a later review.
  func state(_ state: MemoryState, after rating: Rating, elapsed: Elapsed) -> MemoryState

  /// The two ways that an answer may have come about from one state; see `Belief`.
  func outcomes(_ state: MemoryState, after rating: Rating, elapsed: Elapsed) -> Outcomes

  /// The probability of recall that the model held just before a review.
  func retrievability(_ state: MemoryState, elapsed: Elapsed) -> Double

  /// The probability of recall so many days after the last review.
  func retrievability(_ state: MemoryState, after days: Double) -> Double

  /// The days after which the probability of recall has fallen to a retention.
  func interval(_ state: MemoryState, retention: Double) -> Double
}
