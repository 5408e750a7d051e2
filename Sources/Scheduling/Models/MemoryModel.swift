/// The memory model of a profile, with its weights.
package enum MemoryModel: Equatable, Sendable {
  case fsrs6(FSRS6)
  case fsrs7(FSRS7)

  /// The models there are, by the name used in commands and files.
  package enum Name: String, CaseIterable, Sendable {
    case fsrs6 = "fsrs-6"
    case fsrs7 = "fsrs-7"
  }

  /// What a new profile uses.
  package static let standard = Self.standard(.fsrs7)

  /// A model with its default weights.
  package static func standard(_ name: Name) -> Self {
    switch name {
    case .fsrs6: .fsrs6(.standard)
    case .fsrs7: .fsrs7(.standard)
    }
  }

  /// A model with a list of weights.
  package init(_ name: Name, weights: [Double]) throws(SchedulingError) {
    self =
      switch name {
      case .fsrs6: .fsrs6(try FSRS6(weights: weights))
      case .fsrs7: .fsrs7(try FSRS7(weights: weights))
      }
  }

  package var name: Name {
    switch self {
    case .fsrs6: .fsrs6
    case .fsrs7: .fsrs7
    }
  }
}

extension MemoryModel: ForgettingModel {
  package var weights: [Double] {
    switch self {
    case .fsrs6(let model): model.weights
    case .fsrs7(let model): model.weights
    }
  }

  package func state(afterFirst rating: Rating) -> MemoryState {
    switch self {
    case .fsrs6(let model): model.state(afterFirst: rating)
    case .fsrs7(let model): model.state(afterFirst: rating)
    }
  }

  package func state(
    _ state: MemoryState, after rating: Rating, elapsed: Elapsed
  ) -> MemoryState {
    switch self {
    case .fsrs6(let model): model.state(state, after: rating, elapsed: elapsed)
    case .fsrs7(let model): model.state(state, after: rating, elapsed: elapsed)
    }
  }

  package func outcomes(
    _ state: MemoryState, after rating: Rating, elapsed: Elapsed
  ) -> Outcomes {
    switch self {
    case .fsrs6(let model): model.outcomes(state, after: rating, elapsed: elapsed)
    case .fsrs7(let model): model.outcomes(state, after: rating, elapsed: elapsed)
    }
  }

  package func retrievability(_ state: MemoryState, elapsed: Elapsed) -> Double {
    switch self {
    case .fsrs6(let model): model.retrievability(state, elapsed: elapsed)
    case .fsrs7(let model): model.retrievability(state, elapsed: elapsed)
    }
  }

  package func retrievability(_ state: MemoryState, after days: Double) -> Double {
    switch self {
    case .fsrs6(let model): model.retrievability(state, after: days)
    case .fsrs7(let model): model.retrievability(state, after: days)
    }
  }

  package func interval(_ state: MemoryState, retention: Double) -> Double {
    switch self {
    case .fsrs6(let model): model.interval(state, retention: retention)
    case .fsrs7(let model): model.interval(state, retention: retention)
    }
  }
}
