/// An exam to be printed: one or several parallel forms, each with its key on a sheet of its own.
package struct ExamPaper: Equatable, Sendable {
  /// One version of the exam.
  package struct Form: Equatable, Sendable {
    /// For example `A`; empty where there is only one form.
    package var name: String
    package var questions: [AuthoredQuestion]

    package init(name: String, questions: [AuthoredQuestion]) {
      self.name = name
      self.questions = questions
    }
  }

  package var title: String
  package var forms: [Form]

  package init(title: String, forms: [Form]) {
    self.title = title
    self.forms = forms
  }

  /// The exam with one form.
  init(of file: QuestionFile) {
    self.init(title: "Exam", forms: [Form(name: "", questions: file.questions)])
  }

  /// The heading of a form or of its key.
  func heading(_ form: Form, isKey: Bool) -> String {
    title + (form.name.isEmpty ? "" : ", form \(form.name)") + (isKey ? ": key and rationale" : "")
  }
}

/// A question as it stands on paper, and what the key says about it.
struct PaperQuestion {
  /// A possible answer with what the key says.
  struct Line: Equatable {
    let label: String
    let text: String
    let isRight: Bool
    let why: String
  }

  let stem: String
  let lines: [Line]
  /// What is to be written, where nothing is chosen.
  let space: String?
  /// The right answer for the key.
  let key: String
  let rationale: String

  init(_ question: AuthoredQuestion) {
    rationale = question.generalFeedback.readable
    var stem = question.stem.readable
    var lines: [Line] = []
    var space: String?
    var key = ""
    switch question.response {
    case .multipleChoice(let choice):
      lines = Self.lines(choice)
      if !choice.isSingle { space = "Mark every right answer." }
      key = lines.filter(\.isRight).map(\.label).joined(separator: ", ")
    case .trueFalse(let statement):
      space = "True ☐   False ☐"
      key = statement.isTrue ? "True" : "False"
    case .shortAnswer(let words):
      space = "Answer: ______________________________"
      key = words.answers.filter { $0.fraction > 0 }.map(\.pattern).joined(separator: " or ")
    case .numerical(let answers):
      space = "Answer: ______________________________"
      key = answers.filter { $0.fraction > 0 }.map(Self.text).joined(separator: " or ")
    case .matching(let matching):
      let partners = Set(matching.pairs.map(\.partner)).sorted()
      lines = matching.pairs.filter { !$0.prompt.text.isEmpty }.enumerated().map { index, pair in
        Line(
          label: "\(index + 1)", text: pair.prompt.readable + " ____", isRight: true,
          why: pair.partner)
      }
      space = "Choose from: " + partners.joined(separator: "; ")
      key = lines.map { "\($0.label) \($0.why)" }.joined(separator: "; ")
    case .essay(let notes):
      space = "\n\n\n"
      key = notes.readable
    case .description: break
    case .cloze(let gaps):
      for index in gaps.indices {
        stem = stem.replacing("{#\(index + 1)}", with: "(\(index + 1)) __________")
      }
      key = gaps.enumerated().map { "\($0 + 1) \(Self.text($1))" }.joined(separator: "; ")
    }
    self.stem = stem
    self.lines = lines
    self.space = space
    self.key = key
  }

  private static func lines(_ choice: MultipleChoice) -> [Line] {
    choice.choices.enumerated().map { index, option in
      Line(
        label: TableColumn.letter(index), text: option.text.readable, isRight: option.fraction > 0,
        why: option.feedback.readable)
    }
  }

  private static func text(_ answer: NumericalAnswer) -> String {
    switch answer.value {
    case .anything: "any number"
    case .number(let value, let tolerance):
      NumericalAnswer.digits(value)
        + (tolerance > 0 ? " ± \(NumericalAnswer.digits(tolerance))" : "")
    }
  }

  private static func text(_ gap: ClozeGap) -> String {
    switch gap.answer {
    case .choice(let choice):
      choice.choices.filter { $0.fraction > 0 }.map(\.text.readable).joined(separator: " or ")
    case .words(let words):
      words.answers.filter { $0.fraction > 0 }.map(\.pattern).joined(separator: " or ")
    case .number(let answers):
      answers.filter { $0.fraction > 0 }.map(Self.text).joined(separator: " or ")
    }
  }
}
