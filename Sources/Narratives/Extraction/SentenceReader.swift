/// Reads one sentence into statements.
struct SentenceReader {
  let lexicon: Lexicon
  let elements: [Element]
  let tokens: [Token]
  let text: [UInt8]
  let index: Int
  let section: Reading.Section
  let namesOwnCode: Bool
  /// Whether the text is about a code, so that what it says of one side holds for patients operated on there.
  let isAboutCode: Bool
  /// The tokens that name other codes, if the sentence speaks of those.
  let otherCodes: [Int]?
  /// All codes that the sentence names.
  let codes: [CodeToken]
  /// Whether the words themselves are kept, for comparing whole texts.
  let keepsTerms: Bool
  var statements: [Reading.Statement] = []
  private(set) var terms: [Reading.TermUse] = []
  private(set) var signs: [EntrySign] = []
  private(set) var way: Reading.Way?

  init(
    lexicon: Lexicon, elements: [Element], tokens: [Token], text: [UInt8], index: Int,
    section: Reading.Section, isAboutCode: Bool, namesOwnCode: Bool, otherCodes: [Int]?,
    codes: [CodeToken] = [], keepsTerms: Bool
  ) {
    self.codes = codes
    self.isAboutCode = isAboutCode
    self.keepsTerms = keepsTerms
    self.otherCodes = otherCodes
    self.tokens = tokens
    self.text = text
    self.lexicon = lexicon
    self.elements = elements
    self.index = index
    self.section = section
    self.namesOwnCode = namesOwnCode
  }

  /// In how many sentences a text says what it is about.
  private static let opening = 2

  mutating func read(_ context: inout Context) {
    context.discourse.isAboutCode = isAboutCode
    let scopeReader = ScopeReader(
      lexicon: lexicon, elements: elements, tokens: tokens, definesCode: namesOwnCode)
    var told =
      isAboutCode
      ? scopeReader.withOtherOccasions(
        scopeReader.withoutMereDenials(scopeReader.sidedScopes()), context.discourse)
      : scopeReader.scopes()
    // "It is no treatment for cancer", among the reasons: what is denied there is the disease and no work.
    var said = told
    if context.part.isChoice || context.part.isInclusion || context.part.isAside && tellsOfInclusion
    {
      told = told.map { $0 == .performed ? .optional : $0 }
    } else if context.part.isAside {
      let other: Scope =
        context.part.isIndication ? .history : context.part.isExclusion ? .apart : .background
      let denied: Scope = context.part.isComparison ? .remark : .excluded
      said = told.map { $0 == .excluded ? denied : other }
      told = context.part.isIndication ? told.map { _ in other } : said
    } else if isAboutCode, isQuestion {
      told = told.map { _ in .background }
    }
    if isAboutCode, otherCodes == nil {
      if index < Self.opening || namesOwnCode { context.discourse.learn(tokens) }
      context.discourse.offer(scopeReader.choices())
    }
    let scopes = withoutSamples(
      withWorksApart(
        otherCodes.map { setAside(told, $0, scopeReader.breaks) }
          ?? setAsideClauses(told, codes, scopeReader.breaks),
        scopeReader.breaks))
    if keepsTerms { readTerms(scopes) }
    way = wayIn(scopes, scopeReader.breaks)
    signs = EntrySign.signs(of: elements, scopes, lexicon)
    let conditions = scopeReader.conditions()
    readNamed(
      context.part.isIndication ? said : scopes, scopeReader.breaks, conditions, context)
    readAges(scopes)
    readMeasures(scopes)
    if section == .body { context.side = turnedTo() ?? context.side }
    let phrases = PhraseReader(
      lexicon: lexicon, elements: elements, breaks: scopeReader.breaks, tokens: tokens)
    var actReader = ActReader(
      lexicon: lexicon, elements: elements, breaks: scopeReader.breaks, scopes: scopes,
      phrases: phrases, context: context.discourse)
    let (found, topic, couple) = actReader.read()
    let acts = withSameWork(withTies(found))
    // "If an ovary is removed, the other code applies": what it takes to be another operation is told.
    let gives = givesToAnotherCode(conditions)
    let reasons = scopeReader.startOfReasons() ?? elements.endIndex
    let done = acts.compactMap { act -> SentenceAct? in
      if isMistaken(act, scopeReader.breaks) { return nil }
      if act.position > reasons, act.scope != .excluded, otherCodes == nil { return nil }
      guard conditions[act.position] else { return act }
      guard otherCodes != nil || gives, act.deed != .sparing else { return nil }
      var act = act
      if gives, ![.excluded, .planned, .forgone].contains(act.scope) { act.scope = .elsewhere }
      return act
    }
    if let clause = repetition(scopes, scopeReader.breaks), repeatsOnLike(clause, done, &context) {
      for act in done { state(act, &context) }
    } else if let clause = repetition(scopes, scopeReader.breaks), let side = side(in: clause) {
      for act in done where !clause.contains(act.position) { state(act, &context) }
      let own = done.filter { clause.contains($0.position) }
      repeatActs(on: side, like: own.flatMap(\.targets), &context)
      for act in own { state(act, &context) }
      context.side = nil
    } else {
      for act in done { state(act, &context) }
    }
    if done.isEmpty { stateWorkOnLike(context.earlierActs) }
    stateDuctsShown(scopes, &context)
    context.discourse.goesInParts =
      context.discourse.goesInParts
      || elements.indices.contains { index in
        scopes[index] == .performed
          && (elements[index].concept.map {
            lexicon[$0].kind == .approach && lexicon[$0].goesInParts
          } ?? false)
      }
    // What a list of diseases names, or a sentence on another code, is not worked on.
    if context.part.isIndication || otherCodes != nil && !context.discourse.themes.isEmpty {
      return
    }
    context.discourse.moveOn(
      to: section == .body ? topic : [], couple: couple, naming: elements,
      sparing: statements.compactMap(\.spared),
      lexicon)
  }

