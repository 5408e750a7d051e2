/// The text of a file as clean UTF-8 bytes, with the way back from a byte to its line and column.
///
/// Formats scan the bytes, because that is fast, and name a byte when something is wrong with it.
package struct SourceText: Equatable, Sendable {
  /// The name under which findings report the file.
  package let path: String
  /// Valid UTF-8 without byte order mark and without control characters other than tab and line ends.
  package let bytes: [UInt8]
  /// What had to be repaired to make the bytes clean, one finding a line of the file at most.
  package private(set) var repairs: [Finding] = []
  private let lineStarts: [Int]

  /// Decodes the bytes of a file; nothing is refused, and what was repaired is said.
  package init(path: String, fileBytes: some Collection<UInt8>) {
    let decoded = TextDecoding.decode(Array(fileBytes))
    self.path = path
    bytes = decoded.bytes
    lineStarts = Self.lineStarts(of: decoded.bytes)
    var lastLine = 0
    for repair in decoded.repairs {
      let line = lineNumber(ofByte: repair.offset)
      guard line != lastLine else { continue }
      lastLine = line
      repairs.append(finding(repair.fault, atByte: repair.offset))
    }
  }

  /// Wraps text that is at hand already.
  package init(path: String, text: String) {
    self.init(path: path, fileBytes: Array(text.utf8))
  }

  /// The whole text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of some bytes.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The byte ranges of all lines, without their ends.
  package var lines: some RandomAccessCollection<Range<Int>> {
    lineStarts.indices.lazy.map { lineRange($0) }
  }

  /// The line a byte stands in, counted from 1.
  package func lineNumber(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// A finding at a byte of this file, with its line and a caret.
  package func finding(_ fault: some Fault, atByte offset: Int) -> Finding {
    let line = lineNumber(ofByte: offset)
    let range = lineRange(line - 1)
    let caret = min(max(offset, range.lowerBound), range.upperBound)
    let before = String(decoding: bytes[range.lowerBound..<caret], as: UTF8.self).unicodeScalars
    return Finding(
      path: path, line: line, column: before.count + 1, severity: fault.severity, rule: fault.rule,
      message: fault.description,
      excerpt: Self.excerpt(
        Array(before),
        Array(
          String(decoding: bytes[caret..<range.upperBound], as: UTF8.self).unicodeScalars.prefix(
            100))))
  }

  /// A line and a caret under one of its columns; `nil` if there is no such line.
  package func excerpt(line: Int, column: Int) -> String? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    let scalars = Array(text(lineRange(line - 1)).unicodeScalars)
    let caret = min(max(column - 1, 0), scalars.count)
    return Self.excerpt(Array(scalars[..<caret]), Array(scalars[caret...].prefix(100)))
  }

  private func lineRange(_ index: Int) -> Range<Int> {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }

  /// The line around a place, at most about 100 scalars of it, and the caret line.
  private static func excerpt(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> String {
    let width = 100
    let shownBefore = before.suffix(before.count + after.count > width ? width * 2 / 3 : width)
    let cutAtStart = shownBefore.count < before.count
    let shownAfter = after.prefix(width - shownBefore.count)
    let start = cutAtStart ? "…" : ""
    let indent = String(repeating: " ", count: shownBefore.count)
    let shown = String(String.UnicodeScalarView(shownBefore + shownAfter))
    // Tabs are as wide as a terminal likes; as spaces they keep the caret under its letter.
    return "  " + start + shown.replacing("\t", with: " ")
      + (shownAfter.count < after.count ? "…" : "")
      + "\n  " + (cutAtStart ? " " : "") + indent + "^"
  }

  /// Lines end with LF, with CR alone, or with LF after any number of CRs: each program that takes LF for
  /// a whole line end and adds a CR of its own leaves one more.
  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(index)
      } else if byte == UInt8(ascii: "\r") {
        let first = index
        while index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
          index += 1
          starts.append(index)
        } else {
          starts += first...index
        }
      }
    }
    return starts
  }
}
