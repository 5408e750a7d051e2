package import Narratives
package import QuestionBanks

extension AuthoredQuestion {
  /// Its item-writing flaws as warnings for its author.
  package var flawFindings: [Finding] {
    guard let item = AuditItem(self, number: 0) else { return [] }
    return item.flaws.map { flaw in
      Finding(
        path: origin?.path ?? name, line: origin?.line ?? 0, column: origin == nil ? 0 : 1,
        severity: .warning, rule: flaw.rule, message: flaw.message,
        excerpt: name.isEmpty ? "" : "  " + name.prefix(90))
    }
  }
}
