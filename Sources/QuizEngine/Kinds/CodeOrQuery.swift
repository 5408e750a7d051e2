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

  /// A note that makes an answer right, with the reason.
  private struct Told {
    let note: String
    let documentation: Documentation
    /// The sentences that document the way in and each act.
    let sentences: [String]
    let explanation: String
  }

  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    guard request.codes.allSatisfy(catalogue.isTellable) else { return nil }
    let gapped = request.codes.filter { !gaps(of: $0, request).isEmpty }
    guard let first = gapped.randomElement(using: &generator) else { return nil }
    let answers = answers(first, request, using: &generator)
    let key = answers[request.place(of: answers.count)]
    guard let told = note(for: key, first, request, using: &generator) else { return nil }
    let options = answers.shuffled(using: &generator).map { answer in
      Option(
        text: answer.text, code: answer.code, isRight: answer.text == key.text,
        why: answer.text == key.text ? support(of: key) : why(answer, key, told, catalogue))
    }
    let about = request.codes.first { $0.code == key.code } ?? first
    return Question(
      request, kind: .codeOrQuery, code: about.code, difficulty: key.code == nil ? 3 : 4,
      stem: told.note + "\n\nWhat should the coder do with this note?", task: .chooseOne(options),
      hint: "What a note does not document was not done, unless it says so; see what would "
        + "change the code.",
      explanation: told.explanation,
      evidence: catalogue.differences.citations(of: about, against: []))
  }

  /// What is told of the right answer where it stands among the others: the explanation says by which facts it is right.
  private static func support(of key: Answer) -> String {
    key.code.map { "The note documents all that \($0) requires." }
      ?? "The note leaves this open, and the code depends on it."
  }

  /// One or two questions about one code and a report of each.
  private static func answers(
    _ first: Procedure, _ request: QuestionRequest, using generator: inout SplitMix64
  ) -> [Answer] {
    let lexicon = request.catalogue.lexicon
    return gaps(of: first, request).shuffled(using: &generator).prefix(2)
      .map { Answer(text: $0.question(about: first, lexicon), asks: .fact($0)) }
      + request.codes.map { procedure in
        Answer(
          text: "Report \(procedure.code), since the note documents all that it requires.",
          asks: .nothing(procedure))
      }
  }

  /// What a note on one of two codes can lack that would tell it from the other: nobody asks the surgeon for more.
  private static func gaps(of procedure: Procedure, _ request: QuestionRequest) -> [Gap] {
    guard let other = request.codes.first(where: { $0.code != procedure.code }) else { return [] }
    return request.family.gaps(of: procedure, in: request.catalogue)
      .compactMap { $0.telling(from: other, request.catalogue.lexicon) }
  }

  private static func note(
    for answer: Answer, _ first: Procedure, _ request: QuestionRequest,
    using generator: inout SplitMix64
  ) -> Told? {
    let catalogue = request.catalogue
    switch answer.asks {
    case .fact(let gap):
      for _ in 0..<ProvenCase.attempts {
        if let (note, documentation) = note(with: gap, first, catalogue, using: &generator) {
          return Told(
            note: note.text, documentation: documentation, sentences: note.toldSentences,
            explanation: gap.explanation(
              first, in: catalogue.solver.judged(first, by: documentation), of: documentation,
              catalogue.lexicon))
        }
      }
      return nil
    case .nothing(let code):
      let proven = ProvenCase.random(
        of: code, among: request.codes, in: catalogue, isForQuery: true, using: &generator)
      return proven.map { proven in
        let own = proven.explanation
        let others = request.codes.filter { $0.code != code.code }
          .map { proven.why($0, besides: own) }
        return Told(
          note: proven.note.text, documentation: proven.documentation,
          sentences: proven.toldSentences,
          explanation: ([own] + others + ["There is nothing left to ask."]).joined(separator: " "))
      }
    }
  }

  private static func why(
    _ answer: Answer, _ key: Answer, _ told: Told, _ catalogue: Catalogue
  ) -> String {
    let note = told.documentation
    switch answer.asks {
    case .fact(let gap):
      return gap.refusal(
        in: note, told: told.sentences, of: key.code, catalogue.lexicon)
    case .nothing(let procedure):
      let right = key.code.flatMap(catalogue.procedure)
      return Refusal(
        candidate: catalogue.solver.judged(procedure, by: note),
        key: right.map { catalogue.solver.judged($0, by: note) }, documentation: note,
        lexicon: catalogue.lexicon, differences: catalogue.differences, told: told.sentences
      ).words()
    }
  }

  /// A note in which one fact is left out, if the solver finds no code in it but knows what is missing.
  private static func note(
    with gap: Gap, _ procedure: Procedure, _ catalogue: Catalogue, isTrial: Bool = false,
    using generator: inout SplitMix64
  ) -> (NoteWriter.Note, Documentation)? {
    var facts = CaseFacts(meeting: procedure)
    gap.open(&facts, catalogue.lexicon, using: &generator)
    facts.tellsApproachLast = generator.happens(0.5)
    let note = catalogue.writer.among([procedure])
      .note(of: facts, procedure, difficulty: 2, using: &generator)
    return catalogue.proofreader.lack(in: note.text, of: procedure, isTrial: isTrial)
      .map { (note, $0) }
  }

  /// The facts of a code that a note can lack so that the solver asks for them.
  static func gaps(
    of procedure: Procedure, among family: [Procedure], in catalogue: Catalogue
  ) -> [Gap] {
    guard catalogue.writer.canTell(procedure) else { return [] }
    return Gap.possible(in: procedure, among: family, catalogue.lexicon).filter { gap in
      catalogue.proves(procedure) { generator in
        note(with: gap, procedure, catalogue, isTrial: true, using: &generator) != nil
      }
    }
  }
}
