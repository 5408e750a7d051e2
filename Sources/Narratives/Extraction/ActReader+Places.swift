/// Places after prepositions.
extension ActReader {
  /// The prepositions after which the target of an act may stand ("a biopsy from the liver").
  private static let articles: WordSet = "a an"
  private static let targetWords: WordSet = "from in into on between"

  /// Those after which a dissection has its target: "dissection along the vein".
  private static let courseWords: WordSet = "around along"

  private func isDissection(_ draft: Draft) -> Bool {
    if case .act(let action) = draft.deed { lexicon.isA("dissection", action) } else { false }
  }

  /// Reads a preposition with what stands after it.
  mutating func readPlace() {
    // "In front of" is not "in".
    let word =
      elements[position].tokens.count == 1
      ? phrases.text.first(elements[position])
      : phrases.text.tokens[elements[position].tokens.upperBound - 1].word
    let isAddition =
      function(position) == .addition || function(position) == .optional
      || word == PhraseReader.Words.with && takesAlong()
    let isInfinitive = phrases.text.first(elements[position]) == PhraseReader.Words.to
    let isAside =
      sawVerb || position == 0 || [.joint, .stop].contains(phrases.classes[position - 1])
    let preposition = position
    position += 1
    guard position < elements.count else { return }
    if isInfinitive, phrases.classes[position] == .verb { return }
    guard phrases.classes[position] != .gerund || phrases.nounPhrase(at: position) != nil,
      let phrase = phrases.nounPhrase(at: position)
    else { return }
    var list = readList(phrase)
    addFurtherDevices(&list.mentions)
    forgetMeans(&list, after: word)
    if word == PhraseReader.Words.with {
      draftInsertion(
        of: list.mentions.filter { $0.structure.map(lexicon.staysInside) ?? false },
        orElse: isOneOfSeveral(from: preposition))
    }
    let structures = list.mentions.compactMap(\.structure)
    if word == Self.from, skipsEnd(ofCourseFrom: structures) { return }
    if isAside, word == PhraseReader.Words.with, opensClause(with: list.mentions) {
      openClause(about: list.mentions)
      return
    }
    forgetLaboratoryWork(phrase)
    switch placed {
    case .nothing: break
    case .subject where isAddition: subject += list.mentions
    case .subject where word == PhraseReader.Words.with && isOwn(phrase):
      companions += list.mentions
      for index in describedSubjects(before: preposition) {
        subject[index].details += structures
      }
    case .subject:
      for index in describedSubjects(before: preposition) {
        subject[index].details += structures
      }
      // "A stapler is fired across the bowel": what the instrument does there.
      if sawVerb, isPassive, let work = work(of: subject),
        isReached(list.mentions, by: subject, after: word)
      {
        drafts.append(
          Draft(
            deed: .act(work), position: position - 1, form: .noun, mentions: list.mentions))
      }
    case .drafts where isAddition && !list.mentions.isEmpty:
      // "Tied and removed with its node": what is added goes the way of what is removed.
      let removing = group.filter(isRemoval)
      for index in removing.isEmpty ? group : removing where !drafts[index].mentions.isEmpty {
        var draft = drafts[index]
        draft.mentions = list.mentions
        draft.isAddition = true
        drafts.append(draft)
      }
    case .drafts(let indices):
      for index in indices { addPlace(list.mentions, to: index, after: word) }
    }
    // "Through a nick in the duct": the places that follow are those of the nick.
    if !list.events.isEmpty { placeBehind(list) }
    lastMentions = list.mentions
  }

  /// "The colon is removed from the cecum to the sigmoid": how far it goes, and not two parts of it.
  private mutating func skipsEnd(ofCourseFrom starts: [ConceptNumber]) -> Bool {
    guard position < elements.count, !starts.isEmpty,
      phrases.text.first(elements[position]) == PhraseReader.Words.to,
      let end = phrases.nounPhrase(at: position + 1)
    else { return false }
    let owners = (subject + drafts.flatMap(\.mentions)).compactMap(\.structure)
    guard
      owners.contains(where: { owner in
        starts.allSatisfy { start in
          start != owner
            && (lexicon[start].wholes.contains(owner) || lexicon.isKind(start, of: owner))
        }
      })
    else { return false }
    position += 1
    _ = readList(end)
    return true
  }

