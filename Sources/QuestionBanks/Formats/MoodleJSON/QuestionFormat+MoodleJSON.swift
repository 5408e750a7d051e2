extension QuestionFormat {
  /// The reading of Moodle's importer as JSON, for comparing readers.
  static let moodleJSON = QuestionFormat(
    "json", "what Moodle's importer makes of the questions, as JSON", endings: ["json"],
    write: { file in
      let losses = file.questions.filter { !$0.files.isEmpty }.map { question in
        let count = question.files.count
        return WrittenQuestions.Loss(
          question.name, count == 1 ? "1 embedded file" : "\(count) embedded files")
      }
      return WrittenQuestions(text: MoodleJSONWriter.text(of: file), losses: losses)
    })
}
