/// How well an answer was recalled, as in the FSRS papers.
package enum Rating: Int, CaseIterable, Sendable {
  case again = 1, hard, good, easy
}
