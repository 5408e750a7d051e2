import Narratives

/// A note in which the deciding fact may be missing: report a code, or ask the surgeon, and what.
///
/// Two codes and two questions are offered; each of the four is right equally often. Difficulty: 3.
enum CodeOrQuery {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    guard request.codes.count == 2 else { return nil }
    let isSwapped = generator.happens(0.5)
    let (first, second) = (request.codes[isSwapped ? 1 : 0], request.codes[isSwapped ? 0 : 1])
    let gaps = Gap.possible(in: first, lexicon).shuffled(using: &generator).prefix(2)
    guard gaps.count == 2 else { return nil }
    let right = Int.random(in: 0..<4, using: &generator)
    let proven: (text: String, explanation: String, code: ProcedureCode)?
    if right < 2 {
      let key = right == 0 ? first : second
      proven = ProvenCase.random(
        of: key, among: request.codes, in: catalogue, using: &generator
      ).map {
        ($0.note.text, $0.explanation(lexicon) + " There is nothing left to ask.", key.code)
      }
    } else {
      let gap = gaps[gaps.startIndex + right - 2]
      proven = note(with: gap, first, catalogue, using: &generator).map {
        ($0, "The note does not decide: \(gap.explanation(first, lexicon))", first.code)
      }
    }
    guard let proven else { return nil }
    let answers =
      [
        (text: "Report \(first.code), because the note is complete.", code: Optional(first.code)),
        (text: "Report \(second.code), because the note is complete.", code: Optional(second.code)),
      ] + gaps.map { (text: $0.question(first, lexicon), code: nil) }
    let options = answers.enumerated().map { index, answer in
      Option(
        text: answer.text, code: answer.code, isRight: index == right,
        why: index == right ? proven.explanation : why(index, right, answer.code))
    }.shuffled(using: &generator)
    return Question(
      request, kind: .codeOrQuery, code: proven.code, difficulty: 3,
      stem: proven.text + "\n\nWhat should the coder do?", task: .chooseOne(options),
      hint:
        "What a note does not document was not done, unless it says so; see what would change the code.",
      explanation: proven.explanation,
      evidence: citations(proven.code == first.code ? first : second))
  }

  /// The sentences of a narrative that state what its code asks for.
  private static func citations(_ procedure: Procedure) -> [Citation] {
    var sentences: [String] = []
    for criterion in procedure.criteria where !sentences.contains(criterion.evidence.sentence) {
      sentences.append(criterion.evidence.sentence)
    }
    return sentences.prefix(2).map { Citation(code: procedure.code, sentence: $0) }
  }

  private static func why(_ index: Int, _ right: Int, _ code: ProcedureCode?) -> String {
    if let code {
      return right < 2
        ? "The note supports another code than \(code)."
        : "A fact that \(code) stands or falls with is not documented."
    }
    return "The note answers this already, or the answer would change nothing."
  }

  /// A note in which one fact is left out, so that the solver finds no code but knows what is missing.
  private static func note(
    with gap: Gap, _ procedure: Procedure, _ catalogue: Catalogue,
    using generator: inout SplitMix64
  ) -> String? {
    let writer = NoteWriter(lexicon: catalogue.lexicon)
    for _ in 0..<ProvenCase.attempts {
      var facts = CaseFacts(meeting: procedure)
      gap.open(&facts, catalogue.lexicon, using: &generator)
      let note = writer.note(of: facts, procedure, difficulty: 2, using: &generator)
      let solution = catalogue.solver.solve(note.text)
      if solution.code == nil, solution.codes.isEmpty,
        let candidate = solution.candidates.first(where: { $0.code == procedure.code }),
        !candidate.isContradicted, candidate.judgements(.missing).count == 1,
        !CopyGuard.shares(note.text, procedure.narrative.prose)
      {
        return note.text
      }
    }
    return nil
  }

  /// Whether two different facts of either code can be left out.
  static func canAsk(_ one: Procedure, _ other: Procedure, _ lexicon: Lexicon) -> Bool {
    Gap.possible(in: one, lexicon).count > 1 && Gap.possible(in: other, lexicon).count > 1
  }
}

/// A fact that a note may lack.
private enum Gap: Equatable {
  case approach
  case otherSide(Act)
  case amount(Act)
  case state(ConceptNumber)

  static func possible(in procedure: Procedure, _ lexicon: Lexicon) -> [Gap] {
    var gaps: [Gap] = procedure.approach == nil ? [] : [.approach]
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

  /// What to ask the surgeon.
  func question(_ procedure: Procedure, _ lexicon: Lexicon) -> String {
    switch self {
    case .approach: "Ask by which approach the operation was done."
    case .otherSide(let act):
      "Ask whether the \(lexicon.words(for: act.target)) of the other side were removed."
    case .amount(let act):
      "Ask how completely the \(lexicon.words(for: act.target)) were removed."
    case .state(let state): "Ask whether the disease was \(lexicon.id(state))."
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
