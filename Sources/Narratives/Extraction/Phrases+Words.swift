extension PhraseReader {
  /// "And", "plus", "then".
  func isAnd(_ index: Int) -> Bool {
    elements[index].concept.map { lexicon[$0].function == .and } ?? false
  }

  /// Whether the words of a thing go on after a place.
  func isBeforeNoun(_ index: Int) -> Bool {
    guard index + 1 < elements.count else { return false }
    return [.nominal, .modifier, .participle, .event].contains(classes[index + 1])
  }

  /// Whether the thing that a phrase names is one.
  func isSingular(_ phrase: NounPhrase) -> Bool { !endsInS(phrase.head) }

  /// Settles who does what where the words alone do not tell.
  static func settleVerbs(
    _ classes: inout [WordClass], _ elements: [Element], _ breaks: [ClauseBreak], _ words: Words
  ) {
    settleSurgeon(&classes, elements, breaks, words)
    // "Adhesions that obstruct the view are cut": a word of no lexicon between "that" and an article is a verb.
    for index in classes.indices.dropFirst().dropLast()
    where classes[index - 1] == .relative && classes[index + 1] == .determiner
      && (index < 2 || classes[index - 2] != .preposition)
      && words.first(elements[index]) != Words.only
    {
      if case .word(.plain) = elements[index].content { classes[index] = .verb }
    }
  }

  /// "The gland I then dissected off": what is done stands before who does it, who names no thing.
  private static func settleSurgeon(
    _ classes: inout [WordClass], _ elements: [Element], _ breaks: [ClauseBreak], _ words: Words
  ) {
    for index in classes.indices.dropFirst()
    where words.isSurgeon(elements[index]) && endsWithVerb(index, classes, breaks)
      && [.nominal, .modifier, .determiner].contains(classes[index - 1])
    {
      classes[index] = .adverb
    }
  }

  /// Whether a participle without an object comes next.
  private static func endsWithVerb(
    _ index: Int, _ classes: [WordClass], _ breaks: [ClauseBreak]
  ) -> Bool {
    func skipAdverbs(_ start: Int) -> Int {
      classes[start...].firstIndex { $0 != .adverb } ?? classes.endIndex
    }
    let verb = skipAdverbs(index + 1)
    guard verb < classes.count, classes[verb] == .participle, breaks[verb] == .none else {
      return false
    }
    let next = skipAdverbs(verb + 1)
    return next == classes.endIndex || breaks[next] != .none
      || [.preposition, .joint, .stop].contains(classes[next])
  }

  /// The words of a sentence, for the few that are told apart by their letters.
  struct Words {
    let tokens: [Token]

    static let to = Word("to")
    static let with = Word("with")
    static let its = Word("its")
    static let then = Word("then")
    static let only = Word("only")
    static let any = Word("any")
    static let both = Word("both")
    static let `as` = Word("as")
    private static let or = Word("or")
    private static let left = Word("left")
    private static let kept = Word("kept")
    private static let made = Word("made")
    private static let not = Word("not")
    private static let be = Word("be")
    static let the: WordSet = "the this these those its their each such"
    /// Words that stand before an article and so begin a phrase.
    static let predeterminers: WordSet = "all both every"
    /// Words of a subject that may stand behind its verb.
    static let floating: WordSet = "each both all"
    static let nor = Word("nor")
    static let denyingNoun: WordSet = "no neither nor none"
    static let denyingVerb: WordSet =
      "not never cannot does did omitted absent untouched unnecessary"

    /// Words that deny only what follows them: "rather than sutured".
    static let setsAside: WordSet =
      "rather instead other except apart without short does did leaves stops"
    /// What says of a thing that it goes with the operation: "not included", "no part of".
    static let counted: WordSet = "included covered contained comprised counted part component"
    /// Verbs that take a structure away where no noun of action is their object: "the gland is taken".
    static let taking: WordSet = "take takes took taken taking"

    /// Whether an element is "or" and not "and/or".
    func isPlainOr(_ element: Element) -> Bool {
      element.tokens.count == 1 && first(element) == Self.or
    }

    /// Whether an element is the one who operates.
    func isSurgeon(_ element: Element) -> Bool {
      element.tokens.count == 1 && Self.surgeon.contains(first(element))
    }

    private static let surgeon: WordSet = "i we"

    /// Whether an element is a form of "take".
    func isTaking(_ element: Element) -> Bool {
      element.tokens.count == 1 && Self.taking.contains(first(element))
    }

    /// Whether an element is "made".
    func isMaking(_ element: Element) -> Bool { first(element) == Self.made }

    /// Whether an element is "left" as a verb.
    func isLeft(_ element: Element) -> Bool {
      element.tokens.count == 1 && first(element) == Self.left
    }

    /// Whether an element is "leave" or "leaves".
    func isLeaving(_ element: Element) -> Bool {
      element.tokens.count == 1 && Self.leaving.contains(first(element))
    }

    private static let leaving: WordSet = "leave leaves"

    /// Whether an element says that something goes with the operation: "included".
    func isCounted(_ element: Element) -> Bool { Self.counted.contains(first(element)) }

    /// Whether an element says that something goes with the operation as a whole and is no part of it by itself.
    func isIncluded(_ element: Element) -> Bool { Self.included.contains(first(element)) }

    private static let included: WordSet = "included covered bundled"

    /// Whether an element is "kept".
    func isKept(_ element: Element) -> Bool {
      element.tokens.count == 1 && first(element) == Self.kept
    }

    /// Whether an element of several words begins with "is" or stands for "not be".
    func beginsWithBe(_ element: Element) -> Bool {
      let second = tokens[element.tokens.lowerBound + 1].word
      return Self.being.contains(first(element))
        || first(element) == Self.not && second == Self.be
    }

    private static let being: WordSet = "is are was were"

    /// Whether an element is "is" or "was", which "may" cannot stand before.
    func isFiniteBe(_ element: Element) -> Bool { Self.being.contains(first(element)) }

    /// The last word of an element.
    func last(_ element: Element) -> Word { tokens[element.tokens.upperBound - 1].word }

    /// The first word of the element at a place, if there is one.
    func first(_ elements: [Element], _ index: Int) -> Word? {
      elements.indices.contains(index) ? first(elements[index]) : nil
    }

    func first(_ element: Element) -> Word { tokens[element.tokens.lowerBound].word }
  }
}
