import Narratives

/// Codes that a case of another code leaves open, for they ask for a size beside it and for nothing else: where the note
/// tells no size, nobody knows which of the two is right.
enum SizeDoubt {
  /// Whether a case of one code leaves another one open.
  static func isOpen(_ other: Procedure, byCaseOf one: Procedure, _ lexicon: Lexicon) -> Bool {
    guard !other.measures.isEmpty else { return false }
    let required = Contrast(one, other, lexicon: lexicon).required(by: other.code)
    return !required.isEmpty
      && required.allSatisfy { $0.criterion.measure != nil && !$0.isContradicted }
  }

  /// Whether no code of a set leaves another one open.
  static func isAbsent(in family: [Procedure], _ lexicon: Lexicon) -> ([Int]) -> Bool {
    var pairs: Set<OptionSets.Pair> = []
    for one in family.indices {
      for other in family.indices
      where other != one && isOpen(family[other], byCaseOf: family[one], lexicon) {
        pairs.insert(OptionSets.Pair(one, other))
      }
    }
    return { set in pairs.isEmpty || !OptionSets.pairs(set).contains(where: pairs.contains) }
  }
}
