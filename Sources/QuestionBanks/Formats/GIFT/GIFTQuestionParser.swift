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
  private let bytes: [UInt8]
  /// What is doubtful, with the position in the block.
  private(set) var remarks: [(GIFTFault, Int)] = []
  /// Where the text of the question starts, comments aside.
  private(set) var textStart = 0
  private var stemFormat = MarkedText.Format.moodle

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
    return GIFTEscape.text(bytes[trimmed(text.lowerBound + 10..<text.upperBound)])
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
      }
      return open..<close + 1
    }
  }

  /// The text around the answers, with a gap where text follows them.
  private func stem(of text: Range<Int>, without braces: Range<Int>?) -> [UInt8] {
    guard let braces else { return Array(bytes[text]) }
    let isMissingWord = bytes[text.upperBound - 1] != UInt8(ascii: "}")
    return bytes[text.lowerBound..<braces.lowerBound] + (isMissingWord ? Array("_____".utf8) : [])
      + bytes[braces.upperBound..<text.upperBound]
  }

  private mutating func response(_ answers: Range<Int>) throws(Failure) -> Response {
    guard !answers.isEmpty else { return .essay }
    if bytes[answers.lowerBound] == UInt8(ascii: "#") {
      return .numerical(try numerical(answers.lowerBound + 1..<answers.upperBound))
    }
    if first(UInt8(ascii: "~"), in: answers) != nil {
      return .multipleChoice(try multipleChoice(answers))
    }
    if first(UInt8(ascii: "="), in: answers) != nil, first(Mark.arrow, in: answers) != nil {
      return .matching(Matching(pairs: try pairs(answers)))
    }
    return trueFalse(answers).map(Response.trueFalse)
      ?? .shortAnswer(ShortAnswer(answers: shortAnswers(answers)))
  }

  private mutating func multipleChoice(_ answers: Range<Int>) throws(Failure) -> MultipleChoice {
    let isSingle = first(UInt8(ascii: "="), in: answers) != nil
    // In front of every '=' an answer starts, as if it were written '~='.
    var parts: [Range<Int>] = []
    var start = answers.lowerBound
    for position in answers {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "~") || byte == UInt8(ascii: "=") else { continue }
      parts.append(start..<position)
      start = byte == UInt8(ascii: "~") ? position + 1 : position
    }
    parts.append(start..<answers.upperBound)
    if let first = parts.first, trimmed(first).isEmpty { parts.removeFirst() }
    guard parts.count >= 2 else {
      throw Failure(
        fault: .fewAnswers(parts.count, of: "multiple choice", needed: 2),
        position: answers.lowerBound)
    }
    var choices: [MultipleChoice.Choice] = []
    for part in parts {
      var answer = trimmed(part)
      var fraction = 0.0
      if !answer.isEmpty, bytes[answer.lowerBound] == UInt8(ascii: "=") {
        fraction = 1
        answer = answer.lowerBound + 1..<answer.upperBound
      } else {
        fraction = takeWeight(from: &answer) ?? 0
      }
      let (text, feedback) = commented(answer)
      choices.append(.init(text: text, fraction: fraction, feedback: feedback))
    }
    return MultipleChoice(isSingle: isSingle, choices: choices)
  }

  private mutating func pairs(_ answers: Range<Int>) throws(Failure) -> [Matching.Pair] {
    let parts = split(answers, at: UInt8(ascii: "="))
    guard parts.count >= 2 else {
      throw Failure(
        fault: .fewAnswers(parts.count, of: "matching", needed: 2), position: answers.lowerBound)
    }
    var pairs: [Matching.Pair] = []
    for part in parts {
      let pair = trimmed(part)
      guard let arrow = first(Mark.arrow, in: pair) else {
        throw Failure(
          fault: .pairWithoutArrow(GIFTEscape.text(bytes[pair])), position: pair.lowerBound)
      }
      let prompt = markedText(
        bytes[pair.lowerBound..<arrow], default: stemFormat, isTrimmed: false)
      let partner = QuestionName.phpTrimmed(GIFTEscape.text(bytes[arrow + 2..<pair.upperBound]))
      pairs.append(.init(prompt: prompt, partner: partner))
    }
    return pairs
  }

  private func trueFalse(_ answers: Range<Int>) -> TrueFalse? {
    let hash = first(UInt8(ascii: "#"), in: answers)
    let word = trimmed(answers.lowerBound..<(hash ?? answers.upperBound))
    let isTrue: Bool
    switch String(decoding: bytes[word], as: UTF8.self) {
    case "T", "TRUE": isTrue = true
    case "F", "FALSE": isTrue = false
    default: return nil
    }
    var wrong = MarkedText("", stemFormat)
    var right = MarkedText("", stemFormat)
    if let hash {
      let second = first(UInt8(ascii: "#"), in: hash + 1..<answers.upperBound)
      wrong = markedText(bytes[hash + 1..<(second ?? answers.upperBound)], default: stemFormat)
      if let second {
        right = markedText(bytes[second + 1..<answers.upperBound], default: stemFormat)
      }
    }
    return TrueFalse(
      isTrue: isTrue, feedbackIfTrue: isTrue ? right : wrong,
      feedbackIfFalse: isTrue ? wrong : right)
  }

  private func shortAnswers(_ answers: Range<Int>) -> [ShortAnswer.Answer] {
    split(answers, at: UInt8(ascii: "=")).map { part in
      var answer = trimmed(part)
      let fraction = takeWeight(from: &answer) ?? 1
      let (text, feedback) = commented(answer)
      return .init(pattern: text.text, fraction: fraction, feedback: feedback)
    }
  }

  private mutating func numerical(_ answers: Range<Int>) throws(Failure) -> [NumericalAnswer] {
    let catchAll = first(UInt8(ascii: "~"), in: answers)
    let parts = split(answers.lowerBound..<(catchAll ?? answers.upperBound), at: UInt8(ascii: "="))
    guard !parts.isEmpty else { throw Failure(fault: .noNumber, position: answers.lowerBound) }
    var result: [NumericalAnswer] = []
    for part in parts {
      var answer = trimmed(part)
      let fraction = takeWeight(from: &answer) ?? 1
      let (text, feedback) = commented(answer)
      let value = try value(text.text, at: answer.lowerBound)
      result.append(NumericalAnswer(value: value, fraction: fraction, feedback: feedback))
    }
    if let catchAll {
      let feedback = commented(catchAll..<answers.upperBound).feedback
      result.append(NumericalAnswer(value: .anything, fraction: 0, feedback: feedback))
    }
    return result
  }

  /// `min..max`, `value:tolerance`, or a value alone.
  private mutating func value(
    _ text: String, at position: Int
  ) throws(Failure) -> NumericalAnswer.Value {
    if let dots = text.firstRange(of: ".."), dots.lowerBound > text.startIndex {
      let (low, high) = (text[..<dots.lowerBound], text[dots.upperBound...])
      guard let minimum = PHPNumber.value(low), let maximum = PHPNumber.value(high) else {
        throw Failure(fault: .badTolerance(text), position: position)
      }
      let middle = (maximum + minimum) / 2
      return .number(middle, tolerance: maximum - middle)
    }
    var tolerance = 0.0
    var number = text[...]
    if let colon = text.firstIndex(of: ":"), colon > text.startIndex {
      let after = text[text.index(after: colon)...]
      guard let read = PHPNumber.value(after) else {
        throw Failure(fault: .badTolerance(after.trimmed), position: position)
      }
      tolerance = read
      number = text[..<colon]
    }
    if let value = PHPNumber.value(number) { return .number(value, tolerance: tolerance) }
    if number.trimmed != "*" { remarks.append((.notANumber(number.trimmed), position)) }
    return .anything
  }
}

