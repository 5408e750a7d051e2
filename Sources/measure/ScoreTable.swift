import Narratives

/// What was found of the gold facts of one text.
struct TextScore {
  let gold: [FactKey: GoldFact]
  let found: [FactKey: Fact]
  let name: String

  init(gold: [GoldFact], found: [Fact], name: String) {
    self.gold = Dictionary(gold.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.found = Dictionary(
      found.map { (FactKey(aspect: $0.aspect, value: $0.value), $0) },
      uniquingKeysWith: { first, _ in first })
    self.name = name
  }

  /// Whether the approaches that the text says are used are exactly those of the gold corpus.
  var hasRightApproach: Bool {
    Set(gold.values.filter { $0.key.aspect == .approach && $0.modality == .performed }.map(\.key))
      == Set(found.filter { $0.key.aspect == .approach && $0.value.modality == .performed }.keys)
  }

  /// The facts that were missed, invented, or read with another modality.
  var errors: [String] {
    let missed = gold.values.filter { found[$0.key] == nil }
      .map { "missed   \($0.key.aspect) \($0.key.value) \($0.modality)" }
    let invented = found.filter { gold[$0.key] == nil }
      .map {
        "invented \($0.key.aspect) \($0.key.value) \($0.value.modality): \($0.value.evidence.sentence)"
      }
    let changed = gold.values.compactMap { fact in
      found[fact.key].flatMap { other in
        other.modality == fact.modality
          ? nil
          : "modality \(fact.key.value) \(fact.modality), read \(other.modality): \(other.evidence.sentence)"
      }
    }
    return (missed.sorted() + invented.sorted() + changed.sorted()).map { "\(name) \($0)" }
  }
}

/// Precision, recall and F1 of many texts together.
struct Tally {
  var gold = 0
  var found = 0
  var both = 0
  var sameModality = 0

  /// One line of the table.
  func line(_ name: String) -> String {
    let precision = Self.ratio(both, found)
    let recall = Self.ratio(both, gold)
    let sum = precision + recall
    let f1 = sum > 0 ? 2 * precision * recall / sum : 0
    let cells = [precision, recall, f1, Self.ratio(sameModality, both)].map(Self.cell)
    return name.padded(to: 26) + "\(gold)".padded(to: 7) + "\(found)".padded(to: 7)
      + cells.map { $0.padded(to: 9) }.joined()
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }

  private static func cell(_ ratio: Double) -> String {
    let thousandths = Int((ratio * 1000).rounded())
    return "\(thousandths / 10).\(thousandths % 10) %"
  }
}

/// The table of one half.
struct ScoreTable {
  let scores: [TextScore]

  init(_ scores: [TextScore]) { self.scores = scores }

  /// The lines of the table.
  var lines: [String] {
    var lines = ["".padded(to: 26) + "gold   found  precision recall F1       modality"]
    for aspect in Aspect.allCases {
      lines.append(tally { $0.aspect == aspect }.line(aspect.rawValue))
    }
    lines.append(
      tally(joining: \.withoutAmount) { $0.aspect == .component }.line("component, any amount"))
    lines.append(tally { _ in true }.line("all"))
    for modality in Modality.allCases { lines.append(recall(of: modality)) }
    lines.append(missedComponents)
    lines += byAction
    let right = scores.count { $0.hasRightApproach }
    lines.append("approach of the text right: \(right) of \(scores.count)")
    return lines
  }

  private func tally(
    joining: (FactKey) -> FactKey = { $0 }, where isCounted: (FactKey) -> Bool
  ) -> Tally {
    var tally = Tally()
    for score in scores {
      let gold = Dictionary(
        score.gold.filter { isCounted($0.key) }.map { (joining($0.key), $0.value.modality) },
        uniquingKeysWith: { first, _ in first })
      let found = Dictionary(
        score.found.filter { isCounted($0.key) }.map { (joining($0.key), $0.value.modality) },
        uniquingKeysWith: { first, _ in first })
      tally.gold += gold.count
      tally.found += found.count
      tally.both += gold.keys.count { found[$0] != nil }
      tally.sameModality += gold.count { found[$0.key] == $0.value }
    }
    return tally
  }

  /// Why components were missed: words unknown to the lexicon, or known words that were not joined.
  private var missedComponents: String {
    let pairs = scores.flatMap { score in
      let found = score.found.keys.filter { $0.aspect == .component }.map(\.parts)
      return score.gold.keys.filter { $0.aspect == .component && score.found[$0] == nil }
        .map { ($0.parts, found) }
    }
    let unknown = pairs.count { $0.0.action.contains("(") || $0.0.structure.contains("(") }
    let otherAction = pairs.count { gold, found in
      found.contains { $0.structure == gold.structure }
    }
    let otherStructure = pairs.count { gold, found in
      found.contains { $0.action == gold.action }
    }
    return "components missed: \(pairs.count); words unknown \(unknown), structure read with other "
      + "actions \(otherAction), action read with other structures \(otherStructure)"
  }

  /// How many components of each action are in the gold corpus, were found, and are in both.
  private var byAction: [String] {
    var tallies: [String: Tally] = [:]
    for score in scores {
      for key in score.gold.keys where key.aspect == .component {
        tallies[key.parts.action, default: Tally()].gold += 1
        if score.found[key] != nil { tallies[key.parts.action, default: Tally()].both += 1 }
      }
      for key in score.found.keys where key.aspect == .component {
        tallies[key.parts.action, default: Tally()].found += 1
      }
    }
    return tallies.sorted { ($1.value.gold, $0.key) < ($0.value.gold, $1.key) }
      .map { action, tally in
        "  " + action.padded(to: 20)
          + "\(tally.gold) in gold, \(tally.found) found, \(tally.both) in both"
      }
  }

  private func recall(of modality: Modality) -> String {
    let wanted = scores.flatMap { score in
      score.gold.values.filter { $0.modality == modality }.map { score.found[$0.key]?.modality }
    }
    let right = wanted.count { $0 == modality }
    let found = wanted.count { $0 != nil }
    return
      "\(modality.rawValue): \(wanted.count) in gold, \(found) found, \(right) with this modality"
  }
}

extension String {
  /// The text with spaces up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
