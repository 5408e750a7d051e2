package import Narratives

/// Reads the plain text format of text2qti: numbered questions, lettered or boxed options.
package struct Text2QTIReader {
  private let source: SourceText
  private var file = QuestionFile()
  private var draft: Draft?
  private var title: String?

  /// A question that is being read.
  private struct Draft {
    var offset: Int
    var title: String?
    var stem: [String]
    var options: [(text: String, isRight: Bool, feedback: String)] = []
    var words: [String] = []
    var number: NumericalAnswer.Value?
    var isSingle = true
    var isEssay = false
    var feedback: String = ""
  }

  /// All questions of a file.
  package static func read(_ source: SourceText) -> QuestionFile {
    var reader = Text2QTIReader(source: source)
    for line in source.lines { reader.take(line) }
    reader.finish()
    reader.file.findings = (source.repairs + reader.file.findings).inFileOrder
    return reader.file
  }

  private init(source: SourceText) { self.source = source }

  /// Whether a text has numbered questions with the marks that only this format has.
  static func recognises(_ source: SourceText) -> Bool {
    let lines = source.lines.prefix(200).map { source.text($0) }
    let marks = ["*a)", "*b)", "*c)", "*d)", "*e)", "[*]", "[ ]", "=   ", "Quiz title:"]
    return lines.contains { numbered($0) != nil }
      && lines.contains { line in marks.contains { line.hasPrefix($0) } }
  }

  private mutating func take(_ range: Range<Int>) {
    let line = source.text(range)
    let text = line.trimmed
    if text.isEmpty { return }
    if let stem = Self.numbered(line) {
      finish()
      draft = Draft(offset: range.lowerBound, title: title, stem: [stem])
      title = nil
    } else if let value = Self.value(of: "Title:", in: line) {
      finish()
      title = value
    } else if [
      "Quiz title:", "Quiz description:", "Points:", "shuffle answers:", "show correct answers:",
    ]
    .contains(where: { line.lowercased().hasPrefix($0.lowercased()) }) {
      return
    } else if draft != nil {
      takePart(line, text, at: range.lowerBound)
    }
  }

  private mutating func takePart(_ line: String, _ text: String, at offset: Int) {
    if let (option, isRight) = Self.lettered(line) {
      draft?.options.append((option, isRight, ""))
    } else if let (option, isRight) = Self.boxed(line) {
      draft?.isSingle = false
      draft?.options.append((option, isRight, ""))
    } else if line.hasPrefix("=") {
      guard let value = Self.number(text.dropFirst().trimmed) else {
        draft = nil
        return report(.badNumber(text.dropFirst().trimmed.shortened(to: 30)), at: offset)
      }
      draft?.number = value
    } else if line.hasPrefix("... ") {
      if let last = draft?.options.indices.last {
        draft?.options[last].feedback = text.dropFirst(4).trimmed
      } else {
        draft?.feedback = text.dropFirst(4).trimmed
      }
    } else if line.hasPrefix("+ ") || line.hasPrefix("- ") {
      let part = text.dropFirst(2).trimmed
      let separator = draft?.feedback.isEmpty == false ? "\n" : ""
      draft?.feedback += separator + part
    } else if line.hasPrefix("* ") {
      draft?.words.append(text.dropFirst(2).trimmed)
    } else if text.allSatisfy({ $0 == "_" }) {
      draft?.isEssay = true
    } else if let last = draft?.options.indices.last, line.first == " " {
      draft?.options[last].text += "\n" + text
    } else {
      draft?.stem.append(text)
    }
  }

  private mutating func finish() {
    guard let draft else { return }
    self.draft = nil
    let stem = draft.stem.joined(separator: "\n")
    let response: Response
    if let number = draft.number {
      response = .numerical([NumericalAnswer(value: number, fraction: 1, feedback: Self.empty)])
    } else if !draft.words.isEmpty {
      response = .shortAnswer(
        ShortAnswer(
          answers: draft.words.map { .init(pattern: $0, fraction: 1, feedback: Self.empty) }))
    } else if draft.options.isEmpty {
      response = draft.isEssay ? .essay() : .description
    } else {
      let keys = draft.options.count { $0.isRight }
      guard keys > 0, draft.options.count >= 2 else {
        return report(keys == 0 ? .noKey : .fewOptions, at: draft.offset)
      }
      let share = draft.isSingle ? 1 : (10_000_000 / Double(keys)).rounded() / 10_000_000
      response = .multipleChoice(
        MultipleChoice(
          isSingle: draft.isSingle,
          choices: draft.options.map { option in
            .init(
              text: MarkedText(option.text, .markdown), fraction: option.isRight ? share : 0,
              feedback: MarkedText(option.feedback, .markdown))
          }))
    }
    let name = draft.title.map(QuestionName.cleaned) ?? QuestionName.made(from: stem)
    file.entries.append(
      .question(
        AuthoredQuestion(
          name: name, stem: MarkedText(stem, .markdown),
          generalFeedback: MarkedText(draft.feedback, .markdown), response: response,
          origin: .init(path: source.path, line: source.lineNumber(ofByte: draft.offset)))))
  }

  private static var empty: MarkedText { MarkedText("", .markdown) }

  private static func value(of label: String, in line: String) -> String? {
    line.prefix(label.count).isSameWord(as: label) ? line.dropFirst(label.count).trimmed : nil
  }

  /// The text after `12.` at the start of a line.
  private static func numbered(_ line: String) -> String? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, rest.first == ".", rest.dropFirst().first?.isWhitespace == true else {
      return nil
    }
    return rest.dropFirst().trimmed
  }

  /// `a) text` or `*b) text`.
  private static func lettered(_ line: String) -> (String, Bool)? {
    let isRight = line.hasPrefix("*")
    let rest = isRight ? line.dropFirst() : line[...]
    guard let letter = rest.first, letter.isASCII, letter.isLetter, rest.dropFirst().first == ")"
    else { return nil }
    return (rest.dropFirst(2).trimmed, isRight)
  }

  /// `[ ] text` or `[*] text`.
  private static func boxed(_ line: String) -> (String, Bool)? {
    for (mark, isRight) in [("[ ]", false), ("[*]", true), ("[x]", true), ("[X]", true)]
    where line.hasPrefix(mark) { return (line.dropFirst(3).trimmed, isRight) }
    return nil
  }

  /// `4`, `4 +- 1`, `4 +- 5%` or `[1, 3]`.
  private static func number(_ text: String) -> NumericalAnswer.Value? {
    if text.hasPrefix("["), text.hasSuffix("]") {
      let ends = text.dropFirst().dropLast().split(separator: ",").map { PHPNumber.value($0) }
      guard ends.count == 2, let low = ends[0], let high = ends[1] else { return nil }
      return .number((low + high) / 2, tolerance: (high - low) / 2)
    }
    guard let sign = text.firstRange(of: "+-") else {
      return PHPNumber.value(text).map { .number($0, tolerance: 0) }
    }
    let width = text[sign.upperBound...].trimmed
    guard let value = PHPNumber.value(text[..<sign.lowerBound]) else { return nil }
    if width.hasSuffix("%") {
      return PHPNumber.value(width.dropLast()).map {
        .number(value, tolerance: abs(value) * $0 / 100)
      }
    }
    return PHPNumber.value(width).map { .number(value, tolerance: $0) }
  }

  private mutating func report(_ fault: Text2QTIFault, at offset: Int) {
    file.findings.append(source.finding(fault, atByte: offset))
  }
}

/// What can be wrong with a file of text2qti.
enum Text2QTIFault: Fault, Equatable {
  case badNumber(String)
  case noKey
  case fewOptions

  var rule: String {
    switch self {
    case .badNumber: "not-a-number"
    case .noKey: "no-key"
    case .fewOptions: "few-answers"
    }
  }

  var description: String {
    switch self {
    case .badNumber(let text): "'\(text)' is not a number; write '= 4', '= 4 +- 1' or '= [3, 5]'"
    case .noKey: "no option is marked as right; write '*' before its letter or '[*]'"
    case .fewOptions: "the question needs at least two options"
    }
  }
}

extension QuestionFormat {
  /// Plain text that text2qti turns into Canvas quizzes.
  static let text2qti = QuestionFormat(
    "text2qti", "text2qti, numbered questions in plain text for Canvas", endings: [],
    recognises: Text2QTIReader.recognises, read: Text2QTIReader.read)
}
