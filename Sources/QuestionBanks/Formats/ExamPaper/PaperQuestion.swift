/// A question as it stands on paper, and what the key says about it.
struct PaperQuestion {
  /// A possible answer under the question.
  struct Line: Equatable {
    let label: String
    let text: String
    let isRight: Bool
  }

  /// What the key says about one answer; the label is empty where the text names the answer itself.
  struct Reason: Equatable {
    let label: String
    let text: String
    let isRight: Bool
  }

  private(set) var stem: String
  private(set) var lines: [Line] = []
  /// What is to be written, where nothing is chosen.
  private(set) var space: String?
  /// The right answers for the key; what earns a part of the mark stands with its percentage.
  private(set) var key = ""
  private(set) var reasons: [Reason] = []
  private(set) var rationale = ""

  init(_ question: AuthoredQuestion) {
    stem = question.stem.readable
    switch question.response {
    case .multipleChoice(let choice): choose(choice)
    case .trueFalse(let statement):
      space = "True ☐   False ☐"
      key = statement.isTrue ? "True" : "False"
      reasons = Self.reasons([
        ("True", statement.isTrue, statement.feedbackIfTrue),
        ("False", !statement.isTrue, statement.feedbackIfFalse),
      ])
    case .shortAnswer(let words):
      space = "Answer: ______________________________"
      key = Self.key(words)
      reasons = Self.reasons(words)
    case .numerical(let answers):
      space = "Answer: ______________________________"
      key = Self.key(answers)
      reasons = Self.reasons(answers)
    case .matching(let matching): match(matching)
    case .essay(let notes):
      space = "\n\n\n"
      key = notes.readable.isEmpty ? "(graded by hand)" : notes.readable
    case .description: key = "(nothing is asked)"
    case .cloze(let gaps): fill(gaps)
    }
    // What was said of an answer already is not said again.
    let said = Set(reasons.map(\.text))
    rationale = question.generalFeedback.readable.split(
      separator: "\n", omittingEmptySubsequences: false
    ).filter { !said.contains(String($0)) }.joined(separator: "\n")
  }

  private mutating func choose(_ choice: MultipleChoice) {
    lines = choice.choices.enumerated().map { index, option in
      Line(
        label: TableColumn.letter(index), text: option.text.readable,
        isRight: choice.isRight(option))
    }
    reasons = zip(lines, choice.choices).map { line, option in
      Reason(label: line.label, text: option.feedback.readable, isRight: line.isRight)
    }.filter { !$0.text.isEmpty }
    if !choice.isSingle { space = "Mark every right answer." }
    let earning = zip(lines, choice.choices).filter { $1.fraction > 0 }
    let isEven = !choice.isSingle && Set(earning.map(\.1.fraction)).count == 1
    key = earning.map { $0.label + (isEven ? "" : Self.share($1.fraction)) }
      .joined(separator: ", ")
  }

  private mutating func match(_ matching: Matching) {
    let prompted = matching.pairs.filter { !$0.prompt.text.isEmpty }
    lines = prompted.enumerated().map { index, pair in
      Line(label: "\(index + 1)", text: pair.prompt.readable + " ____", isRight: true)
    }
    space =
      "Choose from: " + Set(matching.pairs.map(\.partner)).sorted().joined(separator: "; ")
    key = prompted.enumerated().map { "\($0 + 1) \($1.partner)" }.joined(separator: "; ")
  }

  private mutating func fill(_ gaps: [ClozeGap]) {
    var keys: [String] = []
    var choices: [String] = []
    for (index, gap) in gaps.enumerated() {
      let number = index + 1
      stem = stem.replacing("{#\(number)}", with: "(\(number)) __________")
      switch gap.answer {
      case .choice(let choice):
        let options = choice.choices.map { ($0.text.readable, $0) }
        choices.append("(\(number)) " + options.map(\.0).joined(separator: "; "))
        keys.append(
          "\(number) "
            + options.filter { $1.fraction > 0 }.map { $0 + Self.share($1.fraction) }
            .joined(separator: " or "))
        reasons += Self.reasons(
          options.map { ("\(number) \($0)", choice.isRight($1), $1.feedback) })
      case .words(let words):
        keys.append("\(number) \(Self.key(words))")
        reasons += Self.reasons(words, before: "\(number) ")
      case .number(let answers):
        keys.append("\(number) \(Self.key(answers))")
        reasons += Self.reasons(answers, before: "\(number) ")
      }
    }
    if !choices.isEmpty { space = "Choose from: " + choices.joined(separator: "\n") }
    key = keys.joined(separator: "; ")
  }
}

extension PaperQuestion {
  private static func share(_ fraction: Double) -> String {
    fraction < 1 ? " (\(NumericalAnswer.digits((fraction * 10_000).rounded() / 100)) %)" : ""
  }

  private static func key(_ words: ShortAnswer) -> String {
    words.answers.filter { $0.fraction > 0 }.map { $0.pattern + share($0.fraction) }
      .joined(separator: " or ")
  }

  private static func key(_ answers: [NumericalAnswer]) -> String {
    answers.filter { $0.fraction > 0 }.map { text($0) + share($0.fraction) }
      .joined(separator: " or ")
  }

  private static func reasons(
    _ answers: [(text: String, isRight: Bool, feedback: MarkedText)]
  ) -> [Reason] {
    answers.filter { !$0.feedback.readable.isEmpty }.map {
      Reason(label: "", text: "\($0.text): \($0.feedback.readable)", isRight: $0.isRight)
    }
  }

  private static func reasons(_ words: ShortAnswer, before label: String = "") -> [Reason] {
    reasons(
      words.answers.map {
        (label + ($0.pattern == "*" ? "anything else" : $0.pattern), $0.fraction >= 1, $0.feedback)
      })
  }

  private static func reasons(_ answers: [NumericalAnswer], before label: String = "") -> [Reason] {
    reasons(answers.map { (label + text($0), $0.fraction >= 1, $0.feedback) })
  }

  private static func text(_ answer: NumericalAnswer) -> String {
    switch answer.value {
    case .anything: "any number"
    case .number(let value, let tolerance):
      NumericalAnswer.digits(value)
        + (tolerance > 0 ? " ± \(NumericalAnswer.digits(tolerance))" : "")
    }
  }
}
