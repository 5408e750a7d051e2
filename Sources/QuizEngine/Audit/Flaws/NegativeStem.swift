extension FlawRule {
  static let negativeStem = FlawRule(
    name: "negative-stem", tier: .reliable,
    rule: "The question asks for what is, not for what is not.",
    sources: [.haladyna, .tarrant, .nbme]
  ) { item in
    guard let word = shouted(item) ?? Negation.word(in: item.questionWords) else { return nil }
    return "the question asks for the exception (“\(word)”), which is easily overread; "
      + "ask for the one that fits, or ask for every right option"
  }

  /// A negation in capitals, where not all of the text is in capitals.
  private static func shouted(_ item: ItemText) -> String? {
    guard item.item.stem.hasShoutedWord, item.stemWords.contains(where: negations.contains),
      item.item.stem.contains(where: \.isLowercase)
    else { return nil }
    return item.item.stem.split { !$0.isLetter }.first {
      $0.allSatisfy(\.isUppercase) && negations.contains($0.lowercased())
    }.map(String.init)
  }

  private static let negations: Set = [
    "not", "except", "least", "incorrect", "exception", "false", "never", "cannot",
  ]
}

/// Finds the word that turns a question round.
private enum Negation {
  static func word(in words: [String]) -> String? {
    if let last = words.last, ["except", "excluding", "not"].contains(last) { return last }
    if words.contains("except"), words.contains("all") || words.contains("following") {
      return "except"
    }
    guard let start = words.firstIndex(where: asking.contains) else { return completed(words) }
    return negation(in: words[(start + 1)...])
  }

  /// The end of a sentence that the options complete: "a valid claim does not".
  private static func completed(_ words: [String]) -> String? {
    guard !words.contains(where: clauses.contains), words.first != "if",
      !["why", "how"].contains(words.first)
    else { return nil }
    return words.count > 3 ? negation(in: words.suffix(3)) : nil
  }

  /// A negation of the main verb; one inside a clause ("who does not smoke") turns nothing round.
  private static func negation(in words: ArraySlice<String>) -> String? {
    var before = ""
    for (index, word) in zip(words.indices, words) {
      if clauses.contains(word), index > words.startIndex + 1 || word != "of" { return nil }
      if word == "not", verbs.contains(before), next(words, index) != "only" { return word }
      if word == "cannot" || word.hasSuffix("n't") { return word }
      if word == "never" { return word }
      if word == "least", before != "at", next(words, index).map(judged.contains) == true {
        return "least " + (next(words, index) ?? "")
      }
      if wrong.contains(word), ["is", "are"].contains(before) { return word }
      if wrong.contains(word), ["statement", "option", "answer"].contains(next(words, index)) {
        return word
      }
      before = word
    }
    return nil
  }

  private static func next(_ words: ArraySlice<String>, _ index: Int) -> String? {
    words.indices.contains(index + 1) ? words[index + 1] : nil
  }

  private static let asking: Set = ["which", "what", "who", "whom"]
  private static let clauses: Set = [
    "who", "that", "if", "because", "when", "whose", "although", "since", "while", "where",
    "unless", "whether", "why", "how",
  ]
  private static let verbs: Set = [
    "is", "are", "was", "were", "does", "do", "did", "should", "would", "could", "can", "may",
    "must", "will", "has", "have", "had", "might",
  ]
  private static let wrong: Set = ["false", "incorrect", "untrue", "wrong", "inaccurate"]
  private static let judged: Set = [
    "likely", "appropriate", "probable", "useful", "important", "correct", "consistent",
    "effective", "suitable", "true", "common", "accurate", "characteristic", "helpful",
  ]
}

extension String {
  /// Whether two capital letters stand side by side, as they do in a word that is shouted; letters that are not plain may
  /// be capitals, curly quotation marks are none.
  fileprivate var hasShoutedWord: Bool {
    var (wasCapital, isInMark) = (false, false)
    for byte in Array(utf8) {
      isInMark = byte == 0xE2 || isInMark && (0x80..<0xC0).contains(byte)
      let isCapital = (0x41...0x5A).contains(byte) || byte >= 0x80 && !isInMark
      if isCapital, wasCapital { return true }
      wasCapital = isCapital
    }
    return false
  }
}
