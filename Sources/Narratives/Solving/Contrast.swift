/// What tells two codes apart.
package struct Contrast: Sendable {
  /// Something that one of the codes requires and a case of the other does not show.
  package struct Difference: Hashable, Sendable {
    /// The code that requires it.
    package let code: ProcedureCode
    package let criterion: Criterion
    /// Whether the other code's case speaks against it, or is only silent.
    package let isContradicted: Bool
  }

  package let codes: [ProcedureCode]
  package let differences: [Difference]

  /// Holds the criteria of each procedure against a case in which just the other's are met.
  package init(_ one: Procedure, _ other: Procedure, lexicon: Lexicon) {
    codes = [one.code, other.code]
    differences =
      Self.differences(of: one, against: other, lexicon)
      + Self.differences(of: other, against: one, lexicon)
  }

  /// What a code requires and the other does not.
  package func required(by code: ProcedureCode) -> [Difference] {
    differences.filter { $0.code == code }
  }

  private static func differences(of one: Procedure, against other: Procedure, _ lexicon: Lexicon)
    -> [Difference]
  {
    let judge = Judge(lexicon: lexicon, note: Documentation(meeting: other))
    return one.criteria.compactMap { criterion in
      let judgement = judge.judge(criterion)
      guard judgement.status != .supported else { return nil }
      return Difference(
        code: one.code, criterion: criterion, isContradicted: judgement.status == .contradicted)
    }
  }
}
