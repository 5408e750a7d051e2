/// What comes after a place in a sentence.
extension ClauseReader {
  /// "The isthmus is divided and the lobe removed": a second passive that leaves out its "is".
  func leavesOutIs(_ participle: Int, _ sawNoun: Bool) -> Bool {
    guard sawNoun, let before = elements[participle - 1].concept,
      lexicon[before].kind == .structure, hasCopula(before: participle)
    else { return false }
    for next in participle + 1..<max(participle + 1, elements.count) {
      switch elements[next].content {
      case .mark: return true
      case .concept(let number, _):
        switch lexicon[number].function {
        case .be, .have, .include: return false
        case .and, .or, .preposition, .relative, .subordinate, .addition: break
        default:
          if next == participle + 1, lexicon[number].kind == .structure { return false }
        }
        if [.and, .or, .relative].contains(lexicon[number].function) { return true }
      default: if next == participle + 1 { return false }
      }
    }
    return true
  }

  /// "Or with a sheet of mesh sewn to the ligament": what follows a preposition is no subject.
  func opensPlace(after joint: Int) -> Bool {
    let next = elements.indices.dropFirst(joint + 1).first { index in
      if case .word(.adverb) = elements[index].content { return false }
      return !elements[index].isMark(.comma)
        && ![.optional, .and, .or].contains(
          elements[index].concept.flatMap { lexicon[$0].function })
    }
    return next.flatMap { elements[$0].concept }.map { lexicon[$0].function == .preposition }
      ?? false
  }

  /// "They are kept when the tumor is small, or taken": the comma before a second verb of the subject ends the condition.
  func endsCondition(_ comma: Int) -> Bool {
    guard isJoint(comma + 1) else { return false }
    let verb = elements.indices.dropFirst(comma + 2).first { index in
      if case .word(.adverb) = elements[index].content { return false }
      return true
    }
    guard let verb, elements[verb].form == .participle,
      let condition = elements[..<comma].lastIndex(where: { element in
        element.concept.map { [.subordinate, .proviso].contains(lexicon[$0].function) } ?? false
      })
    else { return false }
    return hasCopula(before: condition) && elements[condition..<comma].contains(where: isCopula)
  }

  /// "And the veins that drain it are clipped": whether a second verb follows that of a relative clause.
  func hasVerb(behindRelative relative: Int) -> Bool {
    var sawVerb = false
    for next in elements.indices.dropFirst(relative + 1) {
      switch elements[next].content {
      case .mark: return false
      case .number, .word: continue
      case .concept(let number, let form):
        switch lexicon[number].function {
        case .be, .have:
          if sawVerb { return true }
          sawVerb = true
        case .verb, .light, .include, .preserve:
          if form == .finite || form == .noun { sawVerb = true }
        case .relative, .subordinate, .contrast, .addition: return false
        case .and where !sawVerb, .or where !sawVerb: return false
        default:
          if lexicon[number].kind == .action, form == .finite { sawVerb = true }
        }
      }
    }
    return false
  }

  /// "The surgeon cuts": whether the word before a verb names who does it.
  func followsDoer(_ verb: Int) -> Bool {
    guard tokens[elements[verb].tokens.lowerBound].endsInS, verb > 1,
      let before = elements[verb - 2].concept, lexicon[before].function == .determiner
    else { return false }
    if case .word(.plain) = elements[verb - 1].content {
      return !tokens[elements[verb - 1].tokens.lowerBound].endsInS
    }
    return false
  }

  /// "If necessary", "whenever it is done": a word of choice that stands after what it is said of.
  func isTrailingPhrase(_ index: Int) -> Bool {
    elements[index].tokens.count > 1
      && Self.trailing.contains(tokens[elements[index].tokens.lowerBound].word)
  }

  private static let trailing: WordSet = "if when whenever where as"

  /// "250 grams or less".
  func isAmount(after index: Int) -> Bool {
    let next = elements[index].tokens.upperBound
    return tokens.indices.contains(next) && Self.amounts.contains(tokens[next].word)
  }

  private static let amounts: WordSet = "less more fewer smaller larger greater over under"

  /// Whether a comma follows before the sentence ends or another clause begins.
  func endsWithComma(_ index: Int) -> Bool {
    elements[index...].first { element in
      if case .mark = element.content { true } else { false }
    }?.isMark(.comma) ?? false
  }

  /// Whether a verb follows a word of choice, or an adverb and a verb.
  func isAuxiliary(_ index: Int) -> Bool {
    for next in elements.indices.dropFirst(index + 1) {
      switch elements[next].content {
      case .word(.adverb): continue
      case .word(.plain): return true
      case .concept(let number, let form):
        switch lexicon[number].function {
        case .be, .have, .include, .verb, .light, .preserve: return true
        case .negation, .optional: continue
        default: return lexicon[number].kind == .action && form != .noun
        }
      default: return false
      }
    }
    return false
  }

  /// Whether a comma stands between the members of a list: a noun of its own follows, and no "and" or preposition.
  func goesOnList(after comma: Int) -> Bool {
    guard comma + 1 < elements.count else { return false }
    switch elements[comma + 1].content {
    case .mark: return false
    case .number: return true
    case .word(let shape): return shape == .plain
    case .concept(let number, _):
      switch lexicon[number].kind {
      case .structure, .extent, .laterality: return true
      default: return lexicon[number].function == .determiner
      }
    }
  }

  func isJoint(_ index: Int) -> Bool {
    guard index < elements.count, let number = elements[index].concept else { return false }
    return [.and, .or].contains(lexicon[number].function)
  }
}
