/// Finds where the clauses of a sentence begin.
struct ClauseReader {
  let lexicon: Lexicon
  let elements: [Element]
  let tokens: [Token]

  /// "Sac dissected and opened, fluid cultured if cloudy": a sentence of participles that leaves out every "is".
  private let isTelegraphic: Bool

  init(lexicon: Lexicon, elements: [Element], tokens: [Token]) {
    self.tokens = tokens
    self.lexicon = lexicon
    self.elements = elements
    var hasParticiple = false
    var hasFinite = false
    for element in elements {
      if case .word(.participle) = element.content { hasParticiple = true }
      guard let number = element.concept else { continue }
      let form = element.form
      switch lexicon[number].function {
      case .be, .have, .include, .optional: hasFinite = true
      case .verb, .light, .preserve:
        if form == .finite || form == .noun { hasFinite = true }
        if form == .participle { hasParticiple = true }
      default:
        guard lexicon[number].kind == .action else { continue }
        if form == .finite { hasFinite = true }
        if form == .participle { hasParticiple = true }
      }
    }
    isTelegraphic = hasParticiple && !hasFinite
  }

  /// For each element, the kind of break that it makes.
  func breaks() -> [ClauseBreak] {
    var breaks: [ClauseBreak] = []
    breaks.reserveCapacity(elements.count)
    // Where the last break stands, from which the next clause is looked through for its verb.
    var last = -1
    var lastButOne = -1
    var lastStrong = -1
    for index in elements.indices {
      let made: ClauseBreak =
        switch elements[index].content {
        case .mark(.semicolon), .mark(.dash): .strong
        case .mark(.colon), .mark(.openParenthesis), .mark(.closeParenthesis), .mark(.stop): .weak
        case .mark(.comma):
          breakMade(
            byCommaAt: index, since: opensAside(after: last) ? min(last, lastStrong) : last)
        case .concept(let number, _):
          // The verb of ", and …" stands before the comma.
          breakMade(
            by: number, at: index,
            since: last == index - 1 && index > 0 && elements[last].isMark(.comma)
              ? (opensAside(after: lastButOne) ? min(lastButOne, lastStrong) : lastButOne)
              : last)
        default: .none
        }
      breaks.append(made)
      if made != .none, !isBracket(index), !isAddition(index) { (lastButOne, last) = (last, index) }
      if made == .strong { lastStrong = index }
    }
    return breaks
  }

  /// ", preserving the nerves, and …": what stands between the commas has no verb of its own.
  private func opensAside(after comma: Int) -> Bool {
    guard comma >= 0, elements[comma].isMark(.comma), comma + 1 < elements.count else {
      return false
    }
    return elements[comma + 1].form == .gerund
  }

  private func isAddition(_ index: Int) -> Bool {
    elements[index].concept.map { lexicon[$0].function == .addition } ?? false
  }

  private func isBracket(_ index: Int) -> Bool {
    elements[index].isMark(.openParenthesis) || elements[index].isMark(.closeParenthesis)
  }

  private func breakMade(byCommaAt index: Int, since last: Int) -> ClauseBreak {
    if opensExamples(after: index) { return .none }
    // "The skin is cut, flaps are raised, and …": each has a verb of its own.
    if hasVerb(before: index, since: last), !isSubordinate(before: index),
      startsClause(after: index, isAfterComma: true)
    {
      return .strong
    }
    if endsLeadingPlace(index) || endsCondition(index) { return .weak }
    return isListComma(index, since: last) ? .none : .weak
  }

  /// "With the knee bent, the cartilage, …": the first comma after a preposition ends the place, and an article
  /// begins the subject.
  private func endsLeadingPlace(_ comma: Int) -> Bool {
    guard comma + 1 < elements.count, elements[0].concept.map(isPreposition) ?? false,
      !elements[..<comma].contains(where: { $0.isMark(.comma) || isCopula($0) }),
      let next = elements[comma + 1].concept
    else { return false }
    return lexicon[next].function == .determiner
  }

