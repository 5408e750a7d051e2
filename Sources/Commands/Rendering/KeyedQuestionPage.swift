import QuizEngine
import QuizSession

/// A question with its key, for people who check questions.
struct KeyedQuestionPage {
  let question: Question

  /// Prints the question as a learner sees it, and below it what a learner does not see.
  func print(number: Int, on output: Output) {
    QuestionPage(question: question).print(number: number, on: output)
    output.line()
    let key = KeyText.key(of: question.task)
    output.line("\("Key:", .strong) \(key)", hanging: 2)
    if !question.explanation.isEmpty {
      output.line("\("Why:", .strong) \(question.explanation)", hanging: 2)
    }
    if case .chooseOne(let options) = question.task {
      for (index, option) in options.enumerated() where !option.isRight && !option.why.isEmpty {
        output.line("Not \(Label.letter(index)): \(option.why)", hanging: 2)
      }
    }
    for citation in question.evidence {
      output.line("\("From \(citation.code):", .strong) “\(citation.sentence)”", hanging: 2)
    }
    output.line(
      "\(question.kind.rawValue), difficulty \(question.difficulty), \(question.id)", hanging: 2)
  }
}
