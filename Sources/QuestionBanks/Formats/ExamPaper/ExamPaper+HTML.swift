extension ExamPaper {
  /// The exam as one self-contained page; every form and every key starts on a new sheet, even where
  /// both sides of the paper are printed on.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>\(Self.escaped(title))</title>
    <style>
    body { font: 11pt/1.45 Georgia, serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
    section + section { page-break-before: always; break-before: page; break-before: right; }
    h1 { break-after: avoid; }
    .question { break-inside: avoid; margin: 1.2em 0; }
    .stem, .option, .why { white-space: pre-line; }
    .options { list-style: none; padding-left: 1.5em; }
    .why { color: #444; font-size: 10pt; }
    .right { font-weight: bold; }
    .space { margin-top: .6em; white-space: pre-line; }
    @page { margin: 2cm; }
    @media print { body { max-width: none; margin: 0; padding: 0; } .why { color: #000; } }
    </style>
    </head>
    <body>
    \(forms.map { sheet($0) + keySheet($0) }.joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private func sheet(_ form: Form) -> String {
    let questions = form.questions.enumerated().map { index, question in
      let paper = PaperQuestion(question)
      let options = paper.lines.map { line in
        "<li class=\"option\">\(line.label)&ensp;\(Self.escaped(line.text))</li>"
      }
      return "<div class=\"question\"><div class=\"stem\"><b>\(index + 1).</b> "
        + "\(Self.escaped(paper.stem))</div>"
        + (options.isEmpty ? "" : "<ul class=\"options\">\(options.joined())</ul>")
        + (paper.space.map { "<div class=\"space\">\(Self.escaped($0))</div>" } ?? "") + "</div>"
    }
    return "<section>\n<h1>\(Self.escaped(heading(form, isKey: false)))</h1>\n"
      + "<p>Name: ______________________ &emsp; Date: ____________</p>\n"
      + questions.joined(separator: "\n") + "\n</section>\n"
  }

  private func keySheet(_ form: Form) -> String {
    let questions = form.questions.enumerated().map { index, question in
      let paper = PaperQuestion(question)
      let reasons = paper.reasons.map { reason in
        "<li class=\"why\(reason.isRight ? " right" : "")\">"
          + (reason.label.isEmpty ? "" : reason.label + "&ensp;")
          + "\(Self.escaped(reason.text))</li>"
      }
      return "<div class=\"question\"><b>\(index + 1).</b> <span class=\"right\">"
        + Self.escaped(paper.key) + "</span>"
        + (reasons.isEmpty ? "" : "<ul class=\"options\">\(reasons.joined())</ul>")
        + (paper.rationale.isEmpty
          ? "" : "<div class=\"why\">\(Self.escaped(paper.rationale))</div>")
        + "</div>"
    }
    return "<section>\n<h1>\(Self.escaped(heading(form, isKey: true)))</h1>\n"
      + questions.joined(separator: "\n") + "\n</section>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
