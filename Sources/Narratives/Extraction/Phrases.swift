/// What an element does in its sentence.
enum WordClass: Sendable {
  case nominal, modifier, determiner, pronoun
  /// A noun that names an act: "excision", "omentectomy".
  case event
  /// A verb, whether or not the lexicon knows what it does.
  case verb
  /// A verb form that may also stand before a noun: "excised nodes", "remaining lung".
  case participle, gerund
  case be, adverb, preposition, of, joint, relative, subordinate, stop
}

/// Words that together name one thing: "the upper pole of the gland" without its "of".
struct NounPhrase: Sendable {
  var elements: Range<Int>
  /// The element that names it; the other structures of the phrase only describe it.
  var head: Int
  var isEvent: Bool
  /// Whether it may have been spoken of before, because no "a", "any" or "no" stands before it.
  var isDefinite: Bool
  /// Whether it has no article of its own.
  var isBare: Bool
  var isPronoun: Bool
}

/// Tells word classes apart and finds noun phrases.
struct PhraseReader {
  let lexicon: Lexicon
  let elements: [Element]
  let breaks: [ClauseBreak]
  let text: Words
  let classes: [WordClass]

  init(lexicon: Lexicon, elements: [Element], breaks: [ClauseBreak], tokens: [Token]) {
    self.lexicon = lexicon
    self.elements = elements
    self.breaks = breaks
    text = Words(tokens: tokens)
    let words = text
    var classes = elements.indices.map { index in
      Self.wordClass(elements[index], breaks[index], lexicon, words)
    }
    // "The surrounding tissue": after an article a preposition of this form describes a noun.
    for index in classes.indices.dropFirst()
    where classes[index] == .preposition && classes[index - 1] == .determiner {
      classes[index] = .modifier
    }
    // "The sac is then opened": it joins nothing behind a form of "be".
    for index in classes.indices.dropFirst()
    where classes[index] == .joint && classes[index - 1] == .be
      && words.first(elements[index]) == Words.then
    {
      classes[index] = .adverb
    }
    // "Only then is the duct cut": it tells when, and names nothing.
    for index in classes.indices.dropLast()
    where words.first(elements[index]) == Words.only
      && words.first(elements[index + 1]) == Words.then
    {
      classes[index] = .adverb
    }
    // "They are each clipped": said of the subject, and no phrase of its own.
    for index in classes.indices.dropFirst().dropLast()
    where classes[index - 1] == .be && classes[index + 1] == .participle
      && classes[index] == .determiner && Words.floating.contains(words.first(elements[index]))
    {
      classes[index] = .adverb
    }
    // "The nodes were completely removed on the right": between a form of "be" and its participle.
    for index in classes.indices.dropFirst().dropLast()
    where classes[index] == .modifier && classes[index + 1] == .participle
      && [.be, .adverb].contains(classes[index - 1])
    {
      classes[index] = .adverb
    }
    // "The opening in the duct is closed": a noun of action that ends like a verb.
    for index in classes.indices.dropFirst()
    where classes[index] == .gerund && classes[index - 1] == .determiner
      && elements[index].concept.map({ lexicon[$0].kind == .action }) ?? false
      && !(index + 1 < classes.count
        && [.nominal, .modifier, .participle, .gerund, .event, .determiner].contains(
          classes[index + 1]))
    {
      classes[index] = .event
    }
    // "The tubes and ovaries all remain": said of the subject, and no phrase of its own.
    for index in classes.indices.dropFirst().dropLast()
    where classes[index - 1] == .nominal && [.verb, .be].contains(classes[index + 1])
      && elements[index].tokens.count == 1
      && Words.predeterminers.contains(words.first(elements[index]))
    {
      classes[index] = .adverb
    }
    Self.settleVerbs(&classes, elements, breaks, words)
    self.classes = classes
  }

