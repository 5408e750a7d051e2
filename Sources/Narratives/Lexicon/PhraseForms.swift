/// Tells the grammatical form of a phrase by the look of its first word.
enum PhraseForms {
  /// The form of a phrase that stands in the lexicon as it is.
  static func form(of phrase: Range<Int>, in bytes: [UInt8]) -> PhraseTree.Form {
    let end = bytes[phrase].firstIndex(of: 0x20) ?? phrase.upperBound
    let first = bytes[phrase.lowerBound..<end]
    let letters = first.count
    if letters > 1, first[end - 1] == UInt8(ascii: "d"), first[end - 2] == UInt8(ascii: "e") {
      return .participle
    }
    let isOnly = end == phrase.upperBound
    // "Taking out the mesh" is what "removing the mesh" is.
    if letters > 4 || isOnly && letters > 2, first.suffix(3).elementsEqual("ing".utf8),
      isOnly || isParticle(bytes[(end + 1)..<phrase.upperBound])
    {
      return .gerund
    }
    // "Peels off" is a verb, "biopsies" a noun.
    if !isOnly, first.last == UInt8(ascii: "s"),
      startsWithParticle(bytes[(end + 1)..<phrase.upperBound])
    {
      return .finite
    }
    guard letters <= longestIrregular else { return .noun }
    return irregular[Word(exactly: first)] ?? .noun
  }

  private static let participles = [
    "taken", "cut", "swept", "brought", "sewn", "laid", "severed", "come", "came", "reduced",
    "felt", "oversewn", "split", "slit", "drawn", "left", "fished", "kept", "shut", "sent", "lost",
    "swung", "bitten", "torn", "put", "spread", "driven", "ground", "bent", "hung", "bound", "slid",
    "thrown", "wound", "woven", "dug", "broken", "sought", "seen", "found", "held", "shown",
    "chosen",
    "known", "given", "grown", "worn", "made",
  ]
  private static let verbs = [
    "to", "take", "lift", "strip", "strips", "tie", "open", "restore", "form", "peel", "push",
    "separates", "remain", "remains", "bite",
  ]
  private static let particles = Set(
    [
      "off", "out", "up", "down", "away", "over", "from", "free", "apart", "back", "into",
      "through",
    ]
    .map { Word(exactly: $0.utf8) })

  private static func startsWithParticle(_ rest: ArraySlice<UInt8>) -> Bool {
    particles.contains(Word(exactly: rest.prefix { $0 != 0x20 }))
  }

  private static func isParticle(_ rest: ArraySlice<UInt8>) -> Bool {
    particles.contains(Word(exactly: rest))
  }

  private static let longestIrregular = (participles + verbs).map(\.utf8.count).max() ?? 0

  private static let irregular: [Word: PhraseTree.Form] = {
    var forms: [Word: PhraseTree.Form] = [:]
    for word in participles { forms[Word(exactly: word.utf8)] = .participle }
    for word in verbs { forms[Word(exactly: word.utf8)] = .finite }
    return forms
  }()
}
