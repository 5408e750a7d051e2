/// What happens to a sitting.
package enum SittingEvent: Equatable, Sendable {
  case begin
  case line(String)
  /// Ctrl-C: the half-typed line is gone, the question stands.
  case interrupted
  case endOfInput
  case recorded(Receipt)
  case notRecorded(String)
  /// Everything of the sitting is now written to the folder that was named.
  case relocated
}
