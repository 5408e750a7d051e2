/// What a name in whole sentences says, cut where one work ends and the next begins.
///
/// "An open biopsy in which a part of a lesion is removed", "removal of the gallbladder together with an exploration of
/// the duct": commas are no more than commas here, and each clause is read as prose.
struct ProseClauses {
  private(set) var clauses: [PlainClauses.Clause] = []

  /// `nil` where the name is no prose but puts its words as descriptors do.
  init?(_ name: String, lexicon: Lexicon) {
    let words = DescriptorWords(lexicon: lexicon)
    guard !name.contains(";"), Self.isProse(name) || words.worksOnSame(name) != nil else {
      return nil
    }
    let text = DescriptorParts(name).parts.map(\.text).joined(separator: ", ")
    clauses = words.works(of: text).map { work in
      // "Total or subtotal thyroidectomy"
      let amounts = words.leadingChoices(work).map { lead in
        lead.choices.map { "\($0) \(lead.rest)" }
      }
      return PlainClauses.Clause(alternatives: amounts ?? words.alternatives(work))
    }
  }

  /// Whether it has a verb or speaks of what was named before.
  static func isProse(_ name: String) -> Bool {
    name.split(separator: " ").contains { verbs.contains(Word($0)) }
  }

  /// Whether a name is put in plain words: with verbs or with articles, which descriptors do without.
  static func isPlain(_ name: String) -> Bool {
    isProse(name) || name.split(separator: " ").contains { articles.contains(Word($0)) }
  }

  private static let articles: WordSet = "the a an"
  private static let verbs: WordSet = "is are was were has have which that whose whom who"
}
