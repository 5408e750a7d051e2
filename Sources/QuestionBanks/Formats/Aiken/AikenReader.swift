package import Narratives

/// Reads Aiken: a question, lettered options, and a line `ANSWER: B`.
package struct AikenReader {
  private let source: SourceText
  private var file = QuestionFile()
  private var stem: [String] = []
  private var stemOffset = 0
  private var options: [String] = []

  /// All good questions of a file, and the lines of the bad ones.
  package static func read(_ source: SourceText) -> QuestionFile {
    var reader = AikenReader(source: source)
    for line in source.lines { reader.take(line) }
    if !reader.stem.isEmpty { reader.report(.unfinished, at: source.bytes.count) }
    reader.file.findings = (source.repairs + reader.file.findings).inFileOrder
    return reader.file
  }

  private init(source: SourceText) { self.source = source }

  /// Whether a text has the two lines that only Aiken has.
  static func recognises(_ source: SourceText) -> Bool {
    let lines = source.lines.prefix(200).map { source.text($0).trimmed }
    return lines.contains { option(in: $0) != nil } && lines.contains { answer(in: $0) != nil }
      && !lines.contains { $0.hasPrefix("::") || $0.hasPrefix("#separator") }
  }

  private mutating func take(_ range: Range<Int>) {
    let line = source.text(range).trimmed
    if line.isEmpty { return }
    if let answer = Self.answer(in: line) {
      finish(answer, at: range.lowerBound)
    } else if let option = Self.option(in: line) {
      guard !stem.isEmpty else { return report(.optionWithoutQuestion, at: range.lowerBound) }
      options.append(option)
    } else {
      if !options.isEmpty {
        report(.unfinished, at: range.lowerBound)
        startOver()
      }
      if stem.isEmpty { stemOffset = range.lowerBound }
      stem.append(line)
    }
  }

  private mutating func finish(_ answer: String, at offset: Int) {
    defer { startOver() }
    guard !stem.isEmpty else { return report(.answerWithoutQuestion, at: offset) }
    guard options.count >= 2 else { return report(.fewOptions(options.count), at: offset) }
    guard let index = Self.index(ofLetter: answer), index < options.count else {
      return report(.unknownKey(answer.shortened(to: 20), options: options.count), at: offset)
    }
    let text = stem.joined(separator: "\n")
    let question = AuthoredQuestion(
      name: QuestionName.made(from: text), stem: MarkedText(text, .plain),
      response: .multipleChoice(
        MultipleChoice(
          isSingle: true,
          choices: options.enumerated().map { position, option in
            .init(text: MarkedText(option, .plain), fraction: position == index ? 1 : 0)
          })), origin: .init(path: source.path, line: source.lineNumber(ofByte: stemOffset)))
    file.entries.append(.question(question))
  }

  private mutating func startOver() {
    stem = []
    options = []
  }

  private static func answer(in line: String) -> String? {
    guard line.count >= 7, line.prefix(7).isSameWord(as: "ANSWER:") else { return nil }
    return line.dropFirst(7).trimmed
  }

  /// The text after `A)` or `A.`, with or without a space.
  private static func option(in line: String) -> String? {
    let scalars = line.unicodeScalars
    guard let letter = scalars.first, ("A"..."Z").contains(letter),
      let mark = scalars.dropFirst().first, mark == ")" || mark == "."
    else { return nil }
    return String(scalars.dropFirst(2)).trimmed
  }

  private static func index(ofLetter text: String) -> Int? {
    guard text.unicodeScalars.count == 1, let letter = text.uppercased().unicodeScalars.first,
      ("A"..."Z").contains(letter)
    else { return nil }
    return Int(letter.value) - 65
  }

  private mutating func report(_ fault: AikenFault, at offset: Int) {
    file.findings.append(source.finding(fault, atByte: offset))
  }
}

/// What can be wrong with a file in Aiken.
enum AikenFault: Fault, Equatable {
  case optionWithoutQuestion
  case answerWithoutQuestion
  case fewOptions(Int)
  case unknownKey(String, options: Int)
  case unfinished

  var rule: String {
    switch self {
    case .optionWithoutQuestion, .answerWithoutQuestion: "no-question"
    case .fewOptions: "few-answers"
    case .unknownKey: "unknown-key"
    case .unfinished: "unfinished"
    }
  }

  var description: String {
    switch self {
    case .optionWithoutQuestion: "an option without a question above it; write the question first"
    case .answerWithoutQuestion:
      "an 'ANSWER:' without a question above it; write the question first"
    case .fewOptions(let count):
      "the question has \(count == 1 ? "one option" : "\(count) options") and needs at least two"
    case .unknownKey(let key, let count):
      "the answer '\(key)' is not the letter of one of the \(count) options"
    case .unfinished: "the question above has no 'ANSWER:' line; add one after its options"
    }
  }
}

extension QuestionFormat {
  /// The plainest format: lettered options and an answer line.
  static let aiken = QuestionFormat(
    "aiken", "Aiken, a question with lettered options and a line 'ANSWER: B'",
    endings: ["aiken", "aiken.txt"], recognises: AikenReader.recognises, read: AikenReader.read)
}
