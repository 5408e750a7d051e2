import Narratives

/// Rows of cells as spreadsheets save them (RFC 4180), with any of the usual separators.
struct DelimitedText {
  /// A cell with the byte where it starts.
  struct Cell: Equatable {
    let text: String
    let offset: Int
  }

  private(set) var rows: [[Cell]] = []
  /// Where quotation marks were opened and never closed.
  private(set) var openQuotes: [Int] = []

  /// Cuts bytes into rows; a row without any text is left out.
  init(_ bytes: [UInt8], from start: Int = 0, separator: UInt8) {
    var row: [Cell] = []
    var index = start
    while index < bytes.count {
      let (cell, end) = readCell(bytes, at: index, separator)
      row.append(cell)
      index = end
      if index < bytes.count, bytes[index] == separator {
        index += 1
        if index == bytes.count { row.append(Cell(text: "", offset: index)) }
        continue
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      finish(&row)
    }
    finish(&row)
  }

  private mutating func finish(_ row: inout [Cell]) {
    if row.contains(where: { !$0.text.isBlank }) { rows.append(row) }
    row = []
  }

  private mutating func readCell(
    _ bytes: [UInt8], at start: Int, _ separator: UInt8
  ) -> (Cell, end: Int) {
    var text: [UInt8] = []
    var index = start
    if bytes[start] == UInt8(ascii: "\"") {
      var isClosed = false
      index += 1
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\"") {
          index += 1
          guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            isClosed = true
            break
          }
        }
        text.append(bytes[index])
        index += 1
      }
      if !isClosed {
        // Taken as text, so that it does not swallow all rows behind it.
        openQuotes.append(start)
        (text, index) = ([], start)
      }
    }
    // After a closing quotation mark there should be nothing; what is there is kept.
    while index < bytes.count, bytes[index] != separator, bytes[index] != UInt8(ascii: "\n"),
      bytes[index] != UInt8(ascii: "\r")
    {
      text.append(bytes[index])
      index += 1
    }
    let string = String(decoding: text, as: UTF8.self).withUnixLineEnds
    return (Cell(text: string, offset: start), index)
  }

  /// The separator of a table, judged by its first line; Excel may also name it in a line `sep=;`.
  static func separator(of bytes: [UInt8]) -> (separator: UInt8, start: Int) {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if line.count == 5, line.starts(with: "sep=".utf8) {
      let rest = bytes[line.count...].prefix {
        $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      }
      return (line[4], line.count + min(rest.count, 2))
    }
    let candidates: [UInt8] = [
      UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"),
    ]
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] } ?? 2
    return (counts[best] > 0 ? candidates[best] : UInt8(ascii: ","), 0)
  }

  /// A cell as it must be written so that it is read back whole.
  static func cell(_ text: String, separator: Character) -> String {
    let needsQuotes =
      text.contains { $0 == separator || $0 == "\"" || $0.isNewline } || text.first == " "
      || text.last == " " || text.first == "#"
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
