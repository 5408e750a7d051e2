/// Ways in that a sentence of a text about a code names and that are not, or not surely, its own.
extension SentenceReader {
  /// How a sentence of a text about a code tells a way in.
  enum WayTelling {
    /// As that of the operation.
    case own
    /// In passing; it is the way in only where the text tells no other.
    case passing
    /// As that of another operation.
    case other
  }

  /// How the sentence tells the way in that is named at a place.
  func telling(ofWayAt position: Int, _ way: ConceptNumber, _ breaks: [ClauseBreak]) -> WayTelling {
    guard isAboutCode, section == .body, otherCodes?.isEmpty ?? true else { return .own }
    let clause = clause(around: position, breaks)
    // "Begun with the scope and ended through the vagina": an operation of its own, which goes by the scope.
    let endsBelow = tokens.contains { Self.below.contains($0.word) }
    if endsBelow, lexicon.isScoped(way) { return .own }
    if !endsBelow,
      let start = tokens.indices.first(where: { Self.beginnings.contains(tokens[$0].word) }),
      let end = tokens[start...].indices.first(where: { Self.endings.contains(tokens[$0].word) })
    {
      // "Begun with the scope, finished through a laparotomy": the way in is that in which it was finished.
      let isLast = elements[position].tokens.lowerBound >= end
      return isLast && !tokens.contains { Self.denials.contains($0.word) } ? .passing : .other
    }
    if tokens.contains(where: { Self.turns.contains($0.word) }) {
      // "A laparoscopic operation that had to be converted to open is coded here".
      let isLast = !lexicon.isScoped(way) && !tokens.contains { Self.denials.contains($0.word) }
      return isLast ? .passing : .other
    }
    // "The case is then reported as open, 12346, and 12345 is dropped".
    if isBesideOtherCode(position) { return .other }
    if isOfOther(position, breaks) || isOfThing(position) || isOfEarlierTime(position, clause) {
      return .other
    }
    if lexicon.isScoped(way) {
      guard !namesOwnCode, !lexicon[way].isAssisting,
        !tokens[clause].contains(where: { Self.surgical.contains($0.word) })
      else { return .own }
      if tokens[clause].contains(where: { Self.counted.contains($0.word) }) { return .other }
      return tokens[clause].contains(where: { Self.asides.contains($0.word) }) ? .passing : .own
    }
    return takesOut(clause) ? .passing : .own
  }

  /// Whether a clause tells of another time, another patient or another code.
  func isOfOther(_ position: Int, _ breaks: [ClauseBreak]) -> Bool {
    guard !namesOwnCode, section == .body, otherCodes?.isEmpty ?? true else { return false }
    let clause = clause(around: position, breaks)
    if tokens[clause].contains(where: { Self.eras.contains($0.word) }) { return true }
    if Self.shifts.allSatisfy({ shift in tokens[clause].contains { shift.contains($0.word) } }) {
      return true
    }
    // "Do not use it when the belly was opened", "cameras play no part".
    let words = tokens[clause].map(\.word)
    if zip(words, words.dropFirst()).contains(where: {
      Self.denials.contains($0) && Self.uses.contains($1)
    }) {
      return true
    }
    return namesOtherCodes(clause, behind: position)
  }

  /// The sign of a way in that the sentence tells of its own operation.
  func wayIn(_ scopes: [Scope], _ breaks: [ClauseBreak]) -> Reading.Way? {
    let way = WayIn.way(
      elements, scopes, lexicon,
      isForSpecimen: { isAboutCode && isCutForSpecimen($0, breaks) },
      isOther: { position in
        isAboutCode
          && (scopes[position] == .conditional || isOfOther(position, breaks)
            || scopes[position] == .optional && isPossible(position, breaks))
      })
    return way ?? (piercesSkin ? .needle : nil)
  }

  /// Whether a sign of the way in stands behind "may": "a camera may be used for the view".
  func isPossible(_ position: Int, _ breaks: [ClauseBreak]) -> Bool {
    let clause = clause(around: position, breaks)
    return tokens[clause].contains { Self.may.contains($0.word) }
  }

  /// Whether a sentence tells of a needle or a probe that goes through the skin.
  var piercesSkin: Bool {
    guard isAboutCode, otherCodes?.isEmpty ?? true else { return false }
    guard
      let skin = tokens.indices.dropFirst(2).first(where: { index in
        tokens[index].word == Self.skin && Self.through.contains(tokens[index - 2].word)
      })
    else { return false }
    return tokens[..<skin].contains { Self.piercing.contains($0.word) }
  }

  /// "The wire had been placed through the skin", "a polyp that is too large is taken out through the abdomen".
  private func isOfEarlierTime(_ position: Int, _ clause: Range<Int>) -> Bool {
    !namesOwnCode
      && tokens[clause.lowerBound..<max(clause.lowerBound, elements[position].tokens.lowerBound)]
        .contains { Self.earlier.contains($0.word) }
  }

  /// "The old percutaneous stent", "a manipulator is placed through the vagina": how a thing came or where it lies.
  private func isOfThing(_ position: Int) -> Bool {
    let start = elements[position].tokens.lowerBound
    if start > 0, Self.old.contains(tokens[start - 1].word) { return true }
    return Self.through.contains(tokens[start].word)
      && tokens[max(0, start - Self.reach)..<start].contains { Self.tools.contains($0.word) }
  }

