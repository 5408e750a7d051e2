import Narratives
package import ProgressStore
import QuizEngine
package import Scheduling

extension Event.Body {
  /// The journal's form of an entry that is made on a study day.
  package init(_ entry: Entry, on day: StudyDay) {
    switch entry {
    case .answer(let answered): self.init(answered)
    case .undo(let id): self = .undo(id)
    case .flag(let question, let why):
      self = .flag(
        .init(point: question.pointID, question: question.id, text: why.isEmpty ? nil : why))
    case .note(let question, let words):
      self = .note(.init(point: question.pointID, text: words))
    case .suspend(let question): self = .suspend(question.pointID)
    case .bury(let question): self = .bury(question.pointID, until: day.advanced(by: 1))
    }
  }

  private init(_ answered: AnsweredQuestion) {
    let question = answered.question
    let given = answered.answeredCode
    self = .answer(
      .init(
        point: question.pointID, kind: question.kind.rawValue,
        bank: question.bank, code: question.code.rawValue, question: question.id,
        seed: question.seed, chosen: answered.given,
        mistakenFor: answered.grade.isRight || given == question.code ? nil : given?.rawValue,
        credit: answered.grade.credit, rating: answered.rating,
        guessRate: answered.guessRate, milliseconds: UInt32(clamping: answered.milliseconds),
        confidence: answered.confidence.flatMap { .init(rawValue: $0.rawValue) }))
  }
}

extension Question {
  /// The point as the journal knows it.
  fileprivate var pointID: PointID { PointID(rawValue: point.rawValue) }
}
