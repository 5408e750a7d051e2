/// What each kind of word of scope says.
extension ScopeWalk {
  /// Takes what the element says of itself and of others.
  mutating func take(_ index: Int) {
    // "Others oversew the stump", "many remove the appendix": not all do.
    if reader.namesSomeSurgeons(index) { active.insert(.optional) }
    switch reader.function(index) {
    case .proviso: takeProviso(index)
    case .subordinate: takeSubordinate(index)
    case .relative: takeRelative(index)
    case .conditional: takeCase(index)
    case .preposition: takePreposition(index)
    case .optional: takeOption(index)
    // "Kept when it is sound, or taken": what is done otherwise.
    case .or: if reader.isOtherwise(index) { active.insert(.conditional) }
    case .negation:
      active.insert(.negation)
      if reader.deniesBackwards(index) { spread(.negation, backFrom: index, to: .weak) }
    case .background: takeComparison(index)
    case .contrastCode: takeOtherCode(index)
    case .definition: if !reader.definesCode { active.insert(.meaning) }
    case .remark: takeRemark(index)
    case .planned: takePlan(index, .planned)
    case .forgone: takePlan(index, .forgone)
    case .diagnosisHeading: takeHeading(index)
    case .history: takeHistory(index)
    case .past: takePast(index)
    default: break
    }
  }

  // MARK: - Conditions

  private mutating func takeProviso(_ index: Int) {
    if reader.isExpected(index) || member?.contains(index) ?? false { return }
    if reader.leavesOpen(index) {
      spread(.optional, backFrom: index, to: .weak)
      return
    }
    conditionLeads = !reader.isTrailing(index) && !reader.isBehindJoint(index)
    // "A mesh may be placed unless …": whether to place it is open anyway.
    if active.contains(.optional), word(index) == Self.unless { return }
    // "The code describes a repair, provided that …": the code is bound to it, and its work is not.
    if reader.isTrailing(index), !reader.definesCode || word(index) != Self.provided {
      spread(.conditional, backFrom: index, to: .strong)
    }
    active.insert(.conditional)
  }

  private mutating func takeSubordinate(_ index: Int) {
    if reader.isExpected(index) { return }
    if reader.qualifies(index) {
      active.insert(.conditional)
    } else {
      takeConditionalClause(index)
    }
  }

  private mutating func takeRelative(_ index: Int) {
    guard reader.restricts(index) else { return takeConditionalClause(index) }
    spread(.conditional, backFrom: index, to: .weak)
    leadWithCondition()
    restricted = true
  }

  /// Takes a clause that may be the condition of another one.
  private mutating func takeConditionalClause(_ index: Int) {
    if reader.isAsideCondition(index) || reader.leadsCondition(index) {
      leadWithCondition()
    } else if reader.isCondition(index) {
      spread(
        .conditional, backFrom: index, to: .strong, lastVerbOnly: reader.isWhere(index))
    }
  }

  /// "In men", "in a child": a case that the text tells of.
  private mutating func takeCase(_ index: Int) {
    let isCase = reader.isCase(index)
    // "The prostatic fossa in men is inspected": said of the fossa, and not of the sentence.
    if reader.isAmongOthers(index) && !isCase { return }
    if isCase || reader.isSaidOfAct(index) {
      spread(.conditional, backFrom: index, to: .strong)
    } else {
      leadWithCondition()
    }
  }

  private mutating func takePreposition(_ index: Int) {
    // "It differs from the simple operation in the removal of the nodes": what stands behind "in" is done.
    if active.contains(.background), reader.namesDifference(index) {
      active.remove(.background)
    } else if reader.leadsCase(index) || reader.leadsVariantOfWork(index) {
      leadWithCondition()
    }
  }

  private mutating func leadWithCondition() {
    active.insert(.conditional)
    conditionLeads = true
  }

  // MARK: - Choices

