/// Lays out plain text for a terminal of a given width.
package enum TextColumns {
  /// The lines of a paragraph, none longer than `width` unless a single word is.
  package static func wrap(_ text: String, width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = margin + word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = margin + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Names on the left, their meanings on the right or, where there is no room, below.
  package static func table(_ rows: [(name: String, meaning: String)], width: Int) -> [String] {
    let widest = rows.map(\.name.count).max() ?? 0
    let column = min(widest, 26) + 4
    guard width - column >= 20 else {
      return rows.flatMap { ["  " + $0.name] + wrap($0.meaning, width: width, indent: 6) }
    }
    return rows.flatMap { row in
      let meaning = wrap(row.meaning, width: width, indent: column)
      let name = "  " + row.name
      guard name.count + 2 <= column, let first = meaning.first else { return [name] + meaning }
      let padded = name + String(repeating: " ", count: column - name.count)
      return [padded + first.dropFirst(column)] + meaning.dropFirst()
    }
  }
}
