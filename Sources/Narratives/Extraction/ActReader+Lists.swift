/// Lists of noun phrases, and what their members share.
extension ActReader {
  /// A phrase with the phrases that are joined to it, and the acts that they name.
  ///
  /// The list after "the nodes of" ends before the next nodes: "the nodes of the groin and the nodes of the pelvis".
  mutating func readList(
    _ first: NounPhrase, of outer: ConceptNumber? = nil, objectOf act: ConceptNumber? = nil
  ) -> (
    mentions: [Mention], events: [Int]
  ) {
    var mentions: [Mention] = []
    var events: [Int] = []
    var phrase: NounPhrase? = first
    var isDefinite = first.isDefinite
    var isExample = false
    while var current = phrase {
      // "The fat and nodes": the article is said once.
      if current.isBare { current.isDefinite = current.isDefinite || isDefinite }
      isDefinite = current.isDefinite
      let (more, event) = readOne(current, objectOf: act)
      // "A hernia such as an umbilical one": what is an example of the general term adds nothing to it.
      mentions += isExample ? more.filter { !isKind($0, ofOneOf: mentions) } : more
      isExample = isExample || startsExamples()
      if let event {
        if current.isBare { share(event, with: &mentions) }
        events.append(event)
      }
      phrase = continuation(of: outer, isComplement: followsOf(first))
    }
    // "A nodule or mass of the lung": what the last of them is said to be of holds for all.
    if let last = mentions.last, !last.details.isEmpty, areGeneral(mentions) {
      for index in mentions.indices where mentions[index].details.isEmpty {
        mentions[index].details = last.details
      }
    }
    for index in mentions.indices { specialise(&mentions, index) }
    // "Excision and repair of X": the first noun of action shares what the second is done to.
    for index in events where drafts[index].mentions.isEmpty && drafts[index].ownTargets.isEmpty {
      if let other = sharing(events).first(where: { $0 > index && !drafts[$0].mentions.isEmpty }),
        sharing(events).contains(index)
      {
        drafts[index].mentions = drafts[other].mentions
      }
    }
    offerChoices(among: events)
    return (mentions, events)
  }

  /// "Irrigation and a check of the spleen": an act with an article of its own after one without shares nothing with it.
  func sharing(_ events: [Int]) -> [Int] {
    guard let first = events.first, let last = events.last, first != last,
      followsArticle(drafts[last].position), !followsArticle(drafts[first].position)
    else { return events }
    return [last]
  }

  /// "Irrigation and a check for bleeding from the spleen": the places that follow are those of what is named last.
  mutating func placeBehind(_ list: (mentions: [Mention], events: [Int])) {
    guard let last = list.events.last else { return }
    let endsWithThing = list.mentions.last.map { $0.position > drafts[last].position } ?? false
    placed = endsWithThing ? .nothing : .drafts(sharing(list.events))
  }

  private func followsArticle(_ head: Int) -> Bool {
    var index = head - 1
    while index >= 0, [.modifier, .nominal].contains(phrases.classes[index]) { index -= 1 }
    return index >= 0 && phrases.classes[index] == .determiner
  }

  /// "Fulguration or excision of lesions": either act would do.
  private mutating func offerChoices(among events: [Int]) {
    guard let first = events.first, let last = events.last, first != last else { return }
    let joints = (drafts[first].position..<drafts[last].position).filter {
      function($0) == .or || function($0) == .and
    }
    guard let joint = joints.last, isPlainOr(joint) else { return }
    for (one, other) in zip(events, events.dropFirst())
    where drafts[one].deed != drafts[other].deed {
      drafts[one].alternative = drafts[other].deed
      drafts[other].alternative = drafts[one].deed
    }
  }

  func isPlainOr(_ index: Int) -> Bool {
    function(index) == .or && phrases.text.isPlainOr(elements[index])
  }

  /// "A tube or an ovary": a general word means what belongs to the same whole as the others.
  private func specialise(_ mentions: inout [Mention], _ index: Int) {
    guard mentions.count > 1, mentions[index].details.isEmpty,
      let general = mentions[index].structure, lexicon[general].isGeneral,
      lexicon.groups(of: general).isEmpty
    else { return }
    let others = mentions.compactMap(\.structure).filter { !lexicon[$0].isGeneral }
    let kinds = lexicon.kinds(of: general).filter { kind in
      others.contains { other in
        lexicon.common(to: [kind, other]) != nil
          || lexicon[kind].wholes.contains(where: lexicon[other].wholes.contains)
      }
    }
    if kinds.count == 1 { mentions[index].structure = kinds.first }
  }

  /// "Removal of …", "preservation of …".
  private func followsOf(_ phrase: NounPhrase) -> Bool {
    let before = phrase.elements.lowerBound - 1
    guard before >= 0 else { return false }
    return phrases.text.tokens[elements[before].tokens.upperBound - 1].word == Word("of")
  }

  /// "Pelvic and para-aortic node sampling": the noun of action at the end is done to all of the list.
  private mutating func share(_ event: Int, with mentions: inout [Mention]) {
    guard let own = drafts[event].mentions.first?.structure, !mentions.isEmpty,
      mentions.allSatisfy({ mention in
        mention.structure.map { areAlike($0, own) || areSiblings($0, own) } ?? false
      })
    else { return }
    drafts[event].mentions = mentions + drafts[event].mentions
    mentions = []
  }

