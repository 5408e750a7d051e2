/// The words by which a sentence says what comes after what.
struct Sequencing {
  /// Whether what it tells comes after all that was told before it.
  let opensStage: Bool
  /// Whether it follows only on what the sentence before it told: "once it is free".
  let followsOnOne: Bool
  /// Whether what it tells comes before all that is told after it.
  let closesStage: Bool
  /// Whether it tells of what is done in some cases only, or was done at another time.
  let tellsOfSomeCases: Bool
  /// Whether it speaks of what was done or put in at another time.
  let tellsOfEarlier: Bool
  /// Whether it tells the coder what to report, and not what the surgeon does.
  let tellsOfCoding: Bool

  init(_ sentence: String) {
    let words = Words.of(sentence)
    opensStage = Self.opensStage(words)
    followsOnOne =
      words.count > 1 && ["after", "once"].contains(words[0]) && Self.pronouns.contains(words[1])
    // "The first trocar" counts trocars; "is done first" counts steps.
    closesStage = words.last == "first" || words.dropLast().contains("before")
    // "When the node has been found, it is removed" tells of every case.
    tellsOfSomeCases = words.dropFirst().contains(where: Self.hedges.contains)
    tellsOfEarlier = words.contains(where: Self.past.contains)
    tellsOfCoding = words.contains(where: Self.coding.contains)
  }

  private static func opensStage(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if ["after", "once", "following", "next", "finally", "afterwards"].contains(first) {
      return true
    }
    // "So that fluid will not gather afterward" tells of the time after the operation.
    let end = words.indices.dropLast().first { words[$0] == "so" && words[$0 + 1] == "that" }
    return words.indices.prefix(end ?? words.count).contains { index in
      anywhere.contains(words[index])
        && !(index > 0 && ["and", "or", "but"].contains(words[index - 1]))
    }
  }

  private static let pronouns: Set = ["it", "they", "this", "these", "that", "those"]

  private static let past: Set = [
    "earlier", "previous", "previously", "prior", "former", "formerly", "ago",
  ]

  private static let hedges = past.union([
    "if", "when", "whenever", "unless", "usually", "often", "sometimes", "occasionally", "rarely",
    "may",
  ])

  private static let coding: Set = [
    "modifier", "modifiers", "code", "codes", "coded", "coder", "coding", "report", "reported",
    "reports", "billed",
    "billable", "charged", "claim", "claimed", "payer", "payers",
  ]

  private static let anywhere: Set = [
    "then", "finally", "lastly", "subsequently", "thereafter", "afterward", "follows",
  ]
}
