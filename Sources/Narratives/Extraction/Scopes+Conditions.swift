/// Conditions that no "if" tells of, and what stands inside one.
extension ScopeReader {
  /// Which elements only say when something is done: "if the pleura was opened" opens nothing.
  func conditions() -> [Bool] {
    var isInside = false
    var sawVerb = false
    return elements.indices.map { index in
      if function(index) == .proviso && opensCondition(index)
        || function(index) == .subordinate && (leadsCondition(index) || isCondition(index))
      {
        (isInside, sawVerb) = (true, false)
      } else if breaks[index] != .none || sawVerb && (beginsClause(index) || goesOn(index)) {
        isInside = false
      } else if [.be, .have, .verb].contains(function(index)) {
        sawVerb = true
      }
      return isInside
    }
  }

  /// "If", "only if", "unless": a clause follows; "if performed" is complete.
  private func opensCondition(_ index: Int) -> Bool {
    let last = words.tokens[elements[index].tokens.upperBound - 1].word
    return elements[index].tokens.count == 1 || Self.conjunctions.contains(last)
  }

  /// "If it looks diseased it is biopsied": a pronoun with a verb of its own, without a comma.
  private func beginsClause(_ index: Int) -> Bool {
    function(index) == .pronoun && [.be, .optional].contains(function(index + 1))
  }

  /// "…, with a monitor if one is at hand, and is kept": back to what is done.
  private func goesOn(_ index: Int) -> Bool {
    elements[index].isMark(.comma) && function(index + 1) == .and && function(index + 2) == .be
  }

  private static let conjunctions: WordSet = "if when unless"

  /// "It is taken when the tumor lies against it", "released where the knee is bowed": no time and no place.
  func isCondition(_ index: Int) -> Bool {
    let word = words.first(elements[index])
    guard elements[index].tokens.count == 1, word == Self.when || word == Self.where,
      index > 0, breaks[index - 1] == .none, followsAct(index)
    else { return false }
    // "When nothing else is done": a limit, and no condition.
    if index + 1 < elements.count, Self.nothing.contains(words.first(elements[index + 1])) {
      return false
    }
    // "Removal of the uterus when it weighs 250 g or less": the size that a name asks for.
    if !elements[..<index].contains(where: {
      $0.concept.map { lexicon[$0].function == .be } ?? false
    }), tellsSize(after: index) {
      return false
    }
    // "Tied when it bleeds": a verb of no lexicon.
    guard let verb = firstVerb(after: index) else { return word == Self.when }
    switch function(verb) {
    case .be:
      guard elements.indices.contains(verb + 1) else { return false }
      // "… when a segment is to be taken"
      if words.first(elements[verb + 1]) == PhraseReader.Words.to { return true }
      if function(verb + 1) == .preposition { return false }
      if Self.found.contains(words.first(elements[verb + 1])) { return true }
      if case .word(.participle) = elements[verb + 1].content { return word == Self.where }
      return kind(verb + 1) != .action
    // "Incised where nothing will pass": what fails there is the condition.
    case .verb, .include: return word == Self.when || function(index + 1) == .negation
    case .preserve: return word == Self.when
    // "Left when pus has been met"
    case .have:
      return word == Self.when
        && elements[(verb + 1)...].contains { element in
          Self.found.contains(words.first(element))
        }
    default:
      return word == Self.where && function(index + 1) == .negation
    }
  }

