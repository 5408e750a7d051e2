/// What a sitting came to.
package struct Summary: Equatable, Sendable {
  /// Why it ended.
  package enum Reason: Equatable, Sendable {
    /// Everything that was due, and the new points of the day, are done.
    case nothingLeft
    /// The limit that was asked for is reached.
    case limit
    /// The learner left, or the input ended.
    case left
    /// The last answer could not be written.
    case notSaved
  }

  package var reason: Reason
  package var answered = 0
  package var right = 0
  package var partlyRight = 0

  package init(reason: Reason, answered: Int = 0, right: Int = 0, partlyRight: Int = 0) {
    self.reason = reason
    self.answered = answered
    self.right = right
    self.partlyRight = partlyRight
  }
}
