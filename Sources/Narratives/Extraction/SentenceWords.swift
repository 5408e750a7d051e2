/// Reads what the words around an act say of its scope, its extent and its side.
struct SentenceWords {
  let lexicon: Lexicon
  let elements: [Element]
  let breaks: [ClauseBreak]
  let scopes: [Scope]
  /// The words themselves, where they are at hand.
  private var words: PhraseReader.Words?

  init(lexicon: Lexicon, elements: [Element], breaks: [ClauseBreak], scopes: [Scope]) {
    self.lexicon = lexicon
    self.elements = elements
    self.breaks = breaks
    self.scopes = scopes
  }

  init(_ acts: ActReader) {
    lexicon = acts.lexicon
    elements = acts.elements
    breaks = acts.breaks
    scopes = acts.scopes
    words = acts.phrases.text
  }

  private func kind(_ index: Int) -> ConceptKind? {
    elements.indices.contains(index) ? elements[index].concept.map { lexicon[$0].kind } : nil
  }

  private func function(_ index: Int) -> FunctionWord? {
    elements.indices.contains(index)
      ? elements[index].concept.flatMap { lexicon[$0].function } : nil
  }

  private func structure(_ index: Int) -> ConceptNumber? {
    kind(index) == .structure ? elements[index].concept : nil
  }

  private func isJoint(_ index: Int) -> Bool { function(index) == .and || function(index) == .or }

  private func isVerb(_ index: Int) -> Bool {
    switch function(index) {
    case .be, .have, .include, .verb: true
    default: kind(index) == .action && elements[index].form != .noun
    }
  }

  // MARK: - Scope, extent and side

  /// The scope of an act; what the verb says of a noun of action counts for it.
  func scope(ofActAt index: Int, targetAt position: Int, form: PhraseTree.Form) -> Scope {
    let own = scopes[index]
    guard own == .performed, form == .noun || form == .gerund else { return own }
    // "A biopsy may be taken from the liver": the verb stands between the act and its place.
    if position > index + 1, function(index + 1) == .optional,
      let said = predicateScope(after: index, of: index)
    {
      return said
    }
    return predicateScope(after: max(index, position), of: index) ?? own
  }

  /// What the verb says of a noun of action: "omentectomy may be done", "sampling was deferred".
  private func predicateScope(after index: Int, of act: Int) -> Scope? {
    var sawVerb = false
    var isIncluded = false
    let isSubordinate = isInSubordinate(index)
    var isBehindComma = false
    let leads = leadsSentence(act)
    for next in index + 1..<max(index + 1, min(index + 24, elements.count)) {
      if breaks[next] == .strong || leads && elements[next].isMark(.comma) { return nil }
      // "Because the code includes removal of the mesh, its extraction is not reported"
      if isSubordinate, elements[next].isMark(.comma) { isBehindComma = true }
      // "Is part of the service, and 38100 is not added": the number is the subject of a clause of its own.
      if sawVerb, case .number = elements[next].content, isJoint(next - 1) { return nil }
      // "Is included and is not billed": done, and not to be denied by what follows.
      isIncluded = isIncluded || sawVerb && words?.isCounted(elements[next]) ?? false
      switch function(next) {
      case .be, .have, .include: sawVerb = true
      case .optional where !sawVerb:
        // "Often" speaks of the verb after it alone, "may be done" of the act before it.
        guard function(next + 1) == .be || function(next + 1) == .have || isVerb(next + 1) else {
          continue
        }
        return scopes[next] == .optional ? .optional : nil
      // "Is not done", and not "is done through the neck, without a cut in the bone".
      case .negation
      where sawVerb && !isIncluded && !isBehindComma && stands(next, behindVerbAfter: index):
        return .excluded
      // "Is planned", and "will be done later".
      case .planned where sawVerb || opensVerb(next + 1): return .planned
      case .forgone where sawVerb || opensVerb(next + 1): return .forgone
      // "Repair of the other hernia should not be added".
      case .negation where isForbidden(next): return .excluded
      case .background where sawVerb: return .background
      case .optional where sawVerb && scopes[next] != .performed: return .optional
      case .light where sawVerb: return nil
      case .relative, .subordinate: return nil
      default: break
      }
      if kind(next) == .action, elements[next].form == .participle { return nil }
    }
    return nil
  }

  /// "After inspection of the pelvis, adhesions may be freed": a time that a sentence begins with.
  private func leadsSentence(_ index: Int) -> Bool {
    guard (1...2).contains(index), let words else { return false }
    return Self.times.contains(words.first(elements[0]))
      && (index == 1 || function(1) == .determiner)
  }

  private static let times: WordSet = "after following"

  /// "Should not be", "must not be".
  private func isForbidden(_ negation: Int) -> Bool {
    function(negation + 1) == .be && negation > 0
      && (words.map { Self.duties.contains($0.first(elements[negation - 1])) } ?? false)
  }

