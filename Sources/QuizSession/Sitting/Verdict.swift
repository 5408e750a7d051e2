package import Scheduling

/// What the learner is told after an answer.
package struct Verdict: Equatable, Sendable {
  package let answered: AnsweredQuestion
  /// The day on which the point comes back; `nil` if that is not known.
  package let comesBack: StudyDay?
  /// How often this answer has been given where the same key was right, this time included.
  package let timesConfused: Int
  /// That the point is forgotten again and again, where it is and was missed now.
  package let stubbornness: Stubbornness?
  /// The learner's own words on the point, empty if there are none.
  package let note: String

  package init(
    answered: AnsweredQuestion, comesBack: StudyDay?, timesConfused: Int,
    stubbornness: Stubbornness? = nil, note: String = ""
  ) {
    self.stubbornness = stubbornness
    self.answered = answered
    self.comesBack = comesBack
    self.timesConfused = timesConfused
    self.note = note
  }
}
