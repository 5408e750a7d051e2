/// Tables as text: RFC 4180, and the same with tabs.
enum CSV {
  /// A row as text; a cell that a spreadsheet would take for a formula is made a text by an apostrophe.
  static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    let defused = isFormula(text) ? "'" + text : text
    guard defused.unicodeScalars.contains(where: { needsQuotes($0) }) else { return defused }
    return "\""
      + defused.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// What the guide of OWASP on formula injection names, in both widths; a plain number is no formula.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, Double(text) == nil else { return false }
    return "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
  }

  private static func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "," || scalar.value < 0x20
  }

  /// A cell without the apostrophe that `row` may have put before it.
  static func plain(_ text: String) -> String {
    text.hasPrefix("'") && isFormula(String(text.dropFirst())) ? String(text.dropFirst()) : text
  }

  /// The rows of a text, with the number of the line each begins on; empty lines are passed over.
  ///
  /// The cells are separated by tabs if the first line has one, otherwise by semicolons or commas.
  static func rows(_ text: String) throws(StoreError) -> [(line: Int, cells: [String])] {
    let bytes = Array(text.utf8)
    let head = bytes.prefix { $0 != 0x0A }
    let separator: UInt8 =
      head.contains(0x09) ? 0x09 : head.contains(0x2C) || !head.contains(0x3B) ? 0x2C : 0x3B
    var rows: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var (line, start) = (1, 1)
    var quoteLine: Int?
    var at = 0
    func words(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 0x0A { line += 1 }
      if quoteLine != nil {
        if byte == 0x22, at < bytes.count, bytes[at] == 0x22 {
          cell.append(byte)
          at += 1
        } else if byte == 0x22 {
          quoteLine = nil
        } else {
          cell.append(byte)
        }
      } else if byte == 0x22, cell.isEmpty {
        quoteLine = line
      } else if byte == separator {
        cells.append(words(cell))
        cell = []
      } else if byte == 0x0A {
        if cell.last == 0x0D { cell.removeLast() }
        cells.append(words(cell))
        if cells != [""] { rows.append((start, cells)) }
        (cells, cell, start) = ([], [], line)
      } else {
        cell.append(byte)
      }
    }
    if let quoteLine {
      throw .unusableImport([ImportFault(line: quoteLine, problem: .openQuote)])
    }
    if !cell.isEmpty || !cells.isEmpty { rows.append((start, cells + [words(cell)])) }
    return rows
  }
}
