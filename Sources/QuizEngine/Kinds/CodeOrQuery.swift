import Basics
import Narratives

/// A note in which the deciding fact may be missing: report a code, or ask the surgeon, and what.
///
/// Two codes and one or two questions are offered, as many as there are facts that a note can lack. Only answers for
/// which notes can be written and proven are offered, and which of them is right is drawn evenly before its note is
/// written. Difficulty: 3, and 4 where a code is right, because nothing in the note says that it is complete.
enum CodeOrQuery {
  private struct Answer {
    let text: String
    let asks: Asked

    enum Asked {
      case nothing(Procedure)
      case fact(Gap)
    }

    var code: ProcedureCode? {
      if case .nothing(let procedure) = asks { procedure.code } else { nil }
    }
  }

  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let gapped = request.codes.filter { !request.family.gaps(of: $0, in: catalogue).isEmpty }
    guard request.codes.allSatisfy(catalogue.isTellable),
      let first = gapped.randomElement(using: &generator)
    else { return nil }
    let answers = answers(first, request, using: &generator)
    let key = answers[request.place(of: answers.count)]
    guard let told = note(for: key, first, request, using: &generator) else { return nil }
    let options = answers.shuffled(using: &generator).map { answer in
      Option(
        text: answer.text, code: answer.code, isRight: answer.text == key.text,
        why: answer.text == key.text ? told.explanation : why(answer, key))
    }
    let about = request.codes.first { $0.code == key.code } ?? first
    return Question(
      request, kind: .codeOrQuery, code: about.code, difficulty: key.code == nil ? 3 : 4,
      stem: told.note + "\n\nWhat should the coder do?", task: .chooseOne(options),
      hint: "What a note does not document was not done, unless it says so; see what would "
        + "change the code.",
      explanation: told.explanation, evidence: citations(about))
  }

  /// One or two questions about one code and a report of each.
  private static func answers(
    _ first: Procedure, _ request: QuestionRequest, using generator: inout SplitMix64
  ) -> [Answer] {
    let lexicon = request.catalogue.lexicon
    var gaps: [Gap] = []
    let known = request.family.gaps(of: first, in: request.catalogue)
    for gap in known.shuffled(using: &generator) where gaps.count < 2 {
      // Two questions about two acts would not be parallel.
      if let act = gap.act, gaps.contains(where: { $0.act.map { $0 != act } ?? false }) { continue }
      gaps.append(gap)
    }
    let removal = first.components.first { lexicon.isRemoval($0.action) }
    let act = gaps.count == 2 ? gaps.lazy.compactMap(\.act).first ?? removal : nil
    return gaps.map { Answer(text: $0.question(about: act, lexicon), asks: .fact($0)) }
      + request.codes.map { procedure in
        Answer(
          text: act == nil
            ? "Report \(procedure.code); the note is complete."
            : "Report \(procedure.code), because the note is complete.",
          asks: .nothing(procedure))
      }
  }

  /// A note that makes an answer right, with the reason.
  private static func note(
    for answer: Answer, _ first: Procedure, _ request: QuestionRequest,
    using generator: inout SplitMix64
  ) -> (note: String, explanation: String)? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    switch answer.asks {
    case .fact(let gap):
      for _ in 0..<ProvenCase.attempts {
        if let note = note(with: gap, first, catalogue, using: &generator) {
          return (note, "The note does not decide: \(gap.explanation(first, lexicon))")
        }
      }
      return nil
    case .nothing(let code):
      let proven = ProvenCase.random(
        of: code, among: request.codes, in: catalogue, using: &generator)
      return proven.map {
        ($0.note.text, $0.explanation + " There is nothing left to ask.")
      }
    }
  }

  /// The sentences of a narrative that state what its code asks for.
  private static func citations(_ procedure: Procedure) -> [Citation] {
    var sentences: [String] = []
    for criterion in procedure.criteria where !sentences.contains(criterion.evidence.sentence) {
      sentences.append(criterion.evidence.sentence)
    }
    return sentences.prefix(2).map { Citation(code: procedure.code, sentence: $0) }
  }

  private static func why(_ answer: Answer, _ key: Answer) -> String {
    switch (answer.code, key.code) {
    case (let code?, let right?): "The note supports \(right), not \(code)."
    case (let code?, nil): "What \(code) stands or falls with is not fully documented."
    case (nil, let right?): "The note answers this, or the answer would not change \(right)."
    case (nil, nil): "The note answers this already."
    }
  }

  /// A note in which one fact is left out, if the solver finds no code in it but knows what is missing.
  private static func note(
    with gap: Gap, _ procedure: Procedure, _ catalogue: Catalogue,
    using generator: inout SplitMix64
  ) -> String? {
    var facts = CaseFacts(meeting: procedure)
    gap.open(&facts, catalogue.lexicon, using: &generator)
    let note = catalogue.writer.among([procedure])
      .note(of: facts, procedure, difficulty: 2, using: &generator)
    let solution = catalogue.solver.solve(note.text)
    guard solution.code == nil, solution.codes.isEmpty,
      let candidate = solution.candidates.first(where: { $0.code == procedure.code }),
      !candidate.isContradicted, candidate.judgements(.missing).count == 1,
      !CopyGuard.shares(note.text, procedure.narrative.prose)
    else { return nil }
    return note.text
  }

  /// The facts of a code that a note can lack so that the solver asks for them.
  static func gaps(
    of procedure: Procedure, among family: [Procedure], in catalogue: Catalogue
  ) -> [Gap] {
    guard catalogue.writer.canTell(procedure) else { return [] }
    return Gap.possible(in: procedure, among: family, catalogue.lexicon).filter { gap in
      catalogue.proves(procedure) { generator in
        note(with: gap, procedure, catalogue, using: &generator) != nil
      }
    }
  }

  /// Whether a fact of one of the codes can be left out.
  static func canAsk(_ codes: [Procedure], among family: [Procedure], _ lexicon: Lexicon) -> Bool {
    codes.contains { !Gap.possible(in: $0, among: family, lexicon).isEmpty }
  }
}

