import Narratives

extension MarkedText {
  /// The text as it can be read in a terminal: no tags, no controls, bold between stars.
  package var readable: String {
    switch format {
    case .plain: TextCleaning.withoutControls(text)
    case .html: HTMLText.render(text)
    case .moodle: HTMLText.render(text, lineEnds: .kept)
    case .markdown: HTMLText.render(Markdown.html(text), lineEnds: .kept)
    }
  }
}

/// Taking away what could steer a terminal.
enum TextCleaning {
  /// The text without control characters other than tabs and line ends.
  static func withoutControls(_ text: String) -> String {
    SourceText(path: "", text: text).text
  }
}
