import QuestionBanks
import QuizSession

/// A written question with its key, as an author reads it.
struct AuthoredQuestionPage {
  let question: AuthoredQuestion

  /// Prints the question, what can be chosen, what is right, and what is said about it.
  func print(number: Int, on output: Output) {
    output.line()
    output.line(
      "\("Question \(number)", .heading): \(question.name) (\(question.response.typeName))")
    output.line("\(stem)")
    output.line()
    printResponse(on: output)
    feedback(question.generalFeedback, on: output)
  }

  /// The stem; gaps are numbered, for they are asked one by one.
  private var stem: String {
    guard case .cloze(let gaps) = question.response else { return question.stem.readable }
    return gaps.indices.reduce(question.stem.readable) { text, index in
      text.replacing("{#\(index + 1)}", with: "(\(index + 1)) _____")
    }
  }

  private func printResponse(on output: Output) {
    switch question.response {
    case .multipleChoice(let choice): list(choice, on: output)
    case .trueFalse(let statement):
      row("True", share: statement.isTrue ? 1 : 0, statement.feedbackIfTrue, on: output)
      row("False", share: statement.isTrue ? 0 : 1, statement.feedbackIfFalse, on: output)
    case .shortAnswer(let words): list(words, on: output)
    case .numerical(let answers): list(answers, on: output)
    case .matching(let matching):
      for pair in matching.pairs {
        let prompt = pair.prompt.readable
        output.line(
          "\(prompt.isEmpty ? "(no prompt)" : prompt) → \(pair.partner, .right)", indent: 2,
          hanging: 2)
      }
    case .essay(let notes):
      output.line("An essay: the learner compares it with the model and grades it.", indent: 2)
      feedback(notes, on: output)
    case .description: output.line("Nothing is asked.", indent: 2)
    case .cloze(let gaps):
      for (index, gap) in gaps.enumerated() {
        output.line("Gap \(index + 1):", indent: 2)
        switch gap.answer {
        case .choice(let choice): list(choice, on: output)
        case .words(let words): list(words, on: output)
        case .number(let answers): list(answers, on: output)
        }
      }
    }
  }

  private func list(_ choice: MultipleChoice, on output: Output) {
    for (index, option) in choice.choices.enumerated() {
      row(
        "\(Label.letter(index))  \(option.text.readable)", share: option.fraction, option.feedback,
        on: output)
    }
  }

  private func list(_ words: ShortAnswer, on output: Output) {
    for answer in words.answers {
      row(answer.pattern, share: answer.fraction, answer.feedback, on: output)
    }
  }

  private func list(_ answers: [NumericalAnswer], on output: Output) {
    for answer in answers {
      let text =
        switch answer.value {
        case .anything: "anything else"
        case .number(let value, let tolerance):
          NumericalAnswer.digits(value)
            + (tolerance == 0 ? "" : " ± \(NumericalAnswer.digits(tolerance))")
        }
      row(text, share: answer.fraction, answer.feedback, on: output)
    }
  }

  private func row(_ text: String, share: Double, _ feedback: MarkedText, on output: Output) {
    let percent = "\(Int((share * 100).rounded())) %"
    let mark: StyledText =
      share >= 1 ? "\("right", .right)" : share == 0 ? "\("wrong", .faint)" : "\(percent, .strong)"
    output.line("\(text)  [" + mark + "]", indent: 2, hanging: 3)
    self.feedback(feedback, on: output)
  }

  private func feedback(_ feedback: MarkedText, on output: Output) {
    let text = feedback.readable
    if !text.isEmpty { output.line("\(text, .faint)", indent: 5) }
  }
}
