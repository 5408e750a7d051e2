package import Narratives

/// What an author should know about written questions, whatever format they came in.
package enum QuestionCheck {
  /// The findings on one question.
  package static func findings(_ question: AuthoredQuestion) -> [Finding] {
    faults(question).map { fault in
      let origin = question.origin
      return Finding(
        path: origin?.path ?? question.name, line: origin?.line ?? 0,
        column: origin == nil ? 0 : 1, severity: fault.severity, rule: fault.rule,
        message: fault.description, excerpt: "  " + question.name.shortened(to: 90))
    }
  }

  /// What is wrong with a question, most important first.
  static func faults(_ question: AuthoredQuestion) -> [QuestionFault] {
    var faults: [QuestionFault] = question.stem.text.isBlank ? [.emptyStem] : []
    switch question.response {
    case .multipleChoice(let choice): faults += Self.faults(choice)
    case .shortAnswer(let words): faults += Self.faults(words)
    case .numerical(let answers): faults += Self.faults(answers)
    case .matching(let matching): faults += Self.faults(matching)
    case .cloze(let gaps):
      for gap in gaps {
        switch gap.answer {
        case .choice(let choice): faults += Self.faults(choice)
        case .words(let words): faults += Self.faults(words)
        case .number(let answers): faults += Self.faults(answers)
        }
      }
    case .trueFalse, .essay, .description: break
    }
    return faults
  }

  private static func faults(_ choice: MultipleChoice) -> [QuestionFault] {
    var faults: [QuestionFault] = []
    let fractions = choice.choices.map(\.fraction)
    let best = fractions.max() ?? 0
    if best <= 0 {
      faults.append(.noKey)
    } else if choice.isSingle {
      if best < 1 { faults.append(.noFullKey(best)) }
    } else {
      if let sum = MoodleShare.wrongSum(fractions) { faults.append(.sharesDoNotAddUp(sum)) }
    }
    return faults + Self.texts(choice.choices.map(\.text.text))
  }

  private static func texts(_ options: [String]) -> [QuestionFault] {
    var seen: Set<String> = []
    var faults: [QuestionFault] = []
    for option in options {
      let plain = option.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if plain.isEmpty {
        faults.append(.emptyOption)
      } else if !seen.insert(plain).inserted {
        faults.append(.sameOption(option.shortened(to: 40)))
      }
    }
    return faults
  }

  private static func faults(_ words: ShortAnswer) -> [QuestionFault] {
    var faults: [QuestionFault] = []
    if !words.answers.contains(where: { $0.fraction >= 1 }) { faults.append(.noKey) }
    if words.answers.contains(where: { $0.pattern.isBlank }) { faults.append(.emptyOption) }
    // The first answer that matches counts, so what stands after a star is never reached.
    if let star = words.answers.firstIndex(where: { $0.pattern == "*" }),
      star < words.answers.count - 1
    {
      faults.append(.unreachable(words.answers[star + 1].pattern.shortened(to: 40)))
    }
    if words.answers.contains(where: { $0.pattern == "*" && $0.fraction > 0 }) {
      faults.append(.everythingIsRight)
    }
    return faults
  }

  private static func faults(_ answers: [NumericalAnswer]) -> [QuestionFault] {
    var faults: [QuestionFault] = []
    if !answers.contains(where: { $0.fraction >= 1 }) { faults.append(.noKey) }
    if answers.contains(where: { $0.value == .anything && $0.fraction > 0 }) {
      faults.append(.everythingIsRight)
    }
    return faults
  }

  private static func faults(_ matching: Matching) -> [QuestionFault] {
    let asked = matching.pairs.filter { !$0.prompt.text.isBlank }
    guard asked.count >= 2 else { return [.fewPairs(asked.count)] }
    return texts(asked.map(\.prompt.text))
  }
}

/// What can be wrong with a question as such.
enum QuestionFault: Fault, Equatable {
  case emptyStem
  case noKey
  case noFullKey(Double)
  case sharesDoNotAddUp(Double)
  case emptyOption
  case sameOption(String)
  case unreachable(String)
  case everythingIsRight
  case fewPairs(Int)

  var rule: String {
    switch self {
    case .emptyStem: "empty-question"
    case .noKey: "no-key"
    case .noFullKey: "no-full-key"
    case .sharesDoNotAddUp: "shares-do-not-add-up"
    case .emptyOption: "empty-option"
    case .sameOption: "same-option"
    case .unreachable: "unreachable-answer"
    case .everythingIsRight: "everything-is-right"
    case .fewPairs: "few-pairs"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .emptyStem, .noKey, .everythingIsRight, .fewPairs: .error
    case .noFullKey, .sharesDoNotAddUp, .emptyOption, .sameOption, .unreachable: .warning
    }
  }

  var description: String {
    switch self {
    case .emptyStem: "the question has no text; write what is asked"
    case .noKey: "no answer is right; mark one, in GIFT with '=' or with '%100%'"
    case .noFullKey(let best):
      "the best option earns \(percent(best)); give one option 100 %, or allow several"
    case .sharesDoNotAddUp(let sum):
      "the right options earn \(percent(sum)) together; make it 100 %"
    case .emptyOption: "an option has no text; write it or delete the option"
    case .sameOption(let text): "the option '\(text)' stands here twice; change one of the two"
    case .unreachable(let text):
      "'\(text)' is never reached, because '*' before it takes every answer; put '*' last"
    case .everythingIsRight:
      "every answer counts as right, because '*' or a text stands where a number belongs; correct it"
    case .fewPairs(let count):
      "a matching question needs at least two prompts and has \(count)"
    }
  }

  private func percent(_ fraction: Double) -> String {
    DecimalText.of(fraction * 100, decimals: 2) + " %"
  }
}
