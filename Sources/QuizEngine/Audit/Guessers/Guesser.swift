/// A way to answer without knowing anything of the subject.
package struct Guesser: Sendable {
  /// What items stay together when a guesser learns from nine tenths and guesses the rest.
  package enum Folds: Equatable, Sendable {
    /// Nothing is learnt.
    case none
    /// All items of a code; what is learnt about other codes is tried on this one.
    case byCode
    /// Single items, as for a learner who has seen other questions on the same codes.
    case byItem
  }

  /// The scores of an item's options; the highest is chosen.
  typealias Guess = @Sendable (GuessItem) -> [Double]

  /// Its stable name, for example `longest`.
  package let name: String
  package let folds: Folds
  /// How far above chance the upper bound of its accuracy may be.
  package let margin: Double
  /// Learns from some items.
  let learn: @Sendable ([GuessItem]) -> Guess

  init(
    _ name: String, folds: Folds, margin: Double = 0.05,
    learn: @escaping @Sendable ([GuessItem]) -> Guess
  ) {
    self.name = name
    self.folds = folds
    self.margin = margin
    self.learn = learn
  }

  /// A guesser that learns nothing.
  init(_ name: String, score: @escaping @Sendable (GuessItem.Option) -> Double) {
    self.init(name, folds: .none) { _ in { item in item.options.map(score) } }
  }

  /// All guessers; a new one is one line here.
  package static let all: [Guesser] = [
    Guesser("longest") { Double($0.text.count) },
    Guesser("shortest") { -Double($0.text.count) },
    Guesser("most-words-shared-with-stem") { Double($0.sharedWithStem) },
    Guesser("most-like-the-others") { $0.likeness },
    Guesser("odd-one-out") { -$0.likeness },
    .keyPosition, .textPrior("option-text-prior", .byCode),
    .wordPrior("option-word-prior", .byCode),
    .textPrior("option-text-prior-codes-known", .byItem),
    .wordPrior("option-word-prior-codes-known", .byItem), .logistic,
  ]
}

/// How well a guesser does.
package struct GuesserResult: Equatable, Sendable {
  package let name: String
  package let items: Int
  package let accuracy: Interval
  /// What blind picking gets: the mean share of right options.
  package let chance: Double
  package let margin: Double
  /// The mean accuracy on each kind.
  package let byKind: [String: Double]

  /// Whether the upper bound stays within the margin.
  package var isMet: Bool { accuracy.high <= chance + margin }
}

extension Guesser {
  /// Tries the guesser on some items.
  func result(on items: [GuessItem], seed: UInt64) -> GuesserResult {
    let successes = successes(on: items)
    var clusters: [String: [Double]] = [:]
    var kinds: [String: (sum: Double, count: Double)] = [:]
    for (item, success) in zip(items, successes) {
      clusters[item.cluster, default: []].append(success)
      let known = kinds[item.kind] ?? (0, 0)
      kinds[item.kind] = (known.sum + success, known.count + 1)
    }
    let ordered = clusters.sorted { $0.key < $1.key }.map(\.value)
    let mean = successes.reduce(0, +) / Double(max(1, items.count))
    return GuesserResult(
      name: name, items: items.count,
      // A guesser that has seen the codes themselves as keys is right in whole clusters and wrong in
      // others even where it knows nothing; there the items are what is independent.
      accuracy: folds == .byItem
        ? .wilson(share: mean, of: items.count) : .bootstrap(clusters: ordered, seed: seed),
      chance: items.reduce(0) { $0 + $1.chance } / Double(max(1, items.count)), margin: margin,
      byKind: kinds.mapValues { $0.sum / $0.count })
  }

  private func successes(on items: [GuessItem]) -> [Double] {
    guard folds != .none else {
      let guess = learn([])
      return items.map { $0.success(of: guess($0)) }
    }
    let folds = fold(items)
    var successes = [Double](repeating: 0, count: items.count)
    for fold in Set(folds).sorted() {
      let guess = learn(items.indices.filter { folds[$0] != fold }.map { items[$0] })
      for index in items.indices where folds[index] == fold {
        successes[index] = items[index].success(of: guess(items[index]))
      }
    }
    return successes
  }

  /// Which tenth each item belongs to.
  private func fold(_ items: [GuessItem]) -> [Int] {
    var numbers: [String: Int] = [:]
    for cluster in Set(items.map(\.cluster)).sorted() { numbers[cluster] = numbers.count }
    guard folds == .byCode, numbers.count > 1 else { return items.indices.map { $0 % 10 } }
    return items.map { (numbers[$0.cluster] ?? 0) % 10 }
  }
}
