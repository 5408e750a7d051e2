extension FlawRule {
  /// Two options that are the same.
  package static let duplicateOptions = FlawRule(
    name: "duplicate-options", tier: .reliable,
    rule: "Every option is another answer.", sources: [.haladyna, .nbme]
  ) { item in
    var seen: Set<[String]> = []
    return item.options.first { !$0.words.isEmpty && !seen.insert(marked($0)).inserted }
      .map { option in
        "the option “\(option.text)” stands here twice; change or delete one of the two"
      }
  }

  static let nestedOptions = FlawRule(
    name: "nested-options", tier: .reliable,
    rule: "No option contains another: where the narrower one is right, the wider one is too.",
    sources: [.haladyna, .nbme]
  ) { item in
    for wide in item.options {
      for narrow in item.options where nests(wide, narrow) {
        return "“\(narrow.text)” and “\(wide.text)” overlap, so both cannot be judged apart; "
          + "make each exclude the other"
      }
    }
    return nil
  }

  /// The words with signs that change what numbers mean.
  private static func marked(_ option: ItemText.Option) -> [String] {
    option.text.contains(where: { "<>=+-−±×÷/*^%$€≤≥()[]{}.,'′″:".contains($0) })
      ? [option.text.lowercased()] : option.words
  }

  /// Whether one option says all that another says and adds to it, or their ranges of numbers meet.
  private static func nests(_ wide: ItemText.Option, _ narrow: ItemText.Option) -> Bool {
    guard !wide.isCatchAll, !narrow.isCatchAll, wide.words != narrow.words else { return false }
    if let one = NumberText(wide.text), let other = NumberText(narrow.text) {
      return one.overlaps(other)
    }
    guard narrow.words.count > 1, !narrow.content.isEmpty, wide.words.starts(with: narrow.words)
    else { return false }
    // What is added may also change the meaning instead of narrowing it.
    let added = wide.words.dropFirst(narrow.words.count)
    return !added.contains(where: turning.contains)
      && !added.contains { $0.contains(where: \.isNumber) }
      && !wide.text.dropFirst(narrow.text.count - 1).contains(where: { ".;:“”".contains($0) })
  }

  private static let turning: Set = [
    "but", "not", "without", "except", "only", "then", "never", "no", "or", "instead", "alone",
    "unless", "rather", "before", "after",
  ]
}
