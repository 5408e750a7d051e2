package import Narratives

extension [Finding] {
  /// With the line and a caret also under findings that only name their question or nothing.
  package func showingLines() -> [Finding] {
    var sources: [String: SourceText?] = [:]
    return map { finding in
      guard finding.line > 0, !finding.excerpt.contains("\n") else { return finding }
      let known = sources[finding.path]
      let source = known ?? (try? BankFile.readQuestions(finding.path))
      if known == nil { sources[finding.path] = .some(source) }
      return source.map(finding.showingLine) ?? finding
    }
  }
}

extension Finding {
  /// The finding with its line; the name of its question follows where the line does not hold it.
  fileprivate func showingLine(in source: SourceText) -> Finding {
    guard let shown = source.excerpt(line: line, column: column) else { return self }
    let name = excerpt.trimmed
    let isSeen = name.isEmpty || shown.contains(name.prefix(20))
    return Finding(
      path: path, line: line, column: column, severity: severity, rule: rule, message: message,
      excerpt: isSeen ? shown : shown + "\n  " + name)
  }
}
