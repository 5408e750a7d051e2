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
