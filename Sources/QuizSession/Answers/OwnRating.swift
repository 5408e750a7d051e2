package import Scheduling

/// How well a learner says to have known a right answer, in place of what its time and sureness say.
package enum OwnRating: String, CaseIterable, Sendable {
  case easy, good, hard

  /// The same for the schedule.
  package var rating: Rating {
    switch self {
    case .easy: .easy
    case .good: .good
    case .hard: .hard
    }
  }

  /// The key that may be typed in its place.
  var sign: Character {
    switch self {
    case .easy: "+"
    case .good: "="
    case .hard: "-"
    }
  }
}
