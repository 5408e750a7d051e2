import Basics
import Narratives

/// A note, a code that a first coder chose, and the sentence that speaks against that code.
///
/// All options are true sentences of the note. One alone speaks against the chosen code: it contradicts
/// what that code asks for, or without it the note would support that code. The others document what the
/// chosen code asks for too, or decide nothing. Difficulty: that of the note.
enum DecisiveDetail {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    guard request.codes.count == 2 else { return nil }
    let codes = request.codes.shuffled(using: &generator)
    let (key, chosen) = (codes[0], codes[1])
    guard
      let proven = ProvenCase.random(of: key, among: [chosen], in: catalogue, using: &generator),
      let told = Told(proven, against: chosen, catalogue),
      let right = told.against.randomElement(using: &generator),
      // The approach speaks against half of all codes; it is not to be the key more often than the rest.
      right != proven.note.accessSentence || generator.happens(0.5)
    else { return nil }
    let rest =
      told.needed.shuffled(using: &generator) + proven.note.asides.shuffled(using: &generator)
    let wrong = rest.prefix(max(2, min(3, told.needed.count)))
    guard wrong.count > 1 else { return nil }
    let options = ([right] + wrong).shuffled(using: &generator).map { sentence in
      Option(
        text: "“\(sentence)”", isRight: sentence == right,
        why: sentence == right
          ? proven.why(chosen.code, lexicon, by: sentence)
          : told.needed.contains(sentence)
            ? "\(chosen.code) asks for this too." : "This decides no code.")
    }
    return Question(
      request, kind: .decisiveDetail, code: key.code, difficulty: proven.difficulty,
      stem: """
        \(proven.note.text)

        A first coder chose \(chosen.code). Which of these sentences speaks against it?
        """,
      task: .chooseOne(options),
      hint: "Recall what \(chosen.code) asks for, and hold each sentence against it.",
      explanation: proven.why(chosen.code, lexicon, by: right) + " The note supports \(key.code).",
      evidence: proven.citations(against: [chosen], lexicon))
  }

  /// Whether a case of one code speaks against the other and shares work with it.
  static func canAsk(_ one: Procedure, _ other: Procedure, _ lexicon: Lexicon) -> Bool {
    one.components.contains { act in
      other.components.contains { lexicon.family(of: $0.action) == lexicon.family(of: act.action) }
    }
  }
}

/// The sentences of a note that tell of its work, sorted by what they say of a code that was chosen.
private struct Told {
  /// Those that speak against it.
  let against: [String]
  /// Those that document what it asks for.
  let needed: [String]

  init?(_ proven: ProvenCase, against chosen: Procedure, _ catalogue: Catalogue) {
    guard let candidate = proven.solution.candidates.first(where: { $0.code == chosen.code }) else {
      return nil
    }
    func sentences(_ status: Judgement.Status) -> [String] {
      candidate.judgements(status).compactMap { $0.evidence?.sentence }
    }
    let (contradicting, supporting) = (sentences(.contradicted), sentences(.supported))
    let told = proven.toldSentences.filter { !$0.isEmpty }
    against = told.filter { sentence in
      contradicting.contains(where: sentence.holds)
        || (contradicting.isEmpty && proven.isDecisive(sentence, against: chosen, catalogue))
    }
    let speaking = against
    needed = told.filter { sentence in
      !speaking.contains(sentence) && supporting.contains(where: sentence.holds)
    }
    guard !against.isEmpty, !needed.isEmpty else { return nil }
  }
}
