/// An act as one sentence states it.
struct SentenceAct {
  enum Deed: Equatable {
    case act(ConceptNumber)
    /// The structure is left alone on purpose.
    case sparing
  }

  var deed: Deed
  var targets: [ConceptNumber]
  var sites: [ConceptNumber]
  var extent: Extent?
  var laterality: Laterality?
  var scope: Scope
  /// The element that names the act.
  let position: Int
  /// Whether any one of the targets will do.
  var isChoice = false
}

/// Finds who does what to what: goes through a sentence clause by clause and joins verbs and nouns of action with
/// their subjects, objects and places.
struct ActReader {
  let lexicon: Lexicon
  let elements: [Element]
  let breaks: [ClauseBreak]
  let scopes: [Scope]
  let phrases: PhraseReader
  /// What the text has spoken of before this sentence.
  let context: Discourse

  private var position = 0
  private var drafts: [Draft] = []
  private var subject: [Mention] = []
  private var hasSubject = false
  private var sawVerb = false
  private var isPassive = false
  /// Drafts of active verbs whose object has not come yet.
  private var awaiting: [Int] = []
  /// The drafts of verbs that share their subject: "clamped, cut and tied".
  private var group: [Int] = []
  /// What a place after a preposition is said of.
  private var placed: Placed = .nothing
  private var lastMentions: [Mention] = []
  private var outer: [(subject: [Mention], hasSubject: Bool)] = []
  private var topic: [Mention] = []

  private enum Placed {
    case nothing, subject
    case drafts([Int])
  }

  /// An act whose places may still follow.
  private struct Draft {
    var deed: SentenceAct.Deed
    let position: Int
    let form: PhraseTree.Form
    var mentions: [Mention] = []
    var sites: [ConceptNumber] = []
    var ownTargets: [ConceptNumber] = []
    var inherits = false
    /// What the word for the act itself says of how much is taken ("lumpectomy").
    var extent: Extent?
  }

  init(
    lexicon: Lexicon, elements: [Element], breaks: [ClauseBreak], scopes: [Scope],
    phrases: PhraseReader, context: Discourse
  ) {
    self.lexicon = lexicon
    self.elements = elements
    self.breaks = breaks
    self.scopes = scopes
    self.phrases = phrases
    self.context = context
  }

  /// The acts of the sentence in order, and the structures that the next sentence may call "it".
  mutating func read() -> (acts: [SentenceAct], topic: [ConceptNumber]) {
    while position < elements.count {
      let start = position
      step()
      if position == start { position += 1 }
    }
    attachElaboration()
    var seen = context.recent
    var acts: [SentenceAct] = []
    var latest: [ConceptNumber] = []
    for draft in drafts {
      let act = finished(draft, seen: &seen, latest: latest)
      if let act {
        acts += split(act, draft)
        latest = act.targets
      }
    }
    var spoken = topic.flatMap { resolved($0, [], seen) }
    if spoken.isEmpty { spoken = latest }
    if spoken.isEmpty { spoken = lastMentions.flatMap { resolved($0, [], seen) } }
    return (acts, spoken)
  }

  /// What a fragment after the last act says of it: "lymphadenectomy; pelvic and para-aortic", "dissection,
  /// specifically targeting the iliac nodes".
  private mutating func attachElaboration() {
    guard let index = drafts.indices.last, !drafts[index].ownTargets.isEmpty else { return }
    let start = drafts[index].position + 1
    let rest = elements[start...].indices
    let end = rest.first { [.verb, .be, .relative].contains(phrases.classes[$0]) } ?? rest.endIndex
    for position in start..<end {
      guard let structure = structure(position), scopes[position] == scopes[drafts[index].position],
        drafts[index].ownTargets.contains(where: {
          $0 != structure && lexicon.isKind(structure, of: $0)
        }), !drafts[index].mentions.contains(where: { $0.position == position })
      else { continue }
      drafts[index].mentions.append(Mention(structure: structure, position: position))
    }
    if !drafts[index].mentions.isEmpty { drafts[index].ownTargets = [] }
  }

  // MARK: - One step

  private mutating func step() {
    let index = position
    if breaks[index] == .strong, !keepsSubject(index) { startClause() }
    switch phrases.classes[index] {
    case .stop:
      if breaks[index] == .weak { closeAside() }
    case .joint:
      if elements[index].isMark(.comma), breaks[index] == .weak, !openRemark(at: index) {
        closeAside()
      }
    case .relative: openRelative()
    case .subordinate: openSubordinate()
    case .verb: readVerb(index)
    case .participle, .gerund:
      if let phrase = phrases.nounPhrase(at: index) {
        readNouns(phrase)
      } else {
        readVerb(index)
      }
    case .preposition: readPlace()
    case .be: break
    case .adverb, .of: break
    case .nominal, .modifier, .determiner, .pronoun, .event:
      if let phrase = phrases.nounPhrase(at: index) { readNouns(phrase) }
    }
  }

