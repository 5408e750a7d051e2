import Narratives

/// Sets of codes to choose from, weighted so that the options alone tell nothing about the key.
///
/// Which sets there are, `CandidateSets` says. Which set a pair is shown with, and which of the two is the key, is drawn
/// by weights that start from how much the codes of each set have in common, and are found by iterative proportional fitting (Deming and Stephan 1940, Ann. Math.
/// Statist. 11:427, section 5): each pair is asked as often as it is to be, and within any set each code is
/// the key equally often, whatever a guesser looks at.
struct OptionSets: Sendable {
  /// The codes to choose from, and the one that is right.
  struct Draw: Sendable {
    let codes: [Procedure]
    let key: Procedure
  }

  /// Two members of a family, by their places in it; the first is the smaller.
  struct Pair: Hashable, Sendable {
    let one: Int
    let other: Int

    init(_ one: Int, _ other: Int) {
      self.one = min(one, other)
      self.other = max(one, other)
    }
  }

  private struct Choice {
    let set: Int
    let key: Int
    /// The probability that this choice or an earlier one is drawn.
    let upTo: Double
  }

  private let members: [Procedure]
  private let sets: [[Int]]
  private let choices: [Pair: [Choice]]

  /// The weighted sets for some pairs of a family, each with the share of questions that it is to have.
  ///
  /// Of the sets that hold a pair, those whose codes differ in few things are drawn more often; how many two members differ
  /// in is told by `differences`.
  init(
    _ family: [Procedure], sets: [[Int]], shares: [Pair: Double],
    differences: (Int, Int) -> Int = { _, _ in 0 }
  ) {
    members = family
    let priors = sets.map { set in
      let pairs = Self.pairs(set)
      let sum = pairs.reduce(0) { $0 + differences($1.one, $1.other) }
      return Elementary.exponential(-Self.farness * Double(sum) / Double(max(1, pairs.count)))
    }
    var table = WeightTable(
      sets: sets, priors: priors, pairs: shares.keys.sorted { $0.isBefore($1) })
    table.fit(to: shares)
    self.sets = sets
    choices = table.rows(relativeTo: shares).mapValues { row in
      var sum = 0.0
      return row.sorted { ($0.key, $0.set) < ($1.key, $1.set) }.map { entry in
        sum += entry.weight
        return Choice(set: entry.set, key: entry.key, upTo: sum)
      }
    }
  }

  /// A set whose codes differ in one thing more on the average starts with half of the weight: the logarithm of two.
  private static let farness = 0.69

  /// A set that holds both members and the key, which is one of them; `nil` leaves the pair to another
  /// kind, so often that no set is unbalanced.
  ///
  /// The ticket is from 0 up to 1; low ones make one of the pair the key, high ones the other.
  func draw(_ pair: Pair, at ticket: Double) -> Draw? {
    guard let choice = choices[pair]?.first(where: { ticket < $0.upTo }) else { return nil }
    return Draw(codes: sets[choice.set].map { members[$0] }, key: members[choice.key])
  }

  /// How often a pair finds a set.
  func coverage(of pair: Pair) -> Double { choices[pair]?.last?.upTo ?? 0 }

  /// The pairs of a set.
  static func pairs(_ set: [Int]) -> [Pair] {
    set.indices.flatMap { index in set[(index + 1)...].map { Pair(set[index], $0) } }
  }
}

extension OptionSets.Pair {
  fileprivate func isBefore(_ other: Self) -> Bool {
    (one, self.other) < (other.one, other.other)
  }
}

/// The weights of all ways to show a pair in a set with one of the two as the key.
private struct WeightTable {
  typealias Pair = OptionSets.Pair

  struct Entry {
    let pair: Int
    let set: Int
    let key: Int
    /// The number of the key within its set, counted over all sets.
    let slot: Int
    var weight = 1.0
  }

  private let pairs: [Pair]
  private let sets: [[Int]]
  private var entries: [Entry] = []
  /// For each set, where its slots begin.
  private var starts: [Int] = []
  private static let rounds = 100
  /// From this share of a row on, what a round changes no longer matters.
  private static let tolerance = 0.001

  init(sets: [[Int]], priors: [Double], pairs: [Pair]) {
    self.pairs = pairs
    self.sets = sets
    let numbers = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1, $0) })
    var start = 0
    for (number, set) in sets.enumerated() {
      starts.append(start)
      for pair in OptionSets.pairs(set) {
        guard let row = numbers[pair] else { continue }
        for (place, member) in set.enumerated() where member == pair.one || member == pair.other {
          entries.append(
            Entry(
              pair: row, set: number, key: member, slot: start + place, weight: priors[number]))
        }
      }
      start += set.count
    }
    starts.append(start)
  }

  mutating func fit(to shares: [Pair: Double]) {
    let wanted = pairs.map { shares[$0] ?? 0 }
    // Columns of their own, and two passes a round: large families have thousands of ways to show a pair.
    let rows = entries.map(\.pair)
    let places = entries.map(\.slot)
    var weights = entries.map(\.weight)
    var sums = pairSums
    for _ in 0..<Self.rounds {
      let rates = pairs.indices.map { sums[$0] > 0 ? wanted[$0] / sums[$0] : 1 }
      var slots = [Double](repeating: 0, count: starts.last ?? 0)
      for index in weights.indices {
        weights[index] *= rates[rows[index]]
        slots[places[index]] += weights[index]
      }
      balance(&slots)
      sums = [Double](repeating: 0, count: pairs.count)
      for index in weights.indices {
        weights[index] *= slots[places[index]]
        sums[rows[index]] += weights[index]
      }
      let isClose = pairs.indices.allSatisfy { row in
        sums[row] == 0 || abs(sums[row] - wanted[row]) < Self.tolerance * wanted[row]
      }
      if isClose { break }
    }
    for index in weights.indices { entries[index].weight = weights[index] }
  }

  /// Turns how often each code of a set is the key into what makes it so equally often; a set with a code that never is
  /// one falls away.
  private func balance(_ slots: inout [Double]) {
    for set in sets.indices {
      let own = starts[set]..<starts[set + 1]
      let isWhole = !own.contains { slots[$0] == 0 }
      let mean = own.reduce(0) { $0 + slots[$1] } / Double(own.count)
      for slot in own { slots[slot] = isWhole && mean > 0 ? mean / slots[slot] : 0 }
    }
  }

  private var pairSums: [Double] {
    var sums = [Double](repeating: 0, count: pairs.count)
    for entry in entries { sums[entry.pair] += entry.weight }
    return sums
  }

  /// The entries of each pair as probabilities; of a pair that is less covered they add to less than one.
  func rows(relativeTo shares: [Pair: Double]) -> [Pair: [Entry]] {
    let sums = pairSums
    let most = pairs.indices.map { sums[$0] / (shares[pairs[$0]] ?? 1) }.max() ?? 0
    guard most > 0 else { return [:] }
    var rows: [Pair: [Entry]] = [:]
    for var entry in entries where entry.weight > 0 {
      let pair = pairs[entry.pair]
      entry.weight /= most * (shares[pair] ?? 1)
      rows[pair, default: []].append(entry)
    }
    return rows
  }
}
