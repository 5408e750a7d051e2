/// The weights that explain a learner's answers best, found by Fisher scoring.
///
/// What is minimised is the log loss plus half the squared distance from the default weights in units of their spread among
/// learners (see `WeightPrior`): the maximum of the posterior under a normal prior, so that few reviews move the weights little. A step solves
/// (F + μ diag F) δ = −g with the Fisher information F (Levenberg 1944; Marquardt 1963), holding fixed the weights that press
/// against their bounds (Bertsekas 1982). The information of a part of the points is nearly that of all, so the first steps
/// look at few points and only the last one at all of them: from an estimate that is off by chance alone, one step of scoring gives
/// the efficient one (Le Cam 1956; van der Vaart, Asymptotic Statistics, 1998, ch. 5.7).
struct Fit<Model: FittableModel> where Model.TrackedState.Derivative == Model.Derivative {
  /// Plans to fit to, and how large a part of the points they hold.
  struct Stage: Sendable {
    var plans: [TrainingPlan]
    var fraction: Double
  }

  /// The weights found.
  private(set) var weights: [Double]

  private let guessing: Guessing
  private let prior = WeightPrior(centre: Model.standardWeights, spread: Model.spread)

  /// Fits to the stages in turn, each a larger part of the points than the one before.
  init(_ stages: [Stage], guessing: Guessing) {
    weights = Model.standardWeights
    self.guessing = guessing
    guard let last = stages.last else { return }
    var before: (stage: Stage, information: Information)?
    for stage in stages.dropLast() {
      if let information = descend(stage) { before = (stage, information) }
    }
    guard let (small, information) = before, finish(last, information, after: small) else {
      _ = descend(last)
      return
    }
  }

  /// Takes the one step that all points ask for, with the information that a part of them gave.
  ///
  /// Nothing is done, and `false` given, where the step is longer than chance explains or does harm to the part more than it promises.
  private mutating func finish(
    _ stage: Stage, _ information: Information, after small: Stage
  ) -> Bool {
    guard let slope = sums(stage, weights, withCurvature: false) else { return false }
    let (step, promise) = step(slope, information, fraction: stage.fraction, damping: 0)
    guard promise < Self.chance else { return false }
    let candidate = moved(step)
    guard let here = loss(small, weights), let there = loss(small, candidate) else { return false }
    guard there - here < promise else { return false }
    weights = candidate
    return true
  }

  /// The Fisher information of all points, as some of them tell it.
  private struct Information {
    let rows: [Model.Derivative]
    let fraction: Double

    init(_ rows: [Model.Derivative], of fraction: Double) {
      self.rows = rows
      self.fraction = fraction
    }

    /// The information of a part of the points about two weights.
    func about(_ first: Int, _ second: Int, in part: Double) -> Double {
      rows[min(first, second)][max(first, second)] * (part / fraction)
    }
  }

  /// A step that promises less than this many nats is not taken: chance alone moves half a nat for every weight.
  private static func enough(_ fraction: Double) -> Double { fraction == 1 ? 0.1 : 4 }

  /// A step that promises less than this many nats is short enough for the quadratic model.
  ///
  /// Four times as many points promise one and a half nats a weight by chance alone.
  private static var chance: Double { 2 * Double(Model.standardWeights.count) }

  /// Steps until nothing is to be gained, and gives the information at the end.
  private mutating func descend(_ stage: Stage) -> Information? {
    let fraction = stage.fraction
    var damping = 1e-3
    guard var here = sums(stage, weights) else { return nil }
    var information = Information(here.curvature, of: fraction)
    var value = here.loss + fraction * prior.penalty(weights)
    for _ in 0..<30 {
      let (step, promise) = step(here, information, fraction: fraction, damping: damping)
      if promise < Self.enough(fraction) { break }
      let candidate = moved(step)
      guard let there = sums(stage, candidate) else { break }
      let next = there.loss + fraction * prior.penalty(candidate)
      if next < value {
        weights = candidate
        here = there
        information = Information(here.curvature, of: fraction)
        value = next
        damping = max(damping / 8, 1e-6)
      } else {
        damping *= 16
        if damping > 1e8 { break }
      }
    }
    return information
  }

  private func moved(_ step: [Double]) -> [Double] {
    Model.clipped(zip(weights, step).map { $0 + $1 })
  }

  private func loss(_ stage: Stage, _ weights: [Double]) -> Double? {
    sums(stage, weights, withCurvature: false).map {
      $0.loss + stage.fraction * prior.penalty(weights)
    }
  }

  private func sums(
    _ stage: Stage, _ weights: [Double], withCurvature: Bool = true
  ) -> Likelihood<Model.Derivative>? {
    Likelihood.sum(
      stage.plans, Model(valid: weights), guessing: guessing, withCurvature: withCurvature)
  }

  /// The next step, and by how much the quadratic model says it lowers the loss.
  private func step(
    _ sums: Likelihood<Model.Derivative>, _ information: Information, fraction: Double,
    damping: Double
  ) -> (step: [Double], promise: Double) {
    let count = weights.count
    let gradient = (0..<count).map { index in
      sums.gradient[index] + fraction * prior.slope(weights[index], at: index)
    }
    let free = (0..<count).filter { index in
      let range = Model.ranges[index]
      return !(weights[index] <= range.lowerBound && gradient[index] > 0)
        && !(weights[index] >= range.upperBound && gradient[index] < 0)
    }
    var matrix = free.map { row in
      free.map { column in information.about(row, column, in: fraction) }
    }
    for (place, index) in free.enumerated() {
      matrix[place][place] += fraction * prior.curvature(weights[index], at: index)
      matrix[place][place] *= 1 + damping
      // A weight that nothing depends on stays where it is.
      if matrix[place][place] == 0 { matrix[place][place] = 1 }
    }
    let solution = SymmetricMatrix.solve(matrix, free.map { -gradient[$0] })
    var step = Array(repeating: 0.0, count: count)
    var promise = 0.0
    for (place, index) in free.enumerated() {
      step[index] = solution[place]
      promise -= solution[place] * gradient[index] / 2
    }
    return (step, promise)
  }
}
