/// Finds the clauses of a sentence and what its words of scope say about each element.
struct ScopeReader {
  let lexicon: Lexicon
  let elements: [Element]
  let breaks: [ClauseBreak]
  /// Whether the sentence names the text's own code: then "refers to" defines it.
  let definesCode: Bool
  /// The words of the sentence, for the few that are told apart by their letters.
  let words: PhraseReader.Words

  init(lexicon: Lexicon, elements: [Element], tokens: [Token], definesCode: Bool) {
    words = PhraseReader.Words(tokens: tokens)
    self.lexicon = lexicon
    self.elements = elements
    self.definesCode = definesCode
    self.breaks = ClauseReader(lexicon: lexicon, elements: elements, tokens: tokens).breaks()
  }

  /// The cues that hold at an element.
  struct Cues {
    var optional = false
    var conditional = false
    var negation = false
    var background = false
    var definition = false
    var meaning = false
    var remark = false
    var planned = false
    var history = false

    var scope: Scope {
      if planned { return .planned }
      if history { return .history }
      if negation { return .excluded }
      if background || definition { return .background }
      if remark || meaning { return .remark }
      if conditional { return .conditional }
      return optional ? .optional : .performed
    }
  }

  /// The scope of every element of the sentence.
  func scopes() -> [Scope] {
    var held = [Cues](repeating: Cues(), count: elements.count)
    var active = Cues()
    // "If A is found, B is cut and C is tied": a condition that leads holds for all that follows.
    var conditionLeads = false
    var optionalStart: Int?
    var relativeStart: Int?
    // "The previous incision": of the past is the noun, not what is done to it now.
    var pastPhrase = false
    // Where a relative clause with a denial of its own began that the verb of the main clause has not ended.
    var denyingRelative: Int?
    var deniesList = false
    // Whether what is conditional is so for a relative clause.
    var restricted = false
    let member = memberOnCondition()
    for index in elements.indices {
      switch breaks[index] {
      case .strong:
        active = Cues(conditional: active.conditional && conditionLeads && goesOnCondition(index))
        if isAlternative(index) {
          // "The ligament is cut, or the pelvis is entered above it": either will do.
          spread(\.optional, backFrom: index, &held, to: .strong)
          active.optional = true
        }
      case .weak:
        // "Any gland that has lost its blood is examined, the bed is inspected": of the first alone.
        if restricted, elements[index].isMark(.comma), opensFullClause(at: index + 1) {
          (active.conditional, conditionLeads, restricted) = (false, false, false)
        }
        // "Not part of it: removal of the nodes": what is denied is named after the colon.
        deniesList = deniesList || deniesWhatFollows(colon: index, active.negation)
        if !deniesList { active.negation = false }
        // ", usually the sigmoid, is removed", "the bladder, which was often sewn over it, is freed"
        if let start = optionalStart,
          isAside(start..<index)
            || elements[index].isMark(.comma) && (relativeStart ?? start) < start
        {
          active.optional = false
          optionalStart = nil
        }
        // "When the top can be reached, the ligaments are cut": said in the clause of time alone.
        if let start = optionalStart, endsTime(before: index, start) {
          active.optional = false
          optionalStart = nil
        }
        // "The surgeon often begins in the neck, where the lobe is freed": how often is said of the beginning alone.
        if let start = optionalStart, opensPlace(at: index), isFrequency(start) {
          active.optional = false
          optionalStart = nil
        }
        relativeStart = opensAside(at: index) ? index : nil
        // "In contrast to a meniscectomy, in which tissue is removed, …"
        if !opensRelative(after: index) { (active.definition, active.meaning) = (false, false) }
        // "… allows access to the gland, which is then removed"
        if elements[index].isMark(.comma), opensRelative(after: index) || endsAim(index) {
          active.remark = false
        }
        if isSubordinate(index) { active.planned = false; active.history = false }
      case .none: break
      }
      if opensVariant(index) { active.optional = true }
      if opensResult(index) || active.negation && goesOnWithOwnVerb(index) {
        (active.optional, optionalStart, active.negation) = (false, nil, false)
      }
      if goesOnForCertain(index) { (active.optional, optionalStart) = (false, nil) }
      switch function(index) {
      case .proviso where isExpected(index), .subordinate where isExpected(index): break
      case .proviso where member?.contains(index) ?? false: break
      case .proviso where leavesOpen(index):
        spread(\.optional, backFrom: index, &held, to: .weak)
      // "… so that it can be removed", "… until it can be lifted": it is.
      case .optional where tellsPurpose(index) || isEitherAim(index): break
      case .optional where isTrailing(index): spread(\.optional, backFrom: index, &held, to: .weak)
      case .optional:
        // "Either with sutures or, more often, with a mesh": an aside opens and ends no choice of its own.
        if !active.optional || optionalStart != nil {
          optionalStart = isJoinedAside(index) || isEither(index) ? nil : index
        }
        active.optional = true
      case .relative where restricts(index):
        spread(\.conditional, backFrom: index, &held, to: .weak)
        active.conditional = true
        conditionLeads = true
        restricted = true
      case .subordinate where qualifies(index):
        active.conditional = true
      case .subordinate where isAsideCondition(index), .relative where isAsideCondition(index):
        active.conditional = true
        conditionLeads = true
      case .subordinate where leadsCondition(index), .relative where leadsCondition(index):
        conditionLeads = true
        active.conditional = true
      case .subordinate where isCondition(index), .relative where isCondition(index):
        spread(\.conditional, backFrom: index, &held, to: .strong, lastVerbOnly: isWhere(index))
      case .proviso:
        conditionLeads = !isTrailing(index) && !isBehindJoint(index)
        // "A mesh may be placed unless …": whether to place it is open anyway.
        if active.optional, words.first(elements[index]) == Self.unless { break }
        // "The code describes a repair, provided that …": the code is bound to it, and its work is not.
        if isTrailing(index), !definesCode || words.first(elements[index]) != Self.provided {
          spread(\.conditional, backFrom: index, &held, to: .strong)
        }
        active.conditional = true
      // "The prostatic fossa in men is inspected": said of the fossa, and not of the sentence.
      case .conditional where isAmongOthers(index) && !isCase(index): break
      case .conditional where isSaidOfAct(index) || isCase(index):
        spread(\.conditional, backFrom: index, &held, to: .strong)
      case .conditional:
        conditionLeads = true
        active.conditional = true
      // "Prostate with a transurethral resection history"
      case .diagnosisHeading where index > 0 && words.first(elements[index]) == Self.history:
        spread(\.history, backFrom: index, &held, to: .strong)
      // "PSH lap chole": without the colon of a heading.
      case .diagnosisHeading where isBareHistory(index): active.history = true
      // "It differs from the simple operation in the removal of the nodes": what stands behind "in" is done.
      case .preposition where active.background && namesDifference(index):
        active.background = false
      case .preposition where leadsCase(index) || leadsVariantOfWork(index):
        conditionLeads = true
        active.conditional = true
      case .negation:
        active.negation = true
        if deniesBackwards(index) { spread(\.negation, backFrom: index, &held, to: .weak) }
      // "Unlike the radical operation, this one …": what it is compared with ends with the comma.
      case .background where index == 0 && elements.count > 1 && !elements[1].isMark(.comma):
        active.definition = true
      // "The sac, in contrast to an elective repair, is opened": between commas.
      case .background where opensComparison(index): active.definition = true
      // "If the stone is too large for the tract, …": a condition, and no other operation.
      case .background where active.conditional: break
      // "More than 250 grams": a size, and no other operation.
      case .background where isNumber(index + 1): break
      case .background:
        active.background = true
        // "The laparoscopic way had to be given up": said after what is meant.
        if words.first(elements[index]) == Self.given {
          spread(\.background, backFrom: index, &held, to: .weak)
        }
      // "Code 12345 is used for a repair …": what it is used for is what it reports.
      case .remark where definesCode && followsCode(index): break
      case .remark where opensAlternatives(index): (active.optional, optionalStart) = (true, nil)
      case .remark: active.remark = true
      case .definition where definesCode: break
      case .definition: active.meaning = true
      // "Reported with code 43644 is a bypass …": the text's own code.
      case .contrastCode where definesCode && index == 0: break
      // "A bypass of the stomach is reported with 43644": the same.
      case .contrastCode where definesCode && namesCode(after: index): break
      case .contrastCode where namesWork(before: index):
        spread(\.background, backFrom: index, &held, to: .strong)
      case .contrastCode: active.definition = true
      // "Kept when it is sound, or taken": what is done otherwise.
      case .or where isOtherwise(index): active.conditional = true
      // "Depending upon the plan", "considered part of the service": nothing that is announced.
      case .planned where isNamedPlan(index) || isCountedAsPart(index): break
      case .planned:
        active.planned = true
        // "Had been planned" is no history: it says what was meant to be done.
        if follows(.be, index) || follows(.history, index) || isBarePlan(index) {
          active.history = false
          spread(\.planned, backFrom: index, &held, to: .weak)
        }
      case .history where describesNoun(index):
        pastPhrase = true
        held[index].history = true
      case .history:
        active.history = true
        // "A lobectomy had been mentioned": what is named before is of the past as well.
        if words.first(elements[index]) == Self.had {
          spread(\.history, backFrom: index, &held, to: .weak)
        }
      case .past:
        // "Removed two years ago": said after the act.
        // "The conversion of a hip that was operated on in the past to a replacement": of the past is the clause alone.
        if words.first(elements, index + 1) != PhraseReader.Words.to { active.history = true }
        spread(\.history, backFrom: index, &held, to: .weak)
      default: break
      }
      if function(index) == .relative {
        denyingRelative = index
      } else if let start = denyingRelative, active.negation, endsMember(since: start, index) {
        active.negation = false
        denyingRelative = nil
      } else if let start = denyingRelative, endsRelative(from: start, index) {
        active.negation = false
        denyingRelative = nil
      }
      if isOwned(index) || followsOperation(index) || leftScar(index) { held[index].history = true }
      if isYear(index) { spread(\.history, backFrom: index, &held, to: .weak) }
      if pastPhrase, endsPhrase(index) { pastPhrase = false }
      if pastPhrase { held[index].history = true }
      held[index].merge(active)
    }
    for index in contrastedKinds() ?? 0..<0 { held[index].conditional = true }
    for index in member ?? 0..<0 { held[index].conditional = true }
    return held.map(\.scope)
  }

  private static let (given, history) = (Word("given"), Word("history"))
  private static let had = Word("had")
  private static let unless = Word("unless")
  private static let provided = Word("provided")
}
