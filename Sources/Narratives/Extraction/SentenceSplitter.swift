/// Cuts a text into sentences.
enum SentenceSplitter {
  /// Nobody writes longer sentences; a text without full stops is cut, so that reading it stays quick.
  static let longestSentence = 4096

  /// The byte ranges of the sentences of a part, without white space around them; a page about a code has lists, tables
  /// and headings between its sentences.
  static func sentences(_ text: [UInt8], in part: Range<Int>, ofPage isPage: Bool = false)
    -> [Range<Int>]
  {
    var sentences: [Range<Int>] = []
    var start = part.lowerBound
    var position = start
    while position < part.upperBound {
      let byte = text[position]
      let isEnd =
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): endsSentence(text, position)
        case 0x0A:
          position - start > longestSentence
            || breaksLine(text, from: start, at: position, ofPage: isPage)
        case 0x20: position - start > longestSentence
        default: false
        }
      position += 1
      if isEnd {
        append(text, start..<position, to: &sentences)
        start = position
      }
    }
    append(text, start..<part.upperBound, to: &sentences)
    return sentences
  }

  private static func append(_ text: [UInt8], _ range: Range<Int>, to list: inout [Range<Int>]) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(text[start]) { start += 1 }
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    if end - start > 1 { list.append(start..<end) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static let abbreviations: Set<String> = [
    "dr", "mr", "mrs", "ms", "vs", "no", "approx", "e.g", "i.e", "cf", "fig", "st", "inc", "incl",
    "e.g.,",
  ]

  /// A full stop ends a sentence unless it belongs to a number, an initial or an abbreviation.
  private static func endsSentence(_ text: [UInt8], _ position: Int) -> Bool {
    var next = position + 1
    while next < text.count, text[next] == 0x22 || text[next] == 0x29 || text[next] == 0x27 {
      next += 1
    }
    guard next < text.count else { return true }
    next = endOfFootnote(text, next)
    guard next < text.count else { return true }
    guard isSpace(text[next]) else { return false }
    guard text[position] == UInt8(ascii: ".") else { return true }
    if isLeader(text, position) { return false }
    var start = position
    while start > 0, !isSpace(text[start - 1]), text[start - 1] != 0x28 { start -= 1 }
    let word = String(decoding: text[start..<position], as: UTF8.self)
    if word.count == 1, let first = word.utf8.first, isUpper(first) { return false }
    return !abbreviations.contains(word.lowercased())
  }

  /// Where the number of a footnote in brackets ends that stands right behind a full stop: "58571.[2] Repair …".
  private static func endOfFootnote(_ text: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == UInt8(ascii: "[") {
      let close = text[end...].prefix(longestFootnote).firstIndex(of: UInt8(ascii: "]"))
      guard let close, text[(end + 1)..<close].allSatisfy({ (0x30...0x39).contains($0) }) else {
        return start
      }
      end = close + 1
    }
    return end
  }

  private static let longestFootnote = 5

  /// Dots that lead on to the next column of a table, as those between a name and its page.
  private static func isLeader(_ text: [UInt8], _ stop: Int) -> Bool {
    guard stop > 0, stop + 2 < text.count, text[stop + 1] == 0x20 else { return false }
    if text[stop - 1] == 0x20 { return (0x61...0x7A).contains(text[stop + 2]) }
    return stop > 3 && text[(stop - 3)..<stop].allSatisfy { $0 == UInt8(ascii: ".") }
  }

  /// A line end ends a sentence before an empty line, a list item, a heading, and after a heading.
  private static func breaksLine(
    _ text: [UInt8], from start: Int, at position: Int, ofPage isPage: Bool
  ) -> Bool {
    var next = position + 1
    while next < text.count, text[next] == 0x20 || text[next] == 0x09 || text[next] == 0x0D {
      next += 1
    }
    guard next < text.count else { return true }
    if text[next] == 0x0A || text[next] == 0x2D || text[next] == 0x2A { return true }
    var last = position
    while last > start, isSpace(text[last - 1]) { last -= 1 }
    if isPage, let first = text[start..<last].firstIndex(where: { !isSpace($0) }),
      PageLines.breaks(text, from: first, at: last, before: next)
    {
      return true
    }
    if last > start, text[last - 1] == UInt8(ascii: ":") { return true }
    return NoteLines.startsHeading(text, next) || NoteLines.isCapital(text, from: start)
      || NoteLines.isCapital(text, from: next)
  }
}
