import Basics
import Narratives

/// An operative note and no options: the code is typed.
///
/// Its explanation also says why the code beside it is not right. Difficulty: as in "code the case", one step up, because nothing can be recognised.
enum TypeTheCode {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    // Of a code of which no case can be told, the other one of the pair is asked instead.
    let tellable = request.codes.filter(catalogue.isTellable)
    guard !tellable.isEmpty else { return nil }
    let key = tellable[request.place(of: tellable.count)]
    let family = request.family
    guard
      let proven = ProvenCase.random(
        of: key, among: request.codes, in: catalogue, using: &generator)
    else { return nil }
    let lexicon = catalogue.lexicon
    let others = family.members.filter { $0.code != key.code }
    // A code that nobody would take for the key teaches nothing.
    let asked = request.codes.filter {
      $0.code != key.code && family.isNear($0.code, key.code)
    }
    let rivals = asked.isEmpty ? [family.nearest(to: key, lexicon)].compactMap { $0 } : asked
    let explanation = proven.explanation
    let task = generator.pick(
      [
        "Type the code for this operation.", "Type the one code that this note supports.",
        "Which code reports this operation? Type it.", "Give the code for the work in this note.",
      ], else: "")
    return Question(
      request, kind: .typeTheCode, code: key.code, difficulty: min(4, proven.difficulty + 1),
      stem: proven.note.text + "\n\n" + task,
      task: .code(
        key.code,
        nearMisses: others.map {
          NearMiss(text: $0.code.rawValue, why: why($0, proven) ?? "\($0.code) is another code.")
        }),
      hint: CodeTheCase.hint(family.members, lexicon),
      explanation: ([explanation]
        + rivals.compactMap { why($0, proven, besides: explanation) })
        .joined(separator: " "),
      evidence: proven.citations(against: rivals, lexicon))
  }

  /// Why a code is not right: of one that was not wholly understood, what its own words say that it is, for what was
  /// understood of it may be the least of it, and what of the note speaks against it.
  private static func why(
    _ procedure: Procedure, _ proven: ProvenCase, besides explained: String = ""
  ) -> String? {
    guard !procedure.isUnderstood else { return proven.why(procedure, besides: explained) }
    return DescribeTheCode.words(of: procedure.narrative).map { words in
      ([DescribeTheCode.otherWork(procedure.code, words)] + proven.contradictions(of: procedure))
        .joined(separator: " ")
    }
  }
}
