/// Parts of a name that tell how its code is reported or who has another one, and nothing of what is done.
enum IdleParts {
  /// Whether a part says nothing of the work: "reported when it stands alone", "not in a newborn".
  static func contains(_ part: String) -> Bool {
    let words = PhraseTree.words(part)
    guard let first = words.first else { return true }
    if words.contains(where: reporting.contains),
      words.prefix(2).contains(where: reporting.contains)
    {
      return true
    }
    // "Debridement, extensive, 3 or more discrete structures": what the amount before it means.
    if words.suffix(2) == counted[...] { return true }
    return excluding.contains(first) && words.contains(where: newborns.contains)
      && words.dropFirst().allSatisfy { newborns.contains($0) || joining.contains($0) }
  }

  private static let counted = ["discrete", "structure"].map { Word($0) }
  private static let reporting: WordSet = "reported billed listed charged"
  private static let excluding: WordSet = "not except excluding other excepting"
  private static let newborns: WordSet =
    "neonate neonates newborn newborns neonatal baby babies infant infants"
  private static let joining: WordSet = "in a an the than for of or period"
}
