/// A word or a mark of a text, with its place in the bytes.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word, number
    case comma, semicolon, colon, dash, openParenthesis, closeParenthesis, stop, other
  }

  let kind: Kind
  /// The hash of the word; a mark has its own.
  let word: Word
  let start: Int
  let end: Int
  /// Whether white space or a hyphen stands before it.
  let isJoined: Bool
  /// Whether its last letter is an "s".
  var endsInS = false
  /// Whether it begins with a capital letter.
  var isCapital = false
}

/// Cuts text into tokens; never fails, whatever the bytes.
enum Tokenizer {
  /// The tokens of a range of UTF-8 bytes.
  static func tokens(_ text: [UInt8], in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5)
    read(text, in: range, into: &tokens)
    return tokens
  }

  /// Puts the tokens of a range behind others.
  static func read(_ text: [UInt8], in range: Range<Int>, into tokens: inout [Token]) {
    var position = range.lowerBound
    var isJoined = false
    while position < range.upperBound {
      let byte = text[position]
      if isLetter(byte) || isDigit(byte) {
        let start = position
        position += 1
        while position < range.upperBound, continues(text, position, range.upperBound) {
          position += 1
        }
        let isNumber = isDigit(byte) && !hasLetter(text, start..<position)
        tokens.append(
          Token(
            kind: isNumber ? .number : .word, word: word(text, start, position), start: start,
            end: position, isJoined: isJoined,
            endsInS: text[position - 1] | 0x20 == UInt8(ascii: "s"),
            isCapital: (0x41...0x5A).contains(byte)))
        isJoined = false
      } else if isSignOfAnd(text, position, range) || isSlash(text, position, range) {
        tokens.append(
          Token(kind: .word, word: and, start: position, end: position + 1, isJoined: false))
        isJoined = false
        position += 1
      } else if let mark = mark(text, position, range.upperBound) {
        if let kind = mark.kind {
          tokens.append(
            Token(
              kind: kind, word: Word(text, in: position..<position + 1), start: position,
              end: position + mark.length, isJoined: false))
        }
        isJoined = mark.joins
        position += mark.length
      } else {
        isJoined = false
        position += 1
      }
    }
  }

  /// "Uterus + cervix", "R & L": a sign between spaces that is read as a word.
  private static func isSignOfAnd(_ text: [UInt8], _ position: Int, _ range: Range<Int>) -> Bool {
    guard text[position] == 0x26 || text[position] == 0x2B else { return false }
    return position > range.lowerBound && position + 1 < range.upperBound
      && text[position - 1] == 0x20 && text[position + 1] == 0x20
  }

  /// "Tubes/ovaries", "uterus/cervix": a slash between two whole words, and not one within an abbreviation.
  private static func isSlash(_ text: [UInt8], _ position: Int, _ range: Range<Int>) -> Bool {
    guard text[position] == UInt8(ascii: "/") else { return false }
    let start = max(range.lowerBound, position - shortestWord)
    let end = min(range.upperBound, position + 1 + shortestWord)
    return position - start == shortestWord && end - position - 1 == shortestWord
      && text[start..<position].allSatisfy(isLetter)
      && text[position + 1..<end].allSatisfy(isLetter)
  }

  private static let shortestWord = 4

  private static let and = Word("and")

  /// A word without a possessive ending.
  private static func word(_ text: [UInt8], _ start: Int, _ end: Int) -> Word {
    var stop = end
    if stop - start > 2, text[stop - 1] == UInt8(ascii: "s"), text[stop - 2] == 0x27 {
      stop -= 2
    }
    return Word(text, in: start..<stop)
  }

  /// Letters, digits and bytes of accented letters go on a word; so do an apostrophe, a slash ("s/p")
  /// and an ampersand ("D&C") between letters, and a full stop between digits.
  private static func continues(_ text: [UInt8], _ position: Int, _ end: Int) -> Bool {
    let byte = text[position]
    if isLetter(byte) || isDigit(byte) { return true }
    guard position + 1 < end else { return false }
    let next = text[position + 1]
    if byte == 0x27 || byte == 0x2F || byte == 0x26 {
      return isLetter(next) && isLetter(text[position - 1])
        && !isSlash(text, position, text.startIndex..<end)
    }
    if byte == 0x2E { return isDigit(next) && isDigit(text[position - 1]) }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (byte >= 0xC3 && byte <= 0xDF)
      || (byte >= 0x80 && byte < 0xC0)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func hasLetter(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.contains { isLetter(text[$0]) }
  }

  /// A mark at a position: its length, its kind (`nil`: it counts as white space), whether it joins words.
  private static func mark(_ text: [UInt8], _ position: Int, _ end: Int)
    -> (length: Int, kind: Token.Kind?, joins: Bool)?
  {
    switch text[position] {
    case UInt8(ascii: ","): return (1, .comma, false)
    case UInt8(ascii: ";"): return (1, .semicolon, false)
    case UInt8(ascii: ":"): return (1, .colon, false)
    // "Chest tube(s) are placed": one or several.
    case UInt8(ascii: "(")
    where position + 2 < end && position > 0 && isLetter(text[position - 1])
      && text[position + 1] == UInt8(ascii: "s") && text[position + 2] == UInt8(ascii: ")"):
      return (3, nil, false)
    case UInt8(ascii: "("), UInt8(ascii: "["): return (1, .openParenthesis, false)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return (1, .closeParenthesis, false)
    // "Uterus incl. cervix": the full stop of an abbreviation.
    case UInt8(ascii: ".")
    where position + 2 < end && text[position + 1] == 0x20
      && (0x61...0x7A).contains(text[position + 2]):
      return (1, nil, false)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return (1, .stop, false)
    // "Frozen benign -> no nodes taken": what follows from it is a clause of its own.
    case UInt8(ascii: "-") where position + 1 < end && text[position + 1] == UInt8(ascii: ">"):
      return (2, .semicolon, false)
    case 0xE2 where position + 2 < end && text[position + 1] == 0x86 && text[position + 2] == 0x92:
      return (3, .semicolon, false)
    case UInt8(ascii: "-"):
      let isWord = position > 0 && text[position - 1] != 0x20
      return isWord ? (1, nil, true) : (1, .dash, false)
    case 0xE2 where position + 2 < end && text[position + 1] == 0x80:
      switch text[position + 2] {
      case 0x93, 0x94: return (3, .dash, false)
      case 0x90, 0x91: return (3, nil, true)
      default: return (3, nil, false)
      }
    case 0xE2 where position + 2 < end: return (3, nil, false)
    case 0xC2 where position + 1 < end: return (2, nil, false)
    default: return nil
    }
  }
}
