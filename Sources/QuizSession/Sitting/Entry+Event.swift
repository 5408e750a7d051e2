import Narratives
package import ProgressStore
import QuizEngine

extension Event.Body {
  /// The journal's form of an entry.
  package init(_ entry: Entry) {
    switch entry {
    case .answer(let answered): self.init(answered)
    case .undo(let id): self = .undo(id)
    case .flag(let question):
      self = .flag(
        .init(point: PointID(rawValue: question.point.rawValue), question: question.id))
    }
  }

  private init(_ answered: AnsweredQuestion) {
    let question = answered.question
    let given = answered.answeredCode
    self = .answer(
      .init(
        point: PointID(rawValue: question.point.rawValue), kind: question.kind.rawValue,
        bank: question.bank, code: question.code.rawValue, question: question.id,
        seed: question.seed, chosen: answered.given,
        mistakenFor: answered.grade.isRight || given == question.code ? nil : given?.rawValue,
        credit: answered.grade.credit, rating: answered.rating,
        guessRate: answered.guessRate, milliseconds: UInt32(clamping: answered.milliseconds),
        confidence: answered.confidence.flatMap { .init(rawValue: $0.rawValue) }))
  }
}
