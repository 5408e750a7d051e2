/// Threads in which one answer is marked as the right one.
extension PageParts {
  /// The number of the paragraph with which the marked answer begins; what stands before it was only asked or guessed.
  var answer: Int {
    guard
      let mark = blocks.firstIndex(where: { block in
        let words = PageBlock.words(of: block)
        return words.count <= Self.longestMark
          && words.indices.dropFirst().contains {
            words[$0] == "answer" && Self.marks.contains(words[$0 - 1])
          }
      }),
      let first = blocks[mark...].dropFirst().first(where: prose.contains)
    else { return 0 }
    return prose.firstIndex(of: first) ?? 0
  }

  private static let longestMark = 14
  private static let marks: Set<String> = [
    "accepted", "best", "verified", "chosen", "correct", "approved",
  ]
}
