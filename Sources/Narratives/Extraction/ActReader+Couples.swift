/// What "both" and "the two" mean.
extension ActReader {
  /// "… is tied before the vein, and both are divided": the two things named last; at the head of a sentence the two
  /// that the sentence before told of.
  func bothNamed(by mention: Mention) -> [ConceptNumber]? {
    guard !mention.isPronoun, mention.details.isEmpty, isAlone(mention.position),
      let start = startOfBoth(mention)
    else { return nil }
    let named = lastTwo(before: start, mention.structure)
    if named.count == 2 { return named }
    guard !context.couple.isEmpty, context.couple.allSatisfy({ isKind($0, mention.structure) })
    else { return nil }
    return context.couple
  }

  /// "Both are divided", "… and removes both": whether "both" stands for the things and is said of no other one.
  private func isAlone(_ head: Int) -> Bool {
    if head + 1 < elements.count {
      let next = phrases.classes[head + 1]
      if [.be, .participle, .verb, .adverb].contains(next) { return true }
      guard [.stop, .joint].contains(next) else { return false }
    }
    return head > 0 && [.verb, .gerund].contains(phrases.classes[head - 1])
  }

  /// The two structures named last before a place that go by a general name.
  private func lastTwo(before start: Int, _ general: ConceptNumber?) -> [ConceptNumber] {
    var found: [ConceptNumber] = []
    for index in (0..<start).reversed() where found.count < 2 {
      guard let structure = structure(index), !lexicon[structure].isUnlisted,
        !found.contains(structure), isKind(structure, general)
      else { continue }
      found.insert(structure, at: 0)
    }
    return found
  }

  private func isKind(_ structure: ConceptNumber, _ general: ConceptNumber?) -> Bool {
    general.map { $0 != structure && lexicon.isKind(structure, of: $0) } ?? true
  }

  /// Where "both", "the two", "both structures", "these two vessels" begins, if a mention is one of them.
  private func startOfBoth(_ mention: Mention) -> Int? {
    let head = mention.position
    if isTwo(head) { return mention.structure == nil ? head : nil }
    guard head > 0, phrases.classes[head] == .nominal, isTwo(head - 1) else { return nil }
    // "Both vessels", "both structures": "both ends" are parts of one thing.
    if let structure = mention.structure {
      guard lexicon[structure].isGeneral else { return nil }
    } else if !Self.things.contains(phrases.text.first(elements[head])) {
      return nil
    }
    return head - 1
  }

  /// "Both", "the two", "these two".
  private func isTwo(_ index: Int) -> Bool {
    if elements[index].concept.map({ lexicon[$0].id == Laterality.bilateral.rawValue }) ?? false {
      return true
    }
    return phrases.text.first(elements[index]) == Self.two && index > 0
      && Self.definite.contains(phrases.text.first(elements[index - 1]))
  }

  private static let things: WordSet = "structures organs"
  private static let definite: WordSet = "the these those"

  /// The two things that the next sentence may call "both": those that are told of as two, else those that a clause
  /// is about, else those that something was done to.
  func couple(_ acts: [SentenceAct]) -> [ConceptNumber] {
    for lists in [lists.filter(\.isAnnounced), lists.filter(\.isSubject)] {
      if let last = lists.last {
        let members = last.mentions.flatMap { resolved($0, [], []) }
        if members.count == 2 { return members }
      }
    }
    var done: [ConceptNumber] = []
    for target in acts.flatMap(\.targets) where !done.contains(target) { done.append(target) }
    return done.count == 2 ? done : []
  }

  /// Takes note of a list of two things: "the duct and the artery", "only two structures, the duct and the artery, …".
  mutating func noteCouple(_ mentions: [Mention], isSubject: Bool) {
    guard let first = mentions.first else { return }
    let isAnnounced = first.structure == nil && mentions.count == 3 && saysTwo(before: first)
    let members = isAnnounced ? Array(mentions.dropFirst()) : mentions
    guard members.count == 2, members.allSatisfy({ $0.structure != nil }) else { return }
    lists.append(Couple(mentions: members, isAnnounced: isAnnounced, isSubject: isSubject))
  }

  private func saysTwo(before mention: Mention) -> Bool {
    mention.position > 0
      && phrases.text.first(elements[mention.position - 1]) == Self.two
  }

  private static let two = Word("two")
}
