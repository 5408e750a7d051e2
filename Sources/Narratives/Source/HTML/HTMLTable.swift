/// A table that is being read, and how it is shown as text.
struct HTMLTable {
  var rows: [[String]] = []
  /// The text around a cell, kept while the cell is read.
  var outer: [([String], String)] = []

  /// Columns under each other with `|` between them.
  func rendered() -> [String] {
    let rows = rows.filter { !$0.isEmpty }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      // One very long cell may not push all the others off the screen.
      min(40, rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0)
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let isLast = column == row.count - 1
        line += cell
        if !isLast {
          line += String(repeating: " ", count: max(0, widths[column] - cell.count)) + " | "
        }
      }
      return line
    }
  }
}

/// Text above or below the line.
enum ScriptText {
  private static let above = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"))
  private static let below = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"))

  /// In the small letters that Unicode has, or else marked by `^` or `_`.
  static func render(_ text: String, isAbove: Bool) -> String {
    guard !text.isEmpty else { return "" }
    let table = isAbove ? above : below
    let small = text.compactMap { table[$0] }
    if small.count == text.count { return String(small) }
    let mark = isAbove ? "^" : "_"
    return text.count == 1 ? mark + text : "\(mark)(\(text))"
  }
}
