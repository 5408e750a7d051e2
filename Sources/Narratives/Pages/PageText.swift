/// The text of a saved page as blocks: one block is one heading, one menu entry, or one paragraph.
struct PageText: Equatable {
  let blocks: [String]
  /// What the page calls itself: the title in its head and its first headings, also where they stand in the frame of the
  /// site; plain text has none.
  let names: [String]
  /// The blocks that are entries of lists.
  let entries: Set<String>

  /// Takes plain text, Markdown or HTML as it was saved.
  init(_ text: String) {
    let isHTML = Self.isHTML(text)
    let plain =
      isHTML ? HTMLText.render(text, showsEmphasis: false, skipping: HTMLText.siteParts) : text
    names = isHTML ? Self.names(inHTML: text) : []
    let lines = plain.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    (blocks, entries) = Self.joined(
      lines.map { line in
        let tidied = Self.tidied(Self.withSigns(inMenu: line))
        return (tidied, !tidied.isEmpty && ListEntry.opens(line))
      })
  }

  private static func names(inHTML text: String) -> [String] {
    var names: [String] = []
    var open: String?
    for token in HTMLTokenizer.tokens(of: text) {
      switch token {
      case .start(let name, _) where name == "title" || name == "h1":
        open = name
        names.append("")
      case .end(let name) where name == open: open = nil
      case .text(let part) where open != nil: names[names.count - 1] += part
      default: break
      }
    }
    return names.map { tidied(Substring($0)) }.filter { !$0.isEmpty }
  }

  /// Whether a text is the source of a web page.
  static func isHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        let tag = bytes[position..<min(position + longestTag, bytes.count)].map(ByteSearch.lower)
        if tags.contains(where: { tag.starts(with: $0.utf8) }) { return true }
        if position < headLength, openings.contains(where: { tag.starts(with: $0.utf8) }) {
          return true
        }
      }
      position += 1
    }
    return false
  }

  /// Tags that make a text a page wherever they stand.
  private static let tags = [
    "</p>", "</div>", "</h1>", "</h2>", "</span>", "</td>", "<br>", "<br/>", "<br />",
  ]
  /// How pages begin.
  private static let openings = ["<!doctype html", "<html", "<head", "<body"]
  private static let headLength = 4000
  private static let longestTag = 14

  /// A line with single spaces, without marks that only lay it out.
  static func tidied(_ line: Substring) -> String {
    var words = words(of: line)
    while let first = words.first, !first.isEmpty, first.allSatisfy({ "#>*•·–—-=_|".contains($0) })
    {
      words.removeFirst()
    }
    var text = withoutNotes(words.joined(separator: " "))
    for mark in ["**", "__", "*", "•"] {
      if text.hasPrefix(mark) { text.removeFirst(mark.count) }
      if text.hasSuffix(mark) { text.removeLast(mark.count) }
    }
    return text
  }

  /// A line without the numbers of footnotes: "58571.[2] The cuff".
  private static func withoutNotes(_ line: String) -> String {
    var bytes: [UInt8] = []
    var rest = line.utf8[...]
    while let byte = rest.popFirst() {
      let digits =
        byte == UInt8(ascii: "[") ? rest.prefix { (0x30...0x39).contains($0) } : rest.prefix(0)
      let end = digits.endIndex
      if let last = bytes.last, last != UInt8(ascii: " "), (1...3).contains(digits.count),
        end < rest.endIndex, rest[end] == UInt8(ascii: "]")
      {
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes.count < line.utf8.count ? String(decoding: bytes, as: UTF8.self) : line
  }

  /// A row of links that were kept apart by wide gaps, with a sign in each gap.
  private static func withSigns(inMenu line: Substring) -> Substring {
    let parts = line.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
    let words = parts.count { !$0.isEmpty }
    guard (3...12).contains(words), parts.count > words + 1, !line.hasSuffix(".") else {
      return line
    }
    var names: [String] = [""]
    for part in parts {
      if !part.isEmpty {
        names[names.count - 1] += (names.last?.isEmpty ?? true ? "" : " ") + String(Substring(part))
      } else if names.last?.isEmpty == false {
        names.append("")
      }
    }
    if names.last?.isEmpty ?? false { names.removeLast() }
    return names.count < 3 ? line : Substring(names.joined(separator: " | "))
  }

  /// What stands between white space, without what cannot be seen.
  private static func words(of line: Substring) -> [String] {
    if line.utf8.allSatisfy({ $0 < 0x80 }) {
      return line.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
        .map { String(decoding: $0, as: UTF8.self) }
    }
    var words: [String] = []
    var word = ""
    for scalar in line.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else if !invisible.contains(scalar) {
        word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Soft hyphen, zero-width characters and the byte order mark.
  private static let invisible: Set<Unicode.Scalar> = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{FFFD}",
  ]

  /// Paragraphs that were wrapped at a fixed width become one block again; an entry of a list begins one of its own.
  private static func joined(
    _ lines: [(text: String, opensEntry: Bool)]
  ) -> (blocks: [String], entries: Set<String>) {
    var blocks: [String] = []
    var entries: Set<String> = []
    var block = ""
    var lastLine = ""
    var isWrapped = false
    var isEntry = false
    func end() {
      guard !block.isEmpty else { return }
      blocks.append(block)
      if isEntry { entries.insert(block) }
    }
    for (line, opensEntry) in lines {
      if !block.isEmpty, !line.isEmpty, !opensEntry,
        continues(lastLine, line, isWrapped: isWrapped)
      {
        block += (block.hasSuffix("-") ? "" : " ") + line
        isWrapped = true
      } else {
        end()
        block = line
        isWrapped = false
        isEntry = opensEntry
      }
      lastLine = line
    }
    end()
    return (blocks, entries)
  }

  /// Whether a line goes on where the line directly above it stopped.
  private static func continues(_ above: String, _ line: String, isWrapped: Bool) -> Bool {
    guard above.count >= 45, above.count <= 200, line.count <= 200, !PageBlock.isChrome(line),
      !PageBlock.isChrome(above), !PageHeading.isNumbered(line), !PageBlock.isMenu(line),
      !(PageBlock.beginsWithCode(above) && PageBlock.beginsWithCode(line))
    else { return false }
    if line.first?.isLowercase == true { return true }
    if PageBlock.endsSentence(above) { return isWrapped }
    return above.count >= 60 && !PageHeading.isLabel(line)
  }
}
