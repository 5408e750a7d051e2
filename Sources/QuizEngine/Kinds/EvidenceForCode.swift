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
    var explanation = ""
    for procedure in set.shuffled(using: &generator) {
      guard let excerpt = excerpt(of: procedure, under: head, catalogue, using: &generator) else {
        return nil
      }
      let reason = excerpt.reason(for: key, catalogue.solver)
      if procedure.code == key.code { explanation = reason }
      options.append(
        Option(
          text: "“\(excerpt.text)”", code: procedure.code, isRight: procedure.code == key.code,
          why: reason))
    }
    let asked = generator.pick(
      [
        "Which of these excerpts supports \(key.code)?",
        "Which excerpt of an operative note supports \(key.code)?",
        "\(key.code) is to be reported. Which of these excerpts supports it?",
      ], else: "")
    return Question(
      request, kind: .evidence, code: key.code, difficulty: 2,
      stem: head + "\n\n" + asked, task: .chooseOne(options),
      hint: CodeTheCase.hint(set, lexicon), explanation: explanation,
      evidence: Citation.of(key.criteria, in: key.code))
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
  ) -> Excerpt? {
    for _ in 0..<ProvenCase.attempts {
      let excerpt = catalogue.writer.excerpt(of: procedure, using: &generator)
      if let documentation = catalogue.proofreader.proof(
        that: note(head, excerpt), documents: procedure)
      {
        return Excerpt(text: excerpt, supported: procedure, documentation: documentation)
      }
    }
    return nil
  }

  /// A few sentences of a note, with the code that they support.
  private struct Excerpt {
    let text: String
    let supported: Procedure
    let documentation: Documentation

    /// Why it supports a code, or why not and which other one.
    func reason(for asked: Procedure, _ solver: Solver) -> String {
      let own = solver.judged(supported, by: documentation)
      if asked.code == supported.code {
        return "\(asked.code) requires \(Refusal.told(own.judgements, solver.lexicon))."
      }
      let refusal = Refusal(
        candidate: solver.judged(asked, by: documentation), key: own, lexicon: solver.lexicon,
        text: "excerpt")
      return "This supports \(supported.code). \(refusal.words())"
    }
  }

  /// The note that an excerpt is taken from, as far as it is shown.
  static func note(_ head: String, _ excerpt: String) -> String { head + "\n" + excerpt }
}
