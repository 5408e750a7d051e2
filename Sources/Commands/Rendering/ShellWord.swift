/// A word as it must be typed in a shell or in a conversation, in quotation marks where it needs them.
struct ShellWord: CustomStringConvertible {
  private let word: String

  init(_ word: String) { self.word = word }

  var description: String {
    let isPlain = word.allSatisfy { character in
      character.isLetter || character.isNumber || "/._-~:=@%+,".contains(character)
    }
    if isPlain, !word.isEmpty { return word }
    return word.contains("'") ? "\"\(word)\"" : "'\(word)'"
  }
}