  /// "Where the tissue is weak, a mesh is placed", "when the tumor reaches the vein, …": a state at the head of a
  /// sentence; "when the sac has been opened" tells of a time.
  func leadsCondition(_ index: Int) -> Bool {
    let word = words.first(elements[index])
    guard elements[index].tokens.count == 1, word == Self.when || word == Self.where,
      index == 0 || breaks[index - 1] == .strong || breaks[index] == .strong,
      let verb = firstVerb(after: index),
      let comma = elements.indices.dropFirst(verb).first(where: {
        // "When the duct is wide it is looped": a clause of its own begins without a comma.
        elements[$0].isMark(.comma) || beginsClause($0)
      }), !elements[index..<verb].contains(where: { $0.isMark(.comma) }), verb < comma
    else { return false }
    if word == Self.when, function(verb) == .preserve { return true }
    guard function(verb) == .be else {
      // "When tumor reaches the vein, …": what has not been spoken of may not be there.
      return function(verb) == .have && word == Self.where
        || function(verb) == .verb && (isIndefinite(index + 1) || permits(verb))
    }
    // "When the isthmus alone is the problem, …"
    if function(verb + 1) == .determiner { return true }
    // "When the ovaries are being removed, …", "when they are kept, …": the other course would be possible, too.
    if word == Self.when, function(verb + 1) == .be || function(verb + 1) == .preserve {
      return true
    }
    guard elements.indices.contains(verb + 1) else { return false }
    // "When an ovary is removed, …": one that has not been spoken of may well stay.
    if word == Self.when, takesOne(index + 1, verb + 1) { return true }
    // "When an ovary is to be removed"
    if words.first(elements[verb + 1]) == PhraseReader.Words.to { return true }
    switch elements[verb + 1].content {
    case .word(.plain): return true
    case .word(.participle): return word == Self.where
    case .concept(let number, _):
      return lexicon[number].kind == .condition || function(verb + 1) == .negation
        || Self.found.contains(words.first(elements[verb + 1]))
    default: return false
    }
  }

  static let found: Set<Word> = [
    Word("found"), Word("seen"), Word("suspected"), Word("needed"), Word("met"), Word("noted"),
    Word("discovered"), Word("encountered"), Word("present"), Word("required"), Word("wanted"),
    Word("involved"), Word("detected"),
  ]

  /// "… if they are performed": whether they are is open.
  func leavesOpen(_ index: Int) -> Bool {
    function(index + 1) == .pronoun && function(index + 2) == .be && function(index + 3) == .light
      && !words.isTaking(elements[index + 3])
  }

  /// "To reduce its bulk, the uterus is cut": an aim at the head of a sentence ends with the comma.
  func endsAim(_ comma: Int) -> Bool {
    words.first(elements[0]) == PhraseReader.Words.to
      && !elements[..<comma].contains { $0.isMark(.comma) }
  }

  /// "Frozen section optional.": said after what is left open, with no verb between.
  func endsWithChoice(_ index: Int) -> Bool {
    guard Self.closing.contains(words.first(elements[index])), elements[index].tokens.count == 1,
      // "(Optional) A drain is placed" speaks of what follows.
      index > 0, index > 1 || !elements[0].isMark(.openParenthesis),
      kind(index - 1) != nil || elements[index - 1].concept == nil,
      function(index - 1) == nil
    else { return false }
    guard elements.indices.contains(index + 1) else { return true }
    if case .mark = elements[index + 1].content { return true }
    return false
  }

  /// Whether a stretch that begins with a break is a clause that says what is done.
  func isClause(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let start = elements[first].isMark(.comma) ? first + 1 : first
    guard start < range.upperBound else { return false }
    // "Clamped, cut and tied if …": a verb after the comma shares what stands before it.
    switch elements[start].content {
    case .word(.participle), .word(.gerund), .word(.adverb): return false
    case .concept(let number, let form):
      if lexicon[number].kind == .action, form != .noun { return false }
      if [.and, .or, .be, .verb, .light, .preserve, .contrast].contains(lexicon[number].function) {
        return false
      }
    default: break
    }
    return range.contains { index in
      kind(index) == .action && [.participle, .finite].contains(elements[index].form)
    }
  }

  /// "When pink, pushed back": a condition of one or two words before what depends on it.
  func qualifies(_ index: Int) -> Bool {
    guard elements[index].tokens.count == 1, words.first(elements[index]) == Self.when,
      !followsAct(index) || isBehindJoint(index),
      let comma = elements[(index + 1)...].firstIndex(where: { $0.isMark(.comma) }),
      comma - index <= 3, comma > index + 1
    else { return false }
    return elements[(index + 1)..<comma].allSatisfy { element in
      switch element.content {
      case .word(.plain), .word(.adverb): true
      case .concept(let number, _):
        lexicon[number].kind == .condition || lexicon[number].kind == .extent
      default: false
      }
    }
  }

