/// The sentences of a paragraph of a page.
enum Sentences {
  /// Cuts after a full stop, question or exclamation mark that is followed by a capital, a digit or a quote.
  static func of(_ text: String) -> [String] {
    let characters = Array(text)
    var sentences: [String] = []
    var start = 0
    var index = 0
    while index < characters.count {
      guard ".!?".contains(characters[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < characters.count, "\"')”’]".contains(characters[end]) { end += 1 }
      var next = end
      while next < characters.count, characters[next].isWhitespace { next += 1 }
      let opens =
        next < characters.count
        && (characters[next].isUppercase || "\"“(0123456789".contains(characters[next]))
      if next == characters.count || (next > end && opens && !isAbbreviation(characters, at: index))
      {
        sentences.append(String(characters[start..<end]))
        start = next
      }
      index = max(next, end)
    }
    if start < characters.count { sentences.append(String(characters[start...])) }
    return sentences
  }

  private static func isAbbreviation(_ characters: [Character], at stop: Int) -> Bool {
    var start = stop
    while start > 0, characters[start - 1].isLetter || characters[start - 1] == "." { start -= 1 }
    let word = String(characters[start..<stop]).lowercased()
    // One letter is an initial or part of "e.g."; the others are titles and the usual short forms.
    return word.count == 1 || word.contains(".")
      || ["dr", "mr", "mrs", "no", "vs", "fig", "approx", "etc", "st", "cf", "al"].contains(word)
  }
}
