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

  var promptForSaving: StyledText {
    "\("Not saved", .wrong) (Enter tries again, save FOLDER, quit): "
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
    case .noted: output.line("Noted. You can still answer it.")
    case .noteNeedsWords:
      output.line("Type your words after it, for example: note: sampling alone is 38572")
    case .buried: output.line("It is not asked before tomorrow.")
    case .suspended(let point):
      output.line(
        "It is not asked any more. To bring it back: \("resume \(point.rawValue)", .strong)")
    case .takenBack: output.line("The last answer is taken back.")
    case .nothingToTakeBack: output.line("There is no answer in this round to take back.")
    case .nothingToExplain: output.line("Nothing has been explained in this round yet.")
    case .notSaved(let reason):
      output.line("\("NOT saved:", .wrong) \(reason)")
      output.line(
        """
        Your answer is still here. Put the cause right and press Enter to save it, type \
        save FOLDER to go on in another folder, or quit to stop without it.
        """)
    case .unsavedHelp:
      output.line(
        """
        Your answer is not saved yet, and nothing else is taken until it is. Press Enter to try \
        again, type save FOLDER to go on in another folder, or quit to stop without it.
        """)
    case .markNotSaved(let reason):
      output.line("\("NOT saved:", .wrong) \(reason)")
      output.line("The question still stands. Put the cause right and type it again.")
    case .savedElsewhere(let folder):
      output.line(
        """
        From now on your answers are kept in \(folder). When the usual place is back, bring them \
        home with:
        """)
      output.line("\("progress merge \(ShellWord(folder))", .strong)", indent: 2)
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
