import Narratives

extension QuestionFormat {
  /// Moodle's own exchange format.
  static let moodleXML = QuestionFormat(
    "moodle-xml", "Moodle XML, Moodle's own exchange format with files and tags", endings: ["xml"],
    recognises: { source in
      let start = String(decoding: source.bytes.prefix(2000), as: UTF8.self)
      return start.contains("<quiz")
    }, read: MoodleXMLReader.read, write: { MoodleXMLWriter.write($0.entries) })
}