  private mutating func startClause() {
    subject = []
    hasSubject = false
    sawVerb = false
    isPassive = false
    awaiting = []
    placed = .nothing
    outer = []
  }

  /// "… are inspected but left in place": the second verb has the subject of the first.
  private func keepsSubject(_ index: Int) -> Bool {
    guard hasSubject, function(index) == .contrast else { return false }
    let next = skippingAdverbs(from: index + 1)
    guard next < elements.count else { return false }
    return [.participle, .verb, .be].contains(phrases.classes[next])
      && phrases.nounPhrase(at: next) == nil
  }

  /// ", weighing 250 grams or less,": a remark between a subject and its verb.
  private mutating func openRemark(at comma: Int) -> Bool {
    let next = skippingAdverbs(from: comma + 1)
    guard hasSubject, !sawVerb, next < elements.count,
      [.gerund, .participle].contains(phrases.classes[next]),
      elements[(comma + 1)...].contains(where: { $0.isMark(.comma) })
    else { return false }
    outer.append((subject, hasSubject))
    return true
  }

  private mutating func openRelative() {
    outer.append((subject, hasSubject))
    subject = lastMentions
    hasSubject = true
    sawVerb = false
    isPassive = false
    awaiting = []
  }

  private mutating func openSubordinate() {
    outer.append((subject, hasSubject))
    subject = []
    hasSubject = false
    sawVerb = false
    isPassive = false
    awaiting = []
    placed = .nothing
  }

  /// A comma or a parenthesis after a relative or subordinate clause goes back to what it was put into.
  private mutating func closeAside() {
    guard let saved = outer.popLast() else {
      awaiting = awaiting.filter { _ in !sawVerb || !isPassive }
      return
    }
    if saved.hasSubject {
      subject = saved.subject
      hasSubject = true
    } else {
      hasSubject = false
    }
    sawVerb = false
    isPassive = false
    awaiting = []
    placed = .nothing
  }

  // MARK: - Nouns

  private mutating func readNouns(_ first: NounPhrase) {
    let start = position
    let list = readList(first)
    let follows = start > 0 ? phrases.classes[start - 1] : .stop
    let mentions = list.mentions
    if !awaiting.isEmpty, follows != .joint || !sawObject(awaiting) {
      for index in awaiting { drafts[index].mentions += mentions }
      placed = .drafts(awaiting)
      group = awaiting
      awaiting = []
      lastMentions = mentions
      return
    }
    if !sawVerb, !hasSubject || [.joint, .stop, .nominal, .modifier, .relative].contains(follows) {
      subject = mentions
      hasSubject = true
      placed = .subject
      if topic.isEmpty { topic = mentions }
    } else if follows == .joint, !mentions.isEmpty, sharesVerbs() {
      for index in group { drafts[index].mentions += mentions }
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
      placed = .drafts(list.events)
      group = list.events
    }
    lastMentions = mentions
  }

  /// "… are tied, then the arteries": a list without a verb of its own shares the verbs before it.
  private func sharesVerbs() -> Bool {
    guard sawVerb, isPassive, !group.isEmpty else { return false }
    var index = position
    while index < elements.count, breaks[index] != .strong {
      switch phrases.classes[index] {
      case .be, .verb, .participle, .gerund: return false
      default: index += 1
      }
    }
    return true
  }

  private func sawObject(_ indices: [Int]) -> Bool {
    indices.contains { !drafts[$0].mentions.isEmpty }
  }

  /// A phrase with the phrases that are joined to it, and the acts that they name.
  private mutating func readList(_ first: NounPhrase) -> (mentions: [Mention], events: [Int]) {
    var mentions: [Mention] = []
    var events: [Int] = []
    var phrase: NounPhrase? = first
    var isDefinite = first.isDefinite
    while var current = phrase {
      // "The fat and nodes": the article is said once.
      if current.isBare { current.isDefinite = current.isDefinite || isDefinite }
      isDefinite = current.isDefinite
      let (more, event) = readOne(current)
      mentions += more
      if let event { events.append(event) }
      phrase = continuation()
    }
    // "Excision and repair of X": the first noun of action shares what the second is done to.
    for index in events where drafts[index].mentions.isEmpty && drafts[index].ownTargets.isEmpty {
      if let other = events.first(where: { $0 > index && !drafts[$0].mentions.isEmpty }) {
        drafts[index].mentions = drafts[other].mentions
      }
    }
    return (mentions, events)
  }

