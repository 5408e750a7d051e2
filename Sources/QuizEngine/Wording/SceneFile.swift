import Narratives

extension SceneWords {
  /// How some work is dictated.
  struct ActLine: Sendable {
    /// Empty where any structure fits.
    let structures: [ConceptNumber]
    /// `*`, `unstated`, `partial` or `total`.
    let extent: String
    let phrases: [String]
  }
}

/// The words for scenes as their file holds them: lines of `topic key … : phrase | phrase`, `#` for comments.
enum SceneFile {
  /// One line of it, in parts of the file: most are ids, which need not become texts.
  struct Line {
    let topic: String
    let keys: [ArraySlice<UInt8>]
    private let rest: ArraySlice<UInt8>

    fileprivate init?(_ text: ArraySlice<UInt8>) {
      // The first colon with a space before it ends the keys; phrases have colons of their own.
      let colon = text.indices.dropFirst().first {
        text[$0] == UInt8(ascii: ":") && text[$0 - 1] == UInt8(ascii: " ")
      }
      guard let colon else { return nil }
      let words = text[..<colon].split(separator: UInt8(ascii: " "))
      guard let topic = words.first else { return nil }
      self.topic = SceneFile.text(topic)
      keys = Array(words.dropFirst())
      rest = text[(colon + 1)...]
    }

    /// What stands behind the colon, as phrases.
    var phrases: [String] {
      rest.split(separator: UInt8(ascii: "|")).map { phrase in
        let start = phrase.firstIndex { $0 != UInt8(ascii: " ") } ?? phrase.endIndex
        let end = phrase.lastIndex { $0 != UInt8(ascii: " ") } ?? phrase.startIndex
        return start <= end ? SceneFile.text(phrase[start...end]) : ""
      }.filter { !$0.isEmpty }
    }

    /// What stands behind the colon, as ids.
    var ids: [ArraySlice<UInt8>] {
      rest.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "|") }
    }
  }

  /// All lines of a file.
  static func lines(_ bytes: [UInt8]) -> [Line] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      $0.first == UInt8(ascii: "#") ? nil : Line($0)
    }
  }

  /// The parts of a key that commas set apart.
  static func split(_ key: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    key.split(separator: UInt8(ascii: ","))
  }

  /// A part of a file as a text.
  static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
