/// Noun phrases, and what they are in their clause.
extension ActReader {
  /// Reads a noun phrase, with its list, as subject, object or act.
  mutating func readNouns(_ first: NounPhrase) {
    let start = position
    if let end = endOfApposition(first) {
      position = end + 1
      return
    }
    let isFurther = isFurtherSubject(at: start)
    let follows = start > 0 ? phrases.classes[start - 1] : .stop
    if let end = endOfMeasureAside(first, follows) {
      position = end
      return
    }
    let list = readList(first)
    let mentions = list.mentions
    noteCouple(mentions, isSubject: !sawVerb && outer.isEmpty)
    if !awaiting.isEmpty, follows != .joint || !sawObject(awaiting) {
      for index in awaiting { drafts[index].mentions += mentions }
      placed = .drafts(awaiting)
      group = awaiting
      awaiting = []
      lastMentions = mentions
      return
    }
    if isFurther {
      subject += mentions
      placed = .subject
      if outer.isEmpty { topic = subject }
    } else if !sawVerb, !hasSubject || Self.subjectFollows.contains(follows) {
      subject = mentions
      hasSubject = true
      placed = .subject
      // "The neck is cut, and the vein is traced. It is tied": of the subjects the last.
      // "The gland is freed, its artery is tied, and it is removed": the gland is.
      let isOwned = Self.owning.contains(phrases.text.first(elements[first.elements.lowerBound]))
      if topic.isEmpty
        || outer.isEmpty && !isOwned && mentions.contains(where: { $0.structure != nil })
      {
        topic = mentions
      }
    } else if follows == .joint, goesOnPhrase(at: start) {
      placed = .nothing
    } else if follows == .joint, !mentions.isEmpty, sharesVerbs() {
      // "It is opened and inspected, including the floor": of two verbs the last.
      let isExample = function(start - 1) == .example
      for index in isExample ? group.suffix(1) : group[...] { drafts[index].mentions += mentions }
    } else if sawVerb, follows == .joint || follows == .stop {
      subject = mentions
      hasSubject = true
      sawVerb = false
      isPassive = false
      placed = .subject
    } else {
      placed = .nothing
    }
    if !list.events.isEmpty {
      undergo(list.events, at: start)
      placeBehind(list)
      group = list.events
    }
    lastMentions = mentions
  }

  /// "Both menisci undergo removal of torn tissue": done to the subject.
  private mutating func undergo(_ events: [Int], at start: Int) {
    guard start > 0, Self.undergoing.contains(phrases.text.first(elements[start - 1])),
      subject.contains(where: { $0.structure != nil })
    else { return }
    for index in events
    where drafts[index].ownTargets.isEmpty
      && drafts[index].mentions.allSatisfy({ $0.structure == nil })
    {
      drafts[index].mentions = subject
    }
  }

  private static let undergoing: WordSet = "undergo undergoes undergoing"
  private static let owning: WordSet = "its their"
  private static let subjectFollows: Set<WordClass> = [
    .joint, .stop, .nominal, .modifier, .relative,
  ]

  /// What one phrase names: a thing, or an act.
  mutating func readOne(_ phrase: NounPhrase, objectOf act: ConceptNumber?)
    -> (mentions: [Mention], event: Int?)
  {
    position = phrase.elements.upperBound
    let described = phrase.elements.filter { $0 != phrase.head }
      .compactMap { index in structure(index).map { (structure: $0, position: index) } }
    addPassingActs(phrase)
    if let product = product(of: phrase, objectOf: act) {
      return ([Mention(structure: product, position: phrase.head)], nil)
    }
    guard phrase.isEvent else {
      var mention = Mention(
        structure: structure(phrase.head), position: phrase.head,
        details: described.map(\.structure), isPronoun: phrase.isPronoun,
        isDefinite: phrase.isDefinite)
      guard isOf(position), let complement = complement() else {
        mention.details += placesServed(by: mention)
        return ([mention], nil)
      }
      var inner = readList(complement, of: structure(phrase.head)).mentions
      if takesWhole(phrase.head), !isNamed(phrase.head, by: inner) {
        // "A length of jejunum or ileum" is a part of either; of "part of the colon and the appendix" it is said once.
        let count = isChoice(inner) ? inner.count : min(1, inner.count)
        for index in 0..<count where isPartial(phrase.head) { inner[index].isPartial = true }
        return (inner, nil)
      }
      mention.details += inner.compactMap(\.structure)
      return ([mention], nil)
    }
    let event = draftEvent(phrase, described)
    if isOf(position), let complement = complement() {
      let inner = readList(complement, objectOf: elements[phrase.head].concept).mentions
      complete(event, with: inner)
    }
    return ([], event)
  }

