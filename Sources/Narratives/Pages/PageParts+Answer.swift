/// Threads in which one answer is marked as the right one.
extension PageParts {
  /// The number of the paragraph with which the marked answer begins; what stands before it was only asked or guessed.
  var answer: Int {
    answered.flatMap { blocks[$0...].first(where: prose.contains) }
      .flatMap { prose.firstIndex(of: $0) } ?? 0
  }

  /// The number of the block with which the marked answer begins.
  var answered: Int? {
    blocks.firstIndex { block in
      let words = PageBlock.words(of: block)
      return words.count <= Self.longestMark
        && words.indices.dropFirst().contains {
          Self.answers.contains(words[$0]) && Self.isMark(words[..<$0])
        }
    }.map { $0 + 1 }.flatMap { $0 < blocks.count ? $0 : nil }
  }

  /// "Accepted answer", "marked as the answer".
  private static func isMark(_ words: ArraySlice<String>) -> Bool {
    let words = words.last == "the" ? words.dropLast() : words
    return marks.contains(words.last ?? "")
      || words.last == "as" && markings.contains(words.dropLast().last ?? "")
  }

  private static let longestMark = 14
  private static let answers: Set<String> = ["answer", "solution"]
  private static let marks: Set<String> = [
    "accepted", "best", "verified", "chosen", "correct", "approved",
  ]
  private static let markings: Set<String> = ["marked", "accepted", "chosen", "selected"]
}
