/// Splits a typed line into words as a shell does, with quotation marks and backslashes.
package enum WordSplitter {
  /// The words of a line.
  package static func words(of line: String) throws(UsageError) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var escaped = false
    for character in line {
      if escaped {
        word = (word ?? "") + String(character)
        escaped = false
      } else if character == "\\", quote != "'" {
        escaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" && word != nil {
        // An apostrophe inside a word is a letter: "surgeon's".
        word = (word ?? "") + "'"
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let quote { throw .unfinishedQuote(quote) }
    if escaped { word = (word ?? "") + "\\" }
    if let word { words.append(word) }
    return words
  }
}
