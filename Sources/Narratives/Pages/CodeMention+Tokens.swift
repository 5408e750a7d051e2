/// The words of a page as codes are looked for in them.
extension CodeMention {
  /// Words, numbers and parentheses, in lower case; the marks of trade and registration fall away.
  static func tokens(of sentence: String) -> [String] {
    // Most sentences are plain letters, and those are looked at byte by byte, many times as fast.
    let isPlain = sentence.utf8.allSatisfy { $0 < 0x80 }
    let words = isPlain ? Self.tokens(ofPlain: sentence.utf8) : Self.tokens(ofAny: sentence)
    // "CPT(R)" is another way to write the registration mark.
    var result: [String] = []
    result.reserveCapacity(words.count)
    for token in words {
      result.append(token)
      if result.suffix(3) == ["(", "r", ")"] { result.removeLast(3) }
    }
    return result
  }

  private static func tokens(ofPlain bytes: String.UTF8View) -> [String] {
    var tokens: [String] = []
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty { tokens.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in bytes {
      if ByteSearch.isLetterOrDigit(byte) {
        word.append(ByteSearch.lower(byte))
        continue
      }
      end()
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): tokens.append("(")
      case UInt8(ascii: ")"), UInt8(ascii: "]"): tokens.append(")")
      case UInt8(ascii: ":"): tokens.append(":")
      case UInt8(ascii: ","): tokens.append(",")
      case UInt8(ascii: ";"): tokens.append(";")
      case UInt8(ascii: "-"): tokens.append("-")
      case UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"): tokens.append(separator)
      default: break
      }
    }
    end()
    return tokens
  }

  private static func tokens(ofAny sentence: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    for character in sentence {
      if character.isASCII, character.isLetter || character.isNumber {
        word += character.lowercased()
      } else {
        if !word.isEmpty { tokens.append(word) }
        word = ""
        if "():,;".contains(character) { tokens.append(String(character)) }
        if character == "[" { tokens.append("(") }
        if character == "]" { tokens.append(")") }
        if character == "-" || character == "–" { tokens.append("-") }
        if separators.contains(character) { tokens.append(separator) }
      }
    }
    if !word.isEmpty { tokens.append(word) }
    return tokens
  }
}
