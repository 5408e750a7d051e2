/// A question as a card with two sides, in the HTML that Anki shows.
package struct FlashCard {
  /// The id that survives a second export.
  package let id: String
  package let front: String
  package let back: String
  /// Tags without spaces, the categories among them.
  package let tags: [String]
  /// The front without its tags, by which Anki knows equal ones.
  package let plainFront: String

  /// The card of a question under its id, or `nil` where nothing is asked.
  package init?(_ question: AuthoredQuestion, id: String) {
    if case .description = question.response { return nil }
    let paper = PaperQuestion(question)
    let options = paper.lines.map { "\($0.label)) \($0.text)" }
    let reasons = paper.reasons.map { $0.label.isEmpty ? $0.text : "\($0.label)) \($0.text)" }
    let key = paper.lines.filter(\.isRight).map(\.text)
    let answer = key.isEmpty ? paper.key : paper.key + ": " + key.joined(separator: "; ")
    let text = ([paper.stem] + options).joined(separator: "\n")
    self.id = id
    plainFront = text.replacing("\t", with: " ").replacing("\n", with: "")
    front = Self.html(text)
    back = Self.html(
      ([answer] + reasons + [paper.rationale]).filter { !$0.isEmpty }.joined(separator: "\n"))
    tags = (question.tags + question.category).map { tag in
      tag.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    }
  }

  private static func html(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\t", with: " ").replacing("\n", with: "<br>")
  }
}
