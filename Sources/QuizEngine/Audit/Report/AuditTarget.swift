import Narratives

/// One thing that a good bank must meet.
package struct AuditTarget: Equatable, Sendable {
  /// Its stable name, for example `answers`.
  package let name: String
  /// What was found.
  package let found: String
  /// What was wanted.
  package let wanted: String
  package let isMet: Bool
}

extension AuditReport {
  /// All targets, met or not.
  package var targets: [AuditTarget] {
    [answers, reliableFlaws, provenance] + leaks + [keyPositions, nearDuplicates] + covered
  }

  /// Whether all targets are met.
  package var isMet: Bool { targets.allSatisfy(\.isMet) }

  private var answers: AuditTarget {
    AuditTarget(
      name: "answers", found: "\(unproven) of \(checked) with another answer", wanted: "0",
      isMet: unproven == 0)
  }

  private var reliableFlaws: AuditTarget {
    AuditTarget(
      name: "reliable-flaws", found: "\(reliablyFlawed) of \(findings.count) items", wanted: "0",
      isMet: reliablyFlawed == 0)
  }

  private var provenance: AuditTarget {
    let count = findings.count { !$0.provenance.isEmpty }
    return AuditTarget(
      name: "provenance", found: "\(count) of \(findings.count) items not traced", wanted: "0",
      isMet: count == 0)
  }

  private var leaks: [AuditTarget] {
    guessers.map { result in
      AuditTarget(
        name: result.name,
        found: "\(Percent.of(result.accuracy.mean)), at most \(Percent.of(result.accuracy.high))",
        wanted: "at most \(Percent.of(result.chance + result.margin))", isMet: result.isMet)
    }
  }

  private var keyPositions: AuditTarget {
    AuditTarget(
      name: "key-positions", found: "p = \(Percent.decimals(positions.test.p, 3))",
      wanted: "p above 0.01", isMet: positions.test.p > 0.01)
  }

  private var nearDuplicates: AuditTarget {
    let share = Double(duplicates.near.count) / Double(max(1, findings.count))
    return AuditTarget(
      name: "near-duplicates", found: Percent.of(share), wanted: "at most 1.0 %",
      isMet: share <= 0.01)
  }

  /// Written questions need not cover a bank.
  private var covered: [AuditTarget] {
    guard coverage.points > 0 else { return [] }
    return [
      AuditTarget(
        name: "codes",
        found: coverage.missingCodes.isEmpty
          ? "all \(coverage.codes.count)"
          : "without \(coverage.missingCodes.map(\.code.rawValue).joined(separator: ", "))",
        wanted: "all codes", isMet: coverage.missingCodes.isEmpty),
      AuditTarget(
        name: "kinds",
        found: coverage.missingKinds.isEmpty
          ? "all \(coverage.kinds.count)"
          : "without \(coverage.missingKinds.joined(separator: ", "))",
        wanted: "all kinds", isMet: coverage.missingKinds.isEmpty),
    ]
  }
}

/// Shares as readers expect them.
package enum Percent {
  /// For example `28.5 %`.
  package static func of(_ share: Double) -> String { decimals(share * 100, 1) + " %" }

  /// A number with so many decimals.
  package static func decimals(_ number: Double, _ count: Int) -> String {
    let scale = (0..<count).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((abs(number) * Double(scale)).rounded())
    let digits = String(scaled % scale)
    let sign = number < 0 && scaled > 0 ? "-" : ""
    return sign + "\(scaled / scale)."
      + String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
