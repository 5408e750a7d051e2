/// The id an author gave to a question, for example in `// [id:x]`.
package struct AuthoredQuestionID: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
}

/// A question that somebody wrote, whatever format it came in.
package struct AuthoredQuestion: Equatable, Sendable {
  package var id: AuthoredQuestionID?
  /// The title in the author's file, or one made from the stem.
  package var name: String
  /// The path of categories it is filed under, outermost first.
  package var category: [String]
  package var tags: [String]
  package var stem: MarkedText
  /// Shown after every answer.
  package var generalFeedback: MarkedText
  package var response: Response
  package var files: [EmbeddedFile]
  /// Where it was read from.
  package var origin: Origin?

  package init(
    id: AuthoredQuestionID? = nil, name: String, category: [String] = [], tags: [String] = [],
    stem: MarkedText, generalFeedback: MarkedText = MarkedText(""), response: Response,
    files: [EmbeddedFile] = [], origin: Origin? = nil
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.tags = tags
    self.stem = stem
    self.generalFeedback = generalFeedback
    self.response = response
    self.files = files
    self.origin = origin
  }

  /// The file and line of a question.
  package struct Origin: Equatable, Sendable {
    package var path: String
    package var line: Int

    package init(path: String, line: Int) {
      self.path = path
      self.line = line
    }
  }
}

/// Text together with the markup it is written in.
package struct MarkedText: Equatable, Sendable {
  /// The markup languages of Moodle.
  package enum Format: String, CaseIterable, Sendable {
    /// HTML in which a line end is a line end.
    case moodle
    case html, plain, markdown
  }

  package var text: String
  package var format: Format

  package init(_ text: String, _ format: Format = .moodle) {
    self.text = text
    self.format = format
  }
}

/// A picture or another file that came with a question.
package struct EmbeddedFile: Equatable, Sendable {
  package var name: String
  /// The folder under which the text refers to it.
  package var path: String
  /// The content in base 64, as it came.
  package var base64: String

  package init(name: String, path: String = "/", base64: String) {
    self.name = name
    self.path = path
    self.base64 = base64
  }
}
