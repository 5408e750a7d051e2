/// The bytes of a lexicon file, which its concepts refer to; phrases become strings only when they are shown.
final class LexiconSource: Sendable {
  /// What sets the phrases of an entry, its relations and the words of a relation apart.
  struct Separators: Sendable {
    let phrase: UInt8
    let section: UInt8
    let word: UInt8

    /// As an author writes them: `phrase | phrase ; relation id id`.
    static let written = Separators(
      phrase: UInt8(ascii: "|"), section: UInt8(ascii: ";"), word: UInt8(ascii: " "))
    /// Control characters, for entries whose parts come apart already (group, record and unit separator).
    static let control = Separators(phrase: 0x1D, section: 0x1E, word: 0x1F)
  }

  let name: String
  let bytes: [UInt8]
  let separators: Separators

  init(name: String, bytes: [UInt8], separators: Separators = .written) {
    self.name = name
    self.bytes = bytes
    self.separators = separators
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A range without the white space around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Goes through the parts of a range that a byte sets apart, white space around them left out; empty parts too.
  func forEachPart(of range: Range<Int>, by separator: UInt8, _ body: (Range<Int>) -> Void) {
    let bytes = bytes
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      if bytes[position] == separator {
        body(trimmed(start..<position))
        start = position + 1
      }
      position += 1
    }
    body(trimmed(start..<range.upperBound))
  }

  /// The first phrase in a range.
  func firstPhrase(_ range: Range<Int>) -> String {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: separators.phrase)
      let phrase = trimmed(start..<(end ?? range.upperBound))
      if !phrase.isEmpty { return text(withoutStar(phrase)) }
      start = (end ?? range.upperBound) + 1
    }
    return ""
  }

  /// The phrases in a range, without the star that marks a verb.
  func plainPhrases(_ range: Range<Int>) -> [String] {
    var phrases: [String] = []
    forEachPart(of: range, by: separators.phrase) { part in
      if !part.isEmpty { phrases.append(text(withoutStar(part))) }
    }
    return phrases
  }

  /// A phrase without the star that marks a verb.
  func withoutStar(_ phrase: Range<Int>) -> Range<Int> {
    hasStar(phrase) ? phrase.lowerBound..<phrase.upperBound - 1 : phrase
  }

  /// Whether a phrase is a verb with all its forms.
  func hasStar(_ phrase: Range<Int>) -> Bool {
    !phrase.isEmpty && bytes[phrase.upperBound - 1] == UInt8(ascii: "*")
  }
}

extension LexiconSource: Equatable {
  static func == (left: LexiconSource, right: LexiconSource) -> Bool {
    left === right || left.name == right.name && left.bytes == right.bytes
  }
}
