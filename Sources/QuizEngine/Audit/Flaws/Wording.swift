extension FlawRule {
  static let absoluteTerms = FlawRule(
    name: "absolute-terms", tier: .advisory,
    rule: "Options do without “always” and “never”: who knows nothing rules them out.",
    sources: [.haladyna, .tarrant, .nbme]
  ) { item in
    word(of: absolute, in: item).map { word in
      "“\(word)” makes an option look wrong; say what is so, without the absolute word"
    }
  }

  static let vagueTerms = FlawRule(
    name: "vague-terms", tier: .advisory,
    rule: "Options do without “usually” and “often”, which mean another share to every reader.",
    sources: [.tarrant, .nbme]
  ) { item in
    word(of: vague, in: item).map { word in
      "“\(word)” means something else to every reader; give a number, or leave it out"
    }
  }

  /// The first such word in an option, unless nearly all options have one, so that it tells nothing.
  private static func word(of words: Set<String>, in item: ItemText) -> String? {
    let found = item.options.compactMap { option in
      option.isCatchAll ? nil : option.words.first(where: words.contains)
    }
    return found.count < item.options.count ? found.first : nil
  }

  private static let absolute: Set = [
    "always", "never", "completely", "entirely", "absolutely", "totally", "invariably", "every",
    "everyone", "everything", "impossible", "exclusively", "solely", "nothing", "nobody",
  ]
  private static let vague: Set = [
    "usually", "often", "frequently", "occasionally", "sometimes", "rarely", "seldom", "generally",
    "typically", "commonly", "mostly", "probably", "possibly", "normally", "somewhat",
  ]
}
