/// The lines of a page about a code: entries of lists, rows of tables, and headings on lines of their own.
enum PageLines {
  /// Whether a sentence that goes on to the end of a line stops there.
  static func breaks(_ text: [UInt8], from start: Int, at end: Int, before next: Int) -> Bool {
    opensEntry(text, at: next) || isHeading(text, start..<end)
      || beginsWithCode(text, at: next)
        && (beginsWithCode(text, at: start) || isRow(text, at: next)
          || beginsWithCode(text, at: nextLine(text, after: next)))
      || !isLower(text[next])
        && (beginsWithCode(text, at: start) || endsWithCode(text, start..<end))
  }

  /// Whether a sentence is a short line behind an empty one that begins like a name and does not end like a sentence.
  static func isHeading(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard let first = text[line].first, let last = text[line].last, line.count <= longestHeading,
      isUpper(first), !".,;".utf8.contains(last), !text[line].contains(0x0A),
      !text[line].dropLast().contains(UInt8(ascii: ":")),
      followsEmptyLine(text, line.lowerBound)
    else { return false }
    let next = line.upperBound < text.count ? text[line.upperBound] : 0x20
    return (next == 0x0A || next == 0x0D || next == 0x20)
      && text[line].count(where: { $0 == 0x20 }) < mostWords
      && !endsWithCode(text, line) && !breaksOff(text, line)
  }

  /// "The spleen is freed from the", "excision of myomas where": a line that ends in the middle of a sentence.
  static func breaksOff(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    let start = text[line].lastIndex(of: 0x20).map { $0 + 1 } ?? line.lowerBound
    return unfinished.contains(Word(text, in: start..<line.upperBound))
  }

  private static let unfinished: WordSet =
    "the a an of and or to into with by for from at on as is are was were that which may where whose"

  /// "Home / Prostate / Excision / 55831", "CPT | Modifiers | Fees": whether a sentence is a row of links.
  static func isMenu(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard let last = text[line].last, !".!?".utf8.contains(last), text[line].first != bar else {
      return false
    }
    if pointsElsewhere(text, line) { return true }
    var signs = 0
    for index in line.dropFirst().dropLast()
    where
      (text[index] == bar || text[index] == UInt8(ascii: "/") || text[index] == UInt8(ascii: ">"))
      && text[index - 1] == 0x20 && text[index + 1] == 0x20
    {
      signs += 1
    }
    return signs > 1
  }

  /// "See also: Parathyroidectomy; Neck dissection", "Related articles: …": names of other pages.
  private static func pointsElsewhere(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard let colon = text[line].prefix(longestLabel).firstIndex(of: UInt8(ascii: ":")) else {
      return false
    }
    let label = String(decoding: text[line.lowerBound..<colon], as: UTF8.self).lowercased()
    return labels.contains(label)
  }

  private static let longestLabel = 24
  private static let labels: Set<String> = [
    "see also", "related", "related articles", "related posts", "related pages", "related topics",
    "read more", "read next", "more on this", "more articles", "tags", "categories", "filed under",
    "posted in", "share this", "you may also like", "next", "previous",
  ]

  private static let bar = UInt8(ascii: "|")

  /// Whether an entry of a list begins at a place: "+ …", "• …", "a) …", "2) …", "[ ] …".
  private static func opensEntry(_ text: [UInt8], at start: Int) -> Bool {
    guard start + 2 < text.count else { return false }
    switch text[start] {
    case UInt8(ascii: "+"), UInt8(ascii: ">"), UInt8(ascii: "|"): return text[start + 1] == 0x20
    case UInt8(ascii: "["):
      return text[start + 1] == UInt8(ascii: "]") || text[start + 1] == 0x20
    case UInt8(ascii: "("): return text[start + 2] == UInt8(ascii: ")")
    case 0xC2: return text[start + 2] == 0x20
    case 0xE2: return start + 3 < text.count && text[start + 3] == 0x20
    case let byte where isDigit(byte):
      return [UInt8(ascii: "."), UInt8(ascii: ")")].contains(text[start + 1])
        && text[start + 2] == 0x20
    case let byte where isLower(byte) || isUpper(byte):
      return text[start + 1] == UInt8(ascii: ")") && text[start + 2] == 0x20
    default: return false
    }
  }

  /// "38740  superficial dissection", "38740: …", "49505/49507 - open": a code and a gap or a sign.
  private static func isRow(_ text: [UInt8], at start: Int) -> Bool {
    let end = start + codeLength
    guard end + 1 < text.count else { return false }
    return text[end] != 0x20 && text[end] != 0x0A
      || text[end] == 0x20 && !isLower(text[end + 1]) && !isUpper(text[end + 1])
  }

  private static func beginsWithCode(_ text: [UInt8], at start: Int?) -> Bool {
    guard let start, isCode(text, at: start) else { return false }
    let end = start + codeLength
    return end == text.count || !isDigit(text[end]) && !isLower(text[end])
  }

  private static func endsWithCode(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    let start = line.upperBound - codeLength
    return start > line.lowerBound && isCode(text, at: start) && !isDigit(text[start - 1])
  }

  private static func isCode(_ text: [UInt8], at start: Int) -> Bool {
    start + codeLength <= text.count && text[start..<start + codeLength - 1].allSatisfy(isDigit)
      && (isDigit(text[start + codeLength - 1]) || isUpper(text[start + codeLength - 1]))
  }

  private static func nextLine(_ text: [UInt8], after start: Int) -> Int? {
    guard let end = text[start...].firstIndex(of: 0x0A) else { return nil }
    return text[(end + 1)...].firstIndex { $0 != 0x20 && $0 != 0x09 }
  }

  private static func followsEmptyLine(_ text: [UInt8], _ start: Int) -> Bool {
    var ends = 0
    for byte in text[..<start].reversed() {
      switch byte {
      case 0x0A: ends += 1
      case 0x20, 0x09, 0x0D: break
      default: return ends > 1
      }
    }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static let codeLength = 5
  private static let longestHeading = 60
  private static let mostWords = 8
}
