package import QuizEngine

/// All learning points of some banks, and the questions on them.
package struct Deck {
  /// The points, in the order in which they are learnt.
  package let points: [LearningPoint]
  /// A question on a point; the same seed gives the same question, and some seeds give none.
  package let question: (LearningPointID, UInt64) -> Question?

  package init(
    points: [LearningPoint], question: @escaping (LearningPointID, UInt64) -> Question?
  ) {
    self.points = points
    self.question = question
  }
}
