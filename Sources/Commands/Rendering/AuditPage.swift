import Narratives
import QuizEngine

/// What an audit found, on one screen.
struct AuditPage {
  /// Which items were audited: `generated` or `written`.
  let name: String
  let report: AuditReport
  /// What became of all that was composed for generated questions.
  let discards: Discards?

  /// How many of the worst items are shown.
  private static let worst = 10

  /// Prints the verdict, the targets, the flaws and the worst items.
  func print(on output: Output) {
    let count = DayText.count(report.findings.count, "\(name) question")
    output.line(
      report.isMet
        ? "\(count, .heading): \("all targets are met", .right)"
        : "\(count, .heading): \("not all targets are met", .wrong)")
    for target in report.targets {
      let mark: StyledText = target.isMet ? "\("met   ", .right)" : "\("missed", .wrong)"
      output.line("\(mark)  \(target.name): \(target.found) (wanted: \(target.wanted))", hanging: 8)
    }
    printMissing(on: output)
    printDiscards(on: output)
    printFlaws(on: output)
    printWorst(on: output)
    output.line()
  }

  /// Which codes are asked about nowhere, each reason once.
  private func printMissing(on output: Output) {
    var reasons: [String] = []
    var codes: [String: [String]] = [:]
    for missing in report.coverage.missingCodes {
      guard let reason = missing.reason else { continue }
      if codes[reason] == nil { reasons.append(reason) }
      codes[reason, default: []].append(missing.code.rawValue)
    }
    for reason in reasons {
      let found = codes[reason] ?? []
      output.line("Not asked: \(found.joined(separator: ", ")): \(reason)", hanging: 8)
    }
  }

  private func printDiscards(on output: Output) {
    guard let discards else { return }
    let causes = Discards.Cause.allCases.compactMap { cause in
      discards.thrownAway[cause].map { "\(cause.rawValue) \($0)" }
    }
    let why = causes.isEmpty ? "" : " (\(causes.joined(separator: ", ")))"
    output.line(
      """
      Composed: \(discards.texts) notes and excerpts, \
      \(Percent.of(discards.share)) thrown away\(why); \
      \(DayText.count(discards.questions, "question")), of which \(discards.unfair) thrown away for an \
      option that stands out, \(discards.refuted) because the texts do not bear out the key, and \
      \(report.findings.count) given out
      """, hanging: 8)
  }

  private func printFlaws(on output: Output) {
    let counts = report.flawCounts
    let found = FlawRule.all.filter { counts[$0.name] != nil }
    guard !found.isEmpty else { return }
    let words = found.map { "\($0.name) \(counts[$0.name] ?? 0)" }
    output.line("Flaws: \(words.joined(separator: ", "))", hanging: 8)
  }

  private func printWorst(on output: Output) {
    let worst = report.worst(Self.worst)
    guard !worst.isEmpty else { return }
    output.line("\("The worst", .heading)")
    for finding in worst {
      output.line("\(finding.item.id, .strong): \(Self.remark(on: finding))", hanging: 2)
    }
  }

  /// The gravest thing about an item, in one sentence.
  private static func remark(on finding: AuditReport.ItemFindings) -> String {
    if case .fails(let reason) = finding.proof { return reason }
    if let fault = finding.provenance.first { return fault }
    if let flaw = finding.flaws.first { return "\(flaw.rule): \(flaw.message)" }
    return finding.isLike.map { "nearly the same question as \($0)" } ?? ""
  }
}
