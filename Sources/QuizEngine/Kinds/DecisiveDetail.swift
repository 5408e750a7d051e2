import Narratives

/// A note, a code that a first coder chose, and the sentence that moves the case to another.
///
/// All options are true sentences of the note. Without the right one the note would support the chosen
/// code, and without any other it would not; the solver has tried each. Difficulty: that of the note.
enum DecisiveDetail {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    guard let (chosen, key) = direction(request.codes, lexicon),
      let proven = ProvenCase.random(
        of: key, among: [chosen], in: catalogue, using: &generator)
    else { return nil }
    let told = proven.toldSentences
    let decisive = told.filter { proven.isDecisive($0, against: chosen, catalogue) }
    guard decisive.count == 1, let right = decisive.first else { return nil }
    let asides = proven.note.asides.shuffled(using: &generator)
    let wrong = (told.filter { $0 != right }.shuffled(using: &generator) + asides).prefix(3)
    guard wrong.count > 1,
      !wrong.contains(where: { proven.isDecisive($0, against: chosen, catalogue) })
    else { return nil }
    let options = ([right] + wrong).shuffled(using: &generator).map { sentence in
      Option(
        text: "“\(sentence)”", isRight: sentence == right,
        why: sentence == right
          ? proven.why(chosen.code, lexicon)
          : "Without this sentence the note would not support \(chosen.code) either.")
    }
    return Question(
      request, kind: .decisiveDetail, code: key.code, difficulty: proven.difficulty,
      stem: """
        \(proven.note.text)

        A first coder chose \(chosen.code). Which sentence of the note moves the case to another code?
        """,
      task: .chooseOne(options),
      hint: "Recall what \(chosen.code) asks for, and look for the sentence that goes beyond it.",
      explanation: proven.why(chosen.code, lexicon) + " The note supports \(key.code).",
      evidence: proven.citations(against: [chosen], lexicon))
  }

  /// Whether one of the codes is the other with one thing more.
  static func canAsk(_ one: Procedure, _ other: Procedure, _ lexicon: Lexicon) -> Bool {
    direction([one, other], lexicon) != nil
  }

  /// The lesser code, and the one that asks for one thing more.
  private static func direction(_ codes: [Procedure], _ lexicon: Lexicon)
    -> (lesser: Procedure, greater: Procedure)?
  {
    guard codes.count == 2 else { return nil }
    let contrast = Contrast(codes[0], codes[1], lexicon: lexicon)
    for (lesser, greater) in [(codes[0], codes[1]), (codes[1], codes[0])] {
      let more = greater.components.filter { act in
        !lesser.components.contains { own in
          lexicon.isKind(act.target, of: own.target)
            && lexicon.family(of: act.action) == lexicon.family(of: own.action)
        }
      }
      if contrast.required(by: lesser.code).isEmpty, more.count == 1, !lesser.components.isEmpty {
        return (lesser, greater)
      }
    }
    return nil
  }
}
