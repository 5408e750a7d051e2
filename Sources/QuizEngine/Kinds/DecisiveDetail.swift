import Narratives

/// A note, a code that a first coder chose, and the sentence that moves the case to another.
///
/// All options are true sentences of the note; one of them rules the chosen code out, or documents
/// work that it leaves over. Difficulty: that of the note.
enum DecisiveDetail {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    guard request.codes.count == 2 else { return nil }
    let isSwapped = generator.happens(0.5)
    let (chosen, key) = (request.codes[isSwapped ? 1 : 0], request.codes[isSwapped ? 0 : 1])
    guard let proven = ProvenCase.random(of: key, in: catalogue, using: &generator) else {
      return nil
    }
    let against = proven.sentences(against: chosen, lexicon)
    let told = proven.toldSentences
    let decisive = told.filter(against.contains)
    guard let right = decisive.randomElement(using: &generator) else { return nil }
    let rest = told.filter { !against.contains($0) }.shuffled(using: &generator)
    let asides = proven.note.asides.shuffled(using: &generator)
    let wrong = (rest + asides).prefix(3)
    guard wrong.count > 1 else { return nil }
    let options = ([right] + wrong).shuffled(using: &generator).map { sentence in
      Option(
        text: "“\(sentence)”", isRight: sentence == right,
        why: sentence == right
          ? proven.why(chosen.code, lexicon)
          : "This is documented, but it speaks for \(chosen.code) as much as for \(key.code).")
    }
    return Question(
      request, kind: .decisiveDetail, code: key.code, difficulty: proven.difficulty,
      stem: """
        \(proven.note.text)

        A first coder chose \(chosen.code). Which sentence of the note moves the case to another code?
        """,
      task: .chooseOne(options),
      hint: "Recall what \(chosen.code) asks for, and look for the sentence that does not fit it.",
      explanation: proven.why(chosen.code, lexicon) + " The note supports \(key.code).",
      evidence: proven.citations(against: [chosen], lexicon))
  }

  /// Whether some sentence of a case of one of the codes can rule the other out.
  static func canAsk(_ one: Procedure, _ other: Procedure, _ lexicon: Lexicon) -> Bool {
    let contrast = Contrast(one, other, lexicon: lexicon)
    return contrast.differences.contains(where: \.isContradicted)
      || contrast.required(by: one.code).isEmpty || contrast.required(by: other.code).isEmpty
  }
}