  /// Whether examples of the list so far come next.
  private func startsExamples() -> Bool {
    elements.indices[position...].prefix { phrases.classes[$0] == .joint }
      .contains { function($0) == .example }
  }

  private func isKind(_ mention: Mention, ofOneOf others: [Mention]) -> Bool {
    others.contains { other in
      guard let kind = mention.structure, let general = other.structure else { return false }
      return kind != general && lexicon.isKind(kind, of: general)
    }
  }

  /// Whether two things are kinds of the same: "medial and lateral meniscectomy".
  private func areSiblings(_ one: ConceptNumber, _ other: ConceptNumber) -> Bool {
    lexicon[one].parents.contains(where: lexicon[other].parents.contains)
  }

  /// Whether the things of a list all have general names.
  private func areGeneral(_ mentions: [Mention]) -> Bool {
    mentions.count > 1 && isChoice(mentions)
      && mentions.allSatisfy { $0.structure.map { lexicon[$0].isGeneral } ?? false }
  }

  /// The next member of a list, with the reading position set to it.
  ///
  /// After an "of" it may bring its own: "the removal of the uterus, of the tubes and of the ovaries".
  private mutating func continuation(of outer: ConceptNumber?, isComplement: Bool) -> NounPhrase? {
    var next = position
    // "The one nerve medially or the other one laterally"
    while next + 1 < elements.count, phrases.classes[next] == .adverb, function(next) == nil,
      phrases.classes[next + 1] == .adverb || phrases.classes[next + 1] == .joint,
      breaks[next + 1] == .none
    {
      next += 1
    }
    while next < elements.count, breaks[next] == .none,
      phrases.classes[next] == .joint || next > position && phrases.classes[next] == .adverb
    {
      next += 1
    }
    let start = next
    if let end = endOfAside(after: next) { next = end }
    // "The nerve to the arm and the vein are spared": the vein is no place.
    if (position..<start).contains(where: subjectJoints.contains) { return nil }
    if isComplement, next > position, isOf(next) { next += 1 }
    guard next > position, next < elements.count,
      breaks[next] == .none,
      phrases.classes[next] != .pronoun, let phrase = phrases.nounPhrase(at: next),
      start == next || !sawVerb || !beginsClause(phrase)
    else { return nil }
    if let outer, let inner = structure(phrase.head), areAlike(inner, outer) { return nil }
    position = next
    return phrase
  }

  /// Where the aside ends that a member of a list stands behind: "the uterus, the cervix and, if involved, the ovaries".
  private func endOfAside(after joint: Int) -> Int? {
    guard joint > position, joint < elements.count, elements[joint].isMark(.comma),
      phrases.classes[joint - 1] == .joint, !elements[joint - 1].isMark(.comma),
      [.optional, .proviso, .subordinate, .conditional].contains(function(joint + 1)),
      let end = (joint + 2..<max(joint + 2, min(joint + 7, elements.count)))
        .first(where: { elements[$0].isMark(.comma) }),
      !(joint + 1..<end).contains(where: { structure($0) != nil || function($0) == .light })
    else { return nil }
    return end + 1
  }

  /// Whether a phrase is the subject of a verb: "…, and, if it is torn, the muscle is sutured".
  private func beginsClause(_ phrase: NounPhrase) -> Bool {
    for index in phrase.elements.upperBound..<max(phrase.elements.upperBound, elements.count) {
      if breaks[index] == .strong { return false }
      if [.be, .verb].contains(phrases.classes[index]) { return true }
      if [.joint, .relative, .subordinate].contains(phrases.classes[index]) { return false }
    }
    return false
  }

  /// "Removal of a lobe is 32480, of two lobes 32482, and of the whole lung 32440": the noun of action is said once.
  mutating func readFurtherObject() {
    guard position > 1, phrases.classes[position - 1] == .joint,
      !elements[position - 1].isMark(.comma) || endsInNumber(position - 1),
      var further = drafts.last(where: { draft in
        draft.form == .noun && !(draft.mentions.isEmpty && draft.ownTargets.isEmpty)
      }),
      let phrase = phrases.nounPhrase(at: position + 1), !phrase.isEvent
    else { return }
    further.repeatedAt = position
    position += 1
    further.mentions = readList(phrase).mentions
    further.ownTargets = []
    further.sites = []
    drafts.append(further)
  }

  private func endsInNumber(_ end: Int) -> Bool {
    if case .number = elements[end - 1].content { true } else { false }
  }

  /// Whether two things go by the same general name: both are nodes, or one is a kind of the other.
  private func areAlike(_ one: ConceptNumber, _ other: ConceptNumber) -> Bool {
    if lexicon.isKind(one, of: other) || lexicon.isKind(other, of: one) { return true }
    return lexicon.ancestors(of: one).contains {
      lexicon[$0].isGeneral && !lexicon.groups(of: $0).isEmpty && lexicon.isKind(other, of: $0)
    }
  }
}
