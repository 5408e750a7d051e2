/// How an act stands in its sentence, before it is known whose text it is.
package enum Scope: Sendable, Equatable {
  case performed, optional, conditional, excluded, preserved, background
  /// Booked or listed, which tells nothing of whether it was done.
  case planned
  /// Thought of, offered, attempted or deferred, and not done.
  case forgone
  /// Done on another occasion.
  case history
  /// Said of a goal, of a benefit or of the meaning of a word: nothing that anybody does.
  case remark
  /// Done in an operation that another code is for: "if an ovary is removed as well, code 58552 applies".
  case elsewhere
  /// What the code does not count in: left out of it, or reported beside it. It rules nothing out.
  case apart

  /// The modality of a fact read under this scope.
  package var modality: Modality {
    switch self {
    case .performed: .performed
    case .optional: .optional
    case .conditional: .conditional
    case .excluded, .apart: .excluded
    case .preserved: .preserved
    case .background, .planned, .forgone, .history, .remark, .elsewhere: .background
    }
  }
}

/// Where a clause ends: weakly (a comma, a relative clause) or strongly (a clause of its own).
enum ClauseBreak: Sendable {
  case none, weak, strong
}
