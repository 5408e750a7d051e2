/// Verbs and nouns of one form, told apart by what stands around them.
extension ElementReader {
  /// "He cuts the duct": what looks like a participle is none with the ending of a verb.
  private func finishVerb(_ element: inout Element, _ tokens: [Token]) {
    guard let number = element.concept, isVerbInS(element, tokens) else { return }
    element.content = .concept(number, .finite)
  }

  private func isVerbInS(_ element: Element, _ tokens: [Token]) -> Bool {
    // "Washes out", beside "a wash out"
    (element.form == .participle && element.tokens.count == 1
      || element.form == .noun && isVerbWithParticle(element, tokens))
      && tokens[element.tokens.lowerBound].endsInS
      && element.concept.map { lexicon[$0].kind == .action } ?? false
  }

  /// Decides between the verb and the noun: "repair the hernia", "the repair of the hernia".
  func settleNouns(_ elements: inout [Element], _ tokens: [Token]) {
    for index in elements.indices {
      if isOrifice(index, elements, tokens) {
        elements[index].content = .word(.plain)
        continue
      }
      if namesWorkOnStructureBefore(index, elements, tokens) || isNamed(index, elements)
        || isPluralGerund(elements[index], tokens),
        let number = elements[index].concept
      {
        elements[index].content = .concept(number, .noun)
        continue
      }
      if isCut(index, elements, tokens), let incision = lexicon.concept("incision") {
        elements[index].content = .concept(incision, .noun)
        continue
      }
      if isLeaving(index, elements, tokens), let verb = lexicon.concept("verb") {
        elements[index].content = .concept(verb, .participle)
        continue
      }
      if standsOpen(index, elements, tokens) {
        elements[index].content = .word(.plain)
        continue
      }
      if isOpening(elements[index], tokens), let incision = lexicon.concept("incision") {
        elements[index].content = .concept(incision, .finite)
        continue
      }
      finishVerb(&elements[index], tokens)
      guard case .concept(let number, .finite) = elements[index].content,
        lexicon[number].kind == .action || lexicon[number].function == .verb,
        standsAsNoun(index, elements, tokens)
      else { continue }
      if let noun = elements[index].noun {
        elements[index].content = .concept(noun, .noun)
      } else if lexicon[number].kind == .action {
        elements[index].content = .concept(number, .noun)
      } else {
        elements[index].content = .word(.plain)
      }
    }
  }

  /// "Takes washings": no verb has this ending.
  private func isPluralGerund(_ element: Element, _ tokens: [Token]) -> Bool {
    guard element.tokens.count == 1, case .concept(let number, .gerund) = element.content else {
      return false
    }
    return lexicon[number].kind == .action && tokens[element.tokens.lowerBound].endsInS
  }

  /// "The appendiceal opening": behind the name of an organ the word is that of a place in it.
  private func isOrifice(_ index: Int, _ elements: [Element], _ tokens: [Token]) -> Bool {
    index > 0 && elements[index].tokens.count == 1
      && tokens[elements[index].tokens.lowerBound].word == Self.opening
      && isStructure(elements[index - 1])
      && (index + 1 == elements.count || !beginsNoun(elements[index + 1]))
  }

  private static let opening = Word("opening")

  /// "A drain is left": after "is" and before no noun the word tells no side.
  private func isLeaving(_ index: Int, _ elements: [Element], _ tokens: [Token]) -> Bool {
    guard index > 0, elements[index].tokens.count == 1,
      tokens[elements[index].tokens.lowerBound].word == Self.left
    else { return false }
    if staysBeside(index, elements, tokens) { return true }
    guard elements[index - 1].concept.map({ lexicon[$0].function == .be }) ?? false else {
      return false
    }
    return index + 1 == elements.count || !beginsNoun(elements[index + 1])
  }

