/// Sentences before or beside the one that names the procedure of a page.
extension PageTitle {
  /// The name that a page gives to its procedure in the first paragraph that does not only lead to other pages.
  static func from(paragraphs: [String]) -> String {
    let opening = paragraphs.lazy.map {
      Sentences.of($0).filter { !leadsElsewhere($0) && !PageBlock.isMenu($0) }
    }
    .first { !$0.isEmpty }
    return opening.map { from(opening: $0) } ?? ""
  }

  /// Whether a sentence only tells the visitor of other pages: "for the drainage codes, see 12346".
  static func leadsElsewhere(_ sentence: String) -> Bool {
    let words = PageBlock.words(of: sentence)
    return words.starts(with: ["this", "article", "is", "about"])
      || words.first == "for" && words.contains("see")
  }

  /// "That", "in the CPT code set it": what only points at the sentence before.
  static func pointsBack(_ title: String) -> Bool {
    let words = title.lowercased().split(separator: " ").map(String.init)
    return words.count == 1 && pointers.contains(words[0])
      || words.count > 1 && pointers.contains(words[words.count - 1])
        && ["in", "under", "within"].contains(words[0])
  }

  /// What the next sentence tells: "code 12345 is the one" says nothing of the stone that goes.
  static func pointsAhead(_ title: String) -> Bool { title.lowercased() == "one" }

  private static let pointers: Set<String> = ["that", "this", "it", "number", "code", "these"]
}
