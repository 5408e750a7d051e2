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
  /// The joints between the members of a subject whose members say more of themselves.
  let subjectJoints: [Int]

  /// The element that is read next.
  var position = 0
  /// The acts found so far.
  var drafts: [Draft] = []
  /// What the clause is about.
  var subject: [Mention] = []
  /// Whether the clause has named its subject.
  var hasSubject = false
  /// Whether the clause has had its verb.
  var sawVerb = false
  /// Whether the clause has a passive verb.
  var isPassive = false
  /// Drafts of active verbs whose object has not come yet.
  var awaiting: [Int] = []
  /// The drafts of verbs that share their subject: "clamped, cut and tied".
  var group: [Int] = []
  /// What goes where the subject goes: "the uterus with its cervix".
  var companions: [Mention] = []
  /// What a place after a preposition is said of.
  var placed: Placed = .nothing
  /// The things named last.
  var lastMentions: [Mention] = []
  /// What the clauses are about that the present one was put into.
  var outer: [(subject: [Mention], hasSubject: Bool)] = []
  /// The things that the next sentence may call "it".
  var topic: [Mention] = []
  /// The pairs of things that it may call "both".
  var lists: [Couple] = []

  /// What a place after a preposition may be said of.
  enum Placed {
    case nothing, subject
    case drafts([Int])
  }

  /// An act whose places may still follow.
  struct Draft {
    var deed: SentenceAct.Deed
    let position: Int
    let form: PhraseTree.Form
    var mentions: [Mention] = []
    var sites: [ConceptNumber] = []
    var ownTargets: [ConceptNumber] = []
    var inherits = false
    /// Where "likewise" stands, if the act is one of the clause before.
    var repeatedAt: Int?
    /// What would do as well: "tied or cauterized".
    var alternative: SentenceAct.Deed?
    /// Whether it is one of several ways: "with sutures or with a mesh".
    var isOneOfSeveral = false
    /// Whether the structures were added to others: "a part of the colon along with the appendix".
    var isAddition = false
    /// What the word for the act itself says of how much is taken ("lumpectomy").
    var extent: Extent?
    /// What it says of the side ("BSO").
    var laterality: Laterality?
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
    subjectJoints = Self.subjectJoints(elements, phrases)
  }

  /// The acts of the sentence in order, and the structures that the next sentence may call "it" and "both".
  mutating func read() -> (
    acts: [SentenceAct], topic: [ConceptNumber], couple: [ConceptNumber]
  ) {
    while position < elements.count {
      let start = position
      step()
      if position == start { position += 1 }
    }
    attachElaboration()
    readDevicesWithoutVerb()
    readUncountedStructures(before: elements.count)
    readSentStructures()
    var seen: [ConceptNumber] = []
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
    return (acts, spoken, couple(acts))
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
    if subjectJoints.contains(index) {
      closeMember(at: index)
    } else if breaks[index] == .strong, !keepsSubject(index) {
      readUncountedStructures(before: index)
      startClause()
    }
    switch phrases.classes[index] {
    case .stop:
      if breaks[index] == .weak { closeAside() }
      if elements[index].isMark(.colon) { awaitNames() }
    case .joint:
      if elements[index].isMark(.comma), breaks[index] == .weak, !openRemark(at: index) {
        closeAside()
      }
    case .relative: openRelative()
    case .subordinate: if !repeatForSubject() { openSubordinate() }
    case .verb: readVerb(index)
    case .participle, .gerund:
      // "Resected piecemeal" tells how, and names nothing.
      let isManner =
        index + 1 < elements.count && Self.manners.contains(phrases.text.first(elements[index + 1]))
      if let phrase = phrases.nounPhrase(at: index), !isManner {
        readNouns(phrase)
      } else if !describesNext(index) {
        readVerb(index)
      }
    case .preposition: readPlace()
    case .be: break
    case .adverb where function(index) == .repetition: repeatGroup()
    case .of: readFurtherObject()
    case .adverb: break
    case .nominal, .modifier, .determiner, .pronoun, .event:
      if let phrase = phrases.nounPhrase(at: index) { readNouns(phrase) }
    }
  }

  /// "By a stapled or sutured technique": the participles that describe a noun.
  private func describesNext(_ index: Int) -> Bool {
    if describesWay(index) { return true }
    guard index > 0, phrases.classes[index - 1] == .determiner, index + 2 < elements.count,
      phrases.classes[index + 1] == .joint, phrases.classes[index + 2] == .participle
    else { return false }
    return phrases.nounPhrase(at: index + 2) != nil
  }

  /// "A stapled or sutured technique": how it is done, and nothing that is done besides.
  private func describesWay(_ index: Int) -> Bool {
    for next in [index + 1, index + 3] where next < elements.count {
      guard Self.ways.contains(phrases.text.first(elements[next])) else { continue }
      return next == index + 1
        ? [.joint, .determiner].contains(index > 0 ? phrases.classes[index - 1] : .stop)
        : phrases.classes[index + 1] == .joint && phrases.classes[index + 2] == .participle
    }
    return false
  }

  private static let ways: WordSet = "technique manner fashion method"
  private static let manners: WordSet = "piecemeal"

  /// Gives an elliptic clause the verbs before it: "the round ligaments are cut; the ovarian ligaments likewise".
  private mutating func repeatGroup() {
    guard hasSubject, subject.contains(where: { $0.structure != nil }),
      // "… is treated in the same way": a verb that says nothing of its own.
      !drafts.contains(where: { $0.position > subject[0].position })
    else { return }
    for index in group where drafts[index].position < subject[0].position {
      var draft = drafts[index]
      draft.mentions = subject
      draft.sites = []
      draft.repeatedAt = position
      drafts.append(draft)
    }
  }

  private static let likewise: WordSet = "as so"

  /// "The vein is preserved, as are the nerves", "and so is the duct": what is done to the things after the verb is said
  /// before.
  private mutating func repeatForSubject() -> Bool {
    let be = position + 1
    guard be < elements.count, phrases.classes[be] == .be, !group.isEmpty,
      Self.likewise.contains(phrases.text.first(elements[position])),
      let phrase = phrases.nounPhrase(at: be + 1)
    else { return false }
    position = be + 1
    let mentions = readList(phrase).mentions
    // "Dilation is included, as are vasectomy and meatotomy": acts, to which nothing is done.
    for index in group where !mentions.isEmpty {
      var draft = drafts[index]
      draft.mentions = mentions
      draft.sites = []
      draft.repeatedAt = be
      drafts.append(draft)
    }
    return true
  }

  /// "One of three structures is spared: the nerve, …": what was meant is named after the colon.
  private mutating func awaitNames() {
    if readMembers() { return }
    guard let last = drafts.indices.last, !drafts[last].mentions.isEmpty,
      drafts[last].mentions.allSatisfy({ $0.structure == nil && !$0.isPronoun }),
      !beginsClause(after: position)
    else { return }
    drafts[last].mentions = []
    awaiting = [last]
  }

  /// "The tissue is taken out through the chest: the bone is split": a clause with a verb of its own.
  private func beginsClause(after colon: Int) -> Bool {
    for index in elements.indices.dropFirst(colon + 1) {
      if breaks[index] != .none, !elements[index].isMark(.comma) { return false }
      if phrases.classes[index] == .be { return true }
      if [.relative, .verb, .participle].contains(phrases.classes[index]) { return false }
    }
    return false
  }

  /// "The regional nodes are removed: the celiac, gastric and portal nodes": the members of what was meant.
  private mutating func readMembers() -> Bool {
    let colon = position
    let end = breaks[(colon + 1)...].firstIndex(of: .strong) ?? elements.endIndex
    guard !group.isEmpty, group.allSatisfy(drafts.indices.contains),
      !phrases.classes[colon..<end].contains(where: Self.verbs.contains),
      let phrase = phrases.nounPhrase(at: colon + 1)
    else { return false }
    position = colon + 1
    let named = readList(phrase).mentions
    let general = group.flatMap { drafts[$0].mentions.compactMap(\.structure) }
    let members = named.filter { member in
      member.structure.map { kind in
        general.contains { $0 != kind && lexicon.shareKind($0, kind) }
      } ?? false
    }
    guard !members.isEmpty, members.count == named.count else {
      position = colon
      return false
    }
    for index in group { drafts[index].mentions += members }
    return true
  }

  // MARK: - Looking at elements

  /// What a word of scope or grammar at a place does; `nil` for any other element.
  func function(_ index: Int) -> FunctionWord? {
    elements.indices.contains(index)
      ? elements[index].concept.flatMap { lexicon[$0].function } : nil
  }

  /// The structure that an element names.
  func structure(_ index: Int) -> ConceptNumber? {
    guard let number = elements[index].concept else { return nil }
    switch lexicon[number].kind {
    case .structure: return number
    // "The fibroid": a disease that is a thing, too.
    case .condition: return lexicon[number].targets.first ?? elements[index].noun
    default: return nil
    }
  }
}
