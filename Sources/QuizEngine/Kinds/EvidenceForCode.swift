import Basics
import Narratives

/// Short excerpts of notes, one of which supports a code.
///
/// The excerpts are cases of one patient and of one balanced set of codes, none of which asks for much
/// more than the others, so that their lengths are alike. Difficulty: 2, because four texts are weighed.
enum EvidenceForCode {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    guard let draw = request.family.draw(.evidence, for: request) else {
      return nil
    }
    let (set, key) = (draw.codes, draw.key)
    guard let head = catalogue.writer.head(fittingAll: set, using: &generator) else { return nil }
    var options: [Option] = []
    for procedure in set.shuffled(using: &generator) {
      guard let excerpt = excerpt(of: procedure, under: head, catalogue, using: &generator) else {
        return nil
      }
      options.append(
        Option(
          text: "“\(excerpt)”", code: procedure.code, isRight: procedure.code == key.code,
          why: procedure.code == key.code
            ? "It documents all that \(key.code) asks for." : "This supports \(procedure.code)."))
    }
    let asked = generator.pick(
      [
        "Which of these excerpts supports \(key.code)?",
        "Which excerpt of an operative note supports \(key.code)?",
        "\(key.code) is to be reported. Which of these excerpts supports it?",
      ], else: "")
    let words = English.list(key.criteria.map { lexicon.words(for: $0) })
    return Question(
      request, kind: .evidence, code: key.code, difficulty: 2,
      stem: head + "\n\n" + asked, task: .chooseOne(options),
      hint: CodeTheCase.hint(set, lexicon), explanation: "\(key.code) asks for \(words).",
      evidence: key.criteria.map { Citation(code: key.code, sentence: $0.evidence.sentence) }
        .reduce(into: []) { if !$0.contains($1), $0.count < 2 { $0.append($1) } })
  }

  /// Whether none of some codes asks for much more than the others, so that their excerpts are alike.
  static func areAlike(in family: [Procedure]) -> ([Int]) -> Bool {
    let counts = family.map { $0.components.count }
    return { set in
      let least = set.lazy.map { counts[$0] }.min() ?? 0
      return set.allSatisfy { counts[$0] < least + 2 }
    }
  }

  /// An excerpt in which, under the patient's diagnosis, the solver finds its code.
  private static func excerpt(
    of procedure: Procedure, under head: String, _ catalogue: Catalogue,
    using generator: inout SplitMix64
  ) -> String? {
    for _ in 0..<ProvenCase.attempts {
      let excerpt = catalogue.writer.excerpt(of: procedure, using: &generator)
      if catalogue.solver.solve(note(head, excerpt)).code == procedure.code,
        !CopyGuard.shares(excerpt, procedure.narrative.prose)
      {
        return excerpt
      }
    }
    return nil
  }

  /// The note that an excerpt is taken from, as far as it is shown.
  static func note(_ head: String, _ excerpt: String) -> String { head + "\n" + excerpt }
}
