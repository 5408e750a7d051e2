/// The id and the tags that newer Moodle writes into the comments above a question.
enum GIFTComment {
  /// The first `[id:x]` and every `[tag:y]`; `\]` stands for a bracket inside, and a tag with markup in it is none.
  static func idAndTags(in comments: [UInt8]) -> (AuthoredQuestionID?, [String]) {
    guard comments.contains(UInt8(ascii: "[")) else { return (nil, []) }
    var id: AuthoredQuestionID?
    var tags: [String] = []
    var index = 0
    while index < comments.count {
      guard comments[index] == UInt8(ascii: "[") else {
        index += 1
        continue
      }
      if comments[index...].starts(with: "[id:".utf8), let value = value(comments, from: index + 4)
      {
        if id == nil { id = AuthoredQuestionID(rawValue: value) }
      } else if comments[index...].starts(with: "[tag:".utf8),
        let value = value(comments, from: index + 5), !value.contains(where: { "<>`".contains($0) })
      {
        tags.append(value)
      }
      index += 1
    }
    return (id, tags)
  }

  private static func value(_ bytes: [UInt8], from start: Int) -> String? {
    var value: [UInt8] = []
    var index = start
    while index < bytes.count, bytes[index] >= 0x20 {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "]")
      {
        value.append(UInt8(ascii: "]"))
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "]") {
        let text = String(decoding: value, as: UTF8.self).trimmed
        return text.isEmpty ? nil : text
      }
      value.append(bytes[index])
      index += 1
    }
    return nil
  }

  /// The comment lines that `idAndTags(in:)` reads back.
  static func text(id: AuthoredQuestionID?, tags: [String]) -> String {
    func token(_ kind: String, _ value: String) -> String {
      let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
      return "[\(kind):\(line.replacing("]", with: "\\]"))]"
    }
    let tokens = (id.map { [token("id", $0.rawValue)] } ?? []) + tags.map { token("tag", $0) }
    return tokens.isEmpty ? "" : "// " + tokens.joined(separator: " ") + "\n"
  }
}
