import QuizEngine
import QuizSession

/// A question as it is shown to a learner.
struct QuestionPage {
  let question: Question

  /// Prints the stem and what can be chosen.
  func print(number: Int, on output: Output) {
    output.line()
    output.line("\("Question \(number)", .heading)")
    output.line("\(question.stem)")
    switch question.task {
    case .type, .code, .write: break
    case .chooseOne(let options), .chooseSeveral(let options):
      output.line()
      list(options.map(\.text), on: output)
    case .order(let shown, _):
      output.line()
      enumerate(shown, on: output)
    case .sort(let items, let categories):
      output.line()
      enumerate(items.map(\.text), on: output)
      output.line()
      list(categories, on: output)
    }
  }

  /// What stands before the answer, so that nobody has to guess what can be typed.
  var prompt: StyledText {
    let wanted =
      switch question.task {
      case .chooseOne(let options): "A-\(Label.letter(options.count - 1))"
      case .chooseSeveral: "all that are right"
      case .type, .code: "typed"
      case .write: "in your words"
      case .order(let shown, _): "1-\(shown.count) in order"
      case .sort(let items, _): "\(items.count) letters"
      }
    return "\("Answer", .strong) (\(wanted), ? for help): "
  }

  /// Prints what can be typed at this question.
  func printHelp(on output: Output) {
    output.line("\(AnswerFault.expectation(of: question.task)).".firstLetterUppercased)
    if question.task.takesConfidence {
      let answer = if case .code = question.task { "the code and" } else { "b" }
      output.line("Add sure, unsure or guess if you like, for example: \(answer) sure")
      output.line("Add easy, good or hard (+ = -) to say yourself how well you knew it.")
    }
    let rows = Reply.Request.allCases.map { ($0 == .help ? "?" : $0.rawValue, $0.meaning) }
    let width = rows.map(\.0.count).max() ?? 0
    for (name, meaning) in rows { row(name, meaning, width: width, on: output) }
  }

  private func list(_ texts: [String], on output: Output) {
    for (index, text) in texts.enumerated() { row(Label.letter(index), text, on: output) }
  }

  private func enumerate(_ texts: [String], on output: Output) {
    for (index, text) in texts.enumerated() { row("\(index + 1)", text, on: output) }
  }

  private func row(_ label: String, _ text: String, width: Int = 2, on output: Output) {
    let gap = String(repeating: " ", count: max(0, width - label.count) + 1)
    output.line("\(label, .strong)\(gap)\(text)", indent: 2, hanging: width + 1)
  }
}

extension Task {
  /// Whether an answer may be followed by how sure the learner is; a typed word could be either.
  var takesConfidence: Bool {
    !isFreeText
  }
}

extension String {
  /// The text with a capital first letter, for sentences made from messages.
  var firstLetterUppercased: StyledText {
    StyledText(prefix(1).uppercased() + dropFirst())
  }
}
