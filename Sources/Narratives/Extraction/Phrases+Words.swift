extension PhraseReader {
  /// The words of a sentence, for the few that are told apart by their letters.
  struct Words {
    let tokens: [Token]

    static let to = Word("to")
    static let with = Word("with")
    static let the: Set<Word> = [
      Word("the"), Word("this"), Word("these"), Word("those"), Word("its"), Word("their"),
      Word("each"),
    ]
    /// Words that stand before an article and so begin a phrase.
    static let predeterminers: Set<Word> = [Word("all"), Word("both"), Word("every")]
    static let nor = Word("nor")
    static let denyingNoun: Set<Word> = [Word("no"), Word("neither"), Word("nor"), Word("none")]
    static let denyingVerb: Set<Word> = [
      Word("not"), Word("never"), Word("cannot"), Word("does"), Word("did"), Word("omitted"),
      Word("absent"), Word("untouched"), Word("unnecessary"),
    ]

    /// Words that deny only what follows them: "rather than sutured".
    static let setsAside: Set<Word> = [
      Word("rather"), Word("instead"), Word("other"), Word("except"), Word("apart"),
      Word("without"), Word("short"), Word("does"), Word("did"), Word("leaves"), Word("stops"),
    ]
    /// Verbs that take a structure away where no noun of action is their object: "the gland is taken".
    static let taking: Set<Word> = [
      Word("take"), Word("takes"), Word("took"), Word("taken"), Word("taking"),
    ]

    /// Whether an element is "or" and not "and/or".
    func isPlainOr(_ element: Element) -> Bool {
      element.tokens.count == 1 && first(element) == Word("or")
    }

    /// Whether an element is a form of "take".
    func isTaking(_ element: Element) -> Bool {
      element.tokens.count == 1 && Self.taking.contains(first(element))
    }

    /// Whether an element is "left" as a verb.
    func isLeft(_ element: Element) -> Bool {
      element.tokens.count == 1 && first(element) == Word("left")
    }

    /// Whether an element of several words begins with "is" or stands for "not be".
    func beginsWithBe(_ element: Element) -> Bool {
      let second = tokens[element.tokens.lowerBound + 1].word
      return Self.being.contains(first(element))
        || first(element) == Word("not") && second == Word("be")
    }

    private static let being: Set<Word> = [Word("is"), Word("are"), Word("was"), Word("were")]

    func first(_ element: Element) -> Word { tokens[element.tokens.lowerBound].word }
  }
}
