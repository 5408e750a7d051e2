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
    self.init(Side(one, lexicon), Side(other, lexicon))
  }

  /// Holds two prepared procedures against each other.
  package init(_ one: Side, _ other: Side) {
    codes = [one.procedure.code, other.procedure.code]
    differences = one.differences(from: other) + other.differences(from: one)
  }

  /// A procedure with the case that meets it, so that many comparisons need only one of it.
  package struct Side: Sendable {
    package let procedure: Procedure
    private let judge: Judge

    package init(_ procedure: Procedure, _ lexicon: Lexicon) {
      self.procedure = procedure
      judge = Judge(lexicon: lexicon, note: Documentation(meeting: procedure))
    }

    fileprivate func differences(from other: Side) -> [Difference] {
      procedure.criteria.compactMap { criterion in
        let judgement = other.judge.judge(criterion)
        guard judgement.status != .supported else { return nil }
        return Difference(
          code: procedure.code, criterion: criterion,
          isContradicted: judgement.status == .contradicted)
      }
    }
  }

  /// What a code requires and the other does not.
  package func required(by code: ProcedureCode) -> [Difference] {
    differences.filter { $0.code == code }
  }
}
