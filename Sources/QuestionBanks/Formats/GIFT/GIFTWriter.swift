/// Writes questions so that the reader makes the same questions of them.
struct GIFTWriter {
  private var output = ""
  private var losses: [WrittenQuestions.Loss] = []

  /// A GIFT file with all questions that GIFT can carry.
  static func write(_ entries: [QuestionFile.Entry]) -> WrittenQuestions {
    var writer = GIFTWriter()
    for entry in entries {
      switch entry {
      case .category(let path): writer.output += "$CATEGORY: \(path)\n\n"
      case .question(let question): writer.append(question)
      }
    }
    return WrittenQuestions(text: writer.output, losses: writer.losses)
  }

  private mutating func append(_ question: AuthoredQuestion) {
    guard let answers = braces(of: question) else { return }
    if !question.files.isEmpty { lose(question, "\(question.files.count) embedded file(s)") }
    losses.appendRefusals(of: question)
    output += GIFTComment.text(id: question.id, tags: question.tags)
    output += "::\(GIFTEscape.escaped(question.name))::"
    output += stem(question.stem) + answers + "\n\n"
  }

  private mutating func lose(_ question: AuthoredQuestion, _ what: String) {
    losses.append(.init(question.name, what))
  }

  private mutating func leaveOut(_ question: AuthoredQuestion, _ why: String) -> String? {
    losses.append(.init(question.name, why, .wholeQuestion))
    return nil
  }

  /// The stem with its format where the reader would take another one.
  private func stem(_ stem: MarkedText) -> String {
    let text = GIFTEscape.escaped(stem.text)
    // A text such as "[html]" or "//" at the start would be read as something else.
    let needsFormat = stem.format != .moodle || text.hasPrefix("[") || text.hasPrefix("//")
    return needsFormat ? "[\(stem.format.rawValue)]\(text)" : text
  }

  /// An answer or a feedback, whose format is the stem's unless it says otherwise.
  private func part(_ part: MarkedText, in question: AuthoredQuestion) -> String {
    let text = GIFTEscape.escaped(part.text)
    let needsFormat = part.format != question.stem.format && !text.isEmpty || text.hasPrefix("[")
    return needsFormat ? "[\(part.format.rawValue)]\(text)" : text
  }

  private func feedback(_ feedback: MarkedText, in question: AuthoredQuestion) -> String {
    feedback.text.isEmpty ? "" : "#" + part(feedback, in: question)
  }

  /// The answers in their braces; `nil` where GIFT has no way to write them.
  private mutating func braces(of question: AuthoredQuestion) -> String? {
    let answers: String
    switch question.response {
    case .description:
      if !question.generalFeedback.text.isEmpty { lose(question, "the general feedback") }
      return ""
    case .cloze: return leaveOut(question, "GIFT has no questions with several gaps")
    case .essay(let notes):
      if !notes.text.isEmpty { lose(question, "the notes for whoever grades it") }
      answers = ""
    case .multipleChoice(let choice):
      guard let text = multipleChoice(choice, question) else { return nil }
      answers = text
    case .trueFalse(let statement): answers = trueFalse(statement, question)
    case .shortAnswer(let words): answers = shortAnswer(words, question)
    case .numerical(let numbers): answers = "#" + numerical(numbers, question)
    case .matching(let matching):
      guard let text = pairs(matching, question) else { return nil }
      answers = text
    }
    let general = question.generalFeedback
    return " {" + answers + (general.text.isEmpty ? "" : "####" + part(general, in: question)) + "}"
  }

