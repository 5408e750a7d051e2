package import QuizEngine

/// All learning points of some banks, and the questions on them.
package struct Deck {
  /// The points, in the order in which they are learnt.
  package let points: [LearningPoint]
  /// A question on a point, of a kind if one is named; the same seed gives the same question, and some
  /// seeds give none.
  package let question: (LearningPointID, UInt64, QuestionKind?) -> Question?

  package init(
    points: [LearningPoint],
    question: @escaping (LearningPointID, UInt64, QuestionKind?) -> Question?
  ) {
    self.points = points
    self.question = question
  }

  /// Everything that can be asked about the banks of a catalogue.
  package init(_ catalogue: Catalogue) {
    self.init(points: catalogue.points) { point, seed, kind in
      catalogue.question(point: point, seed: seed, kind: kind)
    }
  }
}
