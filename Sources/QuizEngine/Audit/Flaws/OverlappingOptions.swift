extension FlawRule {
  /// Two options that are the same.
  package static let duplicateOptions = FlawRule(
    name: "duplicate-options", tier: .reliable,
    rule: "Every option is another answer.", sources: [.haladyna, .nbme]
  ) { item in
    // Options of different words are different, whatever the signs between them.
    let options = item.options
    let isRepeated = options.indices.contains { index in
      options[..<index].contains { $0.words == options[index].words }
    }
    guard isRepeated else { return nil }
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
    // A combination of two other options is told as such.
    guard kType.find(item) == nil else { return nil }
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
    let bytes = option.text.utf8
    let isPlain = bytes.allSatisfy { byte in
      byte == 0x20 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    if isPlain { return option.words }
    var text = option.text.lowercased()
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    // In a word, a hyphen tells nothing; in a formula it takes away.
    if !text.contains(where: \.isNumber) { text = text.withoutInnerHyphens }
    let hasSigns = text.unicodeScalars.contains(where: signs.contains)
    return hasSigns ? [text] : Words.of(text)
  }

  private static let signs = Set("<>=+-−±×÷/*^%$€≤≥()[]{}.,'′″:".unicodeScalars)

  /// Whether one option says all that another says and adds to it, or their ranges of numbers meet.
  private static func nests(_ wide: ItemText.Option, _ narrow: ItemText.Option) -> Bool {
    guard !wide.isCatchAll, !narrow.isCatchAll, wide.words != narrow.words else { return false }
    if let one = wide.number, let other = narrow.number {
      return one.overlaps(other) || one.bounds(other)
    }
    if specifies(wide, narrow) { return true }
    guard narrow.words.count > 1, !narrow.content.isEmpty, wide.words.starts(with: narrow.words)
    else { return false }
    // What is added may also change the meaning instead of narrowing it.
    let added = wide.words.dropFirst(narrow.words.count)
    return !added.contains(where: turning.contains)
      && !added.contains { $0.contains(where: \.isNumber) }
      && !wide.text.dropFirst(narrow.text.count - 1).contains(where: { ".;:“”".contains($0) })
  }

  /// Whether one option is the other with an adjective before it: `endometrial carcinoma`, `carcinoma`.
  private static func specifies(_ narrow: ItemText.Option, _ wide: ItemText.Option) -> Bool {
    let added = narrow.words.count - wide.words.count
    guard (1...2).contains(added), !wide.content.isEmpty, wide.words.count <= 3,
      narrow.words.suffix(wide.words.count).elementsEqual(wide.words)
    else { return false }
    return !narrow.words.prefix(added).contains { word in
      turning.contains(word) || denying.contains(word) || word.contains(where: \.isNumber)
    }
  }

  /// Words that make another thing of the one they stand before.
  private static let denying: Set = [
    "non", "pseudo", "anti", "pre", "post", "sub", "false", "of", "and", "with", "from", "to",
    "in", "by", "for", "on", "the", "a", "an", "decreased", "increased", "low", "high", "partial",
  ]

  private static let turning: Set = [
    "but", "not", "without", "except", "only", "then", "never", "no", "or", "instead", "alone",
    "unless", "rather", "before", "after",
  ]
}

extension String {
  /// `mid-line` as `midline`; a hyphen beside anything but a letter stays.
  fileprivate var withoutInnerHyphens: String {
    guard contains("-") else { return self }
    let characters = Array(self)
    return String(
      characters.indices.filter { index in
        characters[index] != "-" || index == 0 || index + 1 == characters.count
          || !characters[index - 1].isLetter || !characters[index + 1].isLetter
      }.map { characters[$0] })
  }
}