  /// The next member of a list, with the reading position set to it.
  private mutating func continuation() -> NounPhrase? {
    var next = position
    while next < elements.count, breaks[next] == .none,
      phrases.classes[next] == .joint || next > position && phrases.classes[next] == .adverb
    {
      next += 1
    }
    guard next > position, next < elements.count, breaks[next] == .none,
      phrases.classes[next] != .pronoun, let phrase = phrases.nounPhrase(at: next)
    else { return nil }
    position = next
    return phrase
  }

  private mutating func readOne(_ phrase: NounPhrase) -> (mentions: [Mention], event: Int?) {
    position = phrase.elements.upperBound
    let described = phrase.elements.filter { $0 != phrase.head }
      .compactMap { index in structure(index).map { (structure: $0, position: index) } }
    addPassingActs(phrase)
    guard phrase.isEvent else {
      var mention = Mention(
        structure: structure(phrase.head), position: phrase.head,
        details: described.map(\.structure), isPronoun: phrase.isPronoun,
        isDefinite: phrase.isDefinite)
      guard isOf(position), let complement = complement() else { return ([mention], nil) }
      let inner = readList(complement).mentions
      if takesWhole(phrase.head) { return (inner, nil) }
      mention.details += inner.compactMap(\.structure)
      return ([mention], nil)
    }
    let event = draftEvent(phrase, described)
    if isOf(position), let complement = complement() {
      let inner = readList(complement).mentions
      complete(event, with: inner)
    }
    return ([], event)
  }

  private func isOf(_ index: Int) -> Bool {
    index < elements.count && phrases.classes[index] == .of && breaks[index] == .none
  }

  private mutating func complement() -> NounPhrase? {
    guard let phrase = phrases.nounPhrase(at: position + 1) else { return nil }
    position += 1
    return phrase
  }

