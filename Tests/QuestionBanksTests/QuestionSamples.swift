import Narratives
import TestSupport

@testable import QuestionBanks

/// Random questions full of characters that formats trip over.
struct QuestionSamples {
  var generator: SeededGenerator

  /// The one markup of every part, or any.
  let format: MarkedText.Format?

  init(seed: UInt64, format: MarkedText.Format? = nil) {
    generator = SeededGenerator(seed: seed)
    self.format = format
  }

  private mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  mutating func text(_ pieces: [String] = Self.nasty) -> String {
    let count = Int.random(in: 1...5, using: &generator)
    let text = (0..<count).map { _ in pick(pieces) }.joined(separator: pick(["", " "]))
    return QuestionName.phpTrimmed(text).isEmpty ? "x" : QuestionName.phpTrimmed(text)
  }

  static let nasty = [
    "node", "aorta", "é", "日本", "{", "}", "~", "=", "#", "####", ":", "::", "\\", "\\n", "%50%",
    "//",
    "[html]", "[x]", "$CATEGORY:", "a\nb", "\"", "'", ",", ";", "\t", "&amp;", "<b>x</b>", "]]>",
    "1..2",
    "T", "TRUE", "0", "*", "-", "&&058;",
  ]

  private mutating func anyFormat() -> MarkedText.Format {
    format ?? pick(MarkedText.Format.allCases)
  }

  mutating func marked() -> MarkedText { MarkedText(text(), anyFormat()) }

  private mutating func feedback(_ stem: MarkedText) -> MarkedText {
    Bool.random(using: &generator) ? MarkedText("", stem.format) : marked()
  }

  private mutating func fraction() -> Double { pick([0, 1, 0.5, 0.25, -0.5, 0.3333333]) }

  mutating func question() -> AuthoredQuestion {
    let stem = marked()
    let name = QuestionName.cleaned(text())
    return AuthoredQuestion(
      id: pick([nil, AuthoredQuestionID(rawValue: pick(["n-1", "a]b", "é 2"]))]),
      name: name.isEmpty ? "name" : name, category: pick([[], ["A"], ["A", "B/C"]]),
      tags: pick([[], ["one"], ["one", "two [x]"]]), stem: stem, generalFeedback: feedback(stem),
      response: response(stem))
  }

  private mutating func response(_ stem: MarkedText) -> Response {
    switch Int.random(in: 0...5, using: &generator) {
    case 0:
      var choices = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
        MultipleChoice.Choice(text: marked(), fraction: 0, feedback: feedback(stem))
      }
      let isSingle = Bool.random(using: &generator)
      for index in choices.indices { choices[index].fraction = fraction() }
      if isSingle { choices[0].fraction = 1 }
      return .multipleChoice(MultipleChoice(isSingle: isSingle, choices: choices))
    case 1:
      return .trueFalse(
        TrueFalse(
          isTrue: Bool.random(using: &generator), feedbackIfTrue: feedback(stem),
          feedbackIfFalse: feedback(stem)))
    case 2:
      return .shortAnswer(
        ShortAnswer(
          answers: (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            .init(pattern: text(), fraction: fraction(), feedback: feedback(stem))
          }))
    case 3:
      var answers = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        NumericalAnswer(
          value: .number(pick([0, -1, 3.14, 1e-7, 123_456.5]), tolerance: pick([0, 0.5, 2])),
          fraction: fraction(), feedback: feedback(stem))
      }
      if Bool.random(using: &generator) {
        answers.append(NumericalAnswer(value: .anything, fraction: 0, feedback: feedback(stem)))
      }
      return .numerical(answers)
    case 4:
      return .matching(
        Matching(
          pairs: (0..<Int.random(in: 2...4, using: &generator)).map { index in
            let prompt = index < 2 ? marked() : MarkedText("", anyFormat())
            return .init(prompt: prompt, partner: text())
          }))
    default: return .essay()
    }
  }
}

extension AuthoredQuestion {
  /// The question without the place it was read from.
  var withoutOrigin: AuthoredQuestion {
    var question = self
    question.origin = nil
    return question
  }
}

extension QuestionFile {
  /// The questions of a file, category lines before them, as a writer takes them.
  static func entries(of questions: [AuthoredQuestion]) -> [Entry] {
    questions.flatMap { [.category(CategoryPath.text(of: $0.category)), .question($0)] }
  }
}
