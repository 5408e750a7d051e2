import ProgressStore
import QuizEngine
import QuizSession
import Scheduling

/// Shows a sitting to a person.
struct TextPresenter: StudyPresenter {
  let output: Output
  /// The day on the learner's calendar.
  let today: StudyDay

  func prompt(for question: Question) -> StyledText { QuestionPage(question: question).prompt }

  var promptForComparison: StyledText {
    "\("How much of it did you have?", .strong) (A all, B most, C some, D none): "
  }

  func ask(_ question: Question, number: Int) {
    QuestionPage(question: question).print(number: number, on: output)
  }

  func tell(_ notice: Notice) {
    switch notice {
    case .help(let question): QuestionPage(question: question).printHelp(on: output)
    case .hint(let hint):
      output.line(hint.isEmpty ? "There is no hint for this question." : "Hint: \(hint)")
    case .compare(let model):
      output.line(
        model.isEmpty
          ? "No model answer was written for this question; judge for yourself."
          : "\("Compare with:", .strong) \(model)", hanging: 2)
    case .unreadable(let fault): output.line("\(fault).".firstLetterUppercased)
    case .skipped: output.line("Skipped; it comes back later in this round.")
    case .flagged: output.line("Flagged. You can still answer it.")
    case .takenBack: output.line("The last answer is taken back.")
    case .nothingToTakeBack: output.line("There is no answer in this round to take back.")
    case .nothingToExplain: output.line("Nothing has been explained in this round yet.")
    case .notSaved(let reason):
      output.line("\("NOT saved:", .wrong) \(reason)")
      output.line(
        """
        Your answer is still here. Put the cause right and press Enter to save it, or type quit to \
        stop without it.
        """)
    }
  }

  func show(_ verdict: Verdict) { VerdictPage(verdict: verdict, today: today).print(on: output) }

  func tell(fitted fit: Event.Fit) {
    output.line()
    output.line(
      """
      Your memory model was fitted anew to \(DayText.count(fit.reviews, "answer")), because it then predicts \
      the later ones better: log loss \(Figure.number(fit.lossAfter ?? 0, digits: 4)) instead of \
      \(Figure.number(fit.lossBefore ?? 0, digits: 4)). You study with it from now on; 'fit --default' takes \
      that back.
      """)
  }

  func tell(planned plan: ExamPlan, for goal: ExamGoal) {
    output.line()
    let score = plan.outlook.score(guessRate: ExamGoal.usualGuessRate)
    output.line(
      """
      By your plan you can expect \(Figure.percent(score.mean), .strong) (\(Figure.percent(score.low)) to \
      \(Figure.percent(score.high))) in the exam on \(goal.examDay.dateText); 'plan' shows more.
      """)
  }

  func end(_ summary: Summary) {
    output.line()
    for line in SummaryText.lines(summary) { output.line(line) }
  }
}
