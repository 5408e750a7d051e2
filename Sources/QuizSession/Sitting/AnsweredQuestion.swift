package import Narratives
package import QuizEngine
package import Scheduling

/// A question with its answer and what that was worth.
package struct AnsweredQuestion: Equatable, Sendable {
  package let question: Question
  package let answer: GivenAnswer
  package let grade: Grade
  package let confidence: Confidence?
  package let ownRating: OwnRating?
  /// Whether the hint had been shown.
  package let sawHint: Bool
  /// The share of the learner's own answers to such questions that took less time, if it is known.
  package let timeRank: Double?
  /// From showing the question to the answer.
  package let milliseconds: Int

  package init(
    question: Question, answer: GivenAnswer, confidence: Confidence?, ownRating: OwnRating? = nil,
    sawHint: Bool, milliseconds: Int, timeRank: Double? = nil
  ) {
    self.question = question
    self.answer = answer
    grade = Grade(answer, to: question.task)
    self.confidence = confidence
    self.ownRating = ownRating
    self.sawHint = sawHint
    self.milliseconds = milliseconds
    self.timeRank = timeRank
  }

  private var quality: AnswerQuality {
    AnswerQuality(
      credit: grade.credit, sawHint: sawHint, sureness: confidence?.sureness, timeRank: timeRank,
      own: ownRating?.rating)
  }

  /// How well it was recalled.
  package var rating: Rating { quality.rating }

  /// The chance that it was right without knowledge.
  package var guessRate: Double { quality.guessRate(of: question.task.guessRate) }

  /// The code that was answered, where one was.
  package var answeredCode: ProcedureCode? {
    switch (question.task, answer) {
    case (.chooseOne(let options), .chosen(let chosen)):
      chosen.first.flatMap { options.indices.contains($0) ? options[$0].code : nil }
    case (.type, .typed(let text)), (.code, .typed(let text)):
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
    case (_, .typed(let text)), (_, .written(let text, _)): [text]
    default: answer.text.split(separator: " ").map(String.init)
    }
  }
}
