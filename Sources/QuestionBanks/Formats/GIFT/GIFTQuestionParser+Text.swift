import Narratives

extension GIFTQuestionParser {
  /// An answer and the feedback after its first `#`.
  func commented(_ answer: Range<Int>) -> (text: MarkedText, feedback: MarkedText) {
    guard let hash = first(UInt8(ascii: "#"), in: answer) else {
      return (markedText(bytes[answer], default: stemFormat), MarkedText("", stemFormat))
    }
    return (
      markedText(bytes[answer.lowerBound..<hash], default: stemFormat),
      markedText(bytes[hash + 1..<answer.upperBound], default: stemFormat)
    )
  }

  /// Text with its `[format]`, which counts only where nothing stands before it.
  func markedText(
    _ part: ArraySlice<UInt8>, default format: MarkedText.Format, isTrimmed: Bool = true
  ) -> MarkedText {
    var part = part
    if isTrimmed {
      while let first = part.first, GIFTReader.isSpace(first) { part = part.dropFirst() }
    }
    var result = format
    if part.first == UInt8(ascii: "["), let end = part.firstIndex(of: UInt8(ascii: "]")),
      end - part.startIndex <= 9,
      let named = MarkedText.Format(
        rawValue: String(decoding: part[part.startIndex + 1..<end], as: UTF8.self))
    {
      result = named
      part = part[(end + 1)...]
    }
    return MarkedText(QuestionName.phpTrimmed(GIFTEscape.text(part)), result)
  }

  /// The share of `%50%` at the start of an answer, which is then taken away.
  func takeWeight(from answer: inout Range<Int>) -> Double? {
    guard answer.count >= 3, bytes[answer.lowerBound] == UInt8(ascii: "%"),
      let end = first(UInt8(ascii: "%"), in: answer.lowerBound + 1..<answer.upperBound)
    else { return nil }
    let number = bytes[answer.lowerBound + 1..<end]
    let digits = number.drop { $0 == UInt8(ascii: "-") }
    let whole = digits.prefix { Self.isDigit($0) }
    var rest = digits[whole.endIndex...]
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    guard !whole.isEmpty, rest.allSatisfy(Self.isDigit), number.count - digits.count <= 1,
      let percent = Double(String(decoding: number, as: UTF8.self))
    else { return nil }
    answer = end + 1..<answer.upperBound
    // Moodle stores fractions with seven decimals.
    return (percent * 100_000).rounded() / 10_000_000
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The parts between separators; an empty one before the first separator is left out.
  func split(_ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for position in range where bytes[position] == separator {
      parts.append(start..<position)
      start = position + 1
    }
    parts.append(start..<range.upperBound)
    if let first = parts.first, trimmed(first).isEmpty { parts.removeFirst() }
    return parts
  }

  /// The range without white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, GIFTReader.isSpace(bytes[start]) { start += 1 }
    while start < end, GIFTReader.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Where a byte stands first.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    bytes[range].firstIndex(of: byte)
  }

  /// Where a mark stands first.
  func first(_ mark: [UInt8], in range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position + mark.count <= range.upperBound {
      if bytes[position] == mark[0], bytes[position..<position + mark.count].elementsEqual(mark) {
        return position
      }
      position += 1
    }
    return nil
  }

  /// Where a mark stands last.
  func last(_ mark: [UInt8], in range: Range<Int>) -> Int? {
    var position = range.upperBound - mark.count
    while position >= range.lowerBound {
      if bytes[position] == mark[0], bytes[position..<position + mark.count].elementsEqual(mark) {
        return position
      }
      position -= 1
    }
    return nil
  }

  /// The marks of GIFT that have more than one character.
  enum Mark {
    /// Begins a category.
    static let category = Array("$CATEGORY:".utf8)
    /// Stands around a title.
    static let title = Array("::".utf8)
    /// Begins the feedback on all answers.
    static let generalFeedback = Array("####".utf8)
    /// Stands between a prompt and its partner.
    static let arrow = Array("->".utf8)
  }
}
