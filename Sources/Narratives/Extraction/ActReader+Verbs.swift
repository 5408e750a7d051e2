/// Verbs with their subjects and objects.
extension ActReader {
  /// Reads a verb and joins it with its subject or object.
  mutating func readVerb(_ index: Int) {
    position = index + 1
    let passive = isPassive(index)
    let isBare = phrases.classes[index] == .participle && !passive
    let hasObject = phrases.nounPhrase(at: skippingAdverbs(from: position)) != nil
    if awaitsWhatIsCovered(index) || keepsAway(index) { return }
    guard let deed = deed(index), !(passive && carriesEvent(deed)) else {
      if isBare, sawVerb, !followsJoint(index) { return }
      awaiting = []
      // "Bleeding is checked": what goes on is the subject, and no thing of the clause before.
      if isWholeSubject(index) {
        (subject, hasSubject, sawVerb, isPassive) = ([], true, false, false)
        return
      }
      sawVerb = true
      self.isPassive = passive
      // "Biopsies are taken from the stomach": the place is the act's.
      if passive, !subject.isEmpty { placed = .subject }
      return
    }
    // "The nerve remains attached", "the cartilage has come off": a state, and nobody's deed.
    if isState(index, hasObject) {
      sawVerb = true
      return
    }
    var draft = Draft(deed: deed, position: index, form: elements[index].form ?? .finite)
    if passive || isBare && !(hasObject && hasAgent(index)) || staysItself(deed, hasObject) {
      draft.mentions = bareSubject(index, isBare: isBare && !isPassive)
      if draft.mentions.isEmpty, !hasSubject { draft.inherits = true }
      if draft.mentions.isEmpty { draft.mentions = structuresOpened(deed) }
      let describes = isBare && sawVerb && !followsJoint(index)
      draft.isOneOfSeveral = describes ? isOfChoice(draft.mentions) : isBesideOtherWay(index)
      drafts.append(draft)
      let joins = sawVerb && self.isPassive && followsJoint(index)
      if joins { offerVerbs(before: index) }
      group = joins ? group : []
      group.append(drafts.count - 1)
      sawVerb = true
      isPassive = true
      awaiting = []
      placed = .drafts([drafts.count - 1])
      if passive { takeCompanions(drafts.count - 1) }
      readWhatIsClearedAway()
      readPlaceOfVerb(index)
      return
    }
    guard isDoneBySurgeon(index) else {
      sawVerb = true
      isPassive = false
      awaiting = []
      return
    }
    if phrases.classes[index] == .gerund, isOf(position) {
      // "Freeing of the bowel" is a noun.
      drafts.append(draft)
      if let complement = complement() {
        drafts[drafts.count - 1].mentions = readList(complement).mentions
      }
      placed = .drafts([drafts.count - 1])
      return
    }
    if endsWithoutObject(index) {
      // "With flushing, baskets, or forceps": one of the means.
      if Self.meansWords.contains(phrases.text.first(elements[index - 1])),
        let further = phrases.nounPhrase(at: index + 2)
      {
        position = index + 2
        _ = readList(further)
      }
      return
    }
    drafts.append(draft)
    awaiting = awaitingBefore(index) + [drafts.count - 1]
    sawVerb = true
    isPassive = false
  }

  /// Whether a participle tells what has become of its subject by itself.
  private func isState(_ index: Int, _ hasObject: Bool) -> Bool {
    guard elements[index].form == .participle else { return false }
    var before = index - 1
    while before >= 0, phrases.classes[before] == .adverb, function(before) == nil { before -= 1 }
    guard before >= 0, hasSubject else { return false }
    // "A scar that has narrowed the outlet": what a thing has done to another.
    // "The tissue may be left joined to the uterus".
    if phrases.text.isLeft(elements[before]) { return true }
    if function(before) == .have {
      return !hasObject || subject.contains { $0.structure.map(lexicon.isLesion) ?? false }
    }
    // "The cuff becomes fixed by ingrowth": it does so by itself.
    if function(before) == .verb, Self.turning.contains(phrases.text.first(elements[before])) {
      return true
    }
    return function(before) == .preserve && elements[before].form == .finite
  }

  /// "The opening in the duct is sutured": an opening is closed by closing what it was made in.
  private func structuresOpened(_ deed: SentenceAct.Deed) -> [Mention] {
    guard case .act(let action) = deed,
      lexicon.isA("closure", action) || lexicon.isA("repair", action),
      hasSubject, subject.isEmpty, case .drafts(let events) = placed
    else { return [] }
    return events.flatMap { index -> [Mention] in
      guard case .act(let opening) = drafts[index].deed, drafts[index].form == .noun,
        lexicon.isA("incision", opening)
      else { return [] }
      return drafts[index].mentions
    }
  }

  private static let turning: WordSet = "become becomes became becoming remain remains remained"

  /// "The fossa was cleared of its nodes": the nodes are taken, and the fossa is where they lay.
  private mutating func readWhatIsClearedAway() {
    guard let last = drafts.indices.last, case .act(let action) = drafts[last].deed,
      lexicon[action].takesAll, isOf(position), let complement = complement()
    else { return }
    drafts[last].sites += drafts[last].mentions.compactMap(\.structure)
    drafts[last].mentions = readList(complement).mentions
  }

