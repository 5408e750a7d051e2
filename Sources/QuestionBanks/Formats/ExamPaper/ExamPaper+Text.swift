extension ExamPaper {
  /// The exam as plain text.
  package var text: String {
    forms.flatMap { form in
      [sheet(form), keySheet(form)]
    }.joined(separator: "\n\n" + String(repeating: "=", count: 72) + "\n\n")
  }

  private func sheet(_ form: Form) -> String {
    var output =
      heading(form, isKey: false) + "\n\nName: ______________________   Date: ____________\n"
    for (index, question) in form.questions.enumerated() {
      let paper = PaperQuestion(question)
      output += "\n" + Self.block(paper.stem, label: "\(index + 1).", indent: 0)
      for line in paper.lines {
        output += Self.block(line.text, label: line.label + ")", indent: 4)
      }
      if let space = paper.space { output += Self.block(space, label: "", indent: 3) }
    }
    return output
  }

  private func keySheet(_ form: Form) -> String {
    var output = heading(form, isKey: true) + "\n"
    for (index, question) in form.questions.enumerated() {
      let paper = PaperQuestion(question)
      output +=
        "\n"
        + Self.block(
          paper.key, label: "\(index + 1).", indent: 0)
      for reason in paper.reasons {
        output += Self.block(
          reason.text, label: reason.label + (reason.label.isEmpty ? "" : ")"), indent: 4)
      }
      if !paper.rationale.isEmpty { output += Self.block(paper.rationale, label: "", indent: 3) }
    }
    return output
  }

  /// A paragraph wrapped at 76 columns with a hanging label.
  private static func block(_ text: String, label: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent + max(label.count, 2) + 1)
    let first =
      String(repeating: " ", count: indent) + label
      + String(repeating: " ", count: margin.count - indent - label.count)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, margin.count + line.count + 1 + word.count > 76 {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      lines.append(line)
    }
    return lines.enumerated().map { index, line in
      line.isEmpty && index > 0 ? "\n" : (index == 0 ? first : margin) + line + "\n"
    }.joined()
  }
}

extension QuestionFormat {
  /// An exam on paper as plain text.
  static let examText = QuestionFormat(
    "text", "an exam as plain text, the key on a sheet of its own", endings: [],
    write: {
      WrittenQuestions(text: ExamPaper(of: $0).text, losses: ExamPaper.losses($0.questions))
    })

  /// An exam on paper as a page to print.
  static let examHTML = QuestionFormat(
    "html", "an exam as one page to print, the key on a sheet of its own", endings: [],
    write: {
      WrittenQuestions(text: ExamPaper(of: $0).html, losses: ExamPaper.losses($0.questions))
    })
}

extension ExamPaper {
  /// What paper cannot carry.
  package static func losses(_ questions: [AuthoredQuestion]) -> [WrittenQuestions.Loss] {
    questions.filter { !$0.files.isEmpty }.map {
      .init($0.name, "\($0.files.count) embedded file(s)")
    }
  }
}
