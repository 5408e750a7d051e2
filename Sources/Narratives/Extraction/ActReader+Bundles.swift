/// Lists of services that go with an operation where they are needed.
extension ActReader {
  /// "Dilation, meatotomy, and vasectomy are included": of several works that an operation covers none need be done;
  /// the one work that it includes is a part of it.
  func isBundled(_ draft: Draft) -> Bool {
    guard let verb = verbOfInclusion(around: draft.position) else { return false }
    // "A mesh may be laid behind it, and its implantation is included": as far as it was told of.
    if draft.mentions.contains(where: \.isPronoun) { return true }
    let covered = drafts.filter { other in
      (other.form == .noun || other.form == .gerund)
        && verbOfInclusion(around: other.position) == verb
    }
    // "The puncture, the imaging, and the closure are all included": steps of the one work.
    if covered.contains(where: isDefinite) { return false }
    // "Shaving of cartilage in any compartment is included": where there is something to be shaved.
    return Set(covered.map(\.position)).count > 1
      || (draft.position..<max(draft.position, verb)).contains {
        phrases.text.first(elements[$0]) == PhraseReader.Words.any
      }
  }

  private func isDefinite(_ draft: Draft) -> Bool {
    var before = draft.position - 1
    while before >= 0, phrases.classes[before] == .modifier { before -= 1 }
    return before >= 0 && phrases.classes[before] == .determiner
  }

  /// The "included" of the clause, said of what stands before it or, after "as are", behind it.
  private func verbOfInclusion(around index: Int) -> Int? {
    let clause = clause(around: index)
    guard
      let verb = clause.first(where: { position in
        phrases.text.isIncluded(elements[position]) && follows(.be, position)
      })
    else { return nil }
    if index < verb { return verb }
    let goesOn = (verb..<index).contains { position in
      phrases.classes[position] == .be && function(position - 1) == .subordinate
    }
    return goesOn ? verb : nil
  }

  private func follows(_ word: FunctionWord, _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, phrases.classes[before] == .adverb { before -= 1 }
    return before >= 0 && function(before) == word
  }

  private func clause(around index: Int) -> Range<Int> {
    let start = (0..<index).last { breaks[$0] == .strong } ?? 0
    let end = elements.indices.dropFirst(index + 1).first { breaks[$0] == .strong }
    return start..<(end ?? elements.count)
  }
}