  /// "The spleen was removed, the pancreas left": said of the last thing, behind the verb of the others.
  private func staysBeside(_ index: Int, _ elements: [Element], _ tokens: [Token]) -> Bool {
    if index + 1 < elements.count {
      let next = elements[index + 1]
      guard isMark(next) || tokens[next.tokens.lowerBound].word == Self.open else { return false }
    }
    var start = index - 1
    guard isStructure(elements[start]) else { return false }
    while start > 0, !isArticle(elements[start]), !isMark(elements[start]) { start -= 1 }
    // "; pectoralis left": behind a semicolon the article may be missing.
    if !elements[start].isMark(.semicolon) {
      guard start > 1, Self.definite.contains(tokens[elements[start].tokens.lowerBound].word),
        elements[start - 1].isMark(.comma) || isAnd(elements[start - 1])
      else { return false }
    }
    return elements[..<start].contains { element in
      element.form == .participle
        && element.concept.map { lexicon[$0].kind == .action || lexicon[$0].function == .light }
          ?? false
    }
  }

  private static let definite: WordSet = "the both its this that"

  private func isMark(_ element: Element) -> Bool {
    if case .mark = element.content { true } else { false }
  }

  private func isArticle(_ element: Element) -> Bool {
    element.concept.map { lexicon[$0].function == .determiner } ?? false
  }

  private func isAnd(_ element: Element) -> Bool {
    element.concept.map { lexicon[$0].function == .and } ?? false
  }

  /// "The duct is open", "the channel stands open": said of a structure, or behind such a verb, it is no approach.
  private func standsOpen(_ index: Int, _ elements: [Element], _ tokens: [Token]) -> Bool {
    guard index > 1, elements[index].tokens.count == 1,
      tokens[elements[index].tokens.lowerBound].word == Self.open,
      index + 1 == elements.count || !beginsNoun(elements[index + 1])
    else { return false }
    let verb = elements[index - 1]
    let word = tokens[verb.tokens.lowerBound].word
    if Self.standing.contains(word) { return true }
    return verb.concept.map { lexicon[$0].function == .be } ?? false
      && elements[index - 2].concept.map { lexicon[$0].kind == .structure } ?? false
  }

  /// "Opens the fascia": with its ending the word is no approach.
  private func isOpening(_ element: Element, _ tokens: [Token]) -> Bool {
    guard element.tokens.count == 1, let number = element.concept else { return false }
    let token = tokens[element.tokens.lowerBound]
    return lexicon[number].kind == .approach && token.endsInS && token.word == Self.open
  }

  private static let left = Word("left")
  private static let open = Word("open")
  private static let standing: WordSet = "stand remain stay lie"

  /// "Aortic node sampling": after a structure and without an object a gerund is the name of an act.
  private func namesWorkOnStructureBefore(_ index: Int, _ elements: [Element], _ tokens: [Token])
    -> Bool
  {
    guard index > 0, case .concept(let number, .gerund) = elements[index].content,
      lexicon[number].kind == .action, isStructure(elements[index - 1]),
      !leads(index, elements, tokens)
    else { return false }
    return index + 1 == elements.count || !beginsNoun(elements[index + 1])
  }

  /// "Veins draining into the trunk": what a structure does by itself.
  private func leads(_ index: Int, _ elements: [Element], _ tokens: [Token]) -> Bool {
    index + 1 < elements.count
      && Self.goals.contains(tokens[elements[index + 1].tokens.lowerBound].word)
  }

  private static let goals: WordSet = "into toward towards"

  /// "A small opening is made": behind an article and without an object a gerund is the name of an act, too.
  private func isNamed(_ index: Int, _ elements: [Element]) -> Bool {
    guard case .concept(let number, .gerund) = elements[index].content,
      lexicon[number].kind == .action
    else { return false }
    return standsBehindArticle(index, elements)
  }

  /// "Through a short separate cut": a way in.
  private func isCut(_ index: Int, _ elements: [Element], _ tokens: [Token]) -> Bool {
    elements[index].tokens.count == 1
      && tokens[elements[index].tokens.lowerBound].word == Self.cut
      && standsBehindArticle(index, elements)
  }

  private static let cut = Word("cut")

  private func standsBehindArticle(_ index: Int, _ elements: [Element]) -> Bool {
    guard index + 1 == elements.count || !beginsNoun(elements[index + 1]) else { return false }
    for before in elements[..<index].reversed().prefix(3) {
      guard let concept = before.concept else {
        if case .word(.plain) = before.content { continue }
        return false
      }
      if lexicon[concept].function == .determiner { return true }
      // "A separate cut": a word that is an adjective here.
      guard
        [.extent, .condition, .laterality].contains(lexicon[concept].kind)
          || lexicon[concept].kind == .action && before.tokens.count == 1
      else { return false }
    }
    return false
  }