  private mutating func multipleChoice(
    _ choice: MultipleChoice, _ question: AuthoredQuestion
  ) -> String? {
    guard choice.choices.count >= 2 else {
      return leaveOut(question, "GIFT needs at least two options")
    }
    if !choice.shuffles { lose(question, "the fixed order of its options") }
    let key = choice.isSingle ? choice.choices.firstIndex { $0.fraction == 1 } : nil
    if choice.isSingle, key == nil {
      lose(question, "that only one option may be chosen, because none is fully right")
    }
    return choice.choices.enumerated().map { index, choice in
      let text = part(choice.text, in: question)
      let mark =
        index == key
        ? "="
        : "~"
          + (choice.fraction == 0 && !text.hasPrefix("%") ? "" : Self.weight(choice.fraction))
      return "\n  " + mark + text + feedback(choice.feedback, in: question)
    }.joined() + "\n"
  }

  private func trueFalse(_ statement: TrueFalse, _ question: AuthoredQuestion) -> String {
    let right = statement.isTrue ? statement.feedbackIfTrue : statement.feedbackIfFalse
    let wrong = statement.isTrue ? statement.feedbackIfFalse : statement.feedbackIfTrue
    let word = statement.isTrue ? "TRUE" : "FALSE"
    if right.text.isEmpty { return word + feedback(wrong, in: question) }
    return word + "#" + (wrong.text.isEmpty ? "" : part(wrong, in: question)) + "#"
      + part(right, in: question)
  }

  private mutating func shortAnswer(_ words: ShortAnswer, _ question: AuthoredQuestion) -> String {
    if words.mindsCase { lose(question, "that upper and lower case matter") }
    let hasArrow = words.answers.contains { $0.pattern.contains("->") }
    // An arrow after '=' makes a matching question; without '=' it does not.
    if hasArrow, words.answers.count == 1, let answer = words.answers.first, answer.fraction == 1 {
      return GIFTEscape.escaped(answer.pattern) + feedback(answer.feedback, in: question)
    }
    if hasArrow { lose(question, "an arrow '->', written '→'") }
    return words.answers.map { answer in
      let pattern = answer.pattern.replacing("->", with: "→")
      let text =
        (pattern.hasPrefix("[") ? "[\(question.stem.format.rawValue)]" : "")
        + GIFTEscape.escaped(pattern)
      let weight = answer.fraction == 1 && !text.hasPrefix("%") ? "" : Self.weight(answer.fraction)
      return "\n  =" + weight + text + feedback(answer.feedback, in: question)
    }.joined() + "\n"
  }

  private func numerical(_ answers: [NumericalAnswer], _ question: AuthoredQuestion) -> String {
    answers.enumerated().map { index, answer in
      let feedback = feedback(answer.feedback, in: question)
      let weight = answer.fraction == 1 ? "" : Self.weight(answer.fraction)
      switch answer.value {
      case .anything where index == answers.count - 1 && answer.fraction == 0 && index > 0:
        return "\n  ~" + (feedback.isEmpty ? "#" : feedback)
      case .anything: return "\n  =\(weight)*" + feedback
      case .number(let value, let tolerance):
        return "\n  =\(weight)\(JSONText.number(value)):\(JSONText.number(tolerance))" + feedback
      }
    }.joined() + "\n"
  }

  private mutating func pairs(_ matching: Matching, _ question: AuthoredQuestion) -> String? {
    guard matching.pairs.count >= 2 else {
      return leaveOut(question, "GIFT needs at least two pairs")
    }
    if !matching.shuffles { lose(question, "the fixed order of its pairs") }
    if matching.pairs.contains(where: { $0.prompt.text.contains("->") }) {
      lose(question, "an arrow '->' in a prompt, written '→'")
    }
    return matching.pairs.map { pair in
      var prompt = pair.prompt
      prompt.text = prompt.text.replacing("->", with: "→")
      let text = part(prompt, in: question)
      let format =
        text.isEmpty && prompt.format != question.stem.format ? "[\(prompt.format.rawValue)]" : ""
      return "\n  =\(format)\(text) -> \(GIFTEscape.escaped(pair.partner))"
    }.joined() + "\n"
  }

  private static func weight(_ fraction: Double) -> String {
    "%\(DecimalText.of(fraction * 100, decimals: 5))%"
  }
}
