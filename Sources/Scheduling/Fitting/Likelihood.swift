/// The log loss of a plan under a model, with its slope and curvature.
struct Likelihood<Derivative: Lanes>: Sendable {
  /// The sum of −ln P(answer) over all predicted reviews.
  private(set) var loss = 0.0
  /// Its derivative by every weight.
  private(set) var gradient = Derivative.zero
  /// Its expected second derivative (Fisher information), row by row.
  private(set) var curvature: [Derivative]

  /// The smallest probability that an answer is given, so that a surprise stays finite.
  private static var floor: Double { 1e-7 }

  /// The sums over a plan.
  ///
  /// An answer is right with probability p = c + (1 − c) R. Its loss is that of a coin, and the information of a coin is
  /// 1/(p (1 − p)) (Fisher 1925), so the curvature is (dp/dw)(dp/dw)ᵀ/(p (1 − p)): it needs no second derivatives.
  init<Model: FittableModel>(_ plan: TrainingPlan, _ model: Model, guessing: Guessing)
  where Model.Derivative == Derivative, Model.TrackedState.Derivative == Derivative {
    let count = model.weights.count
    curvature = Array(repeating: .zero, count: count)
    var states = Array(repeating: model.tracked(afterFirst: .good), count: plan.depth + 1)
    for step in plan.steps {
      let depth = Int(step.depth)
      guard depth > 0 else {
        states[0] = model.tracked(
          afterFirst: step.rating, guessRate: step.guessRate, guessing: guessing)
        continue
      }
      let recollection = model.recollection(states[depth - 1], elapsed: step.elapsed)
      if step.right + step.wrong > 0 {
        add(model.recall(recollection), step, count)
      }
      if step.isContinued {
        states[depth] = model.tracked(
          states[depth - 1], after: step.rating, elapsed: step.elapsed, guessRate: step.guessRate,
          recollection: recollection)
      }
    }
  }

  @inline(__always)
  private mutating func add(
    _ recall: Tracked<Derivative>, _ step: TrainingPlan.Step, _ count: Int
  ) {
    let known = 1 - step.guessRate
    let p = (step.guessRate + known * recall.value).clamped(to: Self.floor...(1 - Self.floor))
    if step.right > 0 { loss -= step.right * p.logarithm }
    if step.wrong > 0 { loss -= step.wrong * (1 - p).logarithm }
    let information = known * known * (step.right + step.wrong) / (p * (1 - p))
    gradient.add(recall.derivative, times: known * (step.wrong / (1 - p) - step.right / p))
    for row in 0..<count {
      curvature[row].add(recall.derivative, times: information * recall.derivative[row])
    }
  }
}
