/// A stretch of a sentence: a concept that it names, or a word or mark that stands in no lexicon.
struct Element: Sendable {
  enum Content: Sendable {
    case concept(ConceptNumber, PhraseTree.Form)
    /// A word of no lexicon.
    case word(WordShape)
    case number
    case mark(Token.Kind)
  }

  var content: Content
  var tokens: Range<Int>
  /// The thing that a verb may also name ("drain"), or a condition where the text has told of whose ("the tear").
  var noun: ConceptNumber?
  /// What a bracket behind it says of it alone: "the tubes (if they are there)".
  var doubt: ScopeCues = []

  var concept: ConceptNumber? {
    if case .concept(let number, _) = content { number } else { nil }
  }

  var form: PhraseTree.Form? {
    if case .concept(_, let form) = content { form } else { nil }
  }

  func isMark(_ kind: Token.Kind) -> Bool {
    if case .mark(kind) = content { true } else { false }
  }
}

/// What the ending of an unknown word makes of it.
enum WordShape: Sendable {
  case plain
  /// "carefully"; it counts for nothing.
  case adverb
  /// "retracted"
  case participle
  /// "retracting"
  case gerund
}

/// Finds the concepts that the tokens of a sentence name.
struct ElementReader {
  let lexicon: Lexicon
  let text: [UInt8]

  /// The elements of a sentence, with elliptic lists written out: "iliac and obturator nodes" names both.
  func elements(_ tokens: [Token]) -> [Element] {
    var elements = longestMatches(tokens)
    dropAsides(&elements, tokens)
    dropAnnouncement(&elements, tokens)
    settlePluralAdjectives(&elements, tokens)
    joinParticles(&elements, tokens)
    joinKeeping(&elements, tokens)
    settleNouns(&elements, tokens)
    settleUnits(&elements, tokens)
    readTelegraphicVerbs(&elements, tokens)
    readListHeading(&elements, tokens)
    readSparedList(&elements, tokens)
    readLeft(&elements, tokens)
    expandCoordinations(&elements, tokens)
    return elements
  }

  private func longestMatches(_ tokens: [Token]) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      if let (meaning, found) = lexicon.phrases.longest(tokens, from: index),
        !goesOn(meaning, found, at: index, tokens), !isLikeness(tokens[(index + found)...])
      {
        // "First repair" is said of an act, which is read for itself.
        let count =
          found > 1 && namesAct(tokens[index + found - 1], after: meaning) ? found - 1 : found
        // "Clamped or stapled and divided": only the first of the two verbs is one of several ways.
        if let first = firstOfVerbs(tokens[index..<index + count], after: tokens[..<index]) {
          elements.append(
            Element(
              content: .concept(first.concept, first.form), tokens: index..<index + 1,
              noun: first.noun))
          index += 1
          continue
        }
        elements.append(
          Element(
            content: .concept(meaning.concept, meaning.form), tokens: index..<index + count,
            noun: meaning.noun))
        index += count
        continue
      }
      elements.append(Element(content: unmatched(tokens[index]), tokens: index..<index + 1))
      index += 1
    }
    settleAdjectives(&elements)
    settleWays(&elements, tokens)
    settleOutOf(&elements, tokens)
    settleThat(&elements, tokens)
    return elements
  }

  /// "Through the neck of the metatarsal" is no way in, "through the neck" is one.
  private func goesOn(_ meaning: PhraseTree.Meaning, _ count: Int, at index: Int, _ tokens: [Token])
    -> Bool
  {
    lexicon[meaning.concept].kind == .approach && count > 1
      && Self.ways.contains(tokens[index].word)
      && index + count < tokens.count && tokens[index + count].word == Self.of
  }

  /// "A cord-like band", "a shelf-like fold": what a thing looks like, and no such thing.
  private func isLikeness(_ rest: ArraySlice<Token>) -> Bool {
    guard let next = rest.first, next.word == Self.like, next.start > 0 else { return false }
    return text[next.start - 1] == UInt8(ascii: "-")
  }

  /// The first verb of "stapled and divided" behind an "or".
  private func firstOfVerbs(_ phrase: ArraySlice<Token>, after tokens: ArraySlice<Token>)
    -> PhraseTree.Meaning?
  {
    guard tokens.last?.word == Self.or, phrase.count == 3, let first = phrase.first,
      phrase.dropFirst().first?.word == Self.and,
      let meaning = lexicon.phrases.exact([first.word]), meaning.form == .participle
    else { return nil }
    return meaning
  }

  private static let like = Word("like")
  private static let or = Word("or")
  private static let and = Word("and")
  private static let ways: WordSet = "through via by from"
  private static let of = Word("of")

  private func namesAct(_ token: Token, after meaning: PhraseTree.Meaning) -> Bool {
    guard let last = lexicon.phrases.exact([token.word]) else { return false }
    return switch lexicon[meaning.concept].kind {
    case .condition: [.action, .procedure].contains(lexicon[last.concept].kind)
    // A needle biopsy is a biopsy; a flank incision is no more than a way in.
    case .approach: lexicon.isSampling(last.concept)
    default: false
    }
  }

  private func unmatched(_ token: Token) -> Element.Content {
    switch token.kind {
    case .word:
      let letters = text[token.start..<token.end]
      if let procedure = composed(letters) { return .concept(procedure, .noun) }
      // "Dissected out", "pushed aside": no thing, but how a verb is meant.
      if Self.particles.contains(token.word) { return .word(.adverb) }
      return .word(shape(of: letters))
    case .number: return .number
    default: return .mark(token.kind)
    }
  }

  private static let particles: WordSet =
    "out away apart aside upward downward forward backward itself themselves alone"

  private func shape(of letters: ArraySlice<UInt8>) -> WordShape {
    if letters.count > 4, letters.suffix(2).elementsEqual("ly".utf8) { return .adverb }
    if letters.count > 4, letters.suffix(2).elementsEqual("ed".utf8) { return .participle }
    if letters.count > 5, letters.suffix(3).elementsEqual("ing".utf8) { return .gerund }
    return .plain
  }

  /// A procedure of the lexicon that does and takes what a word's root and ending say.
  private func composed(_ letters: ArraySlice<UInt8>) -> ConceptNumber? {
    guard letters.count > 6, let last = letters.last, lexicon.lastLetters.contains(last | 0x20)
    else { return nil }
    let lower = letters.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for ending in lexicon.endings where lower.count > ending.letters.count + 2 {
      guard lower.suffix(ending.letters.count).elementsEqual(ending.letters) else { continue }
      var root = Array(lower.dropLast(ending.letters.count))
      if let structure = lexicon.roots[root]
        ?? {
          root.removeLast(); return lexicon.roots[root]
        }()
      {
        return lexicon.composed.procedure(of: ending.action, on: structure)
      }
    }
    return nil
  }
}
