/// What a guesser without knowledge sees of an item.
struct GuessItem: Sendable {
  /// An option with its words counted out.
  struct Option: Sendable {
    let text: String
    let words: [String]
    let set: Set<String>
    let sharedWithStem: Int
    /// The mean likeness to the other options (Jaccard).
    let likeness: Double
    let isKey: Bool
  }

  let options: [Option]
  let cluster: String
  let kind: String
  /// Whether the place of an option means anything.
  let hasPlaces: Bool
  /// The share of options that are right.
  let chance: Double

  init(_ item: AuditItem) {
    let stem = Words.content(of: Words.of(item.stem))
    let words = item.options.map { Words.of($0.text) }
    let sets = words.map(Set.init)
    options = item.options.indices.map { index in
      let others = sets.indices.filter { $0 != index }.map { other -> Double in
        let shared = sets[index].intersection(sets[other]).count
        let all = sets[index].count + sets[other].count - shared
        return all == 0 ? 1 : Double(shared) / Double(all)
      }
      return Option(
        text: item.options[index].text.lowercased(), words: words[index], set: sets[index],
        sharedWithStem: Words.content(of: words[index]).intersection(stem).count,
        likeness: others.reduce(0, +) / Double(max(1, others.count)),
        isKey: item.options[index].isKey)
    }
    cluster = item.cluster
    kind = item.kind
    hasPlaces = !item.isShuffledLater
    chance = Double(options.count(where: \.isKey)) / Double(max(1, options.count))
  }

  /// The chance that the option with the best score is right; ties are split.
  func success(of scores: [Double]) -> Double {
    guard let best = scores.max() else { return 0 }
    let chosen = scores.indices.filter { scores[$0] == best }
    return Double(chosen.count { options[$0].isKey }) / Double(chosen.count)
  }
}
