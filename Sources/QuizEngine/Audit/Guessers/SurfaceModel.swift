/// A model of which option is right, by how the options look.
///
/// McFadden 1974, "Conditional logit analysis of qualitative choice behavior", equation 12: the odds of
/// the options of one item are proportional to the exponential of their weighted features.
struct SurfaceModel: Sendable {
  private var weights: [Double]

  /// What an option looks like beside the others of its item.
  static func features(of item: GuessItem) -> [[Double]] {
    let count = Double(item.options.count)
    let lengths = item.options.map { Double($0.text.count) }
    let mean = max(1, lengths.reduce(0, +) / count)
    let (longest, shortest) = (lengths.max() ?? 0, lengths.min() ?? 0)
    let raw = item.options.indices.map { index -> [Double] in
      let option = item.options[index]
      let place = item.hasPlaces
      return [
        lengths[index] / mean,
        lengths[index] == longest ? 1 : 0,
        lengths[index] == shortest ? 1 : 0,
        Double(option.sharedWithStem),
        option.likeness,
        place && index == 0 ? 1 : 0,
        place && index == item.options.count - 1 ? 1 : 0,
        Double(option.text.count { $0 == "," || $0 == ";" }),
        Double(option.text.count(where: \.isNumber)) / mean,
        option.words.contains(where: absolute.contains) ? 1 : 0,
        option.words.contains(where: hedging.contains) ? 1 : 0,
        option.text.contains("(") || option.text.contains("“") ? 1 : 0,
        Double(option.words.reduce(0) { $0 + $1.count }) / Double(max(1, option.words.count)),
      ]
    }
    // Only differences within the item can tell its options apart.
    let means = raw[0].indices.map { column in raw.reduce(0) { $0 + $1[column] } / count }
    return raw.map { row in zip(row, means).map { $0 - $1 } }
  }

  /// Fits the weights by gradient ascent on the penalised likelihood, from zero; a step that leads down
  /// is taken back and halved.
  init(_ items: [GuessItem], steps: Int = 120, penalty: Double = 0.001) {
    let tables = items.map(Self.features)
    let width = tables.first?.first?.count ?? 0
    weights = Array(repeating: 0, count: width)
    guard width > 0 else { return }
    let scales = Self.scales(tables, width)
    let scaled = tables.map { $0.map { row in zip(row, scales).map { $0 / $1 } } }
    var step = 1.0
    var best = Self.slope(items, scaled, weights, penalty)
    for _ in 0..<steps {
      let next = zip(weights, best.gradient).map { $0 + step * $1 }
      let slope = Self.slope(items, scaled, next, penalty)
      if slope.likelihood > best.likelihood {
        (weights, best) = (next, slope)
        step *= 1.2
      } else {
        step /= 2
      }
    }
    for column in 0..<width { weights[column] /= scales[column] }
  }

  /// The mean penalised log likelihood at some weights, and its gradient.
  private static func slope(
    _ items: [GuessItem], _ tables: [[[Double]]], _ weights: [Double], _ penalty: Double
  ) -> (likelihood: Double, gradient: [Double]) {
    var gradient = weights.map { -penalty * $0 }
    var likelihood = -penalty / 2 * weights.reduce(0) { $0 + $1 * $1 }
    let share = 1 / Double(items.count)
    for (item, table) in zip(items, tables) {
      let chances = chances(table, weights)
      let keys = Double(max(1, item.options.count(where: \.isKey)))
      for (index, row) in table.enumerated() {
        let target = item.options[index].isKey ? 1 / keys : 0
        if target > 0 { likelihood += share * target * Elementary.logarithm(chances[index]) }
        let error = share * (target - chances[index])
        for column in weights.indices { gradient[column] += error * row[column] }
      }
    }
    return (likelihood, gradient)
  }

  /// The scores of an item's options.
  func scores(of item: GuessItem) -> [Double] {
    Self.features(of: item).map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private static func scales(_ tables: [[[Double]]], _ width: Int) -> [Double] {
    let rows = Double(max(1, tables.reduce(0) { $0 + $1.count }))
    return (0..<width).map { column in
      let square = tables.joined().reduce(0) { $0 + $1[column] * $1[column] } / rows
      return square > 0 ? square.squareRoot() : 1
    }
  }

  private static func chances(_ table: [[Double]], _ weights: [Double]) -> [Double] {
    let scores = table.map { row in
      var score = 0.0
      for column in weights.indices { score += row[column] * weights[column] }
      return score
    }
    let most = scores.max() ?? 0
    let odds = scores.map { Elementary.exponential($0 - most) }
    let sum = odds.reduce(0, +)
    return odds.map { $0 / sum }
  }

  private static let absolute: Set = [
    "always", "never", "all", "none", "only", "every", "completely", "must", "entirely",
  ]
  private static let hedging: Set = [
    "usually", "often", "may", "can", "some", "generally", "sometimes", "most", "rarely", "might",
  ]
}

extension Guesser {
  /// Weighs a dozen surface features by what it has learnt.
  static let logistic = Guesser("logistic-on-surface", folds: .byCode, margin: 0.07) { items in
    let model = SurfaceModel(items)
    return { item in model.scores(of: item) }
  }
}
