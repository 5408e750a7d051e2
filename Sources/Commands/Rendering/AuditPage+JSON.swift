import Narratives
import QuizEngine

extension AuditPage {
  /// All figures, for programs.
  var json: JSON {
    [
      "items": .string(name), "count": .integer(report.findings.count),
      "verdict": .string(report.isMet ? "met" : "missed"), "targets": targets,
      "flaws": flaws, "flawedReliably": .integer(report.reliablyFlawed),
      "answers": [
        "checked": .integer(report.checked), "withAnother": .integer(report.unproven),
      ],
      "keyPositions": positions, "exactDuplicates": .integer(report.duplicates.exact.count),
      "nearDuplicates": .integer(report.duplicates.near.count),
      "guessers": .array(report.guessers.map(Self.guesser)),
      "guessersOnSeveralRight": .array(report.severalGuessers.map(Self.guesser)),
      "coverage": coverage, "composed": composed, "findings": findings,
    ]
  }

  /// What was composed, given out and thrown away, by cause.
  private var composed: JSON {
    guard let discards else { return .null }
    return [
      "texts": .integer(discards.texts), "thrownAwayShare": .number(discards.share),
      "thrownAway": .object(
        Discards.Cause.allCases.map {
          JSON.Member("\($0)", .integer(discards.thrownAway[$0] ?? 0))
        }),
      "questions": .integer(discards.questions), "unfair": .integer(discards.unfair),
      "refuted": .integer(discards.refuted), "givenOut": .integer(report.findings.count),
    ]
  }

  private var targets: JSON {
    .array(
      report.targets.map {
        [
          "target": .string($0.name), "found": .string($0.found), "wanted": .string($0.wanted),
          "met": .bool($0.isMet),
        ]
      })
  }

  private var flaws: JSON {
    let counts = report.flawCounts
    return .array(
      FlawRule.all.map { rule in
        [
          "flaw": .string(rule.name), "tier": .string(rule.tier.rawValue),
          "count": .integer(counts[rule.name] ?? 0), "rule": .string(rule.rule),
          "sources": .strings(rule.sources.map(\.rawValue)),
        ]
      })
  }

  private var positions: JSON {
    let test = report.positions.test
    return [
      "counts": .array(
        report.positions.counts.sorted { $0.key < $1.key }.map { options, counts in
          ["options": .integer(options), "keys": .array(counts.map(JSON.integer))]
        }),
      "chiSquare": .number(test.statistic), "degreesOfFreedom": .integer(test.degreesOfFreedom),
      "p": .number(test.p), "longestRun": .integer(report.positions.longestRun),
    ]
  }

  private static func guesser(_ result: GuesserResult) -> JSON {
    [
      "guesser": .string(result.name), "items": .integer(result.items),
      "accuracy": .number(result.accuracy.mean), "low": .number(result.accuracy.low),
      "high": .number(result.accuracy.high), "chance": .number(result.chance),
      "allowed": .number(result.chance + result.margin), "met": .bool(result.isMet),
      "byKind": .object(
        result.byKind.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .number($0.value)) }),
    ]
  }

  private var coverage: JSON {
    let coverage = report.coverage
    return [
      "points": .integer(coverage.points), "allPoints": .integer(coverage.allPoints),
      "kinds": .object(
        coverage.kinds.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .integer($0.value)) }),
      "codes": .object(
        coverage.codes.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .integer($0.value)) }),
      "difficulties": .object(
        coverage.difficulties.sorted { $0.key < $1.key }
          .map { JSON.Member("\($0.key)", .integer($0.value)) }),
      "missingKinds": .strings(coverage.missingKinds),
      "missingCodes": .strings(coverage.missingCodes.map(\.code.rawValue)),
      "missingCodeReasons": .strings(coverage.missingCodes.map { $0.reason ?? "" }),
    ]
  }

  /// The items with something to say about them.
  private var findings: JSON {
    .array(
      report.findings.filter { $0.weight > 0 }.map { finding in
        var members = [
          JSON.Member("id", .string(finding.item.id)),
          JSON.Member("kind", .string(finding.item.kind)),
          JSON.Member(
            "flaws",
            .array(
              finding.flaws.map {
                [
                  "flaw": .string($0.rule), "tier": .string($0.tier.rawValue),
                  "message": .string($0.message),
                ]
              })),
          JSON.Member("untraced", .strings(finding.provenance)),
          JSON.Member("nearDuplicateOf", .optional(finding.isLike)),
        ]
        if case .fails(let reason) = finding.proof {
          members.append(JSON.Member("anotherAnswer", .string(reason)))
        }
        return .object(members)
      })
  }
}
