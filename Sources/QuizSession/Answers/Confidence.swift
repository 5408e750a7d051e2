/// How sure a learner says to be.
package enum Confidence: String, CaseIterable, Sendable {
  case sure, unsure, guess

  /// The sign that may be typed in its place.
  var sign: Character {
    switch self {
    case .sure: "!"
    case .unsure: "~"
    case .guess: "?"
    }
  }
}