  /// "The edge of the liver": what is done to a part of unknown name is done to the whole.
  private func takesWhole(_ head: Int) -> Bool {
    guard let number = elements[head].concept else { return true }
    if lexicon[number].id == "body-side" || lexicon[number].isUnlisted { return true }
    return [.extent, .laterality, .condition].contains(lexicon[number].kind)
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
    let concept = lexicon[number]
    var draft = Draft(
      deed: .act(concept.kind == .procedure ? concept.action ?? number : number),
      position: phrase.head, form: .noun)
    if concept.kind == .procedure {
      let narrower = described.filter { found in
        concept.targets.contains { lexicon.isKind(found.structure, of: $0) }
      }
      draft.mentions = narrower.map { Mention(structure: $0.structure, position: $0.position) }
      if draft.mentions.isEmpty { draft.ownTargets = concept.targets }
      draft.sites = described.filter { found in !narrower.contains { $0 == found } }
        .map(\.structure)
    } else if let last = described.last {
      // "Pelvic and obturator node sampling" names both groups, "liver wedge biopsy" one organ.
      let joined = described.filter { found in
        found.position == last.position || isJoined(found.position, to: last.position)
      }
      draft.mentions = joined.map { Mention(structure: $0.structure, position: $0.position) }
    } else {
      // An incision of nothing is only the way in.
      draft.inherits =
        concept.never.isEmpty && (isCarried(phrase) || concept.isCarried && !phrase.isDefinite)
    }
    if lexicon[concept.action ?? number].id == "excision", concept.kind == .procedure {
      draft.extent = .partial
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

  private mutating func complete(_ index: Int, with mentions: [Mention]) {
    let own = drafts[index].ownTargets
    guard !own.isEmpty else {
      if drafts[index].mentions.isEmpty {
        drafts[index].mentions = mentions
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

  // MARK: - Verbs

  private mutating func readVerb(_ index: Int) {
    position = index + 1
    let passive = isPassive(index)
    let isBare = phrases.classes[index] == .participle && !passive
    let hasObject = phrases.nounPhrase(at: skippingAdverbs(from: position)) != nil
    guard let deed = deed(index) else {
      if isBare, sawVerb, !followsJoint(index) { return }
      awaiting = []
      sawVerb = true
      self.isPassive = passive
      if passive { placed = .subject }
      return
    }
    var draft = Draft(deed: deed, position: index, form: elements[index].form ?? .finite)
    if passive || isBare && !(hasObject && hasAgent(index)) {
      draft.mentions = bareSubject(index, isBare: isBare && !isPassive)
      if draft.mentions.isEmpty, !hasSubject { draft.inherits = true }
      drafts.append(draft)
      group = sawVerb && self.isPassive && followsJoint(index) ? group : []
      group.append(drafts.count - 1)
      sawVerb = true
      isPassive = true
      awaiting = []
      placed = .drafts([drafts.count - 1])
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
    drafts.append(draft)
    awaiting = awaitingBefore(index) + [drafts.count - 1]
    sawVerb = true
    isPassive = false
  }

  /// Whether nothing says that a structure does it itself: "where the duct enters the bowel".
  private func isDoneBySurgeon(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, phrases.classes[before] == .adverb { before -= 1 }
    let previous = before >= 0 ? phrases.classes[before] : .stop
    if phrases.classes[index] == .gerund {
      return ![.nominal, .participle, .pronoun].contains(previous)
    }
    guard [.nominal, .pronoun, .relative].contains(previous) else { return true }
    return !subject.contains { $0.structure != nil || $0.isPronoun }
  }

  /// Active verbs that wait for the same object: "excises and removes the cyst".
  private func awaitingBefore(_ index: Int) -> [Int] { followsJoint(index) ? awaiting : [] }

  private func deed(_ index: Int) -> SentenceAct.Deed? {
    guard let number = elements[index].concept else { return nil }
    if lexicon[number].kind == .action { return .act(number) }
    return lexicon[number].function == .preserve ? .sparing : nil
  }

  private func skippingAdverbs(from index: Int) -> Int {
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
    return subject
  }

  /// Whether an active verb has a doer before it, so that the noun after it is its object.
  private func hasAgent(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if [.joint, .relative].contains(phrases.classes[index - 1]) { return sawVerb && !isPassive }
    return hasSubject && subject.allSatisfy { $0.structure == nil && !$0.isPronoun }
      || hasSubject && subject.allSatisfy(\.isPronoun) && phrases.classes[index - 1] == .pronoun
  }

  private func isPassive(_ index: Int) -> Bool {
    guard
      phrases.classes[index] == .participle
        || deed(index) == .sparing && phrases.classes[index] != .gerund
    else { return false }
    var before = index - 1
    while before >= 0, breaks[before] != .strong {
      switch phrases.classes[before] {
      case .be: return true
      case .adverb: break
      case .joint where sawVerb && isPassive: return true
      default: return false
      }
      before -= 1
    }
    return false
  }

  // MARK: - Places

  /// The prepositions after which the target of an act may stand ("a biopsy from the liver").
  private static let targetWords: Set<Word> = [Word("from"), Word("in"), Word("into"), Word("on")]

  private mutating func readPlace() {
    let word = phrases.text.first(elements[position])
    let isAddition =
      function(position) == .addition || function(position) == .optional
      || word == PhraseReader.Words.with && takesAlong()
    let isInfinitive = phrases.text.first(elements[position]) == PhraseReader.Words.to
    position += 1
    guard position < elements.count else { return }
    if isInfinitive, phrases.classes[position] == .verb { return }
    guard phrases.classes[position] != .gerund || phrases.nounPhrase(at: position) != nil,
      let phrase = phrases.nounPhrase(at: position)
    else { return }
    let list = readList(phrase)
    let structures = list.mentions.compactMap(\.structure)
    switch placed {
    case .nothing: break
    case .subject where isAddition: subject += list.mentions
    case .subject:
      for index in subject.indices { subject[index].details += structures }
    case .drafts where isAddition && !list.mentions.isEmpty:
      for index in group where !drafts[index].mentions.isEmpty {
        drafts[index].mentions += list.mentions
      }
    case .drafts(let indices):
      for index in indices { addPlace(list.mentions, to: index, after: word) }
    }
    lastMentions = list.mentions
  }

  /// "The prostate is removed with the seminal vesicles": what is removed with something goes too.
  private func takesAlong() -> Bool {
    guard case .drafts = placed, let last = group.last, drafts[last].form == .participle,
      case .act(let action) = drafts[last].deed, let removal = lexicon.removal,
      lexicon.isKind(action, of: removal),
      let phrase = phrases.nounPhrase(at: position + 1), let structure = structure(phrase.head)
    else { return false }
    let device = lexicon.device.map { lexicon.isKind(structure, of: $0) } ?? false
    return !device
  }

  /// "Biopsies were taken from the liver": the place of an act without a target is its target.
  private mutating func addPlace(_ mentions: [Mention], to index: Int, after word: Word) {
    let draft = drafts[index]
    if draft.form == .noun, draft.mentions.isEmpty, draft.ownTargets.isEmpty,
      Self.targetWords.contains(word)
    {
      drafts[index].mentions = mentions
      drafts[index].inherits = false
    } else {
      drafts[index].sites += mentions.compactMap(\.structure)
    }
  }

  // MARK: - Finishing

  /// An act with one target of another scope is two: "the lobe, with or without the isthmus".
  private func split(_ act: SentenceAct, _ draft: Draft) -> [SentenceAct] {
    guard act.scope == .performed, act.targets.count > 1 else { return [act] }
    var own = act
    var others: [SentenceAct] = []
    for mention in draft.mentions where mention.position > draft.position {
      let scope = scopes[mention.position]
      guard scope == .optional || scope == .conditional || scope == .excluded,
        let structure = mention.structure, let index = own.targets.firstIndex(of: structure),
        own.targets.count > 1
      else { continue }
      own.targets.remove(at: index)
      var other = act
      other.targets = [structure]
      other.scope = scope
      others.append(other)
    }
    return [own] + others
  }

  private func finished(
    _ draft: Draft, seen: inout [ConceptNumber], latest: [ConceptNumber]
  ) -> SentenceAct? {
    var targets = draft.ownTargets.flatMap { target in
      resolved(
        Mention(structure: target, position: draft.position, isDefinite: true), draft.sites, seen)
    }
    for mention in draft.mentions {
      if mention.isPronoun {
        targets += antecedent(before: mention.position, latest: latest, seen)
      } else {
        targets += resolved(mention, draft.sites, seen)
      }
    }
    if targets.isEmpty, draft.inherits {
      targets = antecedent(before: draft.position, latest: latest, seen)
    }
    var unique: [ConceptNumber] = []
    for target in targets where !unique.contains(target) && isDone(draft.deed, to: target) {
      unique.append(target)
    }
    guard !unique.isEmpty else { return nil }
    seen += unique
    let isChoice = lexicon.common(to: unique) != nil && isChoice(draft.mentions)
    let at = draft.mentions.first?.position ?? draft.position
    let sites = draft.sites + draft.mentions.flatMap(\.details)
    let words = SentenceWords(self)
    return SentenceAct(
      deed: draft.deed, targets: unique, sites: sites.filter { !unique.contains($0) },
      extent: words.extent(actAt: draft.position, targetAt: at) ?? draft.extent
        ?? extentOfWay(),
      laterality: words.laterality(actAt: draft.position, targetAt: at),
      scope: words.scope(ofActAt: draft.position, targetAt: at, form: draft.form),
      position: draft.position, isChoice: isChoice)
  }

  /// "The tube or the ovary": any of the things will do.
  private func isChoice(_ mentions: [Mention]) -> Bool {
    let places = mentions.filter { $0.structure != nil }.map(\.position)
    guard let first = places.min(), let last = places.max() else { return false }
    return (first..<last).allSatisfy { breaks[$0] == .none }
      && (first..<last).contains { function($0) == .or && phrases.text.isPlainOr(elements[$0]) }
  }

  /// Through a resectoscope an organ is taken in parts.
  private func extentOfWay() -> Extent? {
    let isNarrow = elements.contains { element in
      element.concept.map { lexicon[$0].kind == .approach && lexicon[$0].goesInParts } ?? false
    }
    return isNarrow ? .partial : nil
  }

  private func isDone(_ deed: SentenceAct.Deed, to structure: ConceptNumber) -> Bool {
    if case .act(let action) = deed { lexicon.isDone(action, to: structure) } else { true }
  }

  private func resolved(
    _ mention: Mention, _ sites: [ConceptNumber], _ seen: [ConceptNumber]
  ) -> [ConceptNumber] {
    let joinedByOr = elements[mention.position...].indices.contains { function($0) == .or }
    return MentionResolver(lexicon: lexicon, recent: seen, themes: context.themes).structures(
      of: mention, and: sites, joinedByOr: joinedByOr)
  }

  /// What "it" means: the subject of the sentence so far, what the last act was done to, or what the sentence before was about.
  private func antecedent(
    before position: Int, latest: [ConceptNumber], _ seen: [ConceptNumber]
  ) -> [ConceptNumber] {
    let named = topic.filter { $0.position < position && $0.structure != nil }
    if !named.isEmpty { return named.flatMap { resolved($0, [], seen) } }
    return latest.isEmpty ? context.topic : latest
  }

  // MARK: - Looking at elements

  private func function(_ index: Int) -> FunctionWord? {
    elements.indices.contains(index)
      ? elements[index].concept.flatMap { lexicon[$0].function } : nil
  }

  private func structure(_ index: Int) -> ConceptNumber? {
    guard let number = elements[index].concept, lexicon[number].kind == .structure else {
      return nil
    }
    return number
  }
}
