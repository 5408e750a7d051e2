package import Scheduling

/// An answer of the learner to one question.
package struct Answer: Equatable, Sendable {
  package var point: PointID
  /// The kind of the question, for example `code-the-case`.
  package var kind: String
  package var bank: String
  /// The code the question is about.
  package var code: String
  package var question: String
  package var seed: UInt64
  /// What the learner gave: the codes or texts of the chosen options, or the typed words.
  package var chosen: [String]
  /// The code that was taken for the right one, where the answer was wrong and stands for a code.
  package var mistakenFor: String?
  /// 0 for wrong to 1 for right.
  package private(set) var credit: Double
  package var rating: Rating
  /// The chance of being right by guessing.
  package private(set) var guessRate: Double
  /// Time from the question to the answer, in milliseconds.
  package var milliseconds: UInt32
  package var confidence: Confidence?

  package init(
    point: PointID, kind: String, bank: String, code: String, question: String, seed: UInt64,
    chosen: [String], mistakenFor: String? = nil, credit: Double, rating: Rating,
    guessRate: Double, milliseconds: UInt32, confidence: Confidence? = nil
  ) {
    self.point = point
    self.kind = kind
    self.bank = bank
    self.code = code
    self.question = question
    self.seed = seed
    self.chosen = chosen
    self.mistakenFor = mistakenFor
    self.credit = Self.share(credit)
    self.rating = rating
    self.guessRate = Self.share(guessRate)
    self.milliseconds = milliseconds
    self.confidence = confidence
  }

  /// A number from 0 to 1; what is not a number counts as nothing.
  private static func share(_ number: Double) -> Double {
    number.isNaN ? 0 : min(max(number, 0), 1)
  }

  /// Whether the answer was wholly right.
  package var isRight: Bool { credit >= 1 }

  /// How sure the learner said to be.
  package enum Confidence: String, CaseIterable, Sendable {
    case sure, unsure, guess
  }
}
