import Narratives

/// Parses the block of one question in the order in which Moodle's reader decides.
struct GIFTQuestionParser {
  /// What a block turned out to be.
  enum Result {
    /// Only comments.
    case nothing
    case category(String)
    case question(AuthoredQuestion)
    case failed(GIFTFault, position: Int)
  }

  /// Why a block is no question, and where.
  struct Failure: Error {
    let fault: GIFTFault
    let position: Int
  }

  private let block: GIFTBlock
  /// The text of the block.
  let bytes: [UInt8]
  /// What is doubtful, with the position in the block.
  var remarks: [(GIFTFault, Int)] = []
  /// Where the text of the question starts, comments aside.
  private(set) var textStart = 0
  /// The markup of the stem, which the other texts take where they name none.
  var stemFormat = MarkedText.Format.moodle

  init(_ block: GIFTBlock) {
    self.block = block
    bytes = block.bytes
  }

  /// Parses the whole block.
  mutating func parse() -> Result {
    var text = trimmed(0..<bytes.count)
    textStart = text.lowerBound
    guard !text.isEmpty else { return .nothing }
    if bytes[text].starts(with: Mark.category) { return .category(categoryPath(text)) }
    do throws(Failure) {
      let name = takeTitle(from: &text)
      return .question(try question(text, name: name))
    } catch {
      return .failed(error.fault, position: error.position)
    }
  }

  private mutating func categoryPath(_ text: Range<Int>) -> String {
    if let end = first(UInt8(ascii: "\n"), in: text) {
      remarks.append((.textAfterCategory, end + 1))
    }
    return QuestionName.phpTrimmed(
      GIFTEscape.text(bytes[text.lowerBound + 10..<text.upperBound]))
  }

  /// The title between `::` and `::` at the very start.
  private mutating func takeTitle(from text: inout Range<Int>) -> String? {
    guard bytes[text].starts(with: Mark.title) else { return nil }
    let rest = text.lowerBound + 2..<text.upperBound
    guard let end = first(Mark.title, in: rest) else {
      remarks.append((.unclosedTitle, text.lowerBound))
      text = rest
      return nil
    }
    let title = QuestionName.cleaned(GIFTEscape.text(bytes[rest.lowerBound..<end]))
    text = trimmed(end + 2..<text.upperBound)
    return title
  }

  private mutating func question(
    _ text: Range<Int>, name: String?
  ) throws(Failure) -> AuthoredQuestion {
    let braces = try braces(in: text)
    var answers = braces.map { trimmed($0.lowerBound + 1..<$0.upperBound - 1) } ?? 0..<0
    let stemBytes = stem(of: text, without: braces)
    var generalFeedback = MarkedText("")
    let separator = last(Mark.generalFeedback, in: answers)
    let stem = markedText(stemBytes[...], default: .moodle, isTrimmed: false)
    stemFormat = stem.format
    if let separator {
      generalFeedback = markedText(
        bytes[separator + 4..<answers.upperBound], default: stem.format, isTrimmed: false)
      answers = trimmed(answers.lowerBound..<separator)
    } else {
      generalFeedback.format = stem.format
    }
    let response = braces == nil ? Response.description : try response(answers)
    let (id, tags) = GIFTComment.idAndTags(in: block.comments)
    return AuthoredQuestion(
      id: id, name: name ?? QuestionName.made(from: stem.text), tags: tags, stem: stem,
      generalFeedback: generalFeedback, response: response)
  }

  /// From the first `{` to the first `}`, both included; `nil` where there is neither.
  private mutating func braces(in text: Range<Int>) throws(Failure) -> Range<Int>? {
    let open = first(UInt8(ascii: "{"), in: text)
    let close = first(UInt8(ascii: "}"), in: text)
    switch (open, close) {
    case (nil, nil): return nil
    case (let open?, nil): throw Failure(fault: .noClosingBrace, position: open)
    case (nil, let close?): throw Failure(fault: .noOpeningBrace, position: close)
    case (let open?, let close?):
      if close < open { throw Failure(fault: .closingBraceFirst, position: close) }
      if let second = first(UInt8(ascii: "{"), in: open + 1..<close) {
        remarks.append((.braceInAnswers, second))
      } else if let later = bytes[close + 1..<text.upperBound].firstIndex(where: Self.isBrace) {
        remarks.append(
          nextQuestion(in: close + 1..<text.upperBound).map { (.nextQuestion, $0) }
            ?? (.laterBraces, later))
      }
      return open..<close + 1
    }
  }

  /// Where the text behind the answers starts, if it starts on a line of its own and opens answers itself.
  private func nextQuestion(in rest: Range<Int>) -> Int? {
    let next = trimmed(rest)
    guard bytes[rest.lowerBound..<next.lowerBound].contains(UInt8(ascii: "\n")),
      bytes[next].contains(UInt8(ascii: "{"))
    else { return nil }
    return next.lowerBound
  }

  private static func isBrace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }

  /// The text around the answers, with a gap where text follows them.
  private func stem(of text: Range<Int>, without braces: Range<Int>?) -> [UInt8] {
    guard let braces else { return Array(bytes[text]) }
    let isMissingWord = bytes[text.upperBound - 1] != UInt8(ascii: "}")
    return bytes[text.lowerBound..<braces.lowerBound] + (isMissingWord ? Array("_____".utf8) : [])
      + bytes[braces.upperBound..<text.upperBound]
  }
}