  private static func wordClass(
    _ element: Element, _ clauseBreak: ClauseBreak, _ lexicon: Lexicon, _ words: Words
  ) -> WordClass {
    switch element.content {
    case .mark(.comma): .joint
    case .mark: .stop
    case .number: .modifier
    case .word(.plain): .nominal
    case .word(.adverb): .adverb
    case .word(.participle): .participle
    case .word(.gerund): .gerund
    case .concept(let number, let form):
      wordClass(number, form, element, lexicon, words)
    }
  }

  private static func wordClass(
    _ number: ConceptNumber, _ form: PhraseTree.Form, _ element: Element, _ lexicon: Lexicon,
    _ words: Words
  ) -> WordClass {
    switch lexicon[number].kind {
    case .condition:
      return lexicon[number].targets.isEmpty && element.noun == nil ? .modifier : .nominal
    case .approach, .extent, .laterality, .purpose: return .modifier
    case .structure, .specimen, .pathology: return .nominal
    case .procedure: return .event
    case .action:
      switch form {
      case .noun: return .event
      case .finite: return .verb
      case .participle: return .participle
      case .gerund: return .gerund
      }
    case .cue, .grammar: break
    case .ending, .root, .adjective: return .nominal
    }
    switch lexicon[number].function {
    case .be: return .be
    case .of: return .of
    case .and, .or, .example: return .joint
    case .relative: return .relative
    case .subordinate, .proviso, .conditional: return .subordinate
    case .preposition, .addition: return .preposition
    case .determiner: return .determiner
    case .adjective: return .modifier
    case .pronoun: return .pronoun
    case .contrast: return .stop
    case .light:
      return form == .participle ? .participle : .verb
    case .include, .verb, .preserve:
      switch form {
      case .participle: return .participle
      case .gerund: return .gerund
      case .noun, .finite: return .verb
      }
    case .negation:
      let word = words.first(element)
      if word == Words.nor { return .joint }
      if Words.denyingNoun.contains(word) { return .determiner }
      return Words.denyingVerb.contains(word) ? .adverb : .preposition
    case .optional:
      return words.first(element) == Words.with ? .preposition : .adverb
    case .ports, .portals, .cutaneous, .opening, .vaginal, .needled:
      return form == .participle ? .participle : .nominal
    default: return .adverb
    }
  }

  // MARK: - Noun phrases

  /// The noun phrase that begins at an element, if one does.
  func nounPhrase(at start: Int) -> NounPhrase? {
    guard start < elements.count else { return nil }
    if classes[start] == .pronoun {
      return NounPhrase(
        elements: start..<start + 1, head: start, isEvent: false, isDefinite: true, isBare: false,
        isPronoun: true)
    }
    var end = start
    var head: Int?
    loop: while end < elements.count, end == start || breaks[end] == .none {
      switch classes[end] {
      case .nominal, .event: head = end
      case .modifier:
        if end > start, beginsAnotherPhrase(end) { break loop }
        // "The substernal portion of the gland": the portion is the head.
        if isCount(end), let following = next(end), classes[following] == .of { head = end }
      case .determiner:
        // A second determiner begins another phrase.
        if head != nil || namesWay(end - 1, from: start) { break loop }
      case .participle, .gerund:
        guard isAdjective(end, startsPhrase: end == start, afterHead: head != nil) else {
          break loop
        }
      case .joint:
        guard head == nil, joinsAdjectives(end, from: start) else { break loop }
      case .adverb:
        guard end > start || next(end) != nil, let following = next(end),
          [.modifier, .participle, .nominal].contains(classes[following]), head == nil
        else { break loop }
      default: break loop
      }
      end += 1
    }
    while end > start, classes[end - 1] == .adverb { end -= 1 }
    guard end > start else { return nil }
    // "Tied close to the skin": a participle before no noun is a verb.
    if head == nil, classes[start] == .participle { return nil }
    guard let found = head ?? lastModifier(in: start..<end) else { return nil }
    let determiners = (start..<end).filter { classes[$0] == .determiner }
    let isDefinite =
      determiners.isEmpty
      ? !endsInS(found) : determiners.allSatisfy { Words.the.contains(text.first(elements[$0])) }
    return NounPhrase(
      elements: start..<end, head: found, isEvent: classes[found] == .event,
      isDefinite: isDefinite, isBare: determiners.isEmpty, isPronoun: false)
  }

