import Basics
import Narratives

/// What a code reports, in the words of its own text, for which the code is typed.
///
/// It asks codes that nothing else asks: those that were not wholly understood or that another code cannot be told from,
/// and those whose description stands in no set of alike ones. Like "describe the code" it rests on no reading. Difficulty:
/// 2, because nothing can be recognised.
enum NameTheCode {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    guard let procedure = request.codes.first,
      let words = DescribeTheCode.words(of: procedure, in: catalogue),
      isOnly(procedure, catalogue)
    else { return nil }
    let code = procedure.code
    let others = request.family.members.filter { $0.code != code }
    return Question(
      request, kind: .nameTheCode, code: code, difficulty: 2,
      stem: "\(words).\n\nWhich code reports this? Type it.",
      task: .code(
        code,
        nearMisses: others.compactMap { other in
          DescribeTheCode.words(of: other, in: catalogue).map {
            NearMiss(text: other.code.rawValue, why: "\(other.code) is another one: \($0).")
          }
        }),
      hint: "Look for the way in, the structure, how much of it, and what is done besides.",
      explanation: "\(code): \(words).",
      evidence: [
        Citation(code: code, sentence: DescribeTheCode.source(of: procedure.narrative))
      ])
  }

  /// The point that asks for a code by its description; `nil` where its text gives none.
  static func point(_ procedure: Procedure) -> LearningPoint? {
    guard DescribeTheCode.words(of: procedure) != nil else { return nil }
    return LearningPoint(
      id: LearningPointID(rawValue: "name:\(procedure.code)"),
      title: "recognize \(procedure.code) by its description", codes: [procedure.code],
      kinds: [.nameTheCode])
  }

  /// Whether no other code is described in the same words.
  private static func isOnly(_ procedure: Procedure, _ catalogue: Catalogue) -> Bool {
    let shared = catalogue.sharedDescriptions.value {
      var seen: Set<String> = []
      return Set(
        catalogue.solver.procedures.lazy.map { DescribeTheCode.source(of: $0.narrative) }
          .filter { !seen.insert($0).inserted })
    }
    return !shared.contains(DescribeTheCode.source(of: procedure.narrative))
  }
}