  /// "The veins that drain the lobe", "vessels supplying the segment": what they belong to.
  private mutating func placesServed(by mention: Mention) -> [ConceptNumber] {
    guard mention.structure.map({ lexicon[$0].isGeneral }) ?? false, position < elements.count
    else { return [] }
    let verb = phrases.classes[position] == .relative ? position + 1 : position
    guard verb + 1 < elements.count, Self.serving.contains(phrases.text.first(elements[verb])),
      verb > position || phrases.classes[verb] == .gerund,
      let owner = phrases.nounPhrase(at: verb + 1), !owner.isPronoun
    else { return [] }
    let start = position
    position = verb + 1
    let served = readList(owner).mentions.compactMap(\.structure)
    if served.isEmpty { position = start }
    return served
  }

  private static let serving: WordSet =
    "drain draining supply supplies supplying feed feeding serve serving nourish nourishing"

  /// "The colostomy is closed", "closure of a colostomy": what the word names is there already, and something other
  /// than making it is done.
  private func product(of phrase: NounPhrase, objectOf act: ConceptNumber?) -> ConceptNumber? {
    guard let name = elements[phrase.head].concept, let product = lexicon[name].product,
      let act = act ?? verb(after: phrase),
      lexicon.action(act, on: product) != lexicon[name].action,
      lexicon.isDone(act, to: product)
    else { return nil }
    return product
  }

  /// The action of the passive verb that a phrase is the subject of.
  private func verb(after phrase: NounPhrase) -> ConceptNumber? {
    let be = phrase.elements.upperBound
    guard be < elements.count, phrases.classes[be] == .be else { return nil }
    let verb = skippingAdverbs(from: be + 1)
    guard verb < elements.count, phrases.classes[verb] == .participle,
      let action = elements[verb].concept, lexicon[action].kind == .action
    else { return nil }
    return action
  }

  /// Whether an "of" goes on the phrase.
  func isOf(_ index: Int) -> Bool {
    index < elements.count && phrases.classes[index] == .of && breaks[index] == .none
  }

  /// The phrase after an "of", with the reading position set to it.
  mutating func complement() -> NounPhrase? {
    guard let phrase = phrases.nounPhrase(at: position + 1) else { return nil }
    position += 1
    return phrase
  }

  /// "The edge of the liver": what is done to a part of unknown name is done to the whole.
  private func takesWhole(_ head: Int) -> Bool {
    guard let number = elements[head].concept else { return true }
    if lexicon.isSideOnly(number) || lexicon[number].isUnlisted { return true }
    return [.extent, .laterality, .condition].contains(lexicon[number].kind)
  }

  private func isPartial(_ head: Int) -> Bool {
    // "The ends of the ducts": a part of no name.
    guard let number = elements[head].concept else {
      if case .word(.plain) = elements[head].content { return true }
      return false
    }
    return lexicon[number].id == Extent.partial.rawValue
  }

  /// "Vessels of the thyroid": a kind of its own has the name of what it belongs to.
  private func isNamed(_ head: Int, by owners: [Mention]) -> Bool {
    guard let general = structure(head), lexicon[general].isGeneral else { return false }
    return owners.contains { owner in
      owner.structure.map { place in
        lexicon.placedKinds(of: general).contains { lexicon[$0].wholes.contains(place) }
      } ?? false
    }
  }

