/// Writes notes that Anki imports from a text file: a front, a back, tags, and an id that survives.
struct AnkiTextWriter {
  /// A file with one note for each question that has an answer.
  static func write(_ entries: [QuestionFile.Entry]) -> WrittenQuestions {
    var losses: [WrittenQuestions.Loss] = []
    var rows: [String] = []
    let questions = QuestionFile(entries: entries).questions
    for (question, id) in zip(questions, questions.stableIDs) {
      guard let card = FlashCard(question, id: id) else {
        losses.append(.init(question.name, "a description has no answer", .wholeQuestion))
        continue
      }
      if !question.files.isEmpty {
        losses.append(.init(question.name, "\(question.files.count) embedded file(s)"))
      }
      rows.append(row(card))
    }
    let header =
      "#separator:Tab\n#html:true\n#notetype:Basic\n#deck:CodeRounds\n#columns:guid\tFront\tBack\tTags\n"
      + "#guid column:1\n#tags column:4\n"
    return WrittenQuestions(
      text: header + rows.map { $0 + "\n" }.joined(), losses: losses)
  }

  private static func row(_ card: FlashCard) -> String {
    [card.id, card.front, card.back, card.tags.joined(separator: " ")]
      .map { DelimitedText.cell($0, separator: "\t") }.joined(separator: "\t")
  }
}

extension QuestionFormat {
  /// Notes for Anki.
  static let ankiText = QuestionFormat(
    "anki-text", "notes for Anki's text import, with deck, tags and ids", endings: [],
    write: { AnkiTextWriter.write($0.entries) })
}
