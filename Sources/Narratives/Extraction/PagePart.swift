/// Which part of a text about a code is being read: how the work is done, or for whom and what comes after.
struct PagePart {
  /// Whether the part tells nothing that is done in the operation.
  private(set) var isAside = false
  /// Whether it tells for whom the operation is.
  private(set) var isIndication = false
  /// Whether it tells the code from its neighbors.
  private(set) var isComparison = false
  /// Whether it lists what the code leaves out.
  private(set) var isExclusion = false
  /// Whether it lists what may be done or told as well.
  private(set) var isChoice = false
  /// Whether it lists what is left alone.
  private(set) var isSparing = false
  /// Whether it lists what the code of the page includes, whether or not it is done.
  private(set) var isInclusion = false
  /// Whether it lists works that go with the code or do not.
  var listsWorks: Bool { isInclusion || isAside && !isIndication && !isComparison }
  /// Whether a heading opened the part, which then goes on to the next heading.
  private var hasHeading = false
  private var opensParagraph = false

  /// Begins a sentence behind a stretch of text that is not read: white space, or a heading.
  mutating func begin(after gap: ArraySlice<UInt8>) {
    let lines = gap.split(separator: 0x0A, omittingEmptySubsequences: false)
    opensParagraph = lines.count > 2
    guard opensParagraph else { return }
    if let heading = lines.lazy.map({ Self.words(of: Array($0)) }).last(where: Self.isHeading) {
      enter(heading)
    } else if !hasHeading {
      leave()
    }
  }

  /// Begins the part under a heading between the sentences; "Who has it? Usually a woman …", in the line of its answer, heads
  /// that paragraph alone.
  mutating func enter(under line: ArraySlice<UInt8>, inItsLine: Bool) {
    let heading = Self.words(of: Array(line))
    if Self.isHeading(heading) { enter(heading) } else { leave() }
    if inItsLine { hasHeading = false }
  }

  private mutating func enter(_ heading: [Word]) {
    isIndication = heading.contains(where: Self.reasons.contains)
    isComparison = Self.compares(heading)
    isInclusion = Self.includes(heading)
    isExclusion = Self.excludes(heading)
    isSparing = Self.spares(heading)
    isChoice = heading.contains(where: Self.choices.contains) && heading.count <= Self.shortHeading
    isAside =
      isIndication || isComparison || isExclusion || heading.contains(where: Self.later.contains)
    hasHeading = isAside || isInclusion || isChoice || isSparing
  }

  private mutating func leave() {
    (isAside, isIndication, isComparison, isInclusion) = (false, false, false, false)
    (isExclusion, isChoice, isSparing) = (false, false, false)
    hasHeading = false
  }

  /// "Patients stay in the hospital for several days": the first sentence of a paragraph tells that it is about what comes
  /// after.
  mutating func settle(by tokens: [Token]) {
    if Self.opensAftercare(tokens) { isAside = true }
    guard opensParagraph, !isAside, !tokens.contains(where: { $0.word == Self.step }) else {
      return
    }
    isAside = tokens.contains { Self.afterwards.contains($0.word) }
  }

  /// "Comparison with related codes", "Compare".
  private static func compares(_ heading: [Word]) -> Bool {
    // "Not this code when …"
    if heading.first == not, heading.dropFirst().first == this { return true }
    return heading.contains(where: comparisons.contains)
      && (heading.count == 1 || heading.contains(where: services.contains))
  }

  /// "What is not included", "Not part of 58262", "Reported separately".
  private static func excludes(_ heading: [Word]) -> Bool {
    heading.contains(where: separate.contains)
      || heading.contains(not) && heading.contains(where: belonging.contains)
  }

  /// "Included", "Bundled", "What the code covers".
  private static func includes(_ heading: [Word]) -> Bool {
    !heading.contains(not) && heading.contains(where: bundles.contains)
  }

  /// "Structures to spare", "Preserved", "What stays behind".
  private static func spares(_ heading: [Word]) -> Bool {
    guard !heading.contains(not), heading.count <= shortHeading else { return false }
    return heading.contains(where: sparing.contains)
      || heading.first == what && heading.contains(where: staying.contains)
  }

  private static let sparing: WordSet =
    "spare spared preserve preserved protect protected untouched"
  private static let staying: WordSet = "stays stay remains remain"
  private static let what = Word("what")

  /// "Following surgery, …", "After the operation, …".
  private static func opensAftercare(_ tokens: [Token]) -> Bool {
    guard tokens.count > 3, follow.contains(tokens[0].word) else { return false }
    let noun = tokens[1].word == the ? 2 : 1
    return operations.contains(tokens[noun].word) && tokens[noun + 1].kind == .comma
  }

  private static func isHeading(_ words: [Word]) -> Bool {
    (1...longestHeading).contains(words.count)
  }

  private static func words(of line: [UInt8]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in 0...line.count {
      let isLetter = index < line.count && (0x61...0x7A).contains(line[index] | 0x20)
      if isLetter {
        start = start ?? index
      } else if let first = start {
        words.append(Word(line, in: first..<index))
        start = nil
      }
    }
    return words
  }

  private static let longestHeading = 8
  private static let reasons: WordSet =
    "indication indications indicated candidate candidates why who situation situations reasons"
  private static let comparisons: WordSet =
    "comparison compare compared comparing related similar neighboring neighbor neighbors differences relatives"
  private static let separate: WordSet =
    "separately excluded absent apart pitfalls mistakes errors traps"
  private static let bundles: WordSet = "included includes bundled bundle"
  private static let (not, this) = (Word("not"), Word("this"))
  /// "What may be done", "Optional elements".
  private static let choices: WordSet = "may optional optionally"
  private static let shortHeading = 5
  private static let belonging: WordSet =
    "included include includes part package covered cover covers belong"
  private static let services: WordSet = "code codes procedure procedures service services"
  private static let later: WordSet =
    "post postprocedure postoperative after afterward afterwards aftercare recovery complication complications risk risks outlook prognosis contraindication contraindications"
  private static let afterwards: WordSet =
    "hospital hospitalization discharged recovery postoperative postoperatively convalescence"
  private static let step = Word("step")
  private static let the = Word("the")
  private static let follow: WordSet = "after following"
  private static let operations: WordSet = "surgery operation procedure"
}