  private static let from = Word("from")

  /// "…, with the nerve identified and spared", "with the vein being protected": a clause with a subject of its own.
  private func opensClause(with mentions: [Mention]) -> Bool {
    guard position < elements.count, mentions.contains(where: { $0.structure != nil }),
      mentions.allSatisfy({ $0.structure.map { !lexicon.isDevice($0) } ?? true })
    else { return false }
    let verb = skippingAdverbs(
      from: phrases.text.first(elements[position]) == Self.being ? position + 1 : position)
    return verb < elements.count
      && (phrases.classes[verb] == .participle || function(verb) == .preserve)
      && phrases.nounPhrase(at: verb) == nil
  }

  private static let being = Word("being")
  private static let into = Word("into")

  /// "Stones are taken with forceps, irrigation or a balloon": one of the means, and no work on anything.
  private mutating func forgetMeans(
    _ list: inout (mentions: [Mention], events: [Int]), after word: Word
  ) {
    guard case .drafts = placed, Self.meansWords.contains(word), !list.mentions.isEmpty,
      list.mentions.allSatisfy({ $0.structure.map(lexicon.isDevice) ?? true }),
      let last = list.events.last, last == drafts.count - 1,
      list.events.allSatisfy({ drafts[$0].mentions.isEmpty && drafts[$0].ownTargets.isEmpty })
    else { return }
    for index in list.events.sorted().reversed() where index == drafts.count - 1 {
      drafts.removeLast()
    }
    list.events = []
  }

  /// Words that tell with what a thing is done.
  static let meansWords: WordSet = "with by using via"

  /// "Examined by frozen section": what the laboratory does is no act on the body.
  private mutating func forgetLaboratoryWork(_ phrase: NounPhrase) {
    guard case .drafts(let indices) = placed,
      let named = elements[phrase.head].concept, lexicon[named].kind == .pathology
    else { return }
    for index in indices {
      guard case .act(let action) = drafts[index].deed, lexicon.isA("inspection", action) else {
        continue
      }
      drafts[index].mentions = []
      drafts[index].inherits = false
    }
  }

  /// "A tube is placed in the uterus and a catheter in the bladder": what the second thing is, not where the first is.
  private mutating func addFurtherDevices(_ mentions: inout [Mention]) {
    guard case .drafts(let indices) = placed, mentions.count > 1, !isDevice(mentions[0]),
      let device = mentions.last, isDevice(device)
    else { return }
    let inserting = indices.filter { index in
      if case .act(let action) = drafts[index].deed { action == lexicon.insertion } else { false }
    }
    guard !inserting.isEmpty else { return }
    mentions.removeLast()
    for index in inserting { drafts[index].mentions.append(device) }
  }

  private func isRemoval(_ index: Int) -> Bool {
    if case .act(let action) = drafts[index].deed { lexicon.isRemoval(action) } else { false }
  }

  /// "The floor is reinforced with a mesh": what stays in the body is put in.
  private mutating func draftInsertion(of mentions: [Mention], orElse isOneOfSeveral: Bool) {
    guard let insertion = lexicon.insertion else { return }
    for mention in mentions {
      drafts.append(
        Draft(
          deed: .act(insertion), position: mention.position, form: .participle,
          mentions: [mention], isOneOfSeveral: isOneOfSeveral))
    }
  }

  /// "With sutures or with a mesh", "with sutures, with a plug or with a mesh": whether something else would do.
  private func isOneOfSeveral(from preposition: Int) -> Bool {
    let follows = position < elements.count && isPlainOr(position)
    let followsComma =
      position + 1 < elements.count && elements[position].isMark(.comma)
      && isPlainOr(position + 1)
    return preposition > 0 && isPlainOr(preposition - 1) || follows || followsComma
      || (preposition..<position).contains(where: isPlainOr)
  }

