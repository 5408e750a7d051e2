extension FlawRule {
  static let unfocusedStem = FlawRule(
    name: "unfocused-stem", tier: .advisory,
    rule: "The question can be answered with the options covered.",
    sources: [.haladyna, .tarrant, .nbme]
  ) { item in
    let words = item.questionWords
    if Focus.asksOnlyForTruth(words) {
      return "the question only asks what is true; say about what, so that it can be answered "
        + "with the options covered"
    }
    let asks =
      item.item.stem.contains("?") || item.item.stem.contains("_")
      || words.contains(where: Focus.asking.contains)
      || words.first.map(Focus.commands.contains) == true
    guard !asks else { return nil }
    let isTopic = item.stemWords.count < 4 && words.last.map(Focus.open.contains) != true
    guard isTopic || item.item.stem.last == "." && words.count > 2 else { return nil }
    return "nothing is asked; end with a question that can be answered with the options covered"
  }

  static let fillInTheBlank = FlawRule(
    name: "fill-in-the-blank", tier: .advisory,
    rule: "The stem is a question or a sentence to be completed, not one with a gap.",
    sources: [.tarrant, .nbme]
  ) { item in
    let stem = item.item.stem
    // Few stems hold what gaps are made of, and their bytes tell it at once.
    let mayHoldGap = stem.utf8.contains {
      $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 > 0x7F
    }
    guard
      mayHoldGap && (stem.contains("__") || stem.contains("……") || stem.contains("......"))
        || item.stemWords.contains("blank") && stem.lowercased().contains("fill in the blank")
    else { return nil }
    return "a gap has to be carried through the sentence; turn it into a question"
  }

  static let trueFalseOptions = FlawRule(
    name: "true-false-options", tier: .advisory,
    rule: "Options are answers, not “true” and “false”.", sources: [.haladyna, .tarrant]
  ) { item in
    let judged = item.options.count { option in
      option.words.first.map { ["true", "false", "yes", "no"].contains($0) } ?? false
        && (option.words.count == 1 || option.text.contains(where: { ",:;".contains($0) }))
    }
    guard judged > 1 else { return nil }
    return
      "options that say true or false test one statement; ask what is so, with one statement each"
  }
}

/// What makes a question a question.
private enum Focus {
  static func asksOnlyForTruth(_ words: [String]) -> Bool {
    guard words.count < 11, let first = words.first,
      ["which", "what", "select", "choose"]
        .contains(first), let last = words.last, verdicts.contains(last)
    else { return false }
    return words.dropFirst().dropLast().allSatisfy(fillers.contains)
  }

  private static let verdicts: Set = [
    "true", "correct", "false", "incorrect", "right", "wrong", "valid", "accurate", "except",
    "statement", "answer", "option",
  ]
  private static let fillers: Set = [
    "one", "of", "the", "following", "these", "statements", "statement", "options", "option",
    "answers", "answer", "choices", "choice", "sentences", "sentence", "is", "are", "not", "most",
    "best", "true", "correct", "false", "below", "above",
  ]
  static let asking: Set = [
    "which", "what", "who", "whom", "whose", "when", "where", "why", "how",
  ]
  static let commands: Set = [
    "select", "choose", "identify", "name", "type", "report", "calculate", "find", "complete",
    "match", "indicate", "pick", "give", "determine", "list", "sort", "mark", "decide", "state",
    "define", "describe", "solve", "put", "compute", "convert", "estimate", "evaluate", "let",
  ]
  /// Words after which a sentence goes on.
  static let open: Set = [
    "is", "are", "was", "were", "be", "has", "have", "by", "to", "of", "in", "for", "with", "from",
    "a", "an", "the", "as", "on", "that", "because", "can", "may", "should", "means", "includes",
    "include", "called", "at", "and",
  ]
}
