/// What the verb of a clause says is done.
extension ActReader {
  /// What a verb says is done; `nil` for verbs that say nothing of a structure.
  func deed(_ index: Int) -> SentenceAct.Deed? {
    guard let number = elements[index].concept else { return nil }
    if lexicon[number].kind == .action { return .act(number) }
    if lexicon[number].function == .light, phrases.text.isMaking(elements[index]),
      let tunnel = lexicon.concept("bone-tunnel"), !subject.isEmpty,
      subject.allSatisfy({ $0.structure.map { lexicon.isKind($0, of: tunnel) } ?? false })
    {
      return lexicon.concept("creation").map { .act($0) }
    }
    if lexicon[number].function == .light || lexicon[number].function == .verb,
      takesStructure(index)
    {
      return (lexicon.taking(subject.compactMap(\.structure)) ?? lexicon.removal).map { .act($0) }
    }
    // "A drain is left": what is put in and stays. "The other glands are left": what stays.
    if isOldDevice { return nil }
    if phrases.text.isLeft(elements[index]), lexicon[number].function == .verb, !subject.isEmpty {
      if subject.allSatisfy(isDevice) { return lexicon.insertion.map { .act($0) } }
      if subject.allSatisfy({ $0.structure != nil }) { return .sparing }
    }
    if leavesNewDevice(index) { return lexicon.insertion.map { .act($0) } }
    // "The glands are dissected off and kept."
    if phrases.text.isKept(elements[index]), endsClause(after: index),
      !subject.isEmpty, subject.allSatisfy({ $0.structure != nil && !isDevice($0) })
    {
      return .sparing
    }
    guard lexicon[number].function == .preserve else { return nil }
    // "A catheter stays for two days": what is put in.
    if !subject.isEmpty, subject.allSatisfy(isDevice) {
      return isLasting(index) ? lexicon.insertion.map { .act($0) } : nil
    }
    return .sparing
  }

  /// "The old mesh is left alone": it was put in long ago.
  private var isOldDevice: Bool {
    guard let first = subject.first, subject.allSatisfy(isDevice), first.position > 0 else {
      return false
    }
    return Self.former.contains(phrases.text.first(elements[first.position - 1]))
  }

  private static let former: WordSet = "old former previous earlier existing original prior"

  private func endsClause(after index: Int) -> Bool {
    index + 1 == elements.count
      || [.joint, .stop].contains(phrases.classes[index + 1]) || breaks[index + 1] == .strong
  }

  /// Whether a verb of preserving says of its subject that it stays.
  private func isLasting(_ index: Int) -> Bool {
    elements[index].form == .finite || phrases.classes[index] == .participle
  }

  /// "The gland is taken": where no noun of action is there that the verb could carry.
  private func takesStructure(_ index: Int) -> Bool {
    guard phrases.text.isTaking(elements[index]) else { return false }
    if phrases.classes[index] == .participle {
      return !subject.isEmpty
        && subject.allSatisfy { $0.structure != nil && !isDevice($0) }
    }
    guard let object = phrases.nounPhrase(at: skippingAdverbs(from: index + 1)) else {
      return false
    }
    return !object.isEvent && structure(object.head) != nil
  }

  /// "The surgeon leaves a drain": a thing that has not been spoken of was not there to stay.
  private func leavesNewDevice(_ index: Int) -> Bool {
    guard phrases.classes[index] == .verb,
      phrases.text.isLeaving(elements[index]),
      let object = phrases.nounPhrase(at: skippingAdverbs(from: index + 1)), !object.isDefinite
    else { return false }
    return isDevice(Mention(structure: structure(object.head), position: object.head))
  }
}
