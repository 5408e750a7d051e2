/// A measure with its bounds that decides a code: "250 grams or less", "3 to 10 cm".
struct Quantity: Equatable {
  /// The measure as an id: `250-g-or-less`.
  let id: String

  /// The measure in plain words.
  var words: String { id.replacing("-", with: " ") }

  /// The bounded measures in a sentence, in order.
  static func all(in tokens: [Token], _ bytes: [UInt8]) -> [Quantity] {
    tokens.indices.compactMap { index in
      guard let unit = unit(after: index, tokens) else { return nil }
      let number = text(tokens[index], bytes)
      func follow(_ words: Word...) -> Bool {
        tokens[min(index + 2, tokens.count)...].prefix(words.count).map(\.word) == words
      }
      func precede(_ words: Word...) -> Bool {
        tokens[..<index].suffix(words.count).map(\.word) == words
      }
      if let from = lowerBound(before: index, tokens, bytes) {
        return Quantity(id: "\(from)-to-\(number)-\(unit)")
      }
      if precede(Word("up"), Word("to")) || precede(Word("no"), Word("more"), Word("than"))
        || precede(Word("not"), Word("more"), Word("than")) || precede(Word("at"), Word("most"))
        || follow(Word("or"), Word("less")) || follow(Word("or"), Word("smaller"))
        || follow(Word("or"), Word("under"))
      {
        return Quantity(id: "\(number)-\(unit)-or-less")
      }
      if follow(Word("or"), Word("more")) || precede(Word("at"), Word("least"))
        || follow(Word("or"), Word("larger"))
      {
        return Quantity(id: "\(number)-\(unit)-or-more")
      }
      if precede(Word("more"), Word("than")) || precede(Word("over"))
        || precede(Word("greater"), Word("than")) || precede(Word("above"))
      {
        return Quantity(id: "more-than-\(number)-\(unit)")
      }
      if precede(Word("less"), Word("than")) || precede(Word("under")) || precede(Word("below")) {
        return Quantity(id: "less-than-\(number)-\(unit)")
      }
      return nil
    }
  }

  /// The unit of a number; a number in millimeters is the size of a tool.
  private static func unit(after index: Int, _ tokens: [Token]) -> String? {
    guard tokens[index].kind == .number, index + 1 < tokens.count else { return nil }
    return units[tokens[index + 1].word]
  }

  /// "Between 3 and 10", "3 to 10", "3-10".
  private static func lowerBound(before index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> String?
  {
    func number(_ index: Int) -> String? {
      guard index >= 0 else { return nil }
      let start = units[tokens[index].word] == nil ? index : index - 1
      return start >= 0 && tokens[start].kind == .number ? text(tokens[start], bytes) : nil
    }
    guard index > 0 else { return nil }
    let before = tokens[index - 1]
    if before.word == Word("to") || before.kind == .dash { return number(index - 2) }
    if before.word == Word("and"),
      tokens[..<index].suffix(4).contains(where: { $0.word == Word("between") })
    {
      return number(index - 2)
    }
    return before.kind == .number && tokens[index].isJoined ? text(before, bytes) : nil
  }

  private static func text(_ token: Token, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }

  private static let units: [Word: String] = [
    Word("g"): "g", Word("gm"): "g", Word("gram"): "g", Word("gramme"): "g", Word("cm"): "cm",
    Word("centimeter"): "cm", Word("centimetre"): "cm", Word("kg"): "kg", Word("kilogram"): "kg",
  ]
}