  /// Whether the verb before a place says that something is done; "it is chosen when …" does not.
  func followsAct(_ index: Int) -> Bool {
    for before in stride(from: index - 1, through: 0, by: -1) {
      if breaks[before] == .strong { return false }
      if kind(before) == .action || function(before) == .preserve,
        elements[before].form == .participle
      {
        return true
      }
      // "A frozen section is requested when …"
      if isParticiple(before), function(before - 1) == .be,
        (0..<before).contains(where: { kind($0) == .pathology || kind($0) == .specimen })
      {
        return true
      }
      // "Includes removal of the spleen when it is enlarged"
      if kind(before) == .action, elements[before].form == .noun { return true }
      if function(before) == .light { return words.isTaking(elements[before]) }
      // "A drain is left when …"
      if words.isLeft(elements[before]) { return true }
      if [.verb, .include, .be, .have].contains(function(before)) { return false }
    }
    return false
  }

  func isParticiple(_ index: Int) -> Bool {
    if case .word(.participle) = elements[index].content { return true }
    return elements[index].form == .participle
  }

  /// "Omentum that has lost its blood supply is removed": only where there is some.
  func restricts(_ index: Int) -> Bool {
    guard words.first(elements[index]) == Self.that, index > 0,
      function(index + 1) == .have || function(index + 1) == .negation
        || function(index + 1) == .be && function(index + 2) == .negation
    else { return false }
    // "The code is for a scar that has formed": what the code is for is there.
    if definesCode, function(index + 1) == .have, function(index + 2) != .negation { return false }
    var start = index
    while start > 0, breaks[start - 1] == .none, isNominal(start - 1) { start -= 1 }
    guard start < index, !namesActInClause(before: start) else { return false }
    guard start > 0, breaks[start - 1] == .none else { return true }
    return Self.indefinite.contains(words.first(elements[start - 1]))
  }

  private func namesActInClause(before index: Int) -> Bool {
    for before in stride(from: index - 1, through: 0, by: -1) {
      if breaks[before] == .strong { return false }
      if kind(before) == .action || kind(before) == .procedure { return true }
    }
    return false
  }

  func isNominal(_ index: Int) -> Bool {
    switch elements[index].content {
    case .word(.plain): true
    case .concept(let number, _): [.structure, .condition, .extent].contains(lexicon[number].kind)
    default: false
    }
  }

  private static let closing: WordSet = "optional prn"
  private func tellsSize(after index: Int) -> Bool {
    elements[index...].prefix(4).contains { Self.sizing.contains(words.first($0)) }
  }

  private static let nothing: WordSet = "nothing no only"
  private static let sizing: WordSet = "weigh weighs weighed weighing"
  private static let indefinite: WordSet = "a an any"
  static let that = Word("that")
  static let when = Word("when")
  static let `where` = Word("where")

  /// Whether a noun begins that has no article, or one that speaks of nothing in particular.
  private func isIndefinite(_ index: Int) -> Bool {
    guard function(index) == .determiner else { return function(index) != .pronoun }
    return Self.indefinite.contains(words.first(elements[index]))
  }

  /// "An ovary is removed": whether what an indefinite article announces is taken out.
  private func takesOne(_ article: Int, _ verb: Int) -> Bool {
    guard function(article) == .determiner, isIndefinite(article), kind(verb) == .action,
      let action = elements[verb].concept, lexicon.isRemoval(action)
    else { return false }
    return (article..<verb).contains { index in
      kind(index) == .structure && !(elements[index].concept.map(lexicon.isDevice) ?? false)
    }
  }

  private func firstVerb(after index: Int) -> Int? {
    for next in elements.indices.dropFirst(index + 1) {
      if breaks[next] == .strong { return nil }
      if [.be, .have, .verb, .light, .include].contains(function(next)) { return next }
      if function(next) == .preserve, elements[next].tokens.count > 1,
        words.beginsWithBe(elements[next])
      {
        return next
      }
      if kind(next) == .action, elements[next].form != .noun { return nil }
    }
    return nil
  }
}
