/// A walk over the elements of a sentence, from the first to the last, that keeps what the words of scope on the way say
/// of what is to come and of what stands before them.
struct ScopeWalk {
  let reader: ScopeReader
  /// What is said of each element.
  private var held: [ScopeCues]
  /// What holds for what is to come.
  var active: ScopeCues = []
  /// Whether a condition leads the sentence: "if A is found, B is cut and C is tied" holds for all that follows.
  var conditionLeads = false
  /// Whether what is conditional is so for a relative clause.
  var restricted = false
  /// The word that leaves open what follows, if a comma can end that.
  var choiceStart: Int?
  /// Whether a noun is of the past and not what is done to it now: "the previous incision".
  var isInPastPhrase = false
  /// What held before a pair of brackets that begins with a word of scope.
  private var bracketed: ScopeCues?
  private var relativeStart: Int?
  /// Where a relative clause with a denial of its own began that the verb of the main clause has not ended.
  private var denyingRelative: Int?
  private var deniesList = false
  /// A member of a list that a condition is said of.
  let member: Range<Int>?

  init(_ reader: ScopeReader) {
    self.reader = reader
    held = [ScopeCues](repeating: [], count: reader.elements.count)
    member = reader.memberOnCondition()
  }

  /// The scope of every element, when the walk is over.
  var scopes: [Scope] {
    var held = held
    for index in reader.contrastedKinds() ?? 0..<0 { held[index].insert(.conditional) }
    for index in member ?? 0..<0 { held[index].insert(.conditional) }
    return held.map(\.scope)
  }

  /// Takes the next element.
  mutating func step(to index: Int) {
    switch reader.breaks[index] {
    case .strong: enterClause(at: index)
    case .weak: enterPart(at: index)
    case .none: break
    }
    leaveChoice(at: index)
    if reader.isBracketed(index), index > 1, reader.leavesInDoubt(index) { bracketed = active }
    take(index)
    leaveRelative(at: index)
    hold(index)
  }

  /// A clause of its own begins.
  private mutating func enterClause(at index: Int) {
    let goesOn =
      active.contains(.conditional) && conditionLeads && reader.goesOnCondition(index)
    active = goesOn ? .conditional : []
    if reader.isAlternative(index) {
      // "The ligament is cut, or the pelvis is entered above it": either will do.
      spread(.optional, backFrom: index, to: .strong)
      active.insert(.optional)
    }
  }

  /// A part of a clause begins, at a comma as a rule.
  private mutating func enterPart(at index: Int) {
    if bracketed != nil, reader.elements[index].isMark(.closeParenthesis) { leaveBracket() }
    // "Any gland that has lost its blood is examined, the bed is inspected": of the first alone.
    if restricted, reader.elements[index].isMark(.comma), reader.opensFullClause(at: index + 1) {
      active.remove(.conditional)
      (conditionLeads, restricted) = (false, false)
    }
    // "Not part of it: removal of the nodes": what is denied is named after the colon.
    deniesList =
      deniesList || reader.deniesWhatFollows(colon: index, active.contains(.negation))
    if !deniesList, !reader.goesOnDenying(index) { active.remove(.negation) }
    if let start = choiceStart, endsChoice(from: start, before: index) { endChoice() }
    relativeStart = reader.opensAside(at: index) ? index : nil
    // "In contrast to a meniscectomy, in which tissue is removed, …"
    if !reader.opensRelative(after: index) { active.subtract([.comparison, .meaning]) }
    // "… allows access to the gland, which is then removed"
    if reader.elements[index].isMark(.comma),
      reader.opensRelative(after: index) || reader.endsAim(index)
    {
      active.remove(.remark)
    }
    if reader.isSubordinate(index) { active.subtract([.planned, .forgone, .history]) }
  }

  /// Ends what is said in a pair of brackets alone: "the tubes (if they are there)".
  private mutating func leaveBracket() {
    if let before = bracketed { active = before }
    bracketed = nil
  }

  /// Whether what a word leaves open ends where a part of its clause begins.
  private func endsChoice(from start: Int, before index: Int) -> Bool {
    // ", usually the sigmoid, is removed", "the bladder, which was often sewn over it, is freed"
    reader.isAside(start..<index)
      || reader.elements[index].isMark(.comma) && (relativeStart ?? start) < start
      // "When the top can be reached, the ligaments are cut": said in the clause of time alone.
      || reader.endsTime(before: index, start)
      // "The surgeon often begins in the neck, where the lobe is freed": how often is said of the beginning alone.
      || reader.opensPlace(at: index) && reader.isFrequency(start)
  }

  mutating func endChoice() {
    active.remove(.optional)
    choiceStart = nil
  }

  /// Opens or ends what is left open, where the element says so by its place.
  private mutating func leaveChoice(at index: Int) {
    if reader.opensVariant(index) { active.insert(.optional) }
    if reader.opensResult(index)
      || active.contains(.negation) && reader.goesOnWithOwnVerb(index)
    {
      endChoice()
      active.remove(.negation)
    }
    // ", usually in the left lower quadrant, and sewn to the skin": said of the place alone.
    if let start = choiceStart, reader.tellsPlace(start..<index) { endChoice() }
    if reader.goesOnForCertain(index) {
      endChoice()
      // "No rib is spread, and peels the rind off": nor does "no" govern a verb of this form.
      if reader.function(index) != .be, !deniesList { active.remove(.negation) }
    }
  }

  /// Ends a denial with the relative clause that it stands in.
  private mutating func leaveRelative(at index: Int) {
    if reader.function(index) == .relative {
      denyingRelative = index
    } else if let start = denyingRelative,
      active.contains(.negation)
        && (reader.endsMember(since: start, index) || reader.goesOnForOthers(index))
        || reader.endsRelative(from: start, index)
    {
      active.remove(.negation)
      denyingRelative = nil
    }
  }

  /// Says of the element what holds for it.
  private mutating func hold(_ index: Int) {
    if reader.isOwned(index) || reader.followsOperation(index) || reader.leftScar(index) {
      held[index].insert(.history)
    }
    if reader.isYear(index) { spread(.history, backFrom: index, to: .weak) }
    if isInPastPhrase, reader.endsPhrase(index) { isInPastPhrase = false }
    if isInPastPhrase { held[index].insert(.history) }
    held[index].formUnion(active.union(reader.elements[index].doubt))
  }

  /// Says something of one element.
  mutating func mark(_ index: Int, _ cue: ScopeCues) { held[index].insert(cue) }

  /// Says of what stands before a word of scope that it is meant as well.
  mutating func spread(
    _ cue: ScopeCues, backFrom index: Int, to limit: ClauseBreak, lastVerbOnly: Bool = false
  ) {
    let reach = reader.reach(of: cue, backFrom: index, to: limit, lastVerbOnly: lastVerbOnly)
    for position in reach { held[position].insert(cue) }
  }
}
