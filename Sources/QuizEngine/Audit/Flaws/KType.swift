extension FlawRule {
  static let kType = FlawRule(
    name: "k-type", tier: .reliable,
    rule: "Options are answers, not combinations of answers (the complex or K type).",
    sources: [.haladyna, .tarrant, .nbme]
  ) { item in
    let labels = item.options.map { Combination.sort(of: $0.words) }
    let letters = labels.count { $0 == .letters }
    let numerals = labels.count { $0 == .numerals }
    let single = labels.count { $0 == .digits }
    let digits = single > 0 && item.stemWords.contains("1") && item.stemWords.contains("2")
    let numbers = digits ? single : 0
    let joined = item.options.first { option in joins(option, item.options) }
    let isOnly = item.options.contains { $0.words.last == "only" }
    let isAll = labels.count { $0 == .digits } + 1 >= labels.count
    guard letters > 0 || isOnly && isAll || numerals > 1 || numbers > 1 || joined != nil else {
      return nil
    }
    let index = labels.firstIndex { $0 != nil }
    let text = joined?.text ?? index.map { item.options[$0].text } ?? ""
    return
      "the option “\(text)” combines other answers, so that knowing one of them excludes others; "
      + "ask for every right option instead"
  }

  /// Whether an option is two of the others joined by "and".
  private static func joins(_ option: ItemText.Option, _ options: [ItemText.Option]) -> Bool {
    let words = option.words.first == "both" ? Array(option.words.dropFirst()) : option.words
    return words.indices.contains { index in
      guard words[index] == "and", index > 0 else { return false }
      let (left, right) = (Array(words[..<index]), Array(words[(index + 1)...]))
      return options.contains { $0.words == left } && options.contains { $0.words == right }
    }
  }
}

/// An option that names other options by their labels.
private enum Combination {
  case letters, numerals, digits

  private static let joints: Set = ["and", "or", "only", "both", "all", "of"]

  static func sort(of words: [String]) -> Combination? {
    guard words.count <= 9 else { return nil }
    let labels = words.filter { !joints.contains($0) }
    let isCombined = labels.count > 1 || labels.count == 1 && words.last == "only"
    guard isCombined, !labels.isEmpty else { return nil }
    if labels.allSatisfy({ ["i", "ii", "iii", "iv", "v", "vi", "vii"].contains($0) }) {
      return .numerals
    }
    if labels.allSatisfy({ $0.count == 1 && "abcdefg".contains($0) }), labels.count > 1 {
      return .letters
    }
    return labels.allSatisfy { $0.count == 1 && $0.first?.isNumber == true } ? .digits : nil
  }
}
