/// What a line means while an answer could not be saved.
enum UnsavedReply: Equatable {
  case tryAgain
  /// Go on in that folder.
  case saveElsewhere(String)
  case leave
  /// Nothing that helps.
  case other

  /// Reads a line; Enter alone tries again.
  init(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace)
    switch words.first?.lowercased() {
    case nil: self = .tryAgain
    case "save" where words.count > 1:
      self = .saveElsewhere(Self.folder(line[words[1].startIndex..<(words.last ?? "").endIndex]))
    case "again" where words.count == 1: self = .tryAgain
    case "quit" where words.count == 1, "exit" where words.count == 1, "q" where words.count == 1:
      self = .leave
    default: self = .other
    }
  }

  /// A path with or without quotes around it.
  private static func folder(_ text: Substring) -> String {
    guard text.count > 2, let quote = text.first, quote == "\"" || quote == "'",
      text.last == quote
    else { return String(text) }
    return String(text.dropFirst().dropLast())
  }
}
