/// What a text has spoken of so far.
struct Discourse {
  /// What the last sentence was about: what the next one may call "it".
  private(set) var topic: [ConceptNumber] = []
  /// The two things that the last sentence told of together: what the next one may call "both".
  private(set) var couple: [ConceptNumber] = []
  /// The structures named, the latest last: what "the lobe" may be a lobe of.
  private(set) var recent: [ConceptNumber] = []

  /// The structures of the first sentence that names any: what the text is about.
  private(set) var themes: [ConceptNumber] = []

  /// Where a look that goes from place to place stands.
  var look = Look()

  /// What was tied off or opened and not cut through since, the latest last.
  private(set) var secured: [ConceptNumber] = []

  /// What was shown in pictures, which are not taken of what is about to be cut.
  private(set) var pictured: Set<ConceptNumber> = []

  /// Whether the way that the text names lets an organ out only in parts.
  var goesInParts = false

  /// Whether the text is about a code, and so about the organ that it names first.
  var isAboutCode = false

  /// The words of the sentences that say what the text is about.
  private(set) var familiar: Set<Word> = []

  /// Works and ways of which the text says that there is a choice: "a colostomy or a cecostomy".
  private(set) var offered: Set<ConceptNumber> = []

  /// Takes note of the words of a sentence that says what the text is about.
  mutating func learn(_ tokens: [Token]) {
    for token in tokens where token.kind == .word { familiar.insert(token.word) }
  }

  /// Takes note of the works and ways between which a sentence leaves the choice.
  mutating func offer(_ choices: [ConceptNumber]) { offered.formUnion(choices) }

  private static let memory = 48

  /// Takes note of work that was done on a structure.
  mutating func takeNote(of act: Act, _ lexicon: Lexicon) {
    if lexicon.isKind(act.action, of: lexicon.imaging) { pictured.insert(act.target) }
    guard lexicon.isCutting(act.action) else { return }
    secured.removeAll { $0 == act.target }
    if !lexicon.isA("division", act.action) { secured.append(act.target) }
    if secured.count > Self.memory { secured.removeFirst() }
  }

  /// Leaves behind what the last sentence was about: no "it" means what stands above a heading.
  mutating func forgetTopic() { (topic, couple) = ([], []) }

  /// Takes note of what a sentence was about and of all that it names but leaves alone: "both parathyroids were
  /// preserved; the gland was removed" does not mean one of those.
  mutating func moveOn(
    to topic: [ConceptNumber], couple: [ConceptNumber], naming elements: [Element],
    sparing spared: [ConceptNumber], _ lexicon: Lexicon
  ) {
    let known = recent.count
    self.couple = couple
    if !topic.isEmpty { self.topic = topic }
    for element in elements {
      guard let number = element.concept else { continue }
      switch lexicon[number].kind {
      case .structure: if !spared.contains(number) { recent.append(number) }
      case .procedure: recent += lexicon[number].targets
      // "The removal of fibroids": a disease that is a thing.
      case .condition where isAboutCode:
        recent += lexicon[number].targets.prefix(1).filter(lexicon.isLesion)
      default: break
      }
    }
    if themes.isEmpty { themes = Array(recent[known...]) }
    if recent.count > Self.memory { recent.removeFirst(recent.count - Self.memory) }
  }
}

/// What is carried from sentence to sentence while a text is read.
struct Context {
  var discourse = Discourse()
  /// The latest acts of the body, for "the left side was cleared in the same way".
  private(set) var earlierActs: [Act] = []
  /// The side the surgeon has turned to.
  var side: Laterality?
  var sections = NoteSections()
  /// The last sentence in which contrast was used.
  var contrast: Int?
  /// Whether the text is on another code until its paragraph ends.
  private(set) var isAboutNeighbor = false
  /// Whether the text is on another operation for a while.
  var isElsewhere: Bool { isAboutNeighbor || digression.isOpen }
  /// Where a line of a page goes over to another operation.
  var digression = Digression()
  /// What the part of a page tells that is being read.
  var part = PagePart()
  private var lastEnd = 0
  private(set) var isFirst = true

  /// More acts than any note has of one side; a text without end would be told anew with every "likewise".
  private static let mostActs = 256

  /// Takes note of an act that was done.
  mutating func takeNote(of act: Act) {
    earlierActs.append(act)
    if earlierActs.count > Self.mostActs { earlierActs.removeFirst(Self.mostActs / 2) }
  }

  /// Begins a sentence; a new paragraph ends a digression to another code.
  mutating func begin(_ text: [UInt8], _ range: Range<Int>, ofPage isPage: Bool) {
    isFirst = lastEnd == 0
    let gap = text[lastEnd..<range.lowerBound]
    lastEnd = range.upperBound
    let lineEnds = gap.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    if lineEnds > 1 { isAboutNeighbor = false }
    digression.begin(startsLine: isFirst || lineEnds > 0)
    part.begin(after: isFirst ? [] : gap)
    let isHeading = isPage && PageLines.isHeading(text, range)
    if isHeading {
      let next = text[range.upperBound...].first { $0 != UInt8(ascii: " ") }
      part.enter(under: text[range], inItsLine: next != nil && next != 0x0A)
    }
    // What is not read between two sentences is a heading, too.
    if isHeading || isPage && !isFirst && gap.contains(where: { $0 > 0x20 }) {
      discourse.forgetTopic()
    }
  }

  /// Whether a sentence speaks of another code than the text's own.
  mutating func isAboutOther(
    _ codes: [ProcedureCode], own: ProcedureCode?, _ elements: [Element], _ lexicon: Lexicon
  ) -> Bool {
    guard let own, !codes.isEmpty else { return isElsewhere }
    if codes.contains(own) {
      isAboutNeighbor = false
      return false
    }
    let switches = elements.contains { element in
      element.concept.map { lexicon[$0].function == .otherCode } ?? false
    }
    if switches { isAboutNeighbor = true }
    return true
  }
}