/// A fact that a note may lack.
enum Gap: Equatable {
  case approach
  case otherSide(Act)
  case amount(Act)
  case state(ConceptNumber)

  /// What a note on a code may lack so that no code at all is left.
  static func possible(
    in procedure: Procedure, among family: [Procedure], _ lexicon: Lexicon
  ) -> [Gap] {
    var gaps: [Gap] = procedure.approach == nil ? [] : [.approach]
    // What is left of a code that holds another one would support that other.
    guard
      !family.contains(where: { other in
        other.code != procedure.code && other.approach == procedure.approach
          && Solver.contains(procedure, other, lexicon)
      })
    else { return gaps }
    for act in procedure.components where lexicon.isRemoval(act.action) {
      if act.laterality == .bilateral { gaps.append(.otherSide(act)) }
      if lexicon.breadth(of: act) == .total { gaps.append(.amount(act)) }
    }
    return gaps + procedure.states.map(Gap.state)
  }

  /// Leaves the fact out of a case.
  func open(
    _ facts: inout CaseFacts, _ lexicon: Lexicon, using generator: inout some RandomNumberGenerator
  ) {
    switch self {
    case .approach: facts.approach = nil
    case .state(let state): facts.states.removeAll { $0 == state }
    case .otherSide(let act):
      guard let index = facts.acts.firstIndex(of: act) else { return }
      let side = generator.happens(0.5) ? Laterality.right : .left
      facts.acts[index].laterality = side
      facts.turnsTo = side == .right ? .left : .right
    case .amount(let act):
      guard let index = facts.acts.firstIndex(of: act) else { return }
      facts.acts[index].extent = nil
      facts.leavesAmountOpen = true
    }
  }

  /// The work that the fact is about, where it is about one act.
  var act: Act? {
    switch self {
    case .otherSide(let act), .amount(let act): act
    case .approach, .state: nil
    }
  }

  /// What to ask the surgeon.
  ///
  /// Two questions of an item speak of the same work, in words that no note uses, so that neither echoes more of the
  /// note than the other. Without work to speak of, no option echoes the note at all, and all are as long as a report.
  func question(about act: Act?, _ lexicon: Lexicon) -> String {
    guard let act else {
      return switch self {
      case .approach: "Ask which access was chosen for it."
      case .otherSide: "Ask about the work contralaterally."
      case .amount: "Ask for the extent of all the work."
      case .state: "Ask for the entire clinical record."
      }
    }
    let structure = lexicon.words(for: act.target)
    let removed = "\(structure) \(English.was(structure)) removed"
    return switch self {
    case .approach: "Ask by which approach the \(removed)."
    case .otherSide: "Ask whether the contralateral \(removed)."
    case .amount: "Ask whether all of the \(removed)."
    case .state: "Ask what state the disease was in when the \(removed)."
    }
  }

  func explanation(_ procedure: Procedure, _ lexicon: Lexicon) -> String {
    let asked =
      switch self {
      case .approach: procedure.criteria.first.map { lexicon.words(for: $0) } ?? ""
      case .otherSide(let act), .amount(let act): lexicon.words(for: act)
      case .state(let state): "\(lexicon.id(state)) disease"
      }
    return "\(procedure.code) asks for \(asked), and the note leaves that open."
  }
}