  private static let duties: WordSet = "should must"

  private func opensVerb(_ index: Int) -> Bool { isVerb(index) || function(index) == .light }

  private func isInSubordinate(_ index: Int) -> Bool {
    for before in stride(from: index - 1, through: 0, by: -1) {
      if [.subordinate, .proviso].contains(function(before)) { return true }
      if breaks[before] != .none || elements[before].isMark(.comma) { return false }
    }
    return false
  }

  /// Whether nothing but small words stands between the first verb after a place and a word of denial.
  private func stands(_ position: Int, behindVerbAfter index: Int) -> Bool {
    for before in stride(from: position - 1, to: index, by: -1) {
      switch function(before) {
      case .be, .have, .include: return true
      case .optional, .negation, .planned, .forgone: continue
      default:
        if case .word(.adverb) = elements[before].content { continue }
        return false
      }
    }
    return false
  }

  /// The extent that stands nearest before the target, or beside the verb.
  func extent(actAt index: Int, targetAt target: Int) -> Extent? {
    for start in target == index ? [index] : [target, index] {
      var position = start - 1
      while position >= 0, breaks[position] != .strong {
        if let extent = extentWord(position) {
          // "Partial, simple removal", "radical complete removal": the other word says more of how much.
          guard let other = extentWord(position - 1) else { return extent }
          let saysMore =
            extent.breadth.isStated
            ? extent == .total && other == .radical : other.breadth.isStated
          return saysMore ? other : extent
        }
        if case .number = elements[position].content, countsNodes(target) { return .sampled }
        guard
          !isVerb(position) || [.be, .have].contains(function(position))
            || describes(position, target, after: start),
          kind(position) != .procedure, kind(position) != .action,
          function(position) != .preposition || function(position) == .of,
          breaks[position] == .none || elements[position].isMark(.comma) && !opensClause(position)
        else { break }
        position -= 1
      }
    }
    for position in index + 1..<max(index + 1, min(index + 4, elements.count)) {
      if breaks[position] != .none || structure(position) != nil { break }
      if isJoint(position) { break }
      if let extent = extentWord(position) { return extent }
    }
    return nil
  }

  /// "Should the duct enter the segment, the gallbladder …": a comma that ends a clause with a verb of its own.
  private func opensClause(_ comma: Int) -> Bool {
    function(comma + 1) == .determiner && function(comma + 2) != .be
      && (0..<comma).contains { isVerb($0) }
  }

  /// "A wedge of infiltrated lung": a participle before its noun is no verb.
  private func describes(_ position: Int, _ target: Int, after start: Int) -> Bool {
    start == target && elements[position].form == .participle && position == target - 1
  }

  private func extentWord(_ index: Int) -> Extent? {
    guard kind(index) == .extent, let number = elements[index].concept else { return nil }
    return Extent(rawValue: lexicon[number].id)
  }

  private func countsNodes(_ index: Int) -> Bool {
    structure(index).map { !lexicon.groups(of: $0).isEmpty || !lexicon[$0].along.isEmpty } ?? false
  }

  /// The side of an act: all sides its clause names, save those of other structures ("left renal vein").
  func laterality(actAt index: Int, targetAt target: Int) -> Laterality? {
    var sides: [Laterality] = []
    for position in clause(around: index) {
      guard kind(position) == .laterality, let number = elements[position].concept,
        let side = Laterality(rawValue: lexicon[number].id), sidesWith(actAt: index, position)
      else { continue }
      let next = nextSubstantial(after: position)
      if let next, let other = structure(next), next != target, !lexicon.isRegion(other),
        !(target > position && next < target && isJoint(next + 1))
      {
        continue
      }
      sides.append(side)
    }
    guard var side = sides.first else { return nil }
    for other in sides.dropFirst() { side = side.joined(with: other) }
    return side
  }

  /// A side belongs to the act before it, or to the one after it where none stands before.
  private func sidesWith(actAt index: Int, _ position: Int) -> Bool {
    func isAct(_ position: Int) -> Bool {
      kind(position) == .action || kind(position) == .procedure
    }
    if position > index { return !(index + 1..<position).contains(where: isAct) }
    guard !(position + 1..<max(position + 1, index)).contains(where: isAct) else {
      return false
    }
    let hangs = function(position - 1) == .preposition || function(position - 1) == .determiner
    return !hangs || !clause(around: index).prefix(while: { $0 < position }).contains(where: isAct)
  }

  private func clause(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, breaks[start] != .strong { start -= 1 }
    var end = index + 1
    while end < elements.count, breaks[end] != .strong { end += 1 }
    return start..<end
  }

  private func nextSubstantial(after index: Int) -> Int? {
    var position = index + 1
    while position < elements.count {
      if breaks[position] != .none { return nil }
      if kind(position) == .extent { position += 1; continue }
      return position
    }
    return nil
  }
}
