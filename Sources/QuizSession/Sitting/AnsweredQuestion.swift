package import Narratives
package import QuizEngine
package import Scheduling

/// A question with its answer and what that was worth.
package struct AnsweredQuestion: Equatable, Sendable {
  package let question: Question
  package let answer: GivenAnswer
  package let grade: Grade
  package let rating: Rating
  package let confidence: Confidence?
  /// Whether the hint had been shown.
  package let sawHint: Bool
  /// From showing the question to the answer.
  package let milliseconds: Int

  package init(
    question: Question, answer: GivenAnswer, grade: Grade, rating: Rating, confidence: Confidence?,
    sawHint: Bool, milliseconds: Int
  ) {
    self.question = question
    self.answer = answer
    self.grade = grade
    self.rating = rating
    self.confidence = confidence
    self.sawHint = sawHint
    self.milliseconds = milliseconds
  }

  /// Grades and rates an answer.
  package init(
    _ question: Question, _ answer: GivenAnswer, _ confidence: Confidence?, sawHint: Bool,
    seconds: Double
  ) {
    let grade = Grade(answer, to: question.task)
    self.init(
      question: question, answer: answer, grade: grade,
      rating: Rating(grade, confidence, sawHint: sawHint), confidence: confidence,
      sawHint: sawHint, milliseconds: Int(max(0, min(seconds, 86_400)) * 1000))
  }

  /// The code that was answered, where one was.
  package var answeredCode: ProcedureCode? {
    switch (question.task, answer) {
    case (.chooseOne(let options), .chosen(let chosen)):
      chosen.first.flatMap { options.indices.contains($0) ? options[$0].code : nil }
    case (.type, .typed(let text)):
      ProcedureCode(rawValue: text)
    default: nil
    }
  }

  /// What was given, as the texts of the options, or as typed; it does not depend on their order.
  package var given: [String] {
    switch (question.task, answer) {
    case (.chooseOne(let options), .chosen(let chosen)),
      (.chooseSeveral(let options), .chosen(let chosen)):
      chosen.filter(options.indices.contains).map { options[$0].code?.rawValue ?? options[$0].text }
    case (_, .typed(let text)): [text]
    default: answer.text.split(separator: " ").map(String.init)
    }
  }
}
