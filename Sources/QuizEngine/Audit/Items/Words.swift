/// Words as the rules of the audit compare them.
enum Words {
  /// The runs of letters and digits of a text, lower case; an apostrophe stays inside its word.
  static func of(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) { return ascii(bytes) }
    return plain(bytes).map(ascii) ?? any(text)
  }

  /// A text whose only other letters are curly quotation marks, with straight ones for them.
  private static func plain(_ bytes: [UInt8]) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        plain.append(bytes[index])
        index += 1
      } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
        [0x9C, 0x9D].contains(bytes[index + 2])
      {
        plain.append(UInt8(ascii: "\""))
        index += 3
      } else {
        return nil
      }
    }
    return plain
  }

  /// The same for plain letters, several times as fast.
  private static func ascii(_ bytes: [UInt8]) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      if word.last == UInt8(ascii: "'") { word.removeLast() }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in bytes {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case UInt8(ascii: "'"): if !word.isEmpty { word.append(byte) }
      default: end()
      }
    }
    end()
    return words
  }

  private static func any(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character == "'" || character == "’" {
        if !word.isEmpty { word.append("'") }
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.map { $0.last == "'" ? String($0.dropLast()) : $0 }
  }

  /// The words that say something: four letters or more, none of the small words, endings taken off.
  static func content(of words: [String]) -> Set<String> {
    Set(
      words.lazy.filter { word in
        isLong(word) && !word.utf8.contains(where: isDigit) && !small.contains(word)
          && (isPlain(word) || !word.contains(where: \.isNumber))
      }.map(root))
  }

  // Nearly all words are plain letters, and counting those as bytes is many times as fast.
  private static func isPlain(_ word: String) -> Bool { word.utf8.allSatisfy { $0 < 0x80 } }

  private static func isLong(_ word: String) -> Bool {
    word.utf8.count > 3 && (isPlain(word) || word.count > 3)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A word without the endings of number, tense and adverbs.
  static func root(_ word: String) -> String {
    guard let last = word.utf8.last, lastOfEndings.contains(last) else { return word }
    let size = isPlain(word) ? word.utf8.count : word.count
    for (ending, instead) in endings
    where size - ending.utf8.count >= 4
      && word.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    {
      return word.dropLast(ending.utf8.count) + instead
    }
    return word
  }

  private static let endings = [
    ("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""), ("e", ""),
  ]

  private static let lastOfEndings = Array("sgdye".utf8)

  /// Words that carry no subject matter, those of item stems among them.
  static let small: Set<String> = [
    "about", "above", "after", "also", "always", "among", "another", "answer", "because", "been",
    "before", "being", "best", "between", "both", "case", "caused", "causes", "choose", "correct",
    "correctly", "could", "describes", "does", "done", "during", "each", "either", "every",
    "example", "false", "first", "following", "from", "given", "gives", "have", "having", "into",
    "known", "less", "likely", "made", "make", "makes", "many", "more", "most", "much", "must",
    "need", "needs", "never", "none", "only", "other", "over", "part", "patient", "patients",
    "right", "same", "select", "should", "some", "statement", "statements", "such", "than", "that",
    "their", "them", "then", "there", "these", "they", "this", "those", "through", "true", "under",
    "used", "uses", "using", "very", "were", "what", "when", "where", "which", "while", "whom",
    "whose", "will", "with", "without", "would", "your",
  ]
}