  private mutating func takeOption(_ index: Int) {
    // "If the womb does not come down it may be divided": a subject of its own begins a clause of its own.
    if active.contains(.negation), index > 0, word(index - 1).map(Self.subjects.contains) ?? false {
      active.remove(.negation)
    }
    // "A drain is usually left": that is how it is done.
    if reader.isCustom(index) { return }
    // "… so that it can be removed", "… until it can be lifted": it is.
    if reader.tellsPurpose(index) || reader.isEitherAim(index) || member?.contains(index) ?? false {
      return
    }
    if reader.isTrailing(index) {
      spread(.optional, backFrom: index, to: .weak)
      return
    }
    // "Either with sutures or, more often, with a mesh": an aside opens and ends no choice of its own.
    if !active.contains(.optional) || choiceStart != nil {
      choiceStart = reader.isJoinedAside(index) || reader.isEither(index) ? nil : index
    }
    active.insert(.optional)
  }

  private mutating func takeRemark(_ index: Int) {
    // "Code 12345 is used for a repair …": what it is used for is what it reports.
    if reader.definesCode, reader.followsCode(index) { return }
    if reader.opensAlternatives(index) {
      active.insert(.optional)
      choiceStart = nil
    } else {
      active.insert(.remark)
    }
  }

  // MARK: - Other operations

  private mutating func takeComparison(_ index: Int) {
    let elements = reader.elements
    // "Unlike the radical operation, this one …": what it is compared with ends with the comma.
    let leads = index == 0 && elements.count > 1 && !elements[1].isMark(.comma)
    // "The sac, in contrast to an elective repair, is opened": between commas.
    if leads || reader.opensComparison(index) {
      active.insert(.comparison)
      return
    }
    // "If the stone is too large for the tract, …": a condition. "More than 250 grams": a size.
    if active.contains(.conditional) || reader.isNumber(index + 1) { return }
    active.insert(.background)
    // "The laparoscopic way had to be given up": said after what is meant.
    if word(index) == Self.given { spread(.background, backFrom: index, to: .weak) }
  }

  private mutating func takeOtherCode(_ index: Int) {
    // "Reported with code 43644 is a bypass …", "a bypass of the stomach is reported with 43644": the text's own code.
    if reader.definesCode, index == 0 || reader.namesCode(after: index) { return }
    if reader.namesWork(before: index) {
      spread(.background, backFrom: index, to: .strong)
    } else {
      active.insert(.comparison)
    }
  }

  // MARK: - Other times

  private mutating func takePlan(_ index: Int, _ cue: ScopeCues) {
    // "Depending upon the plan", "considered part of the service": nothing that is announced.
    if reader.isNamedPlan(index) || reader.isCountedAsPart(index) { return }
    active.insert(cue)
    // "Had been planned" is no history: it says what was meant to be done.
    let isSaidBehind = [.be, .history, .planned, .forgone].contains { reader.follows($0, index) }
    if isSaidBehind || reader.isBarePlan(index) {
      active.remove(.history)
      spread(cue, backFrom: index, to: .weak)
    }
  }

  private mutating func takeHeading(_ index: Int) {
    if index > 0, word(index) == Self.history {
      // "Prostate with a transurethral resection history"
      spread(.history, backFrom: index, to: .strong)
    } else if reader.isBareHistory(index) {
      // "PSH lap chole": without the colon of a heading.
      active.insert(.history)
    }
  }

  private mutating func takeHistory(_ index: Int) {
    if reader.describesNoun(index) {
      isInPastPhrase = true
      mark(index, .history)
      return
    }
    active.insert(.history)
    // "A lobectomy had been mentioned": what is named before is of the past as well.
    if word(index) == Self.had { spread(.history, backFrom: index, to: .weak) }
  }

  private mutating func takePast(_ index: Int) {
    // "Removed two years ago": said after the act.
    // "The conversion of a hip that was operated on in the past to a replacement": of the past is the clause alone.
    if reader.words.first(reader.elements, index + 1) != PhraseReader.Words.to {
      active.insert(.history)
    }
    spread(.history, backFrom: index, to: .weak)
  }

  private func word(_ index: Int) -> Word? { reader.words.first(reader.elements[index]) }

  private static let (given, history) = (Word("given"), Word("history"))
  private static let (had, unless) = (Word("had"), Word("unless"))
  private static let provided = Word("provided")

  private static let subjects: WordSet = "it they"
}
