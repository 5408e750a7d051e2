import Testing

/// A text, and what the reader takes it to say.
struct ReadingCase: CustomTestStringConvertible, Sendable {
  let text: String
  let statements: [String]
  var testDescription: String { text }

  init(_ text: String, _ statements: [String]) {
    self.text = text
    self.statements = statements
  }
}
