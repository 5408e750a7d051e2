import ProgressStore
import QuizEngine
import QuizSession
import Scheduling

/// Shows a sitting to a program: one object a line.
struct JSONPresenter: StudyPresenter {
  let output: Output

  func prompt(for question: Question) -> StyledText { "" }

  var promptForComparison: StyledText { "" }

  var promptForSaving: StyledText { "" }

  func ask(_ question: Question, number: Int) {
    output.json(.askedQuestion(question, number: number))
  }

  func tell(_ notice: Notice) {
    let (name, text): (String, String?) =
      switch notice {
      case .help(let question): ("help", AnswerFault.expectation(of: question.task))
      case .hint(let hint): ("hint", hint)
      case .compare(let model): ("compare", model)
      case .unreadable(let fault): ("unreadable", fault.description)
      case .skipped: ("skipped", nil)
      case .flagged: ("flagged", nil)
      case .noted: ("noted", nil)
      case .noteNeedsWords: ("noteNeedsWords", nil)
      case .buried: ("buried", nil)
      case .suspended(let point): ("suspended", point.rawValue)
      case .takenBack: ("takenBack", nil)
      case .nothingToTakeBack: ("nothingToTakeBack", nil)
      case .nothingToExplain: ("nothingToExplain", nil)
      case .notSaved(let reason): ("notSaved", reason)
      case .unsavedHelp: ("unsavedHelp", nil)
      case .markNotSaved(let reason): ("markNotSaved", reason)
      case .savedElsewhere(let folder): ("savedElsewhere", folder)
      }
    output.json(["event": .string(name), "text": .optional(text)])
  }

  func show(_ verdict: Verdict) {
    let answered = verdict.answered
    output.json([
      "event": "verdict", "id": .string(answered.question.id),
      "point": .string(answered.question.point.rawValue), "given": .string(answered.answer.text),
      "right": .bool(answered.grade.isRight), "credit": .number(answered.grade.credit),
      "rating": .integer(answered.rating.rawValue),
      "answer": .strings(KeyText.labels(of: answered.question.task)),
      "explanation": .string(answered.question.explanation),
      "against": .strings(VerdictPage.reasons(against: answered).map(\.words.plain)),
      "evidence": .evidence(answered.question),
      "comesBack": .optional(verdict.comesBack?.dateText),
      "note": .optional(verdict.note.isEmpty ? nil : verdict.note),
    ])
  }

  func tell(fitted fit: Event.Fit) {
    output.json([
      "event": "fit", "model": .string(fit.model), "reviews": .integer(fit.reviews),
      "lossBefore": fit.lossBefore.map(JSON.number) ?? .null,
      "lossAfter": fit.lossAfter.map(JSON.number) ?? .null, "taken": .bool(fit.isTaken),
    ])
  }

  func tell(planned plan: ExamPlan, for goal: ExamGoal) {
    let score = plan.outlook.score(guessRate: ExamGoal.usualGuessRate)
    output.json([
      "event": "plan", "exam": .string(goal.examDay.dateText),
      "expectedScore": .number(score.mean), "low": .number(score.low), "high": .number(score.high),
      "policy": .string(plan.policy.name),
    ])
  }

  func end(_ summary: Summary) {
    let reason =
      switch summary.reason {
      case .nothingLeft: "nothingLeft"
      case .limit: "limit"
      case .left: "left"
      case .notSaved: "notSaved"
      }
    output.json([
      "event": "end", "reason": .string(reason), "answered": .integer(summary.answered),
      "right": .integer(summary.right), "partlyRight": .integer(summary.partlyRight),
    ])
  }
}
