/// Writes notes that Anki imports from a text file: a front, a back, tags, and an id that survives.
struct AnkiTextWriter {
  /// A file with one note for each question that has an answer.
  static func write(_ entries: [QuestionFile.Entry]) -> WrittenQuestions {
    var losses: [WrittenQuestions.Loss] = []
    var rows: [String] = []
    for case .question(let question) in entries {
      if case .description = question.response {
        losses.append(.init(question.name, "a description has no answer", isWholeQuestion: true))
        continue
      }
      if !question.files.isEmpty {
        losses.append(.init(question.name, "\(question.files.count) embedded file(s)"))
      }
      rows.append(row(question))
    }
    let header =
      "#separator:Tab\n#html:true\n#notetype:Basic\n#deck:CodeRounds\n#columns:guid\tFront\tBack\tTags\n"
      + "#guid column:1\n#tags column:4\n"
    return WrittenQuestions(
      text: header + rows.map { $0 + "\n" }.joined(), losses: losses)
  }

  private static func row(_ question: AuthoredQuestion) -> String {
    let paper = PaperQuestion(question)
    let options = paper.lines.map { "\($0.label)) \($0.text)" }
    let front = ([paper.stem] + options).joined(separator: "\n")
    let reasons = paper.lines.filter { !$0.why.isEmpty }.map { "\($0.label)) \($0.why)" }
    let key = paper.lines.filter(\.isRight).map(\.text)
    let answer = key.isEmpty ? paper.key : paper.key + ": " + key.joined(separator: "; ")
    let back = ([answer] + reasons + [paper.rationale]).filter { !$0.isEmpty }
      .joined(separator: "\n")
    let tags = (question.tags + question.category).map { tag in
      tag.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    }
    return [question.stableID, html(front), html(back), tags.joined(separator: " ")]
      .map { DelimitedText.cell($0, separator: "\t") }.joined(separator: "\t")
  }

  private static func html(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\t", with: " ").replacing("\n", with: "<br>")
  }
}

extension QuestionFormat {
  /// Notes for Anki.
  static let ankiText = QuestionFormat(
    "anki-text", "notes for Anki's text import, with deck, tags and ids", endings: [],
    write: { AnkiTextWriter.write($0.entries) })
}