  private func standsAsNoun(_ index: Int, _ elements: [Element], _ tokens: [Token]) -> Bool {
    let beginsObject =
      index + 1 < elements.count && beginsNoun(elements[index + 1])
      || sharesObject(index, elements, tokens) || precedesThing(index, elements)
    guard index > 0 else { return !beginsObject }
    let before = elements[index - 1]
    switch before.content {
    case .number, .word(.plain): return !beginsObject
    case .word(.adverb): return false
    case .word: return true
    case .mark: return !beginsObject
    case .concept(let number, let form):
      switch lexicon[number].kind {
      // "The surgeon completely removes the gland", but "a complete repair".
      case .extent, .laterality: return !(beginsObject && isAdverbial(before, tokens))
      case .approach, .condition, .purpose: return true
      case .structure, .procedure, .specimen, .pathology:
        // "The tumor reaches into the vein": no verb of grammar names a thing.
        let isVerb = elements[index].concept.map { lexicon[$0].function == .verb } ?? false
        if isVerb, tokens[elements[index].tokens.lowerBound].endsInS { return false }
        return !beginsObject
      case .action: return form == .noun || !beginsObject
      case .cue, .grammar, .ending, .root, .adjective: break
      }
      switch lexicon[number].function {
      case .determiner, .of: return true
      // "It should be remembered that repair of …".
      case .relative, .subordinate:
        return index + 1 < elements.count
          && elements[index + 1].concept.map { lexicon[$0].function == .of } ?? false
      case .preposition: return tokens[before.tokens.lowerBound].word != PhraseReader.Words.to
      case .and, .or, .negation, .include, .light, .example, .addition: return !beginsObject
      default: return false
      }
    }
  }

  /// "Places clips on the duct": a thing that a verb may also name, with no object of its own.
  private func precedesThing(_ index: Int, _ elements: [Element]) -> Bool {
    guard index + 1 < elements.count, elements[index + 1].noun != nil,
      elements[index + 1].form == .finite
    else { return false }
    return index + 2 == elements.count || !beginsNoun(elements[index + 2])
  }

  /// "Clips and divides the duct", "clamps, cuts and ties the ligament": the object stands after the last of the verbs.
  private func sharesObject(_ index: Int, _ elements: [Element], _ tokens: [Token]) -> Bool {
    var next = index + 1
    while next < elements.count, isComma(elements[next]) || isAdverb(elements[next]) { next += 1 }
    guard next > index + 1, next + 1 < elements.count, let number = elements[next].concept,
      elements[next].form == .finite || isVerbInS(elements[next], tokens),
      lexicon[number].kind == .action || lexicon[number].function == .verb,
      tokens[elements[index].tokens.upperBound - 1].endsInS
        == tokens[elements[next].tokens.upperBound - 1].endsInS
    else { return false }
    return beginsNoun(elements[next + 1]) || sharesObject(next, elements, tokens)
  }

  private func isComma(_ element: Element) -> Bool {
    element.isMark(.comma)
      || element.concept.map { [.and, .or].contains(lexicon[$0].function) } ?? false
  }

  /// "Completely", "bilaterally".
  private func isAdverbial(_ element: Element, _ tokens: [Token]) -> Bool {
    let last = tokens[element.tokens.upperBound - 1]
    return text[last.start..<last.end].suffix(2).elementsEqual("ly".utf8)
  }

  private func isAdverb(_ element: Element) -> Bool {
    if case .word(.adverb) = element.content { true } else { false }
  }

  /// Whether an element begins the object of the verb before it.
  private func beginsNoun(_ element: Element) -> Bool {
    switch element.content {
    case .number: return true
    case .word(let shape): return shape == .plain
    case .mark: return false
    case .concept(let number, _):
      switch lexicon[number].kind {
      case .structure, .laterality, .extent: return true
      default: break
      }
      let function = lexicon[number].function
      return function == .determiner || function == .pronoun
    }
  }
}
