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
    let asked = generator.pick(
      [
        "Which of these excerpts supports \(key.code)?",
        "Which excerpt of an operative note supports \(key.code)?",
        "\(key.code) is to be reported. Which of these excerpts supports it?",
      ], else: "")
    var question = Question(
      request, kind: .evidence, code: key.code, difficulty: 2,
      stem: head + "\n\n" + asked, task: .chooseOne([]),
      hint: CodeTheCase.hint(set, lexicon), explanation: "",
      evidence: catalogue.differences.citations(of: key, against: []))
    let order = set.shuffled(using: &generator)
    let place = request.otherPlace(of: order.count)
    for attempt in 0..<attempts {
      let drafts = order.map {
        catalogue.writer.excerpt(
          of: $0, inShort: catalogue.isCondensable($0), using: &generator)
      }
      // The key is as often the shortest as the longest; where that cannot be had, as it comes.
      guard attempt > attempts / 2 || keyPlace(order, drafts.map(\.text), key) == place else {
        continue
      }
      question.task = task(order, drafts.map(\.text), key)
      // To see that one of four texts stands out costs much less than to read and prove all four.
      guard question.isFair else {
        catalogue.proofreader.count(question: false)
        continue
      }
      let excerpts = zip(order, drafts).compactMap {
        excerpt(of: $0, under: head, draft: $1, catalogue, using: &generator)
      }
      guard excerpts.count == order.count else { return nil }
      let texts = excerpts.map(\.text)
      let reasons = excerpts.map { $0.reason(for: key, catalogue.solver, catalogue.differences) }
      let whys = zip(order, reasons).map { code, reason in
        code.code == key.code ? "This documents all that \(key.code) requires." : reason
      }
      question.task = task(order, texts, key, whys)
      guard texts == drafts.map(\.text) || question.isFair else {
        catalogue.proofreader.count(question: false)
        continue
      }
      question.explanation = zip(order, reasons).first { $0.0.code == key.code }?.1 ?? ""
      return question
    }
    return nil
  }

  private static let attempts = 8

  /// How many of some excerpts are shorter than that of the key.
  private static func keyPlace(_ order: [Procedure], _ texts: [String], _ key: Procedure) -> Int {
    let length = zip(order, texts).first { $0.0.code == key.code }?.1.utf8.count ?? 0
    return texts.count { $0.utf8.count < length }
  }

  private static func task(
    _ order: [Procedure], _ texts: [String], _ key: Procedure, _ reasons: [String] = []
  ) -> Task {
    .chooseOne(
      order.indices.map { place in
        Option(
          text: "“\(texts[place])”", code: order[place].code,
          isRight: order[place].code == key.code,
          why: reasons.isEmpty ? "" : reasons[place])
      })
  }

  /// Whether none of some codes asks for much more than the others, so that their excerpts are alike, and of three none is
  /// the only one with its approach, which would tell it at once.
  static func areAlike(in family: [Procedure]) -> ([Int]) -> Bool {
    let counts = family.map { $0.components.count }
    return { set in
      let least = set.lazy.map { counts[$0] }.min() ?? 0
      return set.allSatisfy { counts[$0] < least + 2 }
        && (set.count > 3 || set.allSatisfy { family[$0].approach == family[set[0]].approach })
    }
  }

  /// An excerpt in which, under the patient's diagnosis, the solver finds its code: the draft, or another.
  private static func excerpt(
    of procedure: Procedure, under head: String, draft: NoteWriter.Excerpt, _ catalogue: Catalogue,
    using generator: inout SplitMix64
  ) -> Excerpt? {
    for attempt in 0..<ProvenCase.attempts {
      let excerpt =
        attempt == 0
        ? draft
        : catalogue.writer.excerpt(
          of: procedure, inShort: attempt < attempts && catalogue.isCondensable(procedure),
          using: &generator)
      if let documentation = catalogue.proofreader.proof(
        that: note(head, excerpt.text), documents: procedure)
      {
        return Excerpt(draft: excerpt, supported: procedure, documentation: documentation)
      }
    }
    return nil
  }

  /// A few sentences of a note, with the code that they support.
  private struct Excerpt {
    let draft: NoteWriter.Excerpt
    let supported: Procedure
    let documentation: Documentation

    var text: String { draft.text }

    /// Why it supports a code, or why not and which other one.
    func reason(
      for asked: Procedure, _ solver: Solver, _ differences: Differences
    ) -> String {
      let own = solver.judged(supported, by: documentation)
      if asked.code == supported.code {
        let words = Refusal.told(own.judgements, solver.lexicon, from: draft.told)
        return "\(asked.code) requires \(words)."
      }
      let refusal = Refusal(
        candidate: solver.judged(asked, by: documentation), key: own, documentation: documentation,
        lexicon: solver.lexicon, differences: differences, text: "excerpt", told: draft.told)
      return "This supports \(supported.code). \(refusal.words())"
    }
  }

  /// The note that an excerpt is taken from, as far as it is shown.
  static func note(_ head: String, _ excerpt: String) -> String { head + "\n" + excerpt }
}