  /// "The excised nodes": an act said in passing.
  private mutating func addPassingActs(_ phrase: NounPhrase) {
    guard let removal = lexicon.removal, structure(phrase.head) != nil else { return }
    for index in phrase.elements where index != phrase.head {
      guard let number = elements[index].concept, elements[index].form == .participle,
        lexicon[number].kind == .action, lexicon.isKind(number, of: removal)
      else { continue }
      drafts.append(
        Draft(
          deed: .act(number), position: index, form: .participle,
          mentions: [
            Mention(structure: structure(phrase.head), position: phrase.head, isDefinite: true)
          ]))
    }
  }

  private mutating func draftEvent(
    _ phrase: NounPhrase, _ described: [(structure: ConceptNumber, position: Int)]
  ) -> Int {
    guard let number = elements[phrase.head].concept else { return drafts.count - 1 }
    let isProcedure = lexicon[number].kind == .procedure
    var draft = Draft(
      deed: .act(isProcedure ? lexicon[number].action ?? number : number),
      position: phrase.head, form: .noun)
    if isProcedure {
      let narrower = described.filter { found in
        lexicon[number].targets.contains { lexicon.isKind(found.structure, of: $0) }
      }
      draft.mentions = narrower.map { Mention(structure: $0.structure, position: $0.position) }
      if draft.mentions.isEmpty { draft.ownTargets = Array(lexicon[number].targets) }
      draft.sites = described.filter { found in !narrower.contains { $0 == found } }
        .map(\.structure)
    } else if let last = described.last {
      // "Pelvic and obturator node sampling" names both groups, "liver wedge biopsy" one organ.
      let joined = described.filter { found in
        found.position == last.position || isJoined(found.position, to: last.position)
      }
      draft.mentions = joined.map { Mention(structure: $0.structure, position: $0.position) }
    } else if let owner = owner(of: phrase), lexicon[number].approach == nil {
      // "Its removal is advised for colic from stones": done to what was spoken of.
      draft.mentions = [Mention(position: owner, isPronoun: true, isDefinite: true)]
    } else {
      // An incision of nothing is only the way in.
      draft.inherits =
        lexicon[number].isCarried && !phrase.isDefinite
        || lexicon[number].never.isEmpty && isCarried(phrase)
    }
    if lexicon[number].isOnBothSides { draft.laterality = .bilateral }
    if lexicon[lexicon[number].action ?? number].takesPart, isProcedure {
      draft.extent = .partial
    } else if lexicon[number].takesAll {
      draft.extent = .implied
    }
    drafts.append(draft)
    return drafts.count - 1
  }

  private func isJoined(_ one: Int, to other: Int) -> Bool {
    one < other && (one..<other).contains { phrases.classes[$0] == .joint }
  }

  /// "Biopsies are taken": a noun of action without article, carried by a light verb.
  private func isCarried(_ phrase: NounPhrase) -> Bool {
    for next in phrase.elements.upperBound..<min(phrase.elements.upperBound + 5, elements.count) {
      if function(next) == .light { return true }
      if structure(next) != nil || breaks[next] != .none { return false }
    }
    return false
  }

  func isCarried(_ draft: Draft) -> Bool {
    if case .act(let action) = draft.deed { lexicon[action].isCarried } else { false }
  }

  private mutating func complete(_ index: Int, with mentions: [Mention]) {
    let own = drafts[index].ownTargets
    guard !own.isEmpty else {
      if drafts[index].mentions.isEmpty {
        drafts[index].mentions = mentions
        // "An anastomosis of the ends": of what the text is about.
        if mentions.allSatisfy({ $0.structure == nil && !$0.isPronoun }), isCarried(drafts[index]) {
          drafts[index].inherits = true
        }
      } else {
        drafts[index].sites += mentions.compactMap(\.structure)
      }
      return
    }
    let related = mentions.filter { mention in
      mention.structure.map { found in own.contains { lexicon.isKind(found, of: $0) } } ?? false
    }
    if !related.isEmpty {
      drafts[index].mentions += related
      drafts[index].ownTargets = []
    }
    drafts[index].sites += mentions.compactMap(\.structure)
  }
}