  /// Whether the sentence leaves the way in to the surgeon: "by any approach", "whichever route is used".
  var leavesWay: Bool {
    listsWays
      || tokens.indices.dropLast().contains { index in
        Self.any.contains(tokens[index].word) && Self.routes.contains(tokens[index + 1].word)
      }
  }

  /// "Open, laparoscopic and robotic repairs all land on the same code": an open way and a scope in one list.
  private var listsWays: Bool {
    var list: [ConceptNumber] = []
    for element in elements {
      guard let number = element.concept, lexicon[number].kind == .approach else {
        if isJoint(element) { continue }
        if lexicon.offersOpenAndScoped(list) { return true }
        list = []
        continue
      }
      list.append(lexicon.meant(by: number))
    }
    return lexicon.offersOpenAndScoped(list)
  }

  private func isJoint(_ element: Element) -> Bool {
    element.isMark(.comma)
      || element.concept.map { [.and, .or].contains(lexicon[$0].function) } ?? false
  }

  /// Whether the cut that is told at a place is for a port or for taking things out.
  func isCutForSpecimen(_ position: Int, _ breaks: [ClauseBreak]) -> Bool {
    takesOut(clause(around: position, breaks))
  }

  /// The tokens of the clause that an element stands in.
  private func clause(around position: Int, _ breaks: [ClauseBreak]) -> Range<Int> {
    let start =
      (0...position).last { breaks[$0] == .strong || elements[$0].isMark(.semicolon) } ?? 0
    let end =
      elements.indices.first {
        $0 > position && (breaks[$0] == .strong || elements[$0].isMark(.semicolon))
      } ?? elements.endIndex
    return elements[start].tokens.lowerBound..<elements[end - 1].tokens.upperBound
  }

  /// "A short cut for the specimen", "an incision through which the bowel is brought out", "a port site is enlarged".
  private func takesOut(_ clause: Range<Int>) -> Bool {
    clause.contains { index in
      let word = tokens[index].word
      if Self.outlets.contains(word) { return true }
      guard word == Self.out else { return false }
      return tokens[max(clause.lowerBound, index - Self.reach)..<index].contains {
        Self.takings.contains($0.word)
      }
    }
  }

  /// "If portals are used, another code applies", "look at the laparoscopic family instead", "is reported with the open
  /// code", "the open counterpart".
  private func namesOtherCodes(_ clause: Range<Int>, behind position: Int) -> Bool {
    if tokens[clause].contains(where: { Self.relatives.contains($0.word) }) { return true }
    if tokens.indices.dropLast().contains(where: { index in
      Self.others.contains(tokens[index].word) && Self.numbers.contains(tokens[index + 1].word)
        && (index == 0 || !Self.denials.contains(tokens[index - 1].word))
    }) {
      return true
    }
    let next = elements[position].tokens.upperBound
    return next < clause.upperBound && Self.numbers.contains(tokens[next].word)
  }

  private static let out = Word("out")
  private static let reach = 6
  private static let turns: WordSet =
    "converted convert converts converting conversion conversions failed abandoned"
  private static let beginnings: WordSet = "begun began begins starts started attempted"
  private static let endings: WordSet =
    "finished finishes ended ends completed completes converted concluded"
  private static let below: WordSet = "vagina vaginal vaginally"
  private static let denials: WordSet = "not no never neither another other different"
  private static let eras: WordSet =
    "today nowadays decades nineties eighties seventies sixties era formerly ago"
  private static let relatives: WordSet =
    "counterpart counterparts family families series instead elsewhere twin sibling siblings"
  private static let numbers: WordSet = "code codes family families counterpart series number"
  private static let uses: WordSet = "use used report pick choose part role needed"
  private static let may: WordSet = "may might can could"
  private static let skin = Word("skin")
  private static let piercing: WordSet =
    "needle needles probe probes cryoprobe cryoprobes electrode electrodes antenna antennas"
  private static let others: WordSet = "another other different wrong"
  private static let shifts: [WordSet] = ["most many nearly", "now"]
  private static let earlier: WordSet = "been too would"
  private static let old: WordSet = "old older existing earlier previous former indwelling"
  private static let through: WordSet = "through via"
  private static let tools: WordSet = "manipulator manipulators"
  private static let surgical: WordSet = "surgical operative therapeutic"
  private static let any: WordSet = "any whichever whatever either"
  private static let routes: WordSet = "approach route technique way method access"
  private static let counted: WordSet = "included includes include bundled"
  private static let asides: WordSet = "diagnostic first"
  private static let outlets: WordSet =
    "specimen specimens bag retrieval retrieve retrieved extraction extract extracted deliver delivers delivered delivery enlarged enlarge enlarging enlargement widened widen widening lengthened extended port ports trocar trocars utility drain drains stab needle nick"
  private static let takings: WordSet =
    "take takes taken taking bring brings brought bringing draw draws drawn lift lifted lifts pull pulls pulled come comes coming let lets"
}
