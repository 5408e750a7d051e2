/// How often a rule and a reviewer agree about items.
package struct FlawScore: Equatable, Sendable {
  /// What both found.
  package var both = 0
  /// What the rule alone found.
  package var ruleOnly = 0
  /// What the reviewer alone found.
  package var reviewerOnly = 0

  package init(both: Int = 0, ruleOnly: Int = 0, reviewerOnly: Int = 0) {
    self.both = both
    self.ruleOnly = ruleOnly
    self.reviewerOnly = reviewerOnly
  }

  /// The share of what the rule found that the reviewer found too; `nil` where it found nothing.
  package var precision: Double? { Self.ratio(both, both + ruleOnly) }

  /// The share of what the reviewer found that the rule found too; `nil` where there was nothing.
  package var recall: Double? { Self.ratio(both, both + reviewerOnly) }

  /// The harmonic mean of both.
  package var f1: Double? { Self.ratio(2 * both, 2 * both + ruleOnly + reviewerOnly) }

  /// The scores of all rules on some items, by the name of the rule.
  package static func of(_ items: [LabelledItem]) -> [String: FlawScore] {
    var scores: [String: FlawScore] = [:]
    for labelled in items {
      let found = Set(labelled.item.flaws.map(\.rule))
      for rule in found.union(labelled.flaws) {
        switch (found.contains(rule), labelled.flaws.contains(rule)) {
        case (true, true): scores[rule, default: FlawScore()].both += 1
        case (true, false): scores[rule, default: FlawScore()].ruleOnly += 1
        default: scores[rule, default: FlawScore()].reviewerOnly += 1
        }
      }
    }
    return scores
  }

  package static func + (left: FlawScore, right: FlawScore) -> FlawScore {
    FlawScore(
      both: left.both + right.both, ruleOnly: left.ruleOnly + right.ruleOnly,
      reviewerOnly: left.reviewerOnly + right.reviewerOnly)
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
