import Basics
import Narratives

/// An operative note and one best code among three or four.
///
/// Difficulty: 1 names every term, 2 adds detail that decides nothing, 3 tells regions by their parts and
/// may name work that was planned and not done, 4 abbreviates and adds a heading over the note that may
/// name another operation. Its explanation also says why the code that the key is most easily taken for is not right.
enum CodeTheCase {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    guard let draw = request.family.draw(.codeTheCase, for: request),
      let proven = ProvenCase.random(
        of: draw.key, among: draw.codes, in: catalogue, using: &generator)
    else { return nil }
    let (set, key) = (draw.codes, draw.key)
    let lexicon = catalogue.lexicon
    let own = proven.explanation
    let nearest = catalogue.nearest(to: key, among: set).map { " " + proven.why($0, besides: own) }
    let explanation = own + (nearest ?? "")
    let options = set.shuffled(using: &generator).map { procedure in
      Option(
        text: procedure.code.rawValue, code: procedure.code, isRight: procedure.code == key.code,
        why: procedure.code == key.code ? proven.support : proven.why(procedure))
    }
    let asked = generator.pick(
      [
        "Which code describes this operation?", "Which code is supported by this note?",
        "Which one code reports the work in this note?",
      ], else: "")
    return Question(
      request, kind: .codeTheCase, code: key.code, difficulty: proven.difficulty,
      stem: proven.note.text + "\n\n" + asked, task: .chooseOne(options),
      hint: hint(set, lexicon),
      explanation: explanation + proven.traps(among: set, besides: explanation),
      evidence: proven.citations(against: set.filter { $0.code != key.code }))
  }

  /// Which aspect to look at first, without a word about the key.
  static func hint(_ set: [Procedure], _ lexicon: Lexicon) -> String {
    Set(set.map(\.approach)).count > 1
      ? "Settle the approach first, as the operation was finished; then see which regions were worked on, and how completely."
      : "All of these share the approach; see which regions were worked on, how completely, and on which sides."
  }
}
