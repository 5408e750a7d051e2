/// How far a flaw that was found can be trusted.
package enum FlawTier: String, CaseIterable, Sendable {
  /// What is found is nearly always a flaw.
  case reliable
  /// Worth a look.
  case advisory
}

/// A rule of item writing that a program can check.
package struct FlawRule: Sendable {
  /// Its stable name, for example `key-longest`.
  package let name: String
  package let tier: FlawTier
  /// What the guides ask for, in one sentence.
  package let rule: String
  /// The guides that ask for it.
  package let sources: [FlawSource]
  /// Whether it depends on which option is the key.
  var isAboutKey = false
  /// What is wrong with an item and how to mend it, or `nil` where it keeps the rule.
  let find: @Sendable (ItemText) -> String?
}

/// The guides that the rules follow.
package enum FlawSource: String, Sendable {
  case haladyna =
    "Haladyna, Downing and Rodriguez 2002, Applied Measurement in Education 15:309"
  case tarrant = "Tarrant, Knierim, Hayes and Ware 2006, Nurse Education Today 26:662"
  case nbme = "National Board of Medical Examiners, Constructing Written Test Questions"
}

/// A flaw of one item.
package struct Flaw: Equatable, Sendable {
  /// The name of the rule.
  package let rule: String
  package let tier: FlawTier
  /// What was found, and what to do about it.
  package let message: String
}

extension FlawRule {
  /// All rules, reliable ones first; a new rule is one line here and one declaration beside it.
  package static let all: [FlawRule] = [
    .allOfTheAbove, .noneOfTheAbove, .keyLongest, .wordRepeat, .duplicateOptions, .nestedOptions,
    .negativeStem, .kType, .oddOption, .keyInStem, .absoluteTerms, .vagueTerms, .grammaticalCue,
    .unfocusedStem, .numberOrder, .readingLength, .fillInTheBlank, .trueFalseOptions, .convergence,
  ]
}

extension AuditItem {
  /// Its flaws, reliable ones first.
  package var flaws: [Flaw] {
    // An item without options can only have flaws of its stem, and a typed answer has none of these.
    guard options.count > 1, options.map(\.text) != ["True", "False"] else { return [] }
    let text = ItemText(self)
    return FlawRule.all.compactMap { rule in
      rule.find(text).map { Flaw(rule: rule.name, tier: rule.tier, message: $0) }
    }
  }
}
