/// A text whose facts are asked for, with the parts that speak about the procedure.
package struct FactSource: Sendable {
  /// The text that evidence ranges count in.
  package let text: String
  /// The code that the text is known to be about.
  package let code: ProcedureCode?
  /// Where the prose stands, in bytes.
  let prose: [Range<Int>]
  /// Where a title or an official descriptor stands: what they say is criterial.
  let titles: [Range<Int>]

  /// Sources of more than a megabyte are no saved pages; looking for their layout would only cost time.
  private static let largestSource = 1 << 20
  /// The most text that a page shows.
  private static let largestPage = 1 << 18

  /// Finds the parts of a file's text: a narrative with header lines, a saved page, or a note.
  package init(fileText: String) {
    if let parts = HeaderLines(fileText) {
      self.init(
        text: fileText, code: parts.code, prose: [parts.prose], titles: parts.titles)
      return
    }
    let isHTML = fileText.utf8.count <= Self.largestSource && PageText.isHTML(fileText)
    let text =
      isHTML
      ? HTMLText.render(fileText, showsEmphasis: false, skipping: HTMLText.siteParts) : fileText
    guard text.utf8.count <= Self.largestPage else {
      self.init(text: text, code: nil, prose: [0..<text.utf8.count], titles: [])
      return
    }
    let page = PageLayout(text, of: SavedPage.read(fileText))
    self.init(text: text, code: page.code, prose: page.prose, titles: page.titles)
  }

  private init(
    text: String, code: ProcedureCode?, prose: [Range<Int>], titles: [Range<Int>]
  ) {
    self.text = text
    self.code = code
    self.prose = prose
    self.titles = titles
  }
}

/// The header lines of a narrative file.
private struct HeaderLines {
  let code: ProcedureCode
  let titles: [Range<Int>]
  let prose: Range<Int>

  private static let titleNames: Set<String> = ["title", "descriptor"]

  /// The header of a text whose first lines are "Name: value", one of them a code; `nil` for other texts.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var code: ProcedureCode?
    var titles: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = Self.trimmed(bytes, start..<end)
      start = min(end + 1, bytes.count)
      if line.isEmpty { break }
      guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")),
        colon - line.lowerBound <= 24
      else { return nil }
      let name = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self).lowercased()
      let value = Self.trimmed(bytes, colon + 1..<line.upperBound)
      if name == "code" {
        code = ProcedureCode(rawValue: String(decoding: bytes[value], as: UTF8.self))
      } else if Self.titleNames.contains(name), !value.isEmpty {
        titles.append(value)
      }
    }
    guard let code else { return nil }
    self.code = code
    self.titles = titles
    prose = start..<bytes.count
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}

/// Where the prose and the descriptor of a text stand that may be a saved page.
private struct PageLayout {
  let code: ProcedureCode?
  let prose: [Range<Int>]
  let titles: [Range<Int>]

  /// The layout of a page with its notices and offers; all of a text without them is prose.
  init(_ text: String, of page: SavedPage) {
    code = page.code
    let isPage = page.descriptor != nil || text.unicodeScalars.contains("\u{A9}")
    guard isPage, !page.prose.isEmpty else {
      (prose, titles) = ([0..<text.utf8.count], [])
      return
    }
    let paragraphs = page.prose + "\n\n" + page.comparison
    let blocks = paragraphs.split(separator: "\n\n").map { Array($0.utf8) }
    let whole = Set(blocks)
    var prose: [Range<Int>] = []
    var titles: [Range<Int>] = []
    var start = 0
    // The wrapped block that the line before was a part of.
    var open: Int?
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let range = start..<start + line.utf8.count
      start = range.upperBound
      if line.endIndex < text.endIndex { start += String(text[line.endIndex]).utf8.count }
      let words = PageText.tidied(line)
      if let descriptor = page.descriptor, !words.isEmpty, words.hasSuffix(descriptor) {
        titles.append(range)
        open = nil
      } else if whole.contains(Array(words.utf8)) {
        prose.append(range)
        open = nil
      } else {
        let block = Self.block(of: words.utf8, in: blocks, after: open)
        if let block, block == open, let last = prose.popLast() {
          prose.append(last.lowerBound..<range.upperBound)
        } else if block != nil {
          prose.append(range)
        }
        open = block
      }
    }
    self.prose = prose
    self.titles = titles
  }

  /// The block of prose that a line is a part of, or that it holds with a heading before it; a short line is a part of the
  /// block only that the line before it was a part of.
  private static func block(of line: String.UTF8View, in blocks: [[UInt8]], after open: Int?)
    -> Int?
  {
    let bytes = Array(line)
    if let open, !bytes.isEmpty, blocks[open].holds(bytes) { return open }
    guard bytes.count > 24 else { return nil }
    return blocks.firstIndex { block in
      block.count > bytes.count ? block.holds(bytes) : bytes.holds(block)
    }
  }
}
