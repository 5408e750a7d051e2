import Basics
import Narratives

/// A case in which conversion to an open operation is done, or considered and not needed.
///
/// Both happen equally often, so the word alone decides nothing. Difficulty: 4.
enum ConvertedCase {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    guard let draw = request.family.draw(.convertedCase, for: request),
      let scoped = ([draw.key] + request.codes + draw.codes)
        .first(where: { !isOpen($0, lexicon) })?.approach,
      catalogue.writer.canConvert(scoped),
      let proven = ProvenCase.random(
        of: draw.key, among: draw.codes, in: catalogue,
        course: isOpen(draw.key, lexicon) ? .converted(from: scoped) : .nearlyConverted,
        using: &generator)
    else { return nil }
    let (set, key) = (draw.codes, draw.key)
    let own = proven.explanation
    let nearest =
      catalogue.nearest(to: key, among: set).map { [proven.why($0, besides: own)] } ?? []
    let explanation = ([rule(key, lexicon), own] + nearest).joined(separator: " ")
    let options = set.shuffled(using: &generator).map { procedure in
      Option(
        text: procedure.code.rawValue, code: procedure.code,
        isRight: procedure.code == key.code,
        why: procedure.code == key.code ? proven.support : proven.why(procedure))
    }
    return Question(
      request, kind: .convertedCase, code: key.code, difficulty: 4,
      stem: proven.note.text + "\n\nWhich code reports this operation as it was completed?",
      task: .chooseOne(options),
      hint: "Work that is begun by scope and finished open is reported as open.",
      explanation: explanation + proven.traps(among: set, besides: explanation),
      evidence: proven.citations(against: set.filter { $0.code != key.code }))
  }

  /// Whether a code can be the key: it is open, or by a scope from which surgeons convert.
  static func canBeTold(of procedure: Procedure, _ catalogue: Catalogue) -> Bool {
    procedure.approach.map {
      catalogue.lexicon.isOpen($0) || catalogue.writer.canConvert($0)
    } ?? false
  }

  private static func isOpen(_ procedure: Procedure, _ lexicon: Lexicon) -> Bool {
    procedure.approach.map(lexicon.isOpen) ?? false
  }

  private static func rule(_ key: Procedure, _ lexicon: Lexicon) -> String {
    isOpen(key, lexicon)
      ? "The operation was converted: the open code alone is reported."
      : "There was no conversion: the approach stays what it was."
  }

  /// Whether some codes of a set are open and others are not, of four two and two: of a set with one open code alone
  /// "converted" would answer for itself.
  @Sendable static func mixesApproaches(
    in family: [Procedure], _ lexicon: Lexicon
  ) -> ([Int]) -> Bool {
    let isOpen = family.map { Self.isOpen($0, lexicon) }
    let open = isOpen.count { $0 }
    let hasPairs = min(open, family.count - open) > 1
    return { set in
      let open = set.count { isOpen[$0] }
      return hasPairs ? set.count == 4 && open == 2 : open > 0 && open < set.count
    }
  }

  /// Whether a pair can be asked in this way: its codes have different approaches, one of them open.
  static func canAsk(_ one: Procedure, _ other: Procedure, _ lexicon: Lexicon) -> Bool {
    isOpen(one, lexicon) != isOpen(other, lexicon) && one.approach != nil && other.approach != nil
  }
}