  /// "Its cervix", "the regional nodes", "both tubes": a thing that belongs to what was named, and no tool.
  private func isOwn(_ phrase: NounPhrase) -> Bool {
    let first = phrases.text.first(elements[phrase.elements.lowerBound])
    guard let structure = structure(phrase.head), !lexicon.isDevice(structure), !phrase.isEvent,
      !phrase.isBare || PhraseReader.Words.predeterminers.contains(first),
      !lexicon.isLesion(structure)
    else { return false }
    return !Self.articles.contains(first) && !endsInParticiple(phrase)
  }

  /// "With the rectum left in place", "with the uterus kept" says what becomes of that alone.
  private func endsInParticiple(_ phrase: NounPhrase) -> Bool {
    let end = phrase.elements.upperBound
    guard elements.indices.contains(end) else { return false }
    // "With the nerve in sight" as well.
    if end + 1 < elements.count, phrases.classes[end] == .preposition {
      return Self.looks.contains(phrases.text.first(elements[end + 1]))
    }
    return [.participle, .gerund].contains(phrases.classes[end])
  }

  private static let looks: WordSet = "sight view"

  /// Gives what goes with the subject an act of removal of its own.
  mutating func takeCompanions(_ index: Int) {
    guard !companions.isEmpty, isRemoval(index) else { return }
    var draft = drafts[index]
    draft.mentions = companions
    draft.isAddition = true
    drafts.append(draft)
  }

  /// "The prostate is removed with the seminal vesicles": what is removed with something goes too.
  private func takesAlong() -> Bool {
    guard case .drafts = placed, let last = group.last,
      case .act(let action) = drafts[last].deed, let removal = lexicon.removal,
      lexicon.isKind(action, of: removal),
      let phrase = phrases.nounPhrase(at: position + 1), let structure = structure(phrase.head)
    else { return false }
    // "With a finger" and "with clips" name tools.
    let first = phrases.text.first(elements[phrase.elements.lowerBound])
    let isTool = Self.articles.contains(first)
    // "Removes the gland with forceps": of an active verb only what belongs to its object goes along.
    if drafts[last].form != .participle, drafts[last].form != .noun, !isOwn(phrase) { return false }
    return !endsInParticiple(phrase) && !lexicon.isDevice(structure) && !isTool
  }

  private func takesNodes(_ draft: Draft) -> Bool {
    guard case .act(let action) = draft.deed, lexicon.isRemoval(action) else { return false }
    return draft.mentions.contains {
      $0.structure.map { lexicon.isKind($0, of: lexicon.lymphNode) } ?? false
    }
  }

  /// "Biopsies were taken from the liver": the place of an act without a target is its target.
  private mutating func addPlace(_ mentions: [Mention], to index: Int, after word: Word) {
    let draft = drafts[index]
    if draft.deed == lexicon.insertion.map({ .act($0) }), let work = work(of: draft.mentions),
      isReached(mentions, by: draft.mentions, after: word)
    {
      drafts[index].deed = .act(work)
      drafts[index].mentions = mentions
      return
    }
    // "The nodes are divided into three levels": told apart, and not cut.
    if case .act(let action) = draft.deed, lexicon.isA("division", action), word == Self.into,
      mentions.allSatisfy({ $0.structure == nil && !$0.isPronoun }), !mentions.isEmpty
    {
      drafts[index].mentions = []
      drafts[index].inherits = false
      return
    }
    // "Nodes are removed down to the renal vein": how far it goes, and not which nodes they are.
    if word == PhraseReader.Words.to, context.isAboutCode, takesNodes(draft) { return }
    // "Dissection goes on in the plane around the rectum": a plane is no place of its own.
    let isNameless = mentions.allSatisfy { $0.structure == nil && !$0.isPronoun }
    if isNameless, draft.form == .noun, draft.mentions.isEmpty, !mentions.isEmpty { return }
    if draft.form == .noun, draft.mentions.isEmpty, draft.ownTargets.isEmpty,
      isDissection(draft) && Self.courseWords.contains(word) || Self.targetWords.contains(word)
        || isCarriedTool(draft) && isReached(mentions, after: word),
      // "An incision between the ribs" is in none of them.
      word != Word("between") || isCarried(draft)
    {
      drafts[index].mentions = mentions
      drafts[index].inherits = false
    } else {
      drafts[index].sites += mentions.compactMap(\.structure)
    }
  }
}
