/// An item with its words counted out, so that each rule reads them only once.
struct ItemText {
  /// An option in the forms in which rules look at it.
  struct Option {
    let text: String
    /// The number of its characters.
    let length: Int
    let words: [String]
    let content: Set<String>
    var isKey: Bool
    /// Whether it stands for all or for none of the others.
    let isCatchAll: Bool
    /// The number or the range that it is, if it is one.
    let number: NumberText?
  }

  let item: AuditItem
  private let stem: StemText
  private(set) var options: [Option]
  private(set) var keyIndex: Int?

  init(_ item: AuditItem) { self.init(item, optionsOf: nil) }

  /// The same for an item whose options are those of another one, only with another key.
  init(_ item: AuditItem, optionsOf other: ItemText?) {
    self.item = item
    stem = StemText(item.stem)
    keyIndex = item.keyIndex
    if let other, other.options.map(\.text) == item.options.map(\.text) {
      options = other.options
      for index in options.indices { options[index].isKey = item.options[index].isKey }
      return
    }
    options = item.options.map { option in
      let words = Words.of(option.text)
      return Option(
        text: option.text, length: option.text.characterCount, words: words,
        content: Words.content(of: words), isKey: option.isKey,
        isCatchAll: CatchAll.all(words) || CatchAll.none(words),
        number: NumberText(option.text, words: words))
    }
  }

  /// The words of the stem.
  var stemWords: [String] { stem.words }
  /// Those of them that say something.
  var stemContent: Set<String> { stem.content }
  /// The sentence that asks: the last one of the stem.
  var question: String { stem.question }
  /// The words of the sentence that asks.
  var questionWords: [String] { stem.questionWords }

  /// Whether the letters of a word stand in the stem; where they do not, nobody has to count its words.
  func stemMayHold(_ word: String) -> Bool { stem.mayHold(word) }

  /// The key, where there is exactly one.
  var key: Option? { keyIndex.map { options[$0] } }

  /// The wrong options.
  var distractors: [Option] { options.filter { !$0.isKey } }

  /// Makes another option the only key.
  mutating func setKey(at index: Int) {
    for option in options.indices { options[option].isKey = option == index }
    keyIndex = index
  }
}

/// The stem of an item, looked at only as far as a rule asks.
private final class StemText {
  let text: String
  lazy var words = Words.of(text)
  lazy var content = Words.content(of: words)
  lazy var question = Self.lastSentence(of: text)
  lazy var questionWords = Words.of(question)
  /// Its bytes with small letters, if it has no others than plain ones.
  private lazy var plain: [UInt8]? = {
    var bytes = Array(text.utf8)
    for index in bytes.indices {
      if bytes[index] >= 0x80 { return nil }
      if (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
    }
    return bytes
  }()

  init(_ text: String) { self.text = text }

  /// Whether a word may stand in it; the last letter of a root ("biopsy", "biopsies") need not.
  func mayHold(_ word: String) -> Bool {
    guard let plain, let first = word.utf8.first else { return true }
    let wanted = Array(word.utf8.dropLast())
    guard !wanted.isEmpty, plain.count >= wanted.count else { return true }
    return (0...(plain.count - wanted.count)).contains { start in
      plain[start] == first && plain[start...].starts(with: wanted)
    }
  }

  /// A full stop inside a number or after a single letter ends nothing.
  private static func lastSentence(of stem: String) -> String {
    // Most stems are one sentence, and then nothing has to be cut.
    guard stem.utf8.dropLast().contains(where: { ".?!\n".utf8.contains($0) }) else { return stem }
    let bytes = Array(stem.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) { return lastSentence(ofPlain: bytes) }
    let characters = Array(stem)
    var end = characters.count
    while end > 0, !characters[end - 1].isLetter, !characters[end - 1].isNumber { end -= 1 }
    var start = end
    while start > 0 {
      let isEnd = ".?!\n".contains(characters[start - 1])
      let isAbbreviated = start > 2 && characters[start - 1] == "." && characters[start - 3] == " "
      let isFollowed = start < end && characters[start].isWhitespace
      if isEnd, characters[start - 1] == "\n" || isFollowed && !isAbbreviated { break }
      start -= 1
    }
    return String(characters[start...]).split(separator: "\n").joined(separator: " ")
  }
}

extension String {
  /// How many characters there are; plain letters and curly quotation marks are counted without looking for
  /// characters that are made of several.
  var characterCount: Int {
    var count = 0
    for scalar in unicodeScalars {
      guard scalar.value < 0x300 && scalar != "\r" || (0x2010...0x2027).contains(scalar.value)
      else {
        return self.count
      }
      count += 1
    }
    return count
  }
}

extension StemText {
  /// The same for plain letters, many times as fast.
  fileprivate static func lastSentence(ofPlain bytes: [UInt8]) -> String {
    func isWord(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var end = bytes.count
    while end > 0, !isWord(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0 {
      let last = bytes[start - 1]
      let isEnd = [0x2E, 0x3F, 0x21, 0x0A].contains(last)
      let isAbbreviated = start > 2 && last == 0x2E && bytes[start - 3] == 0x20
      let isFollowed = start < end && isSpace(bytes[start])
      if isEnd, last == 0x0A || isFollowed && !isAbbreviated { break }
      start -= 1
    }
    let sentence = bytes[start...].split(separator: 0x0A).joined(separator: [0x20])
    return String(decoding: Array(sentence), as: UTF8.self)
  }
}

/// Options that speak about the other options.
enum CatchAll {
  /// "All of the above" in its many forms.
  static func all(_ words: [String]) -> Bool {
    stands(
      words, after: [["all", "of"], ["all"], ["both", "of"], ["any", "of"], ["each", "of"]])
  }

  /// "None of the above" in its many forms.
  static func none(_ words: [String]) -> Bool {
    stands(words, after: [["none", "of"], ["neither", "of"], ["not", "any", "of"], ["none"]])
      || words.starts(with: ["no", "correct"]) || words.starts(with: ["no", "right", "answer"])
  }

  private static func stands(_ words: [String], after beginnings: [[String]]) -> Bool {
    guard let start = beginnings.first(where: words.starts) else { return false }
    let rest = words.dropFirst(start.count).drop { $0 == "the" }
    guard let first = rest.first else { return false }
    if ["above", "preceding", "listed", "abovementioned"].contains(first) { return true }
    let others: Set = [
      "answers", "options", "choices", "responses", "alternatives", "statements", "others",
    ]
    if ["these", "those", "them"].contains(first) {
      let second = rest.dropFirst().first
      if rest.count == 2, start[0] == "all" { return true }
      return second.map { verbs.contains($0) || others.contains($0) } ?? true
    }
    if first == "other" || first == "listed" { return true }
    if first == "are" || first == "is" {
      return rest.dropFirst().first.map { ["correct", "true", "right"].contains($0) } ?? false
    }
    return others.contains(first) && start[0] != "both"
  }

  private static let verbs: Set = ["are", "is", "apply", "may", "can", "could", "were", "would"]
}
