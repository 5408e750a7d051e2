package import QuizEngine

extension Task {
  /// The chance that somebody who knows nothing answers right.
  package var guessRate: Double {
    switch self {
    case .chooseOne(let options): options.isEmpty ? 0 : 1 / Double(options.count)
    case .chooseSeveral(let options): power(0.5, options.count)
    case .type, .code, .write: 0
    case .order(let shown, _):
      1 / (1...max(1, min(20, shown.count))).reduce(1) { $0 * Double($1) }
    case .sort(let items, let categories):
      categories.isEmpty ? 0 : power(1 / Double(categories.count), items.count)
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}
