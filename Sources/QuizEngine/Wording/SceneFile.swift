/// The words for scenes as their file holds them: lines of `topic key … : phrase | phrase`, `#` for comments.
enum SceneFile {
  /// One line of it.
  struct Line {
    let topic: String
    let keys: [String]
    let phrases: [String]
  }

  /// All lines of a file.
  static func lines(_ bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    for text in bytes.split(separator: UInt8(ascii: "\n")) where text.first != UInt8(ascii: "#") {
      // The first colon with a space before it ends the keys; phrases have colons of their own.
      guard let colon = text.indices.first(where: { isJoint($0, UInt8(ascii: ":"), in: text) })
      else { continue }
      var words = text[..<colon].split(separator: UInt8(ascii: " ")).map(string)
      guard !words.isEmpty else { continue }
      let topic = words.removeFirst()
      lines.append(
        Line(topic: topic, keys: words, phrases: phrases(text[(colon + 1)...])))
    }
    return lines
  }

  private static func phrases(_ text: ArraySlice<UInt8>) -> [String] {
    text.split(separator: UInt8(ascii: "|")).map { phrase in
      let start = phrase.firstIndex { $0 != UInt8(ascii: " ") } ?? phrase.endIndex
      let end = phrase.lastIndex { $0 != UInt8(ascii: " ") } ?? phrase.startIndex
      return start <= end ? string(phrase[start...end]) : ""
    }.filter { !$0.isEmpty }
  }

  private static func isJoint(_ index: Int, _ mark: UInt8, in text: ArraySlice<UInt8>) -> Bool {
    text[index] == mark && index > text.startIndex && text[index - 1] == UInt8(ascii: " ")
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