  func isCopula(_ element: Element) -> Bool {
    element.concept.map { [.be, .have].contains(lexicon[$0].function) } ?? false
  }

  private func isPreposition(_ number: ConceptNumber) -> Bool {
    lexicon[number].function == .preposition
  }

  /// Whether the words before a comma are a condition or a circumstance of what comes after it: "If …, it is cut".
  private func isSubordinate(before comma: Int) -> Bool {
    for position in stride(from: comma - 1, through: 0, by: -1) {
      if elements[position].isMark(.semicolon) || elements[position].isMark(.dash) { return false }
      guard let number = elements[position].concept else { continue }
      switch lexicon[number].function {
      case .relative, .subordinate, .proviso, .conditional, .example, .addition: return true
      default: break
      }
    }
    return false
  }

  private func breakMade(
    by number: ConceptNumber, at index: Int, since last: Int
  ) -> ClauseBreak {
    switch lexicon[number].function {
    case .contrast: .strong
    case .subordinate, .relative, .addition: .weak
    case .and, .or:
      hasVerb(before: index, since: last) && !isCount(before: index) && startsClause(after: index)
        ? .strong : .none
    default: .none
    }
  }

  /// A comma between the members of a list: an "and" follows before any verb.
  private func isListComma(_ index: Int, since last: Int) -> Bool {
    for next in index + 1..<min(index + 12, elements.count) where next > index {
      switch elements[next].content {
      case .mark(.comma), .number, .word: continue
      case .mark: return false
      case .concept(let number, let form):
        switch lexicon[number].function {
        case .and, .or: return !(hasVerb(before: index, since: last) && startsClause(after: next))
        case .be, .have, .light, .relative, .subordinate, .contrast, .addition, .optional,
          .negation, .include,
          .preserve, .conditional, .background:
          return false
        default: break
        }
        if lexicon[number].kind == .action, form == .finite || form == .participle { return false }
      }
    }
    return false
  }

  private func isProviso(_ index: Int) -> Bool {
    elements[index].concept.map { lexicon[$0].function == .proviso } ?? false
  }

  /// ", if present, ", ", should one be found, ": a condition between commas.
  private func opensCondition(after comma: Int) -> Bool {
    guard comma + 1 < elements.count, let number = elements[comma + 1].concept else { return false }
    return switch lexicon[number].function {
    case .proviso, .conditional: elements[(comma + 1)...].contains { $0.isMark(.comma) }
    case .optional where elements[comma + 1].tokens.count > 1:
      elements[(comma + 1)...].contains { $0.isMark(.comma) }
    default: false
    }
  }

  private func isAnd(_ index: Int) -> Bool {
    elements[index].concept.map { lexicon[$0].function == .and } ?? false
  }

  /// "One or more".
  private func isCount(before index: Int) -> Bool {
    guard index > 0, lexicon[elements[index].concept ?? ConceptNumber(0)].function == .or else {
      return false
    }
    if isAmount(after: index) { return true }
    if case .number = elements[index - 1].content { return true }
    return elements[index - 1].concept.map { lexicon[$0].kind == .extent } ?? false
  }

  /// ", such as": the examples belong to what stands before.
  private func opensExamples(after index: Int) -> Bool {
    guard index + 1 < elements.count, let number = elements[index + 1].concept else { return false }
    return lexicon[number].function == .example
  }

  /// Whether the clause that "and" stands in has its verb already.
  private func hasVerb(before index: Int, since last: Int) -> Bool {
    for position in stride(from: index - 1, to: last, by: -1) {
      if isTelegraphic, case .word(.participle) = elements[position].content { return true }
      guard let number = elements[position].concept else { continue }
      switch lexicon[number].function {
      // "May be removed"; "in some cases, …" is no verb.
      case .optional where position == 0 && !isAuxiliary(position): break
      case .be, .have, .include, .optional, .verb, .repetition: return true
      case .contrast, .relative: return false
      // "The fascia stays, and …"
      case .preserve where elements[position].form == .finite: return true
      default: break
      }
      if lexicon[number].kind == .action, [.finite, .participle].contains(elements[position].form) {
        return true
      }
    }
    return false
  }

