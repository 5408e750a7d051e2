/// Remarks between commas, and words of the past that describe a noun.
extension ScopeReader {
  /// Whether a stretch between two commas has no verb of its own.
  func isAside(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, elements[range.upperBound].isMark(.comma),
      elements[range.lowerBound - 1].isMark(.comma)
    else { return false }
    return !range.contains { index in
      [.be, .have, .verb, .light, .include].contains(function(index))
        || kind(index) == .action && elements[index].form != .noun
    }
  }

  /// ", usually in the left lower quadrant,": an aside on a place, behind a word of how often.
  func tellsPlace(_ range: Range<Int>) -> Bool {
    isFrequency(range.lowerBound) && function(range.lowerBound + 1) == .preposition
      && elements.indices.contains(range.upperBound) && isAside(range)
  }

  /// ", which": a remark about what stands before the comma.
  func opensAside(at index: Int) -> Bool {
    function(index) == .relative && index > 0 && elements[index - 1].isMark(.comma)
      || elements[index].isMark(.comma) && function(index + 1) == .relative
  }

  /// ", where": what is done at a place named before the comma.
  func opensPlace(at index: Int) -> Bool {
    elements[index].isMark(.comma) && index + 1 < elements.count && isWhere(index + 1)
  }

  /// "Often", "commonly", and no "may".
  func isFrequency(_ index: Int) -> Bool {
    elements[index].tokens.count == 1 && Self.frequencies.contains(words.first(elements[index]))
  }

  /// "Usually": told of what is done.
  func isCustom(_ index: Int) -> Bool {
    elements[index].tokens.count == 1
      && ElementReader.customs.contains(words.first(elements[index]))
  }

  private static let frequencies: WordSet =
    "usually normally commonly often frequently sometimes occasionally"

  /// "Each is punctured when there is doubt, and …": behind an act, and said of that alone.
  func isSaidOfAct(_ index: Int) -> Bool {
    let word = words.first(elements[index])
    return (word == Self.when || word == Self.where) && index > 0 && breaks[index - 1] == .none
      && followsAct(index)
  }

  /// "Where".
  func isWhere(_ index: Int) -> Bool { words.first(elements[index]) == Self.where }

  /// ", often guided by", ", usually taken with": a participle between a comma and its own preposition.
  func opensManner(_ comma: Int) -> Bool {
    guard elements[comma].isMark(.comma), function(comma + 1) == .optional || isAdverb(comma + 1),
      elements.indices.contains(comma + 2)
    else { return false }
    return isParticiple(comma + 2) && function(comma + 3) == .preposition
  }

  /// "The previous scar": a word of the past between an article and its noun.
  func describesNoun(_ index: Int) -> Bool {
    guard Self.pastAdjectives.contains(words.first(elements[index])) else { return false }
    return function(index - 1) == .determiner || function(index - 1) == .preposition
      || function(index - 1) == .of || index == 0
  }

  /// Whether the words of a noun end before an element.
  func endsPhrase(_ index: Int) -> Bool {
    if elements[index].concept == nil { return elements[index].isMark(.comma) }
    return switch function(index) {
    case .be, .have, .verb, .light, .include, .preposition, .relative, .and, .or, .optional, .of:
      true
    default: kind(index) == .action && elements[index].form == .participle
    }
  }

  private static let pastAdjectives: WordSet = "previous prior earlier former preoperative"

