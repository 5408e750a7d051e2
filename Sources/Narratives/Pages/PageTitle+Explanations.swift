/// Clauses of a name that explain it and name nothing.
extension PageTitle {
  /// Clauses such as ", which is the removal of nodes," and ", often shortened to TURP" explain; they name nothing.
  static func withoutExplanations(_ text: String) -> String {
    var parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var index = 1
    while index < parts.count {
      let words = parts[index].split(separator: " ").map { $0.lowercased() }
      if words.prefix(2) == ["that", "is"] {
        // "The whole womb, that is its body and neck, is taken out" goes on.
        let goesOn = index + 1 < parts.count && parts[index + 1].hasPrefix(" is ")
        if goesOn {
          parts[index - 1] += parts[index + 1]
          parts.removeSubrange(index...(index + 1))
        } else {
          parts.removeSubrange(index...)
        }
      } else if words.starts(with: ["and", "that", "is"]) {
        // ", and that is what your note describes": the page speaks to its reader.
        parts.removeSubrange(index...)
      } else if isApposition(words) {
        parts.remove(at: index)
        joinVerb(at: index, &parts)
      } else if let first = words.first, explaining.contains(first),
        // "Where the defect, or the sum of the defects, measures less than 3 cm" goes on.
        !(index + 1 < parts.count && parts[index + 1].hasPrefix(" or "))
      {
        parts.remove(at: index)
        joinVerb(at: index, &parts)
      } else {
        index += 1
      }
    }
    let kept = parts.joined(separator: ",")
    return kept.utf8Index(of: " so that ").map { String(kept[..<$0]) } ?? kept
  }

  /// "Lobectomy, also hemithyroidectomy, is the removal of a lobe": the verb goes with its subject.
  private static func joinVerb(at index: Int, _ parts: inout [String]) {
    guard index < parts.count, parts[index].hasPrefix(" is ") || parts[index].hasPrefix(" are ")
    else { return }
    parts[index - 1] += parts.remove(at: index)
  }

  /// "…, the channel that carries bile from the liver": what something is.
  private static func isApposition(_ words: [String]) -> Bool {
    guard let article = words.first, ["the", "a", "an"].contains(article) else { return false }
    return ["operation", "condition"].contains(words.dropFirst().first)
      || words.prefix(5).contains("that")
      // ", an intervention also called chondroplasty"
      || words.prefix(5).contains { ["called", "termed", "known"].contains($0) }
  }

  private static let explaining: Set<String> = [
    "which", "where", "who", "often", "usually", "commonly", "traditionally", "also", "meaning",
    "sometimes",
  ]
}
