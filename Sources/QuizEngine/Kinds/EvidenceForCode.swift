import Narratives

/// Short excerpts of notes, one of which supports a code.
///
/// The excerpts are cases of one balanced set of codes. Difficulty: 2, because four texts are weighed.
enum EvidenceForCode {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    guard request.codes.count == 2, let family = catalogue.family(of: request.codes.map(\.code)),
      let set = family.sets.set(holding: request.codes[0], request.codes[1], using: &generator)
    else { return nil }
    let key = request.codes[generator.happens(0.5) ? 0 : 1]
    var options: [Option] = []
    for procedure in set.shuffled(using: &generator) {
      let excerpt = NoteWriter(lexicon: lexicon).excerpt(of: procedure, using: &generator)
      let solution = catalogue.solver.solve(excerpt)
      guard solution.code == procedure.code,
        !CopyGuard.shares(excerpt, procedure.narrative.prose)
      else { return nil }
      options.append(
        Option(
          text: "“\(excerpt)”", code: procedure.code, isRight: procedure.code == key.code,
          why: procedure.code == key.code
            ? "It documents all that \(key.code) asks for." : "This supports \(procedure.code)."))
    }
    let words = English.list(key.criteria.map { lexicon.words(for: $0) })
    return Question(
      request, kind: .evidence, code: key.code, difficulty: 2,
      stem: "Which of these excerpts supports \(key.code)?", task: .chooseOne(options),
      hint: CodeTheCase.hint(set, lexicon), explanation: "\(key.code) asks for \(words).",
      evidence: key.criteria.map { Citation(code: key.code, sentence: $0.evidence.sentence) }
        .reduce(into: []) { if !$0.contains($1), $0.count < 2 { $0.append($1) } })
  }
}
