/// What Tab offers.
package enum Candidates: Equatable, Sendable {
  /// These words, as far as they begin with what is typed.
  case words([String])
  /// The names of files and folders.
  case files
}

/// What came of waiting for a line.
package enum LineEvent: Equatable, Sendable {
  case line(String)
  /// Ctrl-C: what was half typed is gone.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a file.
  case endOfInput
}