  /// "Through a laparoscope all nodes", "by laparoscope two nodes": a new phrase begins without a comma.
  private func beginsAnotherPhrase(_ index: Int) -> Bool {
    if Words.predeterminers.contains(text.first(elements[index])) { return true }
    guard case .number = elements[index].content, let before = elements[index - 1].concept else {
      return isCount(index) && isApproach(index - 1)
    }
    return lexicon[before].kind == .approach
  }

  private func isCount(_ index: Int) -> Bool {
    elements[index].concept.map { lexicon[$0].kind == .extent } ?? false
  }

  private func isApproach(_ index: Int) -> Bool {
    elements[index].concept.map { lexicon[$0].kind == .approach } ?? false
  }

  /// Whether a word is a plural, which without an article speaks of nothing in particular.
  func endsInS(_ index: Int) -> Bool {
    text.tokens[elements[index].tokens.upperBound - 1].endsInS
  }

  /// "Through a laparotomy the spleen …": an approach or a condition before an article is a phrase of its own.
  private func namesWay(_ index: Int, from start: Int) -> Bool {
    guard index >= start, let number = elements[index].concept else { return false }
    return [.approach, .condition, .purpose].contains(lexicon[number].kind)
  }

  private func lastModifier(in range: Range<Int>) -> Int? {
    range.last { classes[$0] == .modifier }
  }

  func next(_ index: Int) -> Int? {
    index + 1 < elements.count && breaks[index + 1] == .none ? index + 1 : nil
  }

  /// Whether a participle describes the noun after it: "the divided vessels", "remaining lung".
  private func isAdjective(_ index: Int, startsPhrase: Bool, afterHead: Bool) -> Bool {
    guard !afterHead, let following = next(index) else { return false }
    // "Removed through the vagina": a way in describes the verb, unless a noun comes after it.
    if isApproach(following), next(following).map({ classes[$0] != .nominal }) ?? true {
      return classes[index] != .participle
    }
    guard [.nominal, .modifier, .participle, .gerund, .event].contains(classes[following]) else {
      return false
    }
    if classes[following] == .participle || classes[following] == .gerund {
      guard let third = next(following), [.nominal, .modifier, .event].contains(classes[third])
      else { return false }
    }
    guard startsPhrase else { return true }
    if classes[index] == .gerund, index == 0 {
      return elements[index].concept == nil || describesSubject(index, following)
    }
    if classes[index] == .gerund {
      return elements[index].concept == nil && isAfterPreposition(index) == false && index > 0
    }
    // At the start of a phrase only what stands where a noun is due describes one.
    guard index > 0 else { return true }
    switch classes[index - 1] {
    case .preposition, .of, .verb, .stop, .joint:
      return classes[index - 1] != .joint || !followsParticiple(index - 1)
    default: return false
    }
  }

  /// "Bleeding points are …": the verb that follows has the noun for its subject.
  private func describesSubject(_ index: Int, _ following: Int) -> Bool {
    guard let number = elements[index].concept, lexicon[number].function == .verb,
      let verb = next(following)
    else { return false }
    return classes[following] == .nominal && classes[verb] == .be
  }

  private func isAfterPreposition(_ index: Int) -> Bool {
    index > 0 && [.preposition, .subordinate].contains(classes[index - 1])
  }

  private func followsParticiple(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, classes[position] == .adverb { position -= 1 }
    return position >= 0 && [.participle, .verb].contains(classes[position])
  }
}