  /// Whether "and" is followed by a noun and then a finite verb; after a comma by the next clause, not by a list.
  private func startsClause(after index: Int, isAfterComma: Bool = false) -> Bool {
    if invertsClause(after: index) { return true }
    var sawNoun = false
    // The members of a list before the verb end with an "and".
    var listIsOpen = false
    // "And is sent": no subject of its own.
    var followsAnd = true
    // "And, if it is large, divided": a condition put between has a verb of its own.
    var isInCondition = false
    for next in index + 1..<max(index + 1, elements.count) {
      if followsAnd, !isAfterComma, isProviso(next) { isInCondition = true }
      if isInCondition {
        isInCondition = !elements[next].isMark(.comma)
        continue
      }
      switch elements[next].content {
      case .mark(.comma) where sawNoun && !listIsOpen && opensCondition(after: next):
        // "And adhesions, if there are any, are cut"
        isInCondition = true
      case .mark(.comma):
        // "The bladder, the ureters, and the urethra are inspected": the "and" before the last of them.
        let endsList = listIsOpen && isJoint(next + 1)
        guard !isAfterComma, !sawNoun || endsList || goesOnList(after: next) else { return false }
        listIsOpen = sawNoun
        followsAnd = false
      case .mark: return false
      case .number: followsAnd = false
      case .word(let shape):
        if isTelegraphic, shape == .participle { return sawNoun && !listIsOpen }
        if shape != .adverb { (sawNoun, followsAnd) = (true, false) }
      case .concept(let number, let form):
        let kind = lexicon[number].kind
        let isAfterAnd = followsAnd
        followsAnd = false
        switch lexicon[number].function {
        case .be, .have: return sawNoun && !listIsOpen && !isAfterAnd
        // "And the ovaries whenever this is done": no auxiliary.
        case .optional where isTrailingPhrase(next): continue
        case .optional where !isAfterComma: return sawNoun && !listIsOpen && !isAfterAnd
        case .and, .or:
          if isCount(before: next) { continue }
          if !sawNoun { return false }
          listIsOpen = false
          followsAnd = true
          continue
        // "…, and when both are sutured, …"
        case .subordinate where isAfterAnd && isAnd(index),
          .proviso where isAfterAnd && isAnd(index):
          return endsWithComma(next)
        case .relative where sawNoun && !listIsOpen: return hasVerb(behindRelative: next)
        case .relative, .subordinate, .contrast, .addition: return false
        case .pronoun, .ports, .portals: sawNoun = true
        case .verb, .light, .include:
          if form == .finite || form == .noun { return sawNoun && !listIsOpen && !isAfterAnd }
          if isTelegraphic, form == .participle { return sawNoun && !listIsOpen }
        // "And this work is reported apart": these words bring their own "is".
        case .contrastCode where elements[next].tokens.count > 1,
          .preserve where form == .participle || elements[next].tokens.count > 1:
          if sawNoun { return !listIsOpen }
        default: break
        }
        if kind == .structure || kind == .procedure || kind == .pathology { sawNoun = true }
        if kind == .action {
          if isTelegraphic, form == .participle { return sawNoun && !listIsOpen && !isAfterAnd }
          if form == .participle, !opensPlace(after: index), leavesOutIs(next, sawNoun) {
            return !listIsOpen && !isAfterAnd
          }
          // "And the surgeon cuts the artery": a verb after a doer who is no thing of the body.
          if form == .finite, sawNoun, !listIsOpen, !isAfterAnd, followsDoer(next) { return true }
          if form == .finite || form == .participle { return false }
          sawNoun = true
        }
      }
    }
    return false
  }

  func hasCopula(before index: Int) -> Bool {
    elements[..<index].contains(where: isCopula)
  }
}
