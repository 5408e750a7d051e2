package import LineEditing

/// Where lines come from: a learner at a terminal, or a file.
package struct LineInput {
  /// What is needed to read one line.
  package struct Request {
    /// What is shown before the line, on a terminal.
    package var prompt: StyledText
    /// What Tab offers: the candidates for the last word of the text before the cursor.
    package var candidates: @Sendable (_ textBeforeCursor: String) -> Candidates
    /// Whether the line is kept for the up arrow; answers never are.
    package var isRemembered: Bool

    package init(
      _ prompt: StyledText, isRemembered: Bool = false,
      candidates: @escaping @Sendable (String) -> Candidates = { _ in .words([]) }
    ) {
      self.prompt = prompt
      self.isRemembered = isRemembered
      self.candidates = candidates
    }
  }

  /// Whether a person is there to be prompted.
  package let isInteractive: Bool
  private let read: (Request) -> LineEvent

  package init(isInteractive: Bool, read: @escaping (Request) -> LineEvent) {
    self.isInteractive = isInteractive
    self.read = read
  }

  /// Waits for the next line.
  package func next(_ request: Request) -> LineEvent { read(request) }
}
