extension FlawRule {
  /// From this ratio of the key's length to the mean of the others on, the key stands out.
  private static let ratio = 1.5
  /// A longer key by fewer characters than this is not seen.
  private static let margin = 8

  static let keyLongest = FlawRule(
    name: "key-longest", tier: .reliable,
    rule: "All options are about equally long: the longest one is often right.",
    sources: [.haladyna, .tarrant, .nbme], isAboutKey: true
  ) { item in
    // One long name is a name, not an answer worked out with more care.
    guard let key = item.key, item.options.count > 2, key.words.count > 3 else { return nil }
    let others = item.distractors.filter { !$0.isCatchAll }.map(\.length)
    guard others.count > 1, let next = others.max() else { return nil }
    let mean = Double(others.reduce(0, +)) / Double(others.count)
    let times = Double(key.length) / max(1, mean)
    guard times >= ratio, key.length - next >= margin else { return nil }
    let words = Int((times * 10).rounded())
    return "the key is \(words / 10).\(words % 10) times as long as the other options; "
      + "shorten it, or make the others as full"
  }
}
