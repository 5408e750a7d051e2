import Narratives
package import QuizEngine

/// How good an answer is.
package struct Grade: Equatable, Sendable {
  /// 0 (wrong) to 1 (right); between them the part that is right.
  package let credit: Double

  /// Whether nothing is wrong or missing.
  package var isRight: Bool { credit >= 1 }

  /// Grades an answer; an answer of another shape than the task earns nothing.
  package init(_ answer: GivenAnswer, to task: Task) {
    credit =
      switch (task, answer) {
      case (.chooseOne(let options), .chosen(let chosen)):
        Self.one(options, chosen: chosen)
      case (.chooseSeveral(let options), .chosen(let chosen)):
        Self.several(options, chosen: Set(chosen))
      case (.type(let accepted, let nearMisses), .typed(let text)):
        accepted.contains { TypedAnswer(text).matches($0) }
          ? 1 : nearMisses.first { TypedAnswer(text).matches($0.text) }?.share ?? 0
      case (.code(let key, let nearMisses), .typed(let text)):
        text == key.rawValue ? 1 : nearMisses.first { $0.text == text }?.share ?? 0
      case (.write, .written(_, let grade)): grade.share
      case (.order(let shown, let order), .ordered(let given)):
        given.count == shown.count ? Self.order(order, given: given) : 0
      case (.sort(let items, _), .sorted(let categories)):
        Self.sorting(items, categories: categories)
      default: 0
      }
  }

  private static func one(_ options: [Option], chosen: [Int]) -> Double {
    guard chosen.count == 1, let index = chosen.first, options.indices.contains(index) else {
      return 0
    }
    if options[index].isRight { return 1 }
    return max(0, options[index].share ?? 0)
  }

  /// Right ones less wrong ones, as a part of all right ones, so that choosing everything earns
  /// nothing; where nothing is right, only choosing nothing is.
  private static func several(_ options: [Option], chosen: Set<Int>) -> Double {
    let keys = Set(options.indices.filter { options[$0].isRight })
    guard !keys.isEmpty else { return chosen.isEmpty ? 1 : 0 }
    let shares = options.compactMap(\.share)
    if shares.count == options.count {
      // The author's weights; thirds written as 33.33 % are meant to make a whole.
      let sum = chosen.reduce(0) { options.indices.contains($1) ? $0 + shares[$1] : $0 }
      return sum > 0.99 ? 1 : max(0, sum)
    }
    let hits = chosen.intersection(keys).count
    let misses = chosen.subtracting(keys).count
    return max(0, Double(hits - misses) / Double(keys.count))
  }

  /// Kendall's rank correlation with the right order, below zero counted as zero: a random order
  /// earns nothing on average (Kendall 1938, A New Measure of Rank Correlation).
  private static func order(_ order: [Int], given: [Int]) -> Double {
    let place = Dictionary(given.enumerated().map { ($1, $0) }) { first, _ in first }
    var (agreeing, pairs) = (0, 0)
    for (rank, step) in order.enumerated() {
      for later in order[(rank + 1)...] {
        pairs += 1
        if let one = place[step], let other = place[later], one < other { agreeing += 1 }
      }
    }
    guard pairs > 0 else { return 1 }
    return max(0, 2 * Double(agreeing) / Double(pairs) - 1)
  }

  private static func sorting(_ items: [SortItem], categories: [Int]) -> Double {
    guard !items.isEmpty, items.count == categories.count else { return 0 }
    let right = zip(items, categories).count { $0.answer == $1 }
    return Double(right) / Double(items.count)
  }
}
