/// A model whose predictions come with their derivatives by the weights.
///
/// The derivatives run forward along a history together with the state: a review multiplies them by a few numbers and adds
/// those of the weights that the review itself used. So one pass gives the slope and the curvature of the likelihood.
protocol FittableModel: ForgettingModel {
  associatedtype Derivative: Lanes
  /// A memory state with derivatives.
  associatedtype TrackedState: Mixable
  /// What is known of recall just before a review, with derivatives.
  associatedtype Recollection

  /// The name of the model.
  static var name: MemoryModel.Name { get }
  /// The default weights.
  static var standardWeights: [Double] { get }
  /// How far each weight lies from its default among learners.
  static var spread: [Double] { get }
  /// The range of each weight.
  static var ranges: [ClosedRange<Double>] { get }
  /// Whether reviews within a day are predicted and not only remembered.
  static var predictsSameDay: Bool { get }

  /// The weights brought into their ranges.
  static func clipped(_ weights: [Double]) -> [Double]
  /// The model with weights that are in range.
  init(valid weights: [Double])

  /// The state after the first review.
  func tracked(afterFirst rating: Rating) -> TrackedState
  /// The recall just before a review.
  func recollection(_ state: TrackedState, elapsed: Elapsed) -> Recollection
  /// The probability of recall in a recollection.
  func recall(_ recollection: Recollection) -> Tracked<Derivative>
  /// The state after a later review.
  func tracked(
    _ state: TrackedState, after rating: Rating, elapsed: Elapsed, recollection: Recollection
  ) -> TrackedState
}

/// A state that can be averaged with another one, as a guess demands.
protocol Mixable {
  associatedtype Derivative: Lanes
  /// The mean of this state, of probability `share`, and another one.
  func mixed(with other: Self, share: Tracked<Derivative>) -> Self
}

/// A number and its derivative by every weight.
struct Tracked<Derivative: Lanes> {
  var value: Double
  var derivative: Derivative

  @inline(__always) init(_ value: Double, _ derivative: Derivative = .zero) {
    self.value = value
    self.derivative = derivative
  }

  /// This number within a range; at its edge it no longer depends on the weights.
  @inline(__always) func clamped(to range: ClosedRange<Double>) -> Self {
    if value < range.lowerBound { return Self(range.lowerBound) }
    if value > range.upperBound { return Self(range.upperBound) }
    return self
  }

  /// The mean of the logarithms of two numbers, as a number again.
  func logarithmicMean(with other: Self, share: Self) -> Self {
    let distance = value.logarithm - other.value.logarithm
    let mean = (other.value.logarithm + share.value * distance).exponential
    var derivative = derivative.scaled(by: mean * share.value / value)
    derivative.add(other.derivative, times: mean * (1 - share.value) / other.value)
    derivative.add(share.derivative, times: mean * distance)
    return Self(mean, derivative)
  }

  /// The mean of two numbers.
  func mean(with other: Self, share: Self) -> Self {
    var derivative = derivative.scaled(by: share.value)
    derivative.add(other.derivative, times: 1 - share.value)
    derivative.add(share.derivative, times: value - other.value)
    return Self(share.value * value + (1 - share.value) * other.value, derivative)
  }
}
