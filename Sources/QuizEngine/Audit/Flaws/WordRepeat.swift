extension FlawRule {
  static let wordRepeat = FlawRule(
    name: "word-repeat", tier: .reliable,
    rule: "No word of the stem comes back in the key alone (a clang association).",
    sources: [.haladyna, .tarrant, .nbme], isAboutKey: true
  ) { item in
    guard let key = item.key, item.options.count > 2 else { return nil }
    let distractors = item.distractors
    let own = key.content.filter { word in !distractors.contains { $0.content.contains(word) } }
    guard own.contains(where: item.stemMayHold) else { return nil }
    let elsewhere = distractors.reduce(into: Set<String>()) { $0.formUnion($1.content) }
    // Where wrong options echo other words of the stem, an echo tells nothing.
    guard elsewhere.intersection(item.stemContent).isSubset(of: key.content) else { return nil }
    let telling = own.intersection(item.stemContent)
    guard let word = item.stemWords.first(where: { telling.contains(Words.root($0)) }) else {
      return nil
    }
    return "“\(word)” of the question comes back in the key and in no other option; "
      + "say it in another word, or use it in a wrong option as well"
  }

  static let keyInStem = FlawRule(
    name: "key-in-stem", tier: .reliable,
    rule: "The stem does not contain the answer, nor the code that is asked for.",
    sources: [.haladyna, .nbme], isAboutKey: true
  ) { item in
    guard let key = item.key, !key.words.isEmpty, key.length > 3,
      key.words.allSatisfy(item.stemMayHold), item.stemWords.holds(key.words),
      !item.distractors.contains(where: { item.stemWords.holds($0.words) })
    else { return nil }
    return "the key “\(key.text)” stands in the question and no other option does; "
      + "take it out of the question"
  }
}

extension [String] {
  /// Whether some words stand here side by side.
  func holds(_ words: [String]) -> Bool {
    guard let first = words.first, count >= words.count else { return false }
    return (0...(count - words.count)).contains { start in
      self[start] == first && self[start..<start + words.count].elementsEqual(words)
    }
  }
}