extension GIFTQuestionParser {
  /// An answer and the feedback after its first `#`.
  private func commented(_ answer: Range<Int>) -> (text: MarkedText, feedback: MarkedText) {
    guard let hash = first(UInt8(ascii: "#"), in: answer) else {
      return (markedText(bytes[answer], default: stemFormat), MarkedText("", stemFormat))
    }
    return (
      markedText(bytes[answer.lowerBound..<hash], default: stemFormat),
      markedText(bytes[hash + 1..<answer.upperBound], default: stemFormat)
    )
  }

  /// Text with its `[format]`, which counts only where nothing stands before it.
  private func markedText(
    _ part: ArraySlice<UInt8>, default format: MarkedText.Format, isTrimmed: Bool = true
  ) -> MarkedText {
    var part = part
    if isTrimmed {
      while let first = part.first, GIFTReader.isSpace(first) { part = part.dropFirst() }
    }
    var result = format
    if part.first == UInt8(ascii: "["), let end = part.firstIndex(of: UInt8(ascii: "]")),
      end - part.startIndex <= 9,
      let named = MarkedText.Format(
        rawValue: String(decoding: part[part.startIndex + 1..<end], as: UTF8.self))
    {
      result = named
      part = part[(end + 1)...]
    }
    return MarkedText(QuestionName.phpTrimmed(GIFTEscape.text(part)), result)
  }

  /// The share of `%50%` at the start of an answer, which is then taken away.
  private func takeWeight(from answer: inout Range<Int>) -> Double? {
    guard answer.count >= 3, bytes[answer.lowerBound] == UInt8(ascii: "%"),
      let end = first(UInt8(ascii: "%"), in: answer.lowerBound + 1..<answer.upperBound)
    else { return nil }
    let number = bytes[answer.lowerBound + 1..<end]
    let digits = number.drop { $0 == UInt8(ascii: "-") }
    let whole = digits.prefix { Self.isDigit($0) }
    var rest = digits[whole.endIndex...]
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    guard !whole.isEmpty, rest.allSatisfy(Self.isDigit), number.count - digits.count <= 1,
      let percent = Double(String(decoding: number, as: UTF8.self))
    else { return nil }
    answer = end + 1..<answer.upperBound
    // Moodle stores fractions with seven decimals.
    return (percent * 100_000).rounded() / 10_000_000
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The parts between separators; an empty one before the first separator is left out.
  private func split(_ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for position in range where bytes[position] == separator {
      parts.append(start..<position)
      start = position + 1
    }
    parts.append(start..<range.upperBound)
    if let first = parts.first, trimmed(first).isEmpty { parts.removeFirst() }
    return parts
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, GIFTReader.isSpace(bytes[start]) { start += 1 }
    while start < end, GIFTReader.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    bytes[range].firstIndex(of: byte)
  }

  private func first(_ mark: [UInt8], in range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position + mark.count <= range.upperBound {
      if bytes[position] == mark[0], bytes[position..<position + mark.count].elementsEqual(mark) {
        return position
      }
      position += 1
    }
    return nil
  }

  private func last(_ mark: [UInt8], in range: Range<Int>) -> Int? {
    var position = range.upperBound - mark.count
    while position >= range.lowerBound {
      if bytes[position] == mark[0], bytes[position..<position + mark.count].elementsEqual(mark) {
        return position
      }
      position -= 1
    }
    return nil
  }

  /// The marks of GIFT that have more than one character.
  private enum Mark {
    static let category = Array("$CATEGORY:".utf8)
    static let title = Array("::".utf8)
    static let generalFeedback = Array("####".utf8)
    static let arrow = Array("->".utf8)
  }
}
