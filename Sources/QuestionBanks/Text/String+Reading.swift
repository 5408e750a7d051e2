package import Narratives

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view = view.dropFirst() }
    while let last = view.last, last.isWhitespace { view = view.dropLast() }
    return String(view)
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// At most so many characters, with an ellipsis where some were cut off.
  func shortened(to limit: Int) -> String {
    count <= limit ? String(self) : prefix(limit - 1) + "…"
  }

  /// With LF for CR LF and CR.
  var withUnixLineEnds: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return String(self) }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\n")
  }

  /// Whether both are the same letters, upper or lower case.
  func isSameWord(as other: some StringProtocol) -> Bool { lowercased() == other.lowercased() }

  /// The word that was probably meant, if one is near enough.
  func closest(in words: [String]) -> String? {
    let own = Array(lowercased())
    let nearest = words.map { ($0, editDistance(own, Array($0.lowercased()))) }
      .min { $0.1 < $1.1 }
    guard let nearest, nearest.1 <= Swift.max(1, own.count / 3) else { return nil }
    return nearest.0
  }
}

/// Insertions, deletions, replacements and swaps of neighbors that lead from one word to the other
/// (optimal string alignment; Damerau 1964).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
      var best = min(replaced, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}

extension [Finding] {
  /// Sorted as the places stand in the file.
  package var inFileOrder: [Finding] {
    sorted { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }
  }
}
