/// The sentences of a paragraph of a page.
enum Sentences {
  /// Cuts after a full stop, question or exclamation mark that is followed by a capital, a digit or a quote.
  static func of(_ text: String) -> [String] {
    // Plain letters are looked at byte by byte, many times as fast.
    let bytes = Array(text.utf8)
    return bytes.allSatisfy { $0 < 0x80 } ? of(plain: bytes) : of(any: text)
  }

  private static func of(plain bytes: [UInt8]) -> [String] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var sentences: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard stops.contains(bytes[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, closers.contains(bytes[end]) { end += 1 }
      var next = end
      while next < bytes.count, isSpace(bytes[next]) { next += 1 }
      let opens =
        next < bytes.count
        && ((0x41...0x5A).contains(bytes[next]) || openers.contains(bytes[next]))
      if next == bytes.count || next > end && opens && !isAbbreviation(bytes, at: index) {
        sentences.append(String(decoding: bytes[start..<end], as: UTF8.self))
        start = next
      }
      index = max(next, end)
    }
    if start < bytes.count { sentences.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return sentences
  }

  private static let stops = Array(".!?".utf8)
  private static let closers = Array("\"')]".utf8)
  private static let openers = Array("\"(0123456789".utf8)

  private static func isAbbreviation(_ bytes: [UInt8], at stop: Int) -> Bool {
    var start = stop
    while start > 0, ByteSearch.isLetter(bytes[start - 1]) || bytes[start - 1] == stops[0] {
      start -= 1
    }
    return isAbbreviation(
      String(decoding: bytes[start..<stop].map(ByteSearch.lower), as: UTF8.self))
  }

  private static func of(any text: String) -> [String] {
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
    return isAbbreviation(String(characters[start..<stop]).lowercased())
  }

  private static func isAbbreviation(_ word: String) -> Bool {
    // One letter is an initial or part of "e.g."; the others are titles and the usual short forms.
    word.count == 1 || word.contains(".")
      || ["dr", "mr", "mrs", "no", "vs", "fig", "approx", "etc", "st", "cf", "al"].contains(word)
  }
}
