/// What a sentence names beside its acts: ways in, diseases, specimens, ages and sizes.
extension SentenceReader {
  /// Approaches, purposes, conditions, specimens and pathology.
  mutating func readNamed(
    _ scopes: [Scope], _ breaks: [ClauseBreak], _ isSupposed: [Bool], _ context: Context
  ) {
    let words = SentenceWords(lexicon: lexicon, elements: elements, breaks: breaks, scopes: scopes)
    let conditions = ConditionReader(
      lexicon: lexicon, elements: elements, breaks: breaks, discourse: context.discourse)
    for (position, element) in elements.enumerated() {
      guard let number = element.concept else { continue }
      switch lexicon[number].kind {
      case .approach, .procedure, .purpose, .condition, .specimen, .pathology: break
      default: continue
      }
      var scope = words.scope(ofActAt: position, targetAt: position, form: .noun)
      if scope == .optional, position < endOfConcession { scope = .background }
      if isAboutCode, scope == .performed, lexicon[number].kind == .approach, leavesWay {
        scope = .optional
      }
      // "For this open operation the surgeon may choose …": the choice is not the way in.
      if isAboutCode, scope == .optional, lexicon[number].kind == .approach, isPointedAt(position) {
        scope = .performed
      }
      switch lexicon[number].kind {
      case .approach where isWayOfCatheter(position) || isStandby(position): break
      case .approach:
        let telling = telling(ofWayAt: position, lexicon.meant(by: number), breaks)
        if telling == .other, scope != .excluded { scope = .background }
        if follows(.converted, position) {
          // A text about a code tells what a conversion would mean.
          state(.conversion(number), isAboutCode && scope == .performed ? .background : scope)
        } else {
          state(.approach(number), scope)
          statements[statements.count - 1].isInPassing = telling == .passing
          joinWays(endingAt: position)
          stateLook(number, position, scope, isListed: context.part.listsWorks)
        }
      case .procedure:
        if let approach = lexicon[number].approach {
          let telling = telling(ofWayAt: position, lexicon.meant(by: approach), breaks)
          let isOther = telling == .other && scope != .excluded
          state(.approach(approach), isOther ? .background : scope)
          statements[statements.count - 1].isInPassing = telling == .passing
        }
      case .condition:
        // "If it is infected, …" tells of no patient of this procedure.
        guard section != .body || !isSupposed[position] && !isFeared(position) else { continue }
        // What may follow an operation, or stands among works of other codes, is no reason for this one.
        if context.part.isAside, !context.part.isIndication, otherCodes == nil { continue }
        let structures = conditions.structures(at: position)
        if structures.isEmpty { state(.circumstance(number), scope) }
        for structure in structures { state(.circumstance(number), scope, about: structure) }
      case .purpose where context.part.listsWorks: continue
      case .purpose, .specimen, .pathology: state(.circumstance(number), scope)
      default: break
      }
    }
  }

  /// "Cystoscopy may be done": the look that the word names, where it is a work and no way to another.
  private mutating func stateLook(
    _ number: ConceptNumber, _ position: Int, _ scope: Scope, isListed: Bool
  ) {
    guard section == .body, let place = lexicon[number].targets.first,
      let inspection = lexicon.concept("inspection")
    else { return }
    if isListed, endsMember(position) {
      return state(.act(Act(action: inspection, target: place)), scope)
    }
    for next in elements.indices.dropFirst(position + 1) {
      if function(next) == .light {
        return state(.act(Act(action: inspection, target: place)), scope)
      }
      if case .word(.adverb) = elements[next].content { continue }
      guard [.be, .optional].contains(function(next)) else { return }
    }
  }

  /// Whether nothing more is said of a work in a list.
  private func endsMember(_ position: Int) -> Bool {
    guard position + 1 < elements.count else { return true }
    return [.comma, .semicolon, .stop].contains { elements[position + 1].isMark($0) }
  }

  /// "A catheter is passed through the urethra": where the tube goes, and not how the body is entered.
  private func isWayOfCatheter(_ position: Int) -> Bool {
    guard let way = elements[position].concept, Self.orifices.contains(lexicon.id(way)),
      Self.ways.contains(tokens[elements[position].tokens.lowerBound].word)
    else { return false }
    for before in stride(from: position - 1, through: 0, by: -1) {
      guard let number = elements[before].concept else { continue }
      if lexicon[number].kind == .structure { return lexicon.isA("catheter", number) }
      if lexicon[number].kind == .action, lexicon[number].id != "insertion" { return false }
    }
    return false
  }

