/// Lays out plain text for a terminal of a given width.
package enum TextColumns {
  /// The lines of a paragraph, none longer than `width` unless a single word is.
  package static func wrap(_ text: String, width: Int, indent: Int = 0) -> [String] {
    fill(text.split(separator: " ").map(String.init), width: width, indent: indent)
  }

  /// Lines filled with pieces that stay whole, `hanging` columns further in from the second line on.
  static func fill(
    _ pieces: [String], width: Int, indent: Int = 0, hanging: Int = 0
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces {
      if !line.isEmpty, line.count + 1 + piece.count <= width {
        line += " " + piece
      } else {
        if !line.isEmpty { lines.append(line) }
        line = String(repeating: " ", count: indent + (lines.isEmpty ? 0 : hanging)) + piece
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
