/// How well an answer was recalled, as in the FSRS papers.
package enum Rating: Int, CaseIterable, Sendable {
  case again = 1, hard, good, easy

  /// The place of this rating in a table of four.
  @inline(__always) var index: Int { rawValue - 1 }
}
