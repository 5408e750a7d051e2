/// Where a command prints; all text passes `TerminalText.safe` here and nowhere else.
package struct Output {
  /// How many columns there are; asked at every line, because windows change their size.
  package let width: () -> Int
  /// Whether emphasis is shown by colour.
  package var usesColor: Bool
  private let write: (String) -> Void

  package init(width: @escaping () -> Int, usesColor: Bool, write: @escaping (String) -> Void) {
    self.width = width
    self.usesColor = usesColor
    self.write = write
  }

  /// Prints a paragraph, wrapped; see `StyledText.wrapped`.
  package func line(_ text: StyledText = "", indent: Int = 0, hanging: Int = 0) {
    let lines = text.wrapped(width: width(), indent: indent, hanging: hanging)
    write(lines.map { rendered($0) + "\n" }.joined())
  }

  /// Prints lines as they are, without wrapping.
  package func lines(_ lines: [String]) {
    write(lines.map { TerminalText.safe($0) + "\n" }.joined())
  }

  /// Prints a file for other programs as it is; what writes it has left no control character but tabs.
  package func file(_ text: String) { write(text) }

  /// Prints one JSON value on a line of its own.
  package func json(_ value: JSON) { write(value.text + "\n") }

  /// Text with its emphasis, ready for a terminal; `guardingPrompt` marks the invisible characters
  /// for GNU readline, which otherwise counts them as columns.
  package func rendered(_ text: StyledText, guardingPrompt: Bool = false) -> String {
    text.spans.map { span in
      let safe = TerminalText.safe(span.text)
      guard usesColor, let code = Self.code(of: span.style) else { return safe }
      let (on, off) = ("\u{1B}[\(code)m", "\u{1B}[0m")
      return guardingPrompt ? "\u{1}\(on)\u{2}\(safe)\u{1}\(off)\u{2}" : on + safe + off
    }.joined()
  }

  private static func code(of style: StyledText.Style) -> String? {
    switch style {
    case .plain: nil
    case .heading: "1"
    case .strong: "1"
    case .right: "1;32"
    case .wrong: "1;31"
    case .faint: "2"
    }
  }
}
