import Basics

/// The log loss of a plan under a model, with its slope and curvature.
struct Likelihood<Derivative: Lanes>: Sendable {
  /// The sum of −ln P(answer) over all predicted reviews.
  private(set) var loss = 0.0
  /// Its derivative by every weight.
  private(set) var gradient = Derivative.zero
  /// Its expected second derivative (Fisher information), row by row, on and right of the diagonal; empty if not asked for.
  private(set) var curvature: [Derivative]

  /// The smallest probability that an answer is given, so that a surprise stays finite.
  private static var floor: Double { 1e-7 }

  /// The sums over a plan.
  ///
  /// An answer is right with probability p = c + (1 − c) R. Its loss is that of a coin, and the information of a coin is
  /// 1/(p (1 − p)) (Fisher 1925), so the curvature is (dp/dw)(dp/dw)ᵀ/(p (1 − p)): it needs no second derivatives.
  init<Model: FittableModel>(
    _ plan: TrainingPlan, _ model: Model, guessing: Guessing, withCurvature: Bool = true
  )
  where Model.Derivative == Derivative, Model.TrackedState.Derivative == Derivative {
    curvature = Array(repeating: .zero, count: withCurvature ? model.weights.count : 0)
    if plan.hasGuesses {
      walkBeliefs(plan, model, guessing)
    } else {
      walk(plan, model)
    }
  }

  /// Adds up a plan in which nothing can have been guessed.
  private mutating func walk<Model: FittableModel>(_ plan: TrainingPlan, _ model: Model)
  where Model.Derivative == Derivative, Model.TrackedState.Derivative == Derivative {
    var states = Array(repeating: model.tracked(afterFirst: .good), count: plan.depth + 1)
    for step in plan.steps {
      let depth = Int(step.depth)
      guard depth > 0 else {
        states[0] = model.tracked(afterFirst: step.rating)
        continue
      }
      let recollection = model.recollection(states[depth - 1], elapsed: step.elapsed)
      if step.right + step.wrong > 0 {
        add(model.recall(recollection), step)
      }
      if step.isContinued {
        states[depth] = model.tracked(
          states[depth - 1], after: step.rating, elapsed: step.elapsed, recollection: recollection)
      }
    }
  }

  /// Adds up a plan with answers that may have been guessed.
  private mutating func walkBeliefs<Model: FittableModel>(
    _ plan: TrainingPlan, _ model: Model, _ guessing: Guessing
  ) where Model.Derivative == Derivative, Model.TrackedState.Derivative == Derivative {
    var beliefs = Array(
      repeating: model.tracked(afterFirst: .good, guessRate: 0, guessing: guessing),
      count: plan.depth + 1)
    for step in plan.steps {
      let depth = Int(step.depth)
      guard depth > 0 else {
        beliefs[0] = model.tracked(
          afterFirst: step.rating, guessRate: step.guessRate, guessing: guessing)
        continue
      }
      let recall = model.recall(beliefs[depth - 1], elapsed: step.elapsed)
      if step.right + step.wrong > 0 { add(recall.mean, step) }
      if step.isContinued {
        beliefs[depth] = model.tracked(
          beliefs[depth - 1], after: step.rating, elapsed: step.elapsed,
          guessRate: step.guessRate, recall: recall)
      }
    }
  }

  @inline(__always)
  private mutating func add(_ recall: Tracked<Derivative>, _ step: TrainingPlan.Step) {
    let known = 1 - step.guessRate
    let p = (step.guessRate + known * recall.value).clamped(to: Self.floor...(1 - Self.floor))
    if step.right > 0 { loss -= step.right * p.logarithm }
    if step.wrong > 0 { loss -= step.wrong * (1 - p).logarithm }
    let information = known * known * (step.right + step.wrong) / (p * (1 - p))
    gradient.add(recall.derivative, times: known * (step.wrong / (1 - p) - step.right / p))
    recall.derivative.addSquare(times: information, to: &curvature)
  }

  /// The sums over several plans, which all cores share; they are added up in the order of the plans.
  static func sum<Model: FittableModel>(
    _ plans: [TrainingPlan], _ model: Model, guessing: Guessing, withCurvature: Bool = true
  ) -> Self? where Model.Derivative == Derivative, Model.TrackedState.Derivative == Derivative {
    let parts = Parallel.map(plans, inPartsOf: 1) {
      Self($0, model, guessing: guessing, withCurvature: withCurvature)
    }
    guard var sum = parts.first else { return nil }
    for part in parts.dropFirst() {
      sum.loss += part.loss
      sum.gradient.add(part.gradient, times: 1)
      for row in sum.curvature.indices { sum.curvature[row].add(part.curvature[row], times: 1) }
    }
    return sum
  }
}
