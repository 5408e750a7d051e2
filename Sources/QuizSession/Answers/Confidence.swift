import Scheduling

/// How sure a learner says to be.
package enum Confidence: String, CaseIterable, Sendable {
  case sure, unsure, guess

  /// The same for the schedule.
  var sureness: AnswerQuality.Sureness {
    switch self {
    case .sure: .sure
    case .unsure: .unsure
    case .guess: .guess
    }
  }

  /// The sign that may be typed in its place.
  var sign: Character {
    switch self {
    case .sure: "!"
    case .unsure: "~"
    case .guess: "?"
    }
  }
}
