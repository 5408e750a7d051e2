extension FlawRule {
  static let grammaticalCue = FlawRule(
    name: "grammatical-cue", tier: .advisory,
    rule: "Every option fits the stem and the other options in grammar and form.",
    sources: [.haladyna, .tarrant, .nbme]
  ) { item in
    guard let key = item.key, item.options.count > 2 else { return nil }
    if let article = item.questionWords.last, ["a", "an"].contains(article),
      !item.question.contains("/"), !item.question.contains("("),
      fits(key, article), let other = item.distractors.first(where: { !fits($0, article) })
    {
      return "“\(article)” at the end of the question fits the key and not “\(other.text)”; "
        + "put the article into the options"
    }
    for form in OptionForm.allCases {
      let isKey = form.isSeen(in: key)
      if item.distractors.allSatisfy({ form.isSeen(in: $0) != isKey }) {
        return "the key alone \(isKey ? "has" : "lacks") \(form.rawValue); "
          + "write all options in one form"
      }
    }
    return nil
  }

  private static func fits(_ option: ItemText.Option, _ article: String) -> Bool {
    guard let first = option.words.first else { return true }
    let sounds = first.first.map { "aeiou".contains($0) } ?? false
    let isVowel = (sounds && !first.hasPrefix("uni") && !first.hasPrefix("eu")) || first == "hour"
    return isVowel == (article == "an")
  }
}

/// A form that an option may have; the raw value names it.
private enum OptionForm: String, CaseIterable {
  case stop = "a full stop at its end"
  case capital = "a capital at its beginning"

  func isSeen(in option: ItemText.Option) -> Bool {
    switch self {
    case .stop: option.text.last == "."
    case .capital: option.text.first?.isUppercase ?? false
    }
  }
}
