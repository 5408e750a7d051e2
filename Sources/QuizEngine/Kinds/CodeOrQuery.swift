import Basics
import Narratives

/// A note in which the deciding fact may be missing: report a code, or ask the surgeon, and what.
///
/// Two codes and two questions are offered. A note is written and proven for each of the four, and then
/// one of the notes is drawn: so each answer is right equally often, however hard its note is to write.
/// Difficulty: 3, and 4 where a code is right, because nothing in the note says that it is complete.
enum CodeOrQuery {
  private struct Answer {
    let text: String
    let code: ProcedureCode?
    let note: String
    let explanation: String
  }

  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    let family = request.family.members
    let gapped = request.codes.filter { Gap.possible(in: $0, among: family, lexicon).count > 1 }
    guard let first = gapped.randomElement(using: &generator),
      let answers = answers(first, request.codes, among: family, catalogue, using: &generator)
    else { return nil }
    let order = answers.indices.shuffled(using: &generator)
    let questions = answers.indices.map { right -> Question in
      let key = answers[right]
      let options = order.map { index in
        Option(
          text: answers[index].text, code: answers[index].code, isRight: index == right,
          why: index == right ? key.explanation : why(answers[index], key))
      }
      let about = request.codes.first { $0.code == key.code } ?? first
      return Question(
        request, kind: .codeOrQuery, code: about.code, difficulty: key.code == nil ? 3 : 4,
        stem: key.note + "\n\nWhat should the coder do?", task: .chooseOne(options),
        hint: "What a note does not document was not done, unless it says so; see what would "
          + "change the code.",
        explanation: key.explanation, evidence: citations(about))
    }
    // A flaw of one of them must not make another the key more often.
    return Question.areFair(questions) ? questions.randomElement(using: &generator) : nil
  }

  /// Two questions about one code and a report of each, all with notes that make them right.
  private static func answers(
    _ first: Procedure, _ codes: [Procedure], among family: [Procedure], _ catalogue: Catalogue,
    using generator: inout SplitMix64
  ) -> [Answer]? {
    let lexicon = catalogue.lexicon
    var answers: [Answer] = []
    var gaps: [Gap] = []
    var notes: [String] = []
    for gap in Gap.possible(in: first, among: family, lexicon).shuffled(using: &generator)
    where gaps.count < 2 {
      // Two questions about two acts would not be parallel.
      if let act = gap.act, gaps.contains(where: { $0.act.map { $0 != act } ?? false }) { continue }
      guard let note = note(with: gap, first, catalogue, using: &generator) else { continue }
      gaps.append(gap)
      notes.append(note)
    }
    let removal = first.components.first { lexicon.isRemoval($0.action) }
    guard gaps.count == 2, let act = gaps.lazy.compactMap(\.act).first ?? removal else {
      return nil
    }
    for (gap, note) in zip(gaps, notes) {
      answers.append(
        Answer(
          text: gap.question(about: act, lexicon), code: nil, note: note,
          explanation: "The note does not decide: \(gap.explanation(first, lexicon))"))
    }
    for code in codes {
      guard
        let proven = ProvenCase.random(of: code, among: codes, in: catalogue, using: &generator)
      else { return nil }
      answers.append(
        Answer(
          text: "Report \(code.code), because the note is complete.", code: code.code,
          note: proven.note.text,
          explanation: proven.explanation(lexicon) + " There is nothing left to ask."))
    }
    return answers
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

  /// A note in which one fact is left out, so that the solver finds no code but knows what is missing.
  private static func note(
    with gap: Gap, _ procedure: Procedure, _ catalogue: Catalogue,
    using generator: inout SplitMix64
  ) -> String? {
    let writer = catalogue.writer.among([procedure])
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

  /// Whether two different facts of one of the codes can be left out.
  static func canAsk(_ codes: [Procedure], among family: [Procedure], _ lexicon: Lexicon) -> Bool {
    codes.contains { Gap.possible(in: $0, among: family, lexicon).count > 1 }
  }
}

/// A fact that a note may lack.
private enum Gap: Equatable {
  case approach
  case otherSide(Act)
  case amount(Act)
  case state(ConceptNumber)

  /// What a note on a code may lack so that no code at all is left.
  static func possible(
    in procedure: Procedure, among family: [Procedure], _ lexicon: Lexicon
  ) -> [Gap] {
    var gaps: [Gap] = procedure.approach == nil ? [] : [.approach]
    let solver = Solver(procedures: [], lexicon: lexicon)
    // What is left of a code that holds another one would support that other.
    guard
      !family.contains(where: { other in
        other.code != procedure.code && other.approach == procedure.approach
          && solver.contains(procedure, other)
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

  /// What to ask the surgeon; both questions of an item speak of the same work, in words that no
  /// note uses, so that neither echoes more of the note than the other.
  func question(about act: Act, _ lexicon: Lexicon) -> String {
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
