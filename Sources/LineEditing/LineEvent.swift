/// What came of waiting for a line.
package enum LineEvent: Equatable, Sendable {
  case line(String)
  /// Ctrl-C: what was half typed is gone.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a file.
  case endOfInput
}
