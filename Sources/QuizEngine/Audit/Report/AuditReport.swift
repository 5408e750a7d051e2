/// Everything that the audit of some items found.
package struct AuditReport: Sendable {
  /// What was found wrong with one item.
  package struct ItemFindings: Sendable {
    package let item: AuditItem
    package let flaws: [Flaw]
    package let proof: AnswerProof
    package let provenance: [String]
    /// The id of an earlier item that it is like.
    package let isLike: String?

    /// How bad it is; what may teach something wrong weighs most.
    package var weight: Int {
      var weight = flaws.reduce(0) { $0 + ($1.tier == .reliable ? 10 : 1) }
      if case .fails = proof { weight += 100 }
      return weight + 30 * provenance.count + (isLike == nil ? 0 : 5)
    }
  }

  /// Every item, in the order in which it came.
  package let findings: [ItemFindings]
  package let positions: KeyPositions
  package let duplicates: Duplicates
  /// On items with one right option.
  package let guessers: [GuesserResult]
  /// On items with several right options, of which a guesser picks one; reported, not judged.
  package let severalGuessers: [GuesserResult]
  package let coverage: Coverage

  /// The seed of the bootstrap; fixed, so that equal items give equal intervals.
  private static let seed: UInt64 = 2_002

  /// Audits items against the banks they came from.
  package init(_ items: [AuditItem], catalogue: Catalogue) {
    let prover = AnswerProver(catalogue: catalogue)
    let duplicates = Duplicates(items)
    var like: [Int: Int] = [:]
    for pair in duplicates.exact + duplicates.near { like[pair.item] = pair.earlier }
    findings = items.enumerated().map { index, item in
      ItemFindings(
        item: item, flaws: item.flaws, proof: prover.proof(of: item),
        provenance: Provenance.faults(of: item, in: catalogue),
        isLike: like[index].map { items[$0].id })
    }
    self.duplicates = duplicates
    positions = KeyPositions(items)
    coverage = Coverage(items, catalogue)
    let one = items.filter(\.isGuessable).map(GuessItem.init)
    guessers = one.isEmpty ? [] : Guesser.all.map { $0.result(on: one, seed: Self.seed) }
    let several = items.filter { $0.format == .several && $0.options.count > 1 }
      .map(GuessItem.init)
    severalGuessers =
      several.isEmpty ? [] : Guesser.all.map { $0.result(on: several, seed: Self.seed) }
  }

  /// How many items have a flaw of each rule.
  package var flawCounts: [String: Int] {
    findings.reduce(into: [:]) { counts, finding in
      for flaw in finding.flaws { counts[flaw.rule, default: 0] += 1 }
    }
  }

  /// How many items have a flaw that is surely one.
  package var reliablyFlawed: Int {
    findings.count { $0.flaws.contains { $0.tier == .reliable } }
  }

  /// How many items have an answer that does not stand up.
  package var unproven: Int {
    findings.count { if case .fails = $0.proof { true } else { false } }
  }

  /// How many answers were looked at a second time.
  package var checked: Int { findings.count { $0.proof != .unchecked } }

  /// The worst items first; items without findings are left out.
  package func worst(_ count: Int) -> [ItemFindings] {
    let found = findings.enumerated().filter { $0.element.weight > 0 }
    return found.sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .prefix(count).map(\.element)
  }
}
