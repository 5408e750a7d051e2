extension QuestionFormat {
  /// The reading of Moodle's importer as JSON, for comparing readers.
  static let moodleJSON = QuestionFormat(
    "json", "what Moodle's importer makes of the questions, as JSON", endings: ["json"],
    write: { file in
      let losses = file.questions.flatMap { question -> [WrittenQuestions.Loss] in
        var what: [String] = []
        if question.id != nil || !question.tags.isEmpty { what.append("its id and tags") }
        if !question.files.isEmpty { what.append("\(question.files.count) embedded file(s)") }
        return what.map { WrittenQuestions.Loss(question.name, $0) }
      }
      return WrittenQuestions(text: MoodleJSONWriter.text(of: file), losses: losses)
    })
}
