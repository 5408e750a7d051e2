/// Where a page goes over to another operation for the rest of a line: behind a label with the code of that operation
/// ("Hysteroscope: 58561.") or behind words for it ("In the ordinary operation …").
struct Digression {
  /// What the line goes on to tell from the next sentence on.
  private var isAnnounced = false
  private(set) var isOpen = false
  private var startsLine = true

  /// Begins a sentence, which may stand in a line of its own.
  mutating func begin(startsLine: Bool) {
    self.startsLine = startsLine
    isOpen = isAnnounced && !startsLine
    isAnnounced = isOpen
  }

  /// Takes a sentence on the way to the next one.
  mutating func take(
    _ tokens: [Token], codes: [(token: Int, isOwn: Bool)], _ elements: [Element],
    _ lexicon: Lexicon,
    ownApproach: ConceptNumber?
  ) {
    if codes.contains(where: \.isOwn) || Self.comesBack(tokens) {
      (isOpen, isAnnounced) = (false, false)
      return
    }
    if startsLine, Self.isLabel(tokens, codes.map(\.token)) {
      isAnnounced = true
    } else if codes.isEmpty, Self.namesOther(tokens, elements, lexicon, ownApproach) {
      (isOpen, isAnnounced) = (true, startsLine)
    }
  }

  /// Whether a sentence labels its line with another code: "a Hartmann procedure is 44143".
  private static func isLabel(_ tokens: [Token], _ codes: [Int]) -> Bool {
    guard let code = codes.first, codes.count == 1 else { return false }
    let words = tokens.filter { $0.kind == .word }.map(\.word)
    guard words.count <= longestLabel, !words.contains(where: provisos.contains) else {
      return false
    }
    let rest = tokens[(code + 1)...].filter { $0.kind == .word }.map(\.word)
    if rest.isEmpty {
      guard code > 0 else { return false }
      return tokens[code - 1].kind == .colon
        || copulas.contains(tokens[code - 1].word)
        || code > 1 && code < tokens.count && codeWords.contains(tokens[code - 1].word)
          && (tokens[code - 2].kind == .colon || copulas.contains(tokens[code - 2].word))
    }
    // The code leads, and what it is is said of it.
    return tokens[..<code].allSatisfy { codeWords.contains($0.word) }
      && rest.first.map(copulas.contains) ?? false
      && rest.dropFirst().first.map(articles.contains) ?? false
  }

  /// "In the ordinary resection", "with the open version": a place in a comparison, where the page is on another way in.
  private static func namesOther(
    _ tokens: [Token], _ elements: [Element], _ lexicon: Lexicon, _ own: ConceptNumber?
  ) -> Bool {
    guard tokens.count > 4, leads.contains(tokens[0].word), articles.contains(tokens[1].word)
    else { return false }
    let front = tokens.prefix(longestLead)
    if others.contains(tokens[2].word) {
      return front.contains { operations.contains($0.word) }
        || elements.prefix(5).contains { element in
          element.concept.map { lexicon[$0].kind == .procedure } ?? false
        }
    }
    guard let own, front.contains(where: { versions.contains($0.word) }) else { return false }
    if lexicon.isScoped(own), front.contains(where: { openWords.contains($0.word) }) { return true }
    return elements.prefix(4).contains { element in
      guard let told = element.concept, lexicon[told].kind == .approach else { return false }
      return lexicon.isOpen(told) && lexicon.isScoped(own)
        || lexicon.isScoped(told) && lexicon.isOpen(own)
    }
  }

  /// "In this operation", "the present code", "back to the open way".
  private static func comesBack(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first else { return false }
    if returns.contains(first.word) { return true }
    return tokens.indices.dropLast().contains { index in
      pointers.contains(tokens[index].word)
        && (operations.contains(tokens[index + 1].word) || pages.contains(tokens[index + 1].word))
    }
  }

  private static let longestLabel = 9
  private static let longestLead = 6
  private static let leads: WordSet = "in with during by at for"
  private static let articles: WordSet = "the a an"
  private static let copulas: WordSet = "is means describes covers"
  private static let codeWords: WordSet = "cpt code codes ®"
  private static let provisos: WordSet = "when if where unless should not included part never"
  private static let others: WordSet = "ordinary other former older"
  private static let openWords: WordSet = "open suprapubic retropubic abdominal"
  private static let versions: WordSet =
    "version operation procedure approach method technique counterpart route way form"
  private static let operations: WordSet =
    "version operation procedure approach method technique counterpart route way form resection service"
  private static let pages: WordSet = "code page number entry narrative one"
  private static let pointers: WordSet = "this present our here"
  private static let returns: WordSet = "back returning here"
}
