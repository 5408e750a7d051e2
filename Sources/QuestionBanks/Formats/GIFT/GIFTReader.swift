package import Narratives

/// Reads GIFT as Moodle's own reader does (question/format/gift), and says what that reader only swallows.
package struct GIFTReader {
  private let source: SourceText
  private var file = QuestionFile()
  private var category: [String] = []
  /// A block whose braces were left open, until it is clear what is wrong with it.
  private var openBlock: (offset: Int, fault: GIFTFault)?

  /// All questions of a file; a broken one is reported and the others are kept.
  package static func read(_ source: SourceText) -> QuestionFile {
    var reader = GIFTReader(source: source)
    reader.readBlocks()
    reader.reportOpenBlock()
    reader.file.findings = (source.repairs + reader.file.findings).inFileOrder
    return reader.file
  }

  private init(source: SourceText) { self.source = source }

  private mutating func readBlocks() {
    let bytes = source.bytes
    var block = GIFTBlock()
    var isEmpty = true
    for line in source.lines {
      let trimmed = Self.trimmed(line, of: bytes)
      if !trimmed.isEmpty {
        block.append(trimmed, of: bytes)
        isEmpty = false
      } else if !isEmpty {
        take(block)
        block = GIFTBlock()
        isEmpty = true
      }
    }
    if !isEmpty { take(block) }
  }

  /// Without the white space that PHP's `trim` takes away: no-break spaces stay.
  private static func trimmed(_ line: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private mutating func take(_ block: GIFTBlock) {
    var parser = GIFTQuestionParser(block)
    let result = parser.parse()
    for (fault, position) in parser.remarks { report(fault, at: block.sourceOffset(of: position)) }
    switch result {
    case .nothing: break
    case .category(let path):
      reportOpenBlock()
      category = CategoryPath.names(in: path)
      file.entries.append(.category(path))
    case .question(var question):
      reportOpenBlock()
      question.category = category
      let line = source.lineNumber(ofByte: block.sourceOffset(of: parser.textStart))
      question.origin = .init(path: source.path, line: line)
      file.entries.append(.question(question))
    case .failed(let fault, let position): fail(fault, at: block.sourceOffset(of: position))
    }
  }

  /// An open block followed by one with only a closing brace is one question with an empty line in it.
  private mutating func fail(_ fault: GIFTFault, at offset: Int) {
    switch (fault, openBlock) {
    case (.noClosingBrace, _):
      reportOpenBlock()
      openBlock = (offset, fault)
    case (.noOpeningBrace, .some(let open)):
      report(.blankLineInBraces, at: open.offset)
      openBlock = nil
    default:
      reportOpenBlock()
      report(fault, at: offset)
    }
  }

  private mutating func reportOpenBlock() {
    guard let open = openBlock else { return }
    report(open.fault, at: open.offset)
    openBlock = nil
  }

  private mutating func report(_ fault: GIFTFault, at offset: Int) {
    file.findings.append(source.finding(fault, atByte: offset))
  }
}
