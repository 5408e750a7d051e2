import Basics
import Narratives

/// A coded note: whether the code stands, and if not, what is right.
///
/// A claim holds as often as any other answer is right; one that fails is of a code near to the right one. Difficulty: that of the note.
enum AuditTheClaim {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    guard let draw = request.family.draw(.auditTheClaim, for: request),
      let proven = ProvenCase.random(
        of: draw.key, among: draw.codes, in: catalogue, using: &generator)
    else { return nil }
    let (set, key) = (draw.codes, draw.key)
    let lexicon = catalogue.lexicon
    let place = set.firstIndex { $0.code == key.code } ?? 0
    // A claim fails for a code that the right one could be taken for.
    let offset = request.otherPlace(of: set.count)
    let near = Array(
      set.filter { $0.code != key.code && request.family.isNear($0.code, key.code) }
        .map { (code: $0, count: request.family.differences(key.code, $0.code, lexicon)) }
        .sorted { ($0.count, $0.code.code) < ($1.count, $1.code.code) }
        .prefix(mostClaims).map(\.code))
    let claim =
      offset == 0 || near.isEmpty
      ? set[(place + offset) % set.count] : near[(offset - 1) % near.count]
    let options = set.shuffled(using: &generator).map { procedure in
      let code = procedure.code
      return Option(
        text: code == claim.code
          ? "The claim holds: \(code) is right." : "The claim fails: \(code) is right.",
        code: code, isRight: code == key.code,
        why: code == key.code ? proven.support : proven.why(procedure))
    }
    let refusal = options.first { $0.code == claim.code }?.why ?? ""
    let explanation = proven.explanation
    let verdict =
      claim.code == key.code
      ? (["The claim holds.", explanation]
        + (catalogue.nearest(to: key, among: set).map {
          [proven.why($0, besides: explanation)]
        } ?? []))
        .joined(separator: " ")
      : proven.behind(
        proven.mistake(claim) + " " + proven.explanation(behind: refusal),
        nearest: catalogue.nearest(to: key, among: set), besides: claim)
    return Question(
      request, kind: .auditTheClaim, code: key.code, difficulty: proven.difficulty,
      stem: """
        Claim: \(claim.code).

        \(proven.note.text)

        Does the note support the claim?
        """,
      task: .chooseOne(options), hint: "Code the note yourself before you look at the claim.",
      explanation: verdict + proven.traps(among: set, besides: verdict),
      evidence: proven.citations(against: claim.code == key.code ? [] : [claim]))
  }

  /// So many of the codes that are nearest to the right one may be claimed: nobody bills a far one.
  private static let mostClaims = 2
}
