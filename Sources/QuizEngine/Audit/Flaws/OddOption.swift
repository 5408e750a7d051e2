extension FlawRule {
  static let oddOption = FlawRule(
    name: "odd-option", tier: .reliable,
    rule: "All options are of one class: codes with codes, numbers with numbers.",
    sources: [.haladyna, .tarrant, .nbme]
  ) { item in
    let options = item.options.filter { !$0.isCatchAll && !OptionClass.isHedge($0.words) }
    guard options.count > 2, options.count + 1 >= item.options.count else { return nil }
    let classes = Dictionary(grouping: options) { OptionClass($0) }
    guard classes.count == 2, let odd = classes.first(where: { $0.value.count == 1 })?.value[0],
      let usual = classes.first(where: { $0.value.count > 1 })?.key, OptionClass(odd) != usual,
      !isLabel(odd.text)
    else { return nil }
    return "“\(odd.text)” is \(OptionClass(odd).words) among \(usual.plural); "
      + "replace it by one more of those"
  }
}

/// Whether a text is a short sign such as `RT`, which stands beside numbers that are signs too.
private func isLabel(_ text: String) -> Bool {
  (1...3).contains(text.count) && text.allSatisfy { $0.isUppercase || $0.isNumber }
}

/// What sort of thing an option is.
private enum OptionClass: Hashable {
  case code, number, words

  init(_ option: ItemText.Option) {
    let text = option.text
    if option.length == 5, text.count(where: \.isNumber) >= 4, text.allSatisfy(\.isASCII),
      text.allSatisfy({ $0.isNumber || $0.isLetter })
    {
      self = .code
    } else {
      // A number in a sentence makes no number of it.
      let hasDigit = text.utf8.contains { (0x30...0x39).contains($0) }
      let isNumber = option.number.map { $0.words.count < 3 } ?? false
      self = isNumber && (hasDigit || option.words.count == 1) ? .number : .words
    }
  }

  var words: String {
    switch self {
    case .code: "a code"
    case .number: "a number"
    case .words: "a phrase"
    }
  }

  var plural: String {
    switch self {
    case .code: "codes"
    case .number: "numbers"
    case .words: "phrases"
    }
  }

  /// Answers that fit beside anything: "cannot be determined", "no change", "twice as many".
  static func isHedge(_ words: [String]) -> Bool {
    guard let first = words.first else { return true }
    return [
      "cannot", "can't", "not", "no", "none", "it", "unknown", "undefined", "never", "always",
      "unlimited", "infinite", "infinity", "indefinitely", "any", "more", "less", "fewer", "either",
      "other", "zero", "half", "twice", "both", "neither", "there", "impossible", "depends",
      "insufficient", "all", "about", "over", "under", "at", "greater",
    ].contains(first)
  }
}
