/// Items that ask the same in the same words.
package struct Duplicates: Equatable, Sendable {
  /// An item with an earlier one that it is like.
  package struct Pair: Equatable, Sendable {
    package let item: Int
    package let earlier: Int
  }

  /// Items whose stem and options are those of an earlier one.
  package private(set) var exact: [Pair] = []
  /// Items whose stems have nearly the same words as an earlier one; exact duplicates among them.
  package private(set) var near: [Pair] = []

  /// The share of words that two stems must have in common (Jaccard 1901) to count as near duplicates.
  package static let similarity = 0.9

  init(_ items: [AuditItem]) {
    var seen: [String: Int] = [:]
    for (index, item) in items.enumerated() {
      let text = ([item.stem] + item.options.map(\.text).sorted()).joined(separator: "\n")
      if let earlier = seen[text] {
        exact.append(Pair(item: index, earlier: earlier))
      } else {
        seen[text] = index
      }
    }
    near = Self.near(items.map { Set(Words.of($0.stem)) })
  }

  /// Finds the pairs by their rarest words: sets as similar as that share one of those
  /// (Bayardo, Ma and Srikant 2007, WWW, section 4.2, prefix filtering).
  private static func near(_ sets: [Set<String>]) -> [Pair] {
    var frequency: [String: Int] = [:]
    for word in sets.joined() { frequency[word, default: 0] += 1 }
    var index: [String: [Int]] = [:]
    var pairs: [Pair] = []
    for (number, set) in sets.enumerated() where !set.isEmpty {
      let size = Double(set.count)
      let rarest = set.sorted { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
        .prefix(set.count - Int((similarity * size).rounded(.up)) + 1)
      var candidates: Set<Int> = []
      for word in rarest { candidates.formUnion(index[word] ?? []) }
      let earlier = candidates.sorted().first { candidate in
        let other = sets[candidate]
        let (small, large) = set.count < other.count ? (set, other) : (other, set)
        guard Double(small.count) >= similarity * Double(large.count) else { return false }
        let shared = small.count(where: large.contains)
        return Double(shared) >= similarity * Double(set.count + other.count - shared)
      }
      if let earlier { pairs.append(Pair(item: number, earlier: earlier)) }
      for word in rarest { index[word, default: []].append(number) }
    }
    return pairs
  }
}
