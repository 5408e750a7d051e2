import Basics
import Narratives

/// Which statement is true of one code, of the other, of both or of neither.
///
/// There is one statement of each sort, and which sort is asked for is drawn evenly. A statement is
/// used only where both texts decide it. Difficulty: 2.
enum CompareTwoCodes {
  /// What a statement is true of.
  private enum Sort: CaseIterable {
    case first, second, both, neither
  }

  private struct Statement {
    let words: String
    let sort: Sort
    let citations: [Citation]
    let isApproach: Bool
  }

  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let lexicon = request.catalogue.lexicon
    guard request.codes.count == 2 else { return nil }
    let (one, other) = (request.codes[0], request.codes[1])
    let all = statements(one, other, Contrast(one, other, lexicon: lexicon), lexicon)
    let chosen = chosen(from: all, using: &generator)
    guard chosen.count > 2 else { return nil }
    let key = chosen[request.place(of: chosen.count)]
    let options = chosen.shuffled(using: &generator).map { statement in
      Option(
        text: English.sentence(statement.words), isRight: statement.sort == key.sort,
        why: "Required by \(name(statement.sort, one, other))" + quotes(statement))
    }
    return Question(
      request, kind: .compareTwoCodes, code: one.code, difficulty: 2,
      stem: stem(key.sort, one.code, other.code), task: .chooseOne(options),
      hint: "Go through what \(one.code) always includes, then hold \(other.code) against it.",
      explanation: "\(English.sentence(key.words)): required by \(name(key.sort, one, other))"
        + quotes(key),
      evidence: key.citations)
  }

  /// One statement of each sort; "open" and "laparoscopic" side by side would answer each other, so only
  /// one of them may be about the approach.
  private static func chosen(
    from all: [Statement], using generator: inout SplitMix64
  ) -> [Statement] {
    let work = Sort.allCases.filter { sort in all.contains { $0.sort == sort && !$0.isApproach } }
    let ways = Sort.allCases.filter { sort in all.contains { $0.sort == sort && $0.isApproach } }
    // Where the work alone gives a sort, its approach is told only now and then.
    let needed = ways.filter { !work.contains($0) }
    let way = needed.randomElement(using: &generator) ?? ways.randomElement(using: &generator)
    let tellsWay = !needed.isEmpty || generator.happens(0.4)
    return Sort.allCases.compactMap { sort in
      let isWay = tellsWay && sort == way
      return all.filter { $0.sort == sort && $0.isApproach == isWay }
        .randomElement(using: &generator)
    }
  }

  /// Whether three sorts of statements can be had.
  static func canAsk(
    _ one: Procedure, _ other: Procedure, _ contrast: Contrast, _ lexicon: Lexicon
  ) -> Bool {
    // What a code requires beyond what was understood of it could make any statement wrong.
    guard one.isUnderstood, other.isUnderstood else { return false }
    let all = statements(one, other, contrast, lexicon)
    let work = Set(all.filter { !$0.isApproach }.map(\.sort))
    return work.count + (all.contains { !work.contains($0.sort) } ? 1 : 0) > 2
  }

  private static func stem(_ sort: Sort, _ one: ProcedureCode, _ other: ProcedureCode) -> String {
    // None of them may end in "not": a question for what is not is a flaw, and would never be given out.
    switch sort {
    case .first: "Which of these does \(one) alone require, set beside \(other)?"
    case .second: "What does \(other) alone require, set beside \(one)?"
    case .both: "Which of these is required by both \(one) and \(other)?"
    case .neither: "Which of these is required by neither \(one) nor \(other)?"
    }
  }

  /// The sentences that decide, each with the code whose text has it.
  private static func quotes(_ statement: Statement) -> String {
    let told = statement.citations.map { "\($0.code): “\($0.sentence)”" }
    return told.isEmpty ? "." : " (\(told.joined(separator: "; ")))."
  }

  private static func name(_ sort: Sort, _ one: Procedure, _ other: Procedure) -> String {
    switch sort {
    case .first: "\(one.code) alone"
    case .second: "\(other.code) alone"
    case .both: "both \(one.code) and \(other.code)"
    case .neither: "neither"
    }
  }

  private static func statements(
    _ one: Procedure, _ other: Procedure, _ contrast: Contrast, _ lexicon: Lexicon
  ) -> [Statement] {
    only(one, not: other, contrast, .first, lexicon)
      + only(other, not: one, contrast, .second, lexicon)
      + shared(one, other, lexicon) + absent(one, other, lexicon)
  }

  /// What one code requires and the other's text contradicts or leaves open in words.
  private static func only(
    _ one: Procedure, not other: Procedure, _ contrast: Contrast, _ sort: Sort, _ lexicon: Lexicon
  ) -> [Statement] {
    let told = lexicon.withoutImplied(one.components)
    return contrast.required(by: one.code).compactMap { difference in
      // What goes without saying is no difference of its own.
      if let act = difference.criterion.component, !told.contains(act) { return nil }
      // Who requires both of two works requires either of them, too.
      guard
        difference.criterion.alternatives.isEmpty
          || !difference.criterion.works.contains(where: { work in
            other.components.contains { lexicon.isSameWork($0, work) }
          })
      else { return nil }
      let provision = other.provisions.first { speaksOf($0, difference.criterion, lexicon) }
      // What the name of the other has a word of, it may well require, whatever was read of it.
      guard difference.isContradicted || provision != nil,
        isClear(difference.criterion, against: other, lexicon),
        difference.criterion.component == nil
          || Silence(of: other, lexicon).covers(difference.criterion)
      else { return nil }
      // What a text tells as an example of a patient decides nothing by itself.
      let against = provision.flatMap { provision in
        PageWords.isExample(provision.evidence.sentence)
          ? nil : [Citation(code: other.code, sentence: provision.evidence.sentence)]
      }
      return Statement(
        words: StatementWords.of(
          difference.criterion, lexicon,
          isOfHernias: StatementWords.areOfHernias([one, other], lexicon)),
        sort: sort,
        citations: [Citation(code: one.code, sentence: difference.criterion.evidence.sentence)]
          + (against ?? []),
        isApproach: difference.criterion.isApproach)
    }
  }

  /// Two amounts of the same removal, one of them unstated, cannot be told apart in a short statement.
  private static func isClear(
    _ criterion: Criterion, against other: Procedure, _ lexicon: Lexicon
  ) -> Bool {
    guard let act = criterion.component, lexicon.breadth(of: act) == .unstated else { return true }
    return !other.components.contains { lexicon.isSameWork($0, act) }
  }

  private static func speaksOf(
    _ provision: Provision, _ criterion: Criterion, _ lexicon: Lexicon
  ) -> Bool {
    switch (provision.content, criterion.content) {
    case (.act(let one), .component(let other)): lexicon.isSameWork(one, other)
    case (.approach(let one), .approach(let other)): one == other
    default: false
    }
  }

  private static func shared(_ one: Procedure, _ other: Procedure, _ lexicon: Lexicon)
    -> [Statement]
  {
    one.criteria.compactMap { criterion in
      // The one of two works that a code leaves the choice of is not required by it.
      guard
        let match = other.criteria.first(where: {
          $0.content == criterion.content
            && $0.alternatives == criterion.alternatives
        })
      else { return nil }
      return Statement(
        words: StatementWords.of(
          criterion, lexicon, isOfHernias: StatementWords.areOfHernias([one, other], lexicon)),
        sort: .both,
        citations: [
          Citation(code: one.code, sentence: criterion.evidence.sentence),
          Citation(code: other.code, sentence: match.evidence.sentence),
        ], isApproach: criterion.isApproach)
    }
  }

  /// What can be said to be required by both of two codes.
  static func words(ofBoth one: Procedure, and other: Procedure, _ lexicon: Lexicon) -> [String] {
    shared(one, other, lexicon).map(\.words)
  }

  /// What can be said to be required by neither of two codes.
  static func words(
    ofNeither one: Procedure, nor other: Procedure, _ lexicon: Lexicon
  ) -> [String] {
    absent(one, other, lexicon).map(\.words)
  }

  /// What can be said to be required by one of two codes alone.
  static func words(
    of one: Procedure, not other: Procedure, _ lexicon: Lexicon
  ) -> [String] {
    only(one, not: other, Contrast(one, other, lexicon: lexicon), .first, lexicon).map(\.words)
  }

  /// What both texts rule out or leave open.
  private static func absent(_ one: Procedure, _ other: Procedure, _ lexicon: Lexicon)
    -> [Statement]
  {
    one.provisions.filter(isSettled).compactMap { provision in
      let match = other.provisions.first { candidate in
        guard isSettled(candidate) else { return false }
        return switch (candidate.content, provision.content) {
        case (.act(let act), .act(let own)): lexicon.isSameWork(act, own)
        case (.approach(let approach), .approach(let own)): approach == own
        default: false
        }
      }
      // More of the same work, "if a node contains tumor", is not work that the codes leave out.
      let isOwn = (one.components + other.components).contains { act in
        provision.act.map { lexicon.isSameWork($0, act) } ?? false
      }
      guard !isOwn else { return nil }
      guard let match, isTellable(provision, lexicon) else { return nil }
      return Statement(
        words: StatementWords.of(provision, lexicon), sort: .neither,
        citations: [
          Citation(code: one.code, sentence: provision.evidence.sentence),
          Citation(code: other.code, sentence: match.evidence.sentence),
        ], isApproach: provision.act == nil)
    }
  }

  /// Whether a sentence settles that some work is not required: what is done under a condition may be done in nearly every
  /// case, what is not billed apart is not left out, and "it may be fixed" does not say what.
  private static func isSettled(_ provision: Provision) -> Bool {
    let told = Sequencing(provision.evidence.sentence)
    // A mesh that was put in at an earlier operation is not put in.
    return provision.modality != .conditional && !told.tellsOfCoding && !told.tellsOfEarlier
      && !PageWords.pointsBack(provision.evidence.sentence)
  }

  /// A whole class of structures ("the lymph nodes") says too little to be a statement.
  private static func isTellable(_ provision: Provision, _ lexicon: Lexicon) -> Bool {
    provision.act.map { lexicon.coursedKinds(of: $0.target).count < 6 } ?? true
  }
}

