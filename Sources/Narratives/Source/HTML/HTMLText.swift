/// HTML as text that can be read in a terminal.
package struct HTMLText {
  /// What a line end in the HTML means.
  package enum LineEnds: Sendable {
    /// A space, as in a web page.
    case spaces
    /// A line end, as in Moodle's own format.
    case kept
  }

  private let lineEnds: LineEnds
  private let showsEmphasis: Bool
  private let skipped: Set<String>
  private var lines: [String] = []
  private var line = ""
  /// Whether a paragraph ended, so that an empty line comes before the next text.
  private var wantsGap = false
  private var skipDepth = 0
  private var lists: [Int?] = []
  private var tables: [HTMLTable] = []
  private var preformatted = 0
  private var scripts: [(isAbove: Bool, start: String.Index)] = []

  /// The readable text; paragraphs are parted by one empty line, and there are no tags and no controls.
  package static func render(
    _ html: String, lineEnds: LineEnds = .spaces, showsEmphasis: Bool = true,
    skipping skipped: Set<String> = []
  ) -> String {
    var text = HTMLText(lineEnds: lineEnds, showsEmphasis: showsEmphasis, skipped: skipped)
    for token in HTMLTokenizer.tokens(of: html) { text.append(token) }
    return text.finished()
  }

  /// Parts of a web page that are not its content.
  package static let siteParts: Set<String> = [
    "nav", "header", "footer", "aside", "form", "button", "select", "iframe", "dialog", "title",
  ]

  private init(lineEnds: LineEnds, showsEmphasis: Bool, skipped: Set<String>) {
    self.lineEnds = lineEnds
    self.showsEmphasis = showsEmphasis
    self.skipped = skipped
  }

  private mutating func append(_ token: HTMLToken) {
    switch token {
    case .text(let text): if skipDepth == 0 { append(text) }
    case .start(let name, let attributes):
      if skipped.contains(name) { skipDepth += 1 }
      if skipDepth == 0 { start(name, attributes) }
    case .end(let name):
      if skipDepth == 0 { end(name) }
      if skipped.contains(name), skipDepth > 0 { skipDepth -= 1 }
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "br": breakLine()
    case "hr":
      paragraph()
      append("———")
      paragraph()
    case "b", "strong": if showsEmphasis { append("*") }
    case "i", "em": if showsEmphasis { append("_") }
    case "sub", "sup": scripts.append((name == "sup", line.endIndex))
    case "img": append("[picture\(attributes["alt"].map { $0.isEmpty ? "" : ": " + $0 } ?? "")]")
    case "ul": openList(nil)
    case "ol": openList(attributes["start"].flatMap { Int($0) } ?? 1)
    case "li": startItem()
    case "pre":
      paragraph()
      preformatted += 1
    case "table":
      paragraph()
      tables.append(HTMLTable())
    case "tr": withTable { $0.rows.append([]) }
    case "td", "th": startCell()
    default: if Self.blocks.contains(name) { Self.gaps.contains(name) ? paragraph() : newLine() }
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "b", "strong": if showsEmphasis { append("*") }
    case "i", "em": if showsEmphasis { append("_") }
    case "sub", "sup": finishScript()
    case "ul", "ol":
      newLine()
      _ = lists.popLast()
      if lists.isEmpty { paragraph() }
    case "pre":
      preformatted = max(0, preformatted - 1)
      paragraph()
    case "td", "th": finishCell()
    case "table": finishTable()
    default: if Self.blocks.contains(name) { Self.gaps.contains(name) ? paragraph() : newLine() }
    }
  }

  /// Elements that start on a line of their own.
  private static let blocks: Set<String> = gaps.union([
    "div", "section", "article", "main", "li", "dt", "dd", "address", "center", "option", "label",
    "header", "footer", "nav", "aside", "form", "button", "title", "body", "head",
  ])
  /// Elements with an empty line around them.
  private static let gaps: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dl", "figure", "caption",
  ]

  private mutating func append(_ text: String) {
    if preformatted > 0 || lineEnds == .kept {
      let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (position, part) in parts.enumerated() {
        if position > 0 { breakLine() }
        preformatted > 0 ? appendRaw(String(part)) : appendFlowing(String(part))
      }
    } else {
      appendFlowing(text)
    }
  }

  private mutating func appendFlowing(_ text: String) {
    for character in text {
      if character.isWhitespace, character != "\u{A0}" {
        if !line.isEmpty, line.last != " " { line.append(" ") }
      } else {
        openGap()
        line.append(character)
      }
    }
  }

  private mutating func appendRaw(_ text: String) {
    guard !text.isEmpty else { return }
    openGap()
    line += text
  }

  private mutating func openGap() {
    guard wantsGap else { return }
    wantsGap = false
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  private mutating func breakLine() {
    lines.append(line.trimmingEnd)
    line = ""
  }

  private mutating func newLine() {
    if !line.allSatisfy(\.isWhitespace) { breakLine() } else { line = "" }
  }

  private mutating func paragraph() {
    newLine()
    wantsGap = true
  }

  private mutating func openList(_ number: Int?) {
    lists.isEmpty ? paragraph() : newLine()
    lists.append(number)
  }

  private mutating func startItem() {
    newLine()
    openGap()
    line = String(repeating: "  ", count: max(0, lists.count - 1))
    if let last = lists.indices.last, let number = lists[last] {
      line += "\(number). "
      lists[last] = number + 1
    } else {
      line += "• "
    }
  }

  private mutating func finishScript() {
    guard let script = scripts.popLast(), script.start <= line.endIndex else { return }
    let text = String(line[script.start...])
    line.replaceSubrange(script.start..., with: ScriptText.render(text, isAbove: script.isAbove))
  }

  private mutating func withTable(_ change: (inout HTMLTable) -> Void) {
    guard let last = tables.indices.last else { return }
    change(&tables[last])
  }

  private mutating func startCell() {
    guard let last = tables.indices.last else { return newLine() }
    tables[last].outer.append((lines, line))
    (lines, line, wantsGap) = ([], "", false)
  }

  private mutating func finishCell() {
    guard let last = tables.indices.last, let outer = tables[last].outer.popLast() else { return }
    newLine()
    let text = lines.filter { !$0.isEmpty }.joined(separator: " ")
    (lines, line, wantsGap) = (outer.0, outer.1, false)
    if tables[last].rows.isEmpty { tables[last].rows.append([]) }
    tables[last].rows[tables[last].rows.count - 1].append(text)
  }

  private mutating func finishTable() {
    while tables.last?.outer.isEmpty == false { finishCell() }
    guard let table = tables.popLast() else { return }
    let rendered = table.rendered()
    if !rendered.isEmpty {
      wantsGap = true
      openGap()
      lines += rendered
    }
    paragraph()
  }

  private mutating func finished() -> String {
    while !tables.isEmpty { finishTable() }
    newLine()
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// Without white space at its end.
  fileprivate var trimmingEnd: String {
    var view = self[...]
    while view.last?.isWhitespace == true { view = view.dropLast() }
    return String(view)
  }
}
