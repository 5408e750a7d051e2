import Narratives

extension QuestionFormat {
  /// Moodle's plain text format.
  static let gift = QuestionFormat(
    "gift", "Moodle GIFT, a text format that is quick to write by hand", endings: ["gift", "txt"],
    recognises: {
      $0.path.lowercased().hasSuffix(".gift") || $0.path.lowercased().hasSuffix(".gift.txt")
    },
    read: GIFTReader.read, write: { GIFTWriter.write($0.entries) })
}