  /// "Fluid is suctioned from the cavity": the verb brings its preposition, and the place is where the act is done.
  private mutating func readPlaceOfVerb(_ index: Int) {
    let last = phrases.text.tokens[elements[index].tokens.upperBound - 1].word
    guard elements[index].tokens.count > 1, last == Word("from"),
      let phrase = phrases.nounPhrase(at: position), let draft = drafts.indices.last
    else { return }
    drafts[draft].sites += readList(phrase).mentions.compactMap(\.structure)
  }

  /// "The ovaries stay": what is spared is the subject.
  private func staysItself(_ deed: SentenceAct.Deed, _ hasObject: Bool) -> Bool {
    (deed == .sparing || function(position - 1) == .preserve) && !hasObject
      && subject.contains { $0.structure != nil || $0.isPronoun }
  }

  /// Whether nothing says that a structure does it itself: "where the duct enters the bowel".
  private func isDoneBySurgeon(_ index: Int) -> Bool {
    if sparesObject(index) { return true }
    var before = index - 1
    while before >= 0, phrases.classes[before] == .adverb { before -= 1 }
    let previous = before >= 0 ? phrases.classes[before] : .stop
    if phrases.classes[index] == .gerund {
      return ![.nominal, .participle, .pronoun].contains(previous)
    }
    // "It swells and destroys the cartilage": the subject goes on.
    let goesOn = previous == .joint && hasSubject && !isPassive && sawVerb && endsInS(index)
    guard goesOn || [.nominal, .pronoun, .relative].contains(previous) else { return true }
    return !subject.contains { $0.structure != nil || $0.isPronoun }
  }

  /// "The duct is freed, taking care not to injure the vein": words that say by themselves that what follows is spared.
  private func sparesObject(_ index: Int) -> Bool {
    guard elements[index].tokens.count > 1, function(index) == .preserve,
      elements[index].form != .participle, !phrases.text.beginsWithBe(elements[index])
    else { return false }
    return index + 1 < elements.count && phrases.nounPhrase(at: index + 1) != nil
  }

  private func endsInS(_ index: Int) -> Bool {
    phrases.text.tokens[elements[index].tokens.upperBound - 1].endsInS
  }

  /// Active verbs that wait for the same object: "excises and removes the cyst".
  private func awaitingBefore(_ index: Int) -> [Int] { followsJoint(index) ? awaiting : [] }

  func isDevice(_ mention: Mention) -> Bool {
    guard let number = mention.structure, let device = lexicon.device else { return false }
    return lexicon.isKind(number, of: device)
  }

  /// The first place from here on that is no adverb.
  func skippingAdverbs(from index: Int) -> Int {
    var index = index
    while index < elements.count, phrases.classes[index] == .adverb { index += 1 }
    return index
  }

  private func followsJoint(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, phrases.classes[before] == .adverb || phrases.classes[before] == .be {
      before -= 1
    }
    return before >= 0 && phrases.classes[before] == .joint
  }

  /// The subject of a passive verb; a participle right after a noun belongs to that noun.
  private func bareSubject(_ index: Int, isBare: Bool) -> [Mention] {
    if isBare, sawVerb, !followsJoint(index) { return lastMentions }
    return describedDevice(index) ?? subject
  }

  /// "Repaired with a mesh secured to the fascia": said of the device that the participle stands right behind.
  private func describedDevice(_ index: Int) -> [Mention]? {
    guard isPassive, sawVerb, let last = lastMentions.last, last.position == index - 1,
      lastMentions.allSatisfy(isDevice), !subject.contains(where: { $0.position == index - 1 })
    else { return nil }
    return lastMentions
  }

  /// Whether an active verb has a doer before it, so that the noun after it is its object.
  private func hasAgent(_ index: Int) -> Bool {
    // "A wrap sewn over a tube": no form that tells of somebody's deed.
    guard index > 0, !Self.passiveForms.contains(phrases.text.first(elements[index])) else {
      return false
    }
    if [.joint, .relative].contains(phrases.classes[index - 1]) { return sawVerb && !isPassive }
    return hasSubject && subject.allSatisfy { $0.structure == nil && !$0.isPronoun }
      || hasSubject && subject.allSatisfy(\.isPronoun) && phrases.classes[index - 1] == .pronoun
  }

  private static let passiveForms: WordSet = "sewn oversewn drawn taken driven torn"

  /// Whether a participle is the verb of a passive clause.
  func isPassive(_ index: Int) -> Bool {
    guard
      phrases.classes[index] == .participle
        || deed(index) == .sparing && phrases.classes[index] != .gerund
    else { return false }
    if sparesObject(index) { return false }
    // "Is kept" brings its own "is".
    if let number = elements[index].concept, elements[index].tokens.count > 1,
      lexicon[number].function == .preserve, phrases.text.beginsWithBe(elements[index])
    {
      return true
    }
    var before = index - 1
    while before >= 0, breaks[before] != .strong {
      switch phrases.classes[before] {
      case .be: return true
      case .adverb: break
      case .joint where sawVerb && isPassive: return true
      default: return followsInvertedBe(index)
      }
      before -= 1
    }
    return false
  }
}
