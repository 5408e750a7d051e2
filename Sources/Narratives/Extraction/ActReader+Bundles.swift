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
    if isIncidental(draft) { return true }
    // "The puncture, the imaging, and the closure are all included": steps of the one work; "this shaving" was told of.
    if let definite = covered.first(where: isDefinite), definite.position <= draft.position {
      return isPointedAt(draft)
    }
    // "Shaving of cartilage in any compartment is included": where there is something to be shaved.
    return Set(covered.map(\.position)).count > 1
      || (draft.position..<max(draft.position, verb)).contains {
        phrases.text.first(elements[$0]) == PhraseReader.Words.any
      }
  }

  private func isDefinite(_ draft: Draft) -> Bool {
    // "The placement of a drain": of one that may not be there.
    if let object = draft.mentions.first?.position, object > draft.position,
      (draft.position..<object).contains(where: {
        Self.indefinite.contains(phrases.text.first(elements[$0]))
      })
    {
      return false
    }
    return determiner(of: draft).map { !Self.indefinite.contains($0) } ?? false
  }

  /// "This chondroplasty".
  private func isPointedAt(_ draft: Draft) -> Bool {
    determiner(of: draft).map(Self.pointing.contains) ?? false
  }

  private func determiner(of draft: Draft) -> Word? {
    var before = draft.position - 1
    while before >= 0, [.modifier, .nominal].contains(phrases.classes[before]) { before -= 1 }
    return before >= 0 && phrases.classes[before] == .determiner
      ? phrases.text.first(elements[before]) : nil
  }

  /// "Incidental appendectomy", "lysis of routine adhesions": what is done where it offers itself.
  private func isIncidental(_ draft: Draft) -> Bool {
    let end = draft.mentions.map(\.position).max() ?? draft.position
    let start = (0..<draft.position).last { [.joint, .stop, .be].contains(phrases.classes[$0]) }
    return ((start ?? -1) + 1...max(draft.position, end)).contains {
      Self.incidental.contains(phrases.text.first(elements[$0]))
    }
  }

  private static let indefinite: WordSet = "a an any some"
  private static let pointing: WordSet = "this that such these those"
  private static let incidental: WordSet = "incidental routine minor simple limited"

  /// The "included" of the clause, said of what stands before it or, after "as are", behind it.
  private func verbOfInclusion(around index: Int) -> Int? {
    var clause = clause(around: index)
    // "Several services are included where they are done: dilation, meatotomy": the list of what was spoken of.
    if let colon = elements[..<index].lastIndex(where: { $0.isMark(.colon) }),
      clause.contains(colon) || clause.lowerBound == colon + 1
    {
      clause = self.clause(around: max(0, colon - 1)).lowerBound..<clause.upperBound
    }
    guard
      let verb = clause.first(where: { position in
        isInclusion(position)
      })
    else { return nil }
    if index < verb { return verb }
    let goesOn = (verb..<index).contains { position in
      elements[position].isMark(.colon)
        || phrases.classes[position] == .be && function(position - 1) == .subordinate
        || function(position) == .example && elements[position - 1].isMark(.comma)
    }
    return goesOn ? verb : nil
  }

  /// "Are included", "are part of the service", "are not reported separately".
  private func isInclusion(_ index: Int) -> Bool {
    // "Included in the code, where done: dilation, meatotomy".
    guard follows(.be, index) || index == 0 && phrases.text.isIncluded(elements[index]) else {
      return false
    }
    let word = phrases.text.first(elements[index])
    if word == Self.not {
      return phrases.text.tokens[elements[index].tokens].contains { Self.reports.contains($0.word) }
    }
    return phrases.text.isIncluded(elements[index]) || word == Self.part && isOf(index + 1)
  }

  private static let reports: WordSet = "reported coded billed charged"
  private static let part = Word("part")
  private static let not = Word("not")

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
