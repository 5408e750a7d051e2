import Narratives

/// Names that are no more than a piece of a sentence, or a remark.
extension DescribeTheCode {
  /// Whether a name is a piece of a sentence.
  static func isFragment(_ narrative: Narrative) -> Bool {
    // What begins with a word for the work that was told before, or for none, is a fragment.
    let opening = source(of: narrative).split(separator: " ").prefix(2).map { $0.lowercased() }
    // "One lobe is removed" says of what; "one used when" points at a code.
    return opening.first.map(fragments.contains) ?? true
      || opening.count > 1 && opening[0] == "one" && fragments.contains(opening[1])
      || opening.count > 1 && opening[0] == "code" && ["for", "is"].contains(opening[1])
      || source(of: narrative).split(separator: " ").contains { remarks.contains($0.lowercased()) }
  }

  /// Words of remarks on what is done, which name nothing: "the tubes always come out", "surgeons call it a lumpectomy".
  private static let remarks: Set = [
    "always", "often", "usually", "sometimes", "never", "call", "calls", "belongs",
  ]

  /// Words that point back, or that no name of an operation opens with.
  private static let fragments: Set = [
    "this", "these", "that", "it", "its", "most", "often", "usually", "used", "done", "performed",
    "also", "here", "they", "such", "which", "where", "who", "when", "for",
  ]
}
