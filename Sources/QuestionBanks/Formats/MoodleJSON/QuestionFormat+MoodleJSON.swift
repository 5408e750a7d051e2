extension QuestionFormat {
  /// The reading of Moodle's importer as JSON, for comparing readers.
  static let moodleJSON = QuestionFormat(
    "json", "what Moodle's importer makes of the questions, as JSON", endings: ["json"],
    write: { entries in
      let file = QuestionFile(entries: entries)
      return WrittenQuestions(text: MoodleJSONWriter.text(of: file), losses: [])
    })
}