/// What a code asks for, as a statement that stands beside statements on its work.
enum StatementWords {
  static func of(_ criterion: Criterion, _ lexicon: Lexicon, isOfHernias: Bool = false)
    -> String
  {
    switch criterion.content {
    case .ages(let span): "a patient \(span.words.with("age ", replacedBy: "aged "))"
    // Of some states the lexicon has the noun itself: a repair is the initial one, and not a hernia.
    case .state(let state) where isOfHernias && !lexicon[state].label.contains(" "):
      "\(English.article(lexicon.id(state))) \(lexicon.id(state).spaced) hernia"
    default: lexicon.words(for: criterion)
    }
  }

  /// Whether all work of some codes is done to hernias, so that a state of the disease is one of the hernia.
  static func areOfHernias(_ codes: [Procedure], _ lexicon: Lexicon) -> Bool {
    codes.allSatisfy { code in code.components.contains { lexicon.isA("hernia", $0.target) } }
  }

  /// A reason that speaks of codes for hernias alone, with the states of the disease as those of the hernia: "a recurrent
  /// hernia" for "recurrent disease".
  static func ofHernias(_ reason: String, on codes: [Procedure], _ lexicon: Lexicon) -> String {
    guard areOfHernias(codes, lexicon) else { return reason }
    return codes.flatMap(\.criteria).reduce(reason) { reason, criterion in
      guard case .state = criterion.content else { return reason }
      return reason.with(
        lexicon.words(for: criterion), replacedBy: of(criterion, lexicon, isOfHernias: true))
    }
  }

  /// What is always part of a code: work on a lesion with the states that the code wants of it, for without them it is
  /// part of other codes: "debulking of the recurrent tumor".
  static func of(_ criterion: Criterion, in procedure: Procedure, _ lexicon: Lexicon) -> String {
    let words = lexicon.words(for: criterion)
    guard let target = criterion.component?.target, lexicon.isDiseased(target) else { return words }
    let states = procedure.states.filter(lexicon.isDecidingState).map { lexicon[$0].label }
      .filter { !$0.contains(" ") }
    let name = lexicon.words(for: target)
    return states.isEmpty
      ? words
      : words.with("the \(name)", replacedBy: "the \((states + [name]).joined(separator: " "))")
  }

  /// Work that is not required has no side.
  static func of(_ provision: Provision, _ lexicon: Lexicon) -> String {
    guard var act = provision.act else { return lexicon.words(for: provision) }
    act.laterality = nil
    // No device is put in in part.
    if lexicon.isDevice(act.target), !lexicon.isRemoval(act.action) { act.extent = nil }
    return lexicon.words(for: act)
  }
}
