package import Narratives

extension Output {
  /// Prints a finding with its line and caret; nothing is wrapped, or the caret would lose its letter.
  package func finding(_ finding: Finding) {
    lines(
      finding.description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }
}
