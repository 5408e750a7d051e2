import Narratives

/// Short excerpts of notes, one of which supports a code.
///
/// The excerpts are cases of one balanced set of codes, none of which asks for much more than the
/// others, so that their lengths are alike. Difficulty: 2, because four texts are weighed.
enum EvidenceForCode {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    guard request.codes.count == 2, let family = catalogue.family(of: request.codes.map(\.code)),
      let set = family.sets.set(holding: request.codes[0], request.codes[1], using: &generator)
    else { return nil }
    let key = request.codes[generator.happens(0.5) ? 0 : 1]
    let counts = set.map(\.components.count)
    guard (counts.max() ?? 0) - (counts.min() ?? 0) < 3 else { return nil }
    let writer = NoteWriter(lexicon: lexicon, rivals: set)
    var options: [Option] = []
    for procedure in set.shuffled(using: &generator) {
      guard let excerpt = excerpt(of: procedure, writer, catalogue, using: &generator) else {
        return nil
      }
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

  /// An excerpt in which the solver finds its code.
  private static func excerpt(
    of procedure: Procedure, _ writer: NoteWriter, _ catalogue: Catalogue,
    using generator: inout SplitMix64
  ) -> String? {
    for _ in 0..<ProvenCase.attempts {
      let excerpt = writer.excerpt(of: procedure, using: &generator)
      if catalogue.solver.solve(excerpt).code == procedure.code,
        !CopyGuard.shares(excerpt, procedure.narrative.prose)
      {
        return excerpt
      }
    }
    return nil
  }
}