  /// "This open operation".
  private func isPointedAt(_ position: Int) -> Bool {
    let start = elements[position].tokens.lowerBound
    return start > 0 && tokens[start - 1].word == Self.this
  }

  private static let this = Word("this")

  /// "The retractors for laparotomy were on the table", "consent for an open operation": what is ready for a way in that
  /// may never be gone.
  private func isStandby(_ position: Int) -> Bool {
    let start = elements[position].tokens.lowerBound
    let before = tokens[..<start].suffix(Self.reachOfReadiness)
    guard let last = before.lastIndex(where: { $0.word == Self.readyFor }) else { return false }
    return tokens[max(0, last - Self.reachOfReadiness)..<last].contains {
      Self.readiness.contains($0.word)
    }
  }

  private static let readyFor = Word("for")
  private static let reachOfReadiness = 3
  private static let readiness: WordSet =
    """
    set sets tray trays retractor retractors instruments equipment kit pack consent consented ready readiness prepared \
    standby
    """

  /// The ways through openings that the body has.
  private static let orifices: Set<String> = [
    "transurethral", "transoral", "transnasal", "transanal",
  ]
  private static let ways: WordSet = "through via along per by"

  /// "Although most of these are now removed with a scope, …": where a concession ends that a sentence begins with.
  private var endOfConcession: Int {
    guard function(0) == .contrast else { return 0 }
    return elements.firstIndex { $0.isMark(.comma) } ?? 0
  }

  /// "A vaginal or a transanal approach", "an open, laparoscopic, or robotic approach": each way is one of a list.
  private mutating func joinWays(endingAt position: Int) {
    guard let own = statements.indices.last else { return }
    var earlier = own
    var isChoice = false
    for index in elements[..<position].indices.reversed() {
      if elements[index].concept.map({ lexicon[$0].kind == .approach }) ?? false {
        guard isChoice, earlier > 0, case .approach = statements[earlier - 1].content,
          statements[earlier - 1].scope == statements[own].scope
        else { break }
        earlier -= 1
        continue
      }
      if function(index) == .or { isChoice = true }
      guard
        elements[index].isMark(.comma) || function(index) == .or || function(index) == .determiner
      else { break }
    }
    guard earlier < own else { return }
    let first = statements[earlier].list ?? Reading.Choice(number: position, option: 0)
    for (option, statement) in (earlier...own).enumerated() {
      statements[statement].list = Reading.Choice(
        number: first.number, option: first.option + option)
    }
  }

  /// What a text says of ages it says of its patients, unless it is only usual ("typically over 50").
  mutating func readAges(_ scopes: [Scope]) {
    guard let reader = AgeReader(tokens, in: text) else { return }
    for (found, token) in reader.ages() {
      let position = elements.firstIndex { $0.tokens.contains(token) } ?? 0
      let isUsual = (0..<position).contains { function($0) == .optional }
      let scope = isUsual && scopes[position] == .performed ? .optional : scopes[position]
      switch found {
      case .patient(let age): state(.patient(age), scope)
      case .span(let span): state(.ages(span), scope)
      }
    }
  }

  /// The sizes and weights of what is named as theirs, or as nothing's, and how many there are of a thing.
  mutating func readMeasures(_ scopes: [Scope]) {
    for found in CountReader(elements, tokens, in: text, lexicon)?.counts() ?? [] {
      let position = elements.firstIndex { $0.tokens.contains(found.tokens.lowerBound) } ?? 0
      state(.measure(Measured(found.span, of: found.thing)), scopes[position])
    }
    guard let reader = MeasureReader(tokens, in: text) else { return }
    let things = MeasuredThing(lexicon: lexicon, elements: elements, tokens: tokens)
    for found in reader.measures() + reader.areas() {
      let position = elements.firstIndex { $0.tokens.contains(found.tokens.lowerBound) } ?? 0
      switch things.owner(of: found.tokens) {
      case .thing(let thing): state(.measure(Measured(found.span, of: thing)), scopes[position])
      case .unsaid: state(.measure(Measured(found.span, of: nil)), scopes[position])
      case .other: break
      }
    }
  }
}