  /// A cue of several words ("if performed") or a condition after an act speaks of what stands before it.
  func isTrailing(_ index: Int) -> Bool {
    if endsWithChoice(index) { return true }
    guard elements[index].tokens.count > 1 || function(index) == .proviso else { return false }
    // "…, and if it looks diseased, it is biopsied": what follows is meant.
    if elements[index].tokens.count == 1, isAnd(index - 1), leadsClause(index) { return false }
    // "Retracted or, if necessary, divided", "and, if torn, sutured": what follows is meant.
    if isJoinedAside(index) || function(index) == .proviso && isBehindJoint(index) { return false }
    // "With or without the nodes" speaks of what follows.
    if words.first(elements[index]) == PhraseReader.Words.with { return false }
    // "Whether or not the nerves are spared" as well.
    if words.first(elements[index]) == Self.whether, elements.indices.contains(index + 1),
      !isStop(index + 1)
    {
      return false
    }
    let isWish = Self.wishes.contains(words.first(elements[index]))
    return elements[..<index].contains { element in
      words.isTaking(element) || words.isLeft(element) || words.isLeaving(element)
        || element.concept.map {
          [.action, .procedure, .approach, .pathology].contains(lexicon[$0].kind)
            // "A drain if wanted": what is only named is put in.
            || isWish && lexicon.isDevice($0)
        } ?? false
    }
  }

  /// How phrases begin that leave open what stands before them.
  private static let wishes: WordSet = "if when whenever where as at by"

  private func isStop(_ index: Int) -> Bool {
    if case .mark = elements[index].content { true } else { false }
  }

  static let whether = Word("whether")

  /// "Either", behind no comma: a choice that holds for all that follows.
  func isEither(_ index: Int) -> Bool {
    guard elements[index].tokens.count == 1, words.first(elements[index]) == Self.either
    else { return false }
    return index == 0 || !elements[index - 1].isMark(.comma)
  }

  private static let either = Word("either")

  /// "It may be narrowed and is then sewn": a verb of its own ends what the word of choice is said of.
  func goesOnForCertain(_ index: Int) -> Bool {
    // "Confirms that it can be removed, and frees the lung": nor does "may" govern a verb of this form.
    let isThirdPerson =
      elements[index].form == .finite && kind(index) == .action
      && words.tokens[elements[index].tokens.lowerBound].endsInS
    guard function(index) == .be && words.isFiniteBe(elements[index]) || isThirdPerson
    else { return false }
    // "A mesh may be laid in and is fixed with tacks": only where there is one.
    if mayBePutIn(before: index) || isLeftOpen(before: index) { return false }
    return function(index - 1) == .and
      || function(index - 2) == .and && isAdverb(index - 1)
  }

  /// Whether the clause before a verb says of a thing that it may be put in.
  private func mayBePutIn(before index: Int) -> Bool {
    guard let choice = (0..<index).last(where: { function($0) == .optional }),
      function(choice + 1) == .be,
      let put = (choice + 1..<index).first(where: { kind($0) == .action }),
      let action = elements[put].concept
    else { return false }
    return lexicon.isA("insertion", action) || lexicon.isA("implantation", action)
  }

  /// "A drain is optional and is left below the liver": what the clause leaves open is its subject.
  private func isLeftOpen(before index: Int) -> Bool {
    guard let choice = (0..<index).last(where: { function($0) == .optional }),
      function(choice - 1) == .be
    else { return false }
    return (choice + 1..<index).allSatisfy { function($0) == .and || isAdverb($0) }
  }

  /// Whether it stands as in "or, if necessary, …".
  func isJoinedAside(_ index: Int) -> Bool {
    elements[index].tokens.count > 1 && (isAnd(index - 1) || isBehindJoint(index))
  }

  /// ", …": the end of a clause of time that a sentence begins with and that a word of choice stands in.
  func endsTime(before comma: Int, _ choice: Int) -> Bool {
    elements[comma].isMark(.comma) && function(0) == .subordinate
      && !(0..<comma).contains { elements[$0].isMark(.comma) } && choice < comma
  }

  func isBehindJoint(_ index: Int) -> Bool {
    index > 1 && elements[index - 1].isMark(.comma) && isAnd(index - 2)
  }

  /// Whether a condition comes before what depends on it: a verb of action follows in the same sentence.
  private func leadsClause(_ index: Int) -> Bool {
    elements.indices.dropFirst(index + 1).contains { next in
      kind(next) == .action && elements[next].form == .participle
        && (function(next - 1) == .be || function(next - 2) == .be)
    }
  }
}
