/// The weights that explain a learner's answers best, found by Fisher scoring.
///
/// What is minimised is the log loss plus half the squared distance from the default weights in units of their spread among
/// learners (see `WeightPrior`): the maximum of the posterior under a normal prior, so that few reviews move the weights little. A step solves
/// (F + μ diag F) δ = −g with the Fisher information F (Levenberg 1944; Marquardt 1963), holding fixed the weights that press
/// against their bounds (Bertsekas 1982). The information of a tenth of the points is nearly that of all, so the first steps
/// look at few points and only the last ones at all of them.
struct Fit<Model: FittableModel> where Model.TrackedState.Derivative == Model.Derivative {
  /// The weights found.
  private(set) var weights: [Double]

  private let guessing: Guessing
  private let prior = WeightPrior(centre: Model.standardWeights, spread: Model.spread)

  /// Fits to the plans in turn, each a larger part of the points than the one before.
  ///
  /// `fractions` says how large a part each is.
  init(_ plans: [(plan: TrainingPlan, fraction: Double)], guessing: Guessing) {
    weights = Model.standardWeights
    self.guessing = guessing
    for (plan, fraction) in plans {
      descend(plan, fraction: fraction)
    }
  }

  /// A step that promises less than this many nats is not taken: chance alone moves half a nat for every weight.
  private static func enough(_ fraction: Double) -> Double { fraction == 1 ? 0.1 : 1 }

  private mutating func descend(_ plan: TrainingPlan, fraction: Double) {
    var damping = 1e-3
    var here = sums(plan, weights)
    var value = here.loss + fraction * prior.penalty(weights)
    for _ in 0..<30 {
      let (step, promise) = step(here, fraction: fraction, damping: damping)
      if promise < Self.enough(fraction) { break }
      let candidate = Model.clipped(zip(weights, step).map { $0 + $1 })
      let there = sums(plan, candidate)
      let next = there.loss + fraction * prior.penalty(candidate)
      if next < value {
        weights = candidate
        here = there
        value = next
        damping = max(damping / 8, 1e-6)
      } else {
        damping *= 16
        if damping > 1e8 { break }
      }
    }
  }

  private func sums(_ plan: TrainingPlan, _ weights: [Double]) -> Likelihood<Model.Derivative> {
    Likelihood(plan, Model(valid: weights), guessing: guessing)
  }

  /// The next step, and by how much the quadratic model says it lowers the loss.
  private func step(
    _ sums: Likelihood<Model.Derivative>, fraction: Double, damping: Double
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
      free.map { column in sums.curvature[row][column] }
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
