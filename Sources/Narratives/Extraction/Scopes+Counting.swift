/// What texts say of works that are coded beside the text's own, or are not coded at all.
extension ScopeReader {
  /// "A repair of the hernia may be reported with it", "an ovary that is only looked at does not count": whether what
  /// stands before is no work of the text's own code.
  func isCountedApart(_ index: Int) -> Bool {
    guard !definesCode, elements.indices.contains(index + 1) else { return false }
    switch function(index) {
    case .optional where Self.possibilities.contains(words.first(elements[index])):
      return (index + 1..<min(index + 4, elements.count)).contains { isVerb(of: Self.listing, $0) }
    case .negation: return isVerb(of: Self.counting, index + 1)
    default: return false
    }
  }

  /// Where the clause begins that ends at a place.
  func clauseStart(before index: Int) -> Int {
    (0..<index).last { breaks[$0] == .strong } ?? 0
  }

  private func isVerb(of verbs: WordSet, _ index: Int) -> Bool {
    words.tokens[elements[index].tokens].contains { verbs.contains($0.word) }
  }

  private static let possibilities: WordSet = "may might can could"
  private static let listing: WordSet = "reported billed coded listed charged claimed"
  private static let counting: WordSet = "count counts"
}
