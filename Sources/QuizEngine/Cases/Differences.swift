import Basics
import Narratives

/// What codes require beyond one another, worked out once for each two: notes are made by the thousand, and codes are few.
struct Differences: Sendable {
  private struct Pair: Hashable, Sendable {
    let code: ProcedureCode
    let other: ProcedureCode
  }

  private let known = Memo<Pair, [Criterion]>()
  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// What a code requires and a case of the other one does not show.
  func required(by procedure: Procedure, beyond other: Procedure) -> [Criterion] {
    known.value(of: Pair(code: procedure.code, other: other.code)) {
      Contrast(procedure, other, lexicon: lexicon).required(by: procedure.code).map(\.criterion)
    }
  }
}
