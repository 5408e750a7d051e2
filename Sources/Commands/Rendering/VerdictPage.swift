import ProgressStore
import QuizEngine
import QuizSession
import Scheduling

/// What a learner is told about an answer.
struct VerdictPage {
  let verdict: Verdict
  /// The day on the learner's calendar.
  let today: StudyDay

  private var answered: AnsweredQuestion { verdict.answered }
  private var question: Question { answered.question }

  /// Prints the verdict, its reasons and the day on which the point comes back.
  func print(on output: Output) {
    output.line()
    output.line(headline)
    // The model of a written text has just been read.
    if !question.explanation.isEmpty, !isOwnGrade {
      output.line("\("Why:", .strong) \(question.explanation)", hanging: 2)
    }
    // What the explanation says is not said again.
    for reason in Self.reasons(against: answered)
    where reason.why.isEmpty || !Self.isTold(reason.why, in: question.explanation) {
      output.line(reason.words, hanging: 2)
    }
    for citation in question.evidence {
      output.line(
        "\("From \(citation.code):", .strong) “\(citation.sentence)”", hanging: 2)
    }
    if let habit { output.line(habit, hanging: 2) }
    if let stubborn { output.line(stubborn, hanging: 2) }
    if !verdict.note.isEmpty {
      output.line("\("Your note:", .strong) \(verdict.note)", hanging: 2)
    }
    if let day = verdict.comesBack {
      output.line("Comes back \(DayText.relative(day, from: today)).")
    }
  }

  /// Whether an explanation says a reason already, be it without the quotes, which it has given elsewhere.
  static func isTold(_ why: String, in explanation: String) -> Bool {
    explanation.contains(why) || withoutQuotes(explanation).contains(withoutQuotes(why))
  }

  private static func withoutQuotes(_ text: String) -> String {
    var rest = text[...]
    var bare = ""
    while let start = rest.firstIndex(of: "“"), let end = rest[start...].firstIndex(of: "”") {
      bare += rest[..<start]
      rest = rest[end...].dropFirst()
    }
    return (bare + rest).replacing(" ()", with: "")
  }

  private var isOwnGrade: Bool {
    if case .written = answered.answer { true } else { false }
  }

  private var headline: StyledText {
    if case .written(_, let grade) = answered.answer {
      let mark: StyledText =
        switch grade {
        case .all: "\("Right", .right)"
        case .most, .some: "\("Partly right", .strong) (\(Int(grade.share * 100)) %)"
        case .none: "\("Wrong", .wrong)"
        }
      return mark + ", by your own judgement."
    }
    let key = KeyText.key(of: question.task)
    let given = KeyText.given(answered.answer, to: question.task)
    if answered.grade.isRight { return "\("Right:", .right) \(given)." }
    if answered.grade.credit > 0 {
      let percent = Int((answered.grade.credit * 100).rounded())
      return "\("Partly right", .strong) (\(percent) %). You answered \(given); right is \(key)."
    }
    return "\("Wrong.", .wrong) You answered \(given); right is \(key)."
  }

  /// Why what was chosen is wrong and what was left out is right, by the facts.
  static func reasons(against answered: AnsweredQuestion) -> [Reason] {
    switch (answered.question.task, answered.answer) {
    case (.chooseOne(let options), .chosen(let chosen)):
      return chosen.filter {
        options.indices.contains($0) && !options[$0].isRight && !options[$0].why.isEmpty
      }
      .map { Reason("\(Label.letter($0)) is wrong:", options[$0].why) }
    case (.chooseSeveral(let options), .chosen(let chosen)):
      return options.indices.filter {
        options[$0].isRight != chosen.contains($0) && !options[$0].why.isEmpty
      }
      .map {
        Reason(
          "\(Label.letter($0)) is \(options[$0].isRight ? "right" : "wrong"):", options[$0].why)
      }
    case (.type(_, let nearMisses), .typed(let text)),
      (.code(_, let nearMisses), .typed(let text)):
      guard !answered.grade.isRight else { return [] }
      // The first that matches is the one that was graded; a catch-all after it is not meant.
      guard let near = nearMisses.first(where: { TypedAnswer(text).matches($0.text) }),
        !near.why.isEmpty
      else { return [] }
      return [Reason(near.text == "*" ? "" : "Near miss:", near.why)]
    case (.sort(let items, let categories), .sorted(let given)):
      return zip(items, given).enumerated().filter { $1.0.answer != $1.1 }
        .map { index, pair in
          let right = categories.indices.contains(pair.0.answer) ? categories[pair.0.answer] : ""
          return Reason("\(index + 1) is “\(right)”:", pair.0.why)
        }
    default: return []
    }
  }

  /// Why something is wrong or right, and of what that is said, if it is said of something.
  struct Reason {
    let label: String
    let why: String

    init(_ label: String, _ why: String) { (self.label, self.why) = (label, why) }

    /// The line that a learner reads.
    var words: StyledText { label.isEmpty ? "\(why)" : "\(label, .strong) \(why)" }
  }

  private var stubborn: StyledText? {
    guard let stubbornness = verdict.stubbornness else { return nil }
    let count: StyledText = """
      You have forgotten this \(DayText.times(stubbornness.lapses)) in \
      \(DayText.count(stubbornness.answers, "answer")), more often than chance explains.
      """
    // The habit, where there is one, has named the two codes already.
    guard habit == nil, let confusion = stubbornness.confusion else { return count }
    return """
      \(count) Most often \(confusion.chosen) was answered where \(confusion.key) is right \
      (\(DayText.times(stubbornness.timesConfused))): \
      \("compare \(confusion.chosen) \(confusion.key)", .strong)
      """
  }

  /// A slip is a slip; the second time it is a habit, and the difference is worth a look.
  private var habit: StyledText? {
    guard !answered.grade.isRight, verdict.timesConfused >= 2,
      let given = answered.answeredCode, given != question.code
    else { return nil }
    return """
      This is the \(DayText.ordinal(verdict.timesConfused)) time that \(given) was answered where \
      \(question.code) is right. To see where they part: \
      \("compare \(given) \(question.code)", .strong)
      """
  }
}
