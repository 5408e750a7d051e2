import Narratives
package import ProgressStore
package import QuizEngine

extension Event.Body {
  /// The journal's form of an answer.
  package init(_ answered: AnsweredQuestion) {
    let question = answered.question
    let given = answered.answeredCode
    self = .answer(
      .init(
        point: PointID(rawValue: question.point.rawValue), kind: question.kind.rawValue,
        bank: question.bank, code: question.code.rawValue, question: question.id,
        seed: question.seed, chosen: answered.given,
        mistakenFor: answered.grade.isRight || given == question.code ? nil : given?.rawValue,
        credit: answered.grade.credit, rating: answered.rating,
        guessRate: question.task.guessRate, milliseconds: UInt32(clamping: answered.milliseconds),
        confidence: answered.confidence.flatMap { .init(rawValue: $0.rawValue) }))
  }

  /// The journal's form of a flag on a question.
  package init(flagging question: Question) {
    self = .flag(
      .init(point: PointID(rawValue: question.point.rawValue), question: question.id))
  }
}
