/// Cases that a sentence opens with and for which alone it tells what is done.
extension ScopeReader {
  /// "In cancer, the omentum goes too", "for a perforated ulcer, a patch is sewn on": not every patient has the disease.
  ///
  /// "For the cancer" of the text is no case, nor is what a code is defined for.
  func leadsCase(_ index: Int) -> Bool {
    guard !definesCode, elements[index].tokens.count == 1,
      Self.openings.contains(words.first(elements[index])),
      index == 0 || breaks[index] == .strong || breaks[index - 1] == .strong,
      let comma = elements[index...].firstIndex(where: { $0.isMark(.comma) })
    else { return false }
    for next in (index + 1)..<comma {
      switch elements[next].content {
      case .word(.plain), .word(.adverb), .word(.participle): continue
      case .concept(let number, _) where lexicon[number].kind == .condition: return true
      case .concept(let number, _) where [.structure, .extent].contains(lexicon[number].kind):
        continue
      case .concept where function(next) == .determiner:
        if !Self.articles.contains(words.first(elements[next])) { return false }
      default: return false
      }
    }
    return false
  }

  /// Whether a phrase that says of whom something is told stands within a clause.
  func isAmongOthers(_ index: Int) -> Bool {
    index > 0 && breaks[index] == .none && !elements[index - 1].isMark(.comma)
      && words.first(elements[index]) == Self.within
  }

  private static let within = Word("in")
  private static let openings: WordSet = "in for"
  private static let articles: WordSet = "a an any such"
}
