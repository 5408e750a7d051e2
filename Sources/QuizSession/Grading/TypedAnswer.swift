/// A typed answer, compared without regard to letter case and stray spaces.
package struct TypedAnswer: Equatable {
  private let characters: [Character]
  private let text: String

  package init(_ text: String) {
    self.text = text
    characters = Array(
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// Whether it fits a pattern, in which `*` stands for any characters and `\*` for a star, or lies
  /// in a range such as `3.14 ± 0.01`.
  package func matches(_ pattern: String) -> Bool {
    if let range = NumberRange(pattern), range.contains(text) { return true }
    let pieces = Self.pieces(of: TypedAnswer(pattern).characters)
    guard pieces.count > 1 else { return characters == pieces.first ?? [] }
    var rest = characters[...]
    for (index, piece) in pieces.enumerated() {
      if index == 0 {
        guard rest.starts(with: piece) else { return false }
        rest = rest.dropFirst(piece.count)
      } else if index == pieces.count - 1 {
        return rest.count >= piece.count && rest.suffix(piece.count).elementsEqual(piece)
      } else {
        guard let end = Self.end(of: piece, in: rest) else { return false }
        rest = rest[end...]
      }
    }
    return true
  }

  /// The pattern cut at its stars.
  private static func pieces(of pattern: [Character]) -> [[Character]] {
    var pieces: [[Character]] = [[]]
    var isEscaped = false
    for character in pattern {
      if isEscaped {
        pieces[pieces.count - 1] += character == "*" ? ["*"] : ["\\", character]
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "*" {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    if isEscaped { pieces[pieces.count - 1].append("\\") }
    return pieces
  }

  private static func end(of piece: [Character], in text: ArraySlice<Character>) -> Int? {
    guard piece.count <= text.count else { return nil }
    return (text.startIndex...(text.endIndex - piece.count))
      .first { text[$0...].starts(with: piece) }.map { $0 + piece.count }
  }
}