  private mutating func readTerms(_ scopes: [Scope]) {
    for (position, element) in elements.enumerated() {
      let scope = scopes[position]
      for token in tokens[element.tokens] where token.kind == .word {
        if let stem = WordStem.hash(of: token.start..<token.end, in: text) {
          add(.word(stem), scope)
        }
      }
      guard let number = element.concept else { continue }
      switch lexicon[number].kind {
      case .cue, .grammar, .ending, .root, .adjective, .extent, .laterality: continue
      default: break
      }
      add(.concept(number), scope)
      // Where a scope looks is no more than its way in.
      if lexicon[number].kind == .approach { continue }
      for target in lexicon[number].targets { add(.concept(target), scope) }
    }
  }

  private mutating func add(_ term: Term, _ scope: Scope) {
    terms.append(
      Reading.TermUse(term: term, scope: scope, section: section, sentence: index))
  }

  private mutating func state(_ sentenceAct: SentenceAct, _ context: inout Context) {
    if sentenceAct.isChoice { stateChoice(sentenceAct) }
    for (option, target) in sentenceAct.targets.enumerated() {
      switch sentenceAct.deed {
      case .sparing:
        // "We had considered leaving the cervix": it was not left for that.
        let isLeft =
          sentenceAct.scope != .excluded
          && (isAboutCode || ![.planned, .forgone].contains(sentenceAct.scope))
        // "19303: the breast alone, and the muscles stay": left in another operation.
        if isLeft, !context.part.isAside, otherCodes == nil {
          state(.spared(target), .preserved)
        }
      case .act(let action):
        var act = Act(
          action: lexicon.action(action, on: target), target: target, sites: sentenceAct.sites,
          extent: sentenceAct.extent,
          laterality: sentenceAct.laterality)
        // What is done to a part that is no structure of its own is done to a part of the whole.
        if lexicon[target].isUnlisted, let whole = lexicon[target].wholes.first {
          act.target = whole
          act.action = lexicon.action(action, on: whole)
          if lexicon.isRemoval(act.action) { act.extent = .partial }
        }
        if act.extent == nil, lexicon[act.action].takesAll { act.extent = .implied }
        if act.laterality == nil, section == .body { act.laterality = context.side }
        let isOptional = sentenceAct.isChoice && sentenceAct.scope == .performed
        state(.act(act), isOptional ? .optional : sentenceAct.scope)
        if isOptional {
          statements[statements.count - 1].list = Reading.Choice(
            number: sentenceAct.position, option: option)
        }
        if sentenceAct.scope == .performed, section == .body {
          context.takeNote(of: act)
          context.discourse.takeNote(of: act, lexicon)
        }
      }
    }
  }

  /// Of "the tube or the ovary", what both belong to is certain and each is optional; whether there is such a thing.
  private mutating func stateChoice(_ choice: SentenceAct) {
    guard case .act(let action) = choice.deed, choice.scope == .performed,
      let common = lexicon.common(to: choice.targets)
    else { return }
    state(
      .act(
        Act(
          action: lexicon.action(action, on: common), target: common, sites: choice.sites,
          extent: choice.extent, laterality: choice.laterality)), .performed)
  }

  /// Takes note of something that the sentence states.
  mutating func state(
    _ content: Reading.Statement.Content, _ scope: Scope, about: ConceptNumber? = nil
  ) {
    if keepsTerms, case .act(let act) = content {
      let work = Term.work(family: lexicon.family(of: act.action), target: act.target)
      add(work, scope)
    }
    statements.append(
      Reading.Statement(
        content: content, scope: scope, sentence: index, section: section, about: about))
  }

  /// What a word of scope or grammar at a place does.
  func function(_ position: Int) -> FunctionWord? {
    elements.indices.contains(position)
      ? elements[position].concept.flatMap { lexicon[$0].function } : nil
  }

  func follows(_ word: FunctionWord, _ position: Int) -> Bool {
    (max(0, position - 5)..<position).contains { function($0) == word }
  }

  /// The side that the sentence turns to ("attention was turned to the left pelvis").
  private func turnedTo() -> Laterality? {
    var sides: Set<Laterality> = []
    for (position, element) in elements.enumerated() {
      guard let number = element.concept, lexicon[number].kind == .laterality,
        let side = Laterality(rawValue: lexicon[number].id), namesRegion(after: position)
      else { continue }
      sides.insert(side)
    }
    sides.remove(.bilateral)
    return sides.count == 1 ? sides.first : nil
  }

  private func namesRegion(after position: Int) -> Bool {
    guard position + 1 < elements.count else { return true }
    switch elements[position + 1].content {
    case .mark: return true
    case .concept(let number, _): return lexicon.isRegion(number)
    case .word, .number: return false
    }
  }
}
