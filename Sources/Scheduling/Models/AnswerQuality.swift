/// What is known of one answer, before it becomes a rating.
///
/// | answer | rating | can it have been guessed? |
/// |---|---|---|
/// | less than half right | again | – |
/// | right, but called a guess | again: luck is no memory | no longer: the learner said so |
/// | half right or more, or right after a hint | hard | yes |
/// | right and unsure, or right and among the slowest tenth of the learner's own times for the kind | hard | yes |
/// | right | good | yes |
/// | right and among the fastest tenth of the learner's own times for the kind | easy | yes |
/// | right and sure, and not among the slowest tenth | easy | no |
/// | half right or more, and rated by the learner | what the learner says | yes, unless sure |
///
/// Times are compared only with the learner's own for the same kind of question, and only from twenty of them on: fixed limits fit
/// the ratings of four users in ten (Expertium, "Buttons", 2024), but a learner's own times do predict (Chu and Pavlik, EDM 2023).
package struct AnswerQuality: Equatable, Sendable {
  /// How sure a learner says to be.
  package enum Sureness: Equatable, Sendable {
    case sure, unsure, guess
  }

  /// 0 (wrong) to 1 (right); between them the part that is right.
  package var credit: Double
  /// Whether a hint was read before.
  package var sawHint: Bool
  /// How sure the learner says to be, where it was said.
  package var sureness: Sureness?
  /// The share of the learner's own answers to the kind that took less time; nil while there are too few.
  package var timeRank: Double?
  /// The rating that the learner gives in place of what the rest says; a wrong answer stays one.
  package var own: Rating?

  /// How many own times there must be before they say anything.
  package static let fewestTimes = 20

  package init(
    credit: Double, sawHint: Bool = false, sureness: Sureness? = nil, timeRank: Double? = nil,
    own: Rating? = nil
  ) {
    self.credit = credit
    self.sawHint = sawHint
    self.sureness = sureness
    self.timeRank = timeRank
    self.own = own
  }

  /// The rating, by the table above.
  package var rating: Rating {
    if credit < 0.5 || sureness == .guess { return .again }
    if let own { return own }
    if credit < 1 || sawHint || sureness == .unsure || isSlow { return .hard }
    return sureness == .sure || isFast ? .easy : .good
  }

  /// The chance that an answer to a question of a guess rate was guessed: none once the learner was sure or named the guess.
  package func guessRate(of question: Double) -> Double {
    switch sureness {
    case .sure, .guess: 0
    case .unsure, nil: question
    }
  }

  private var isSlow: Bool { timeRank.map { $0 > 0.9 } ?? false }
  private var isFast: Bool { timeRank.map { $0 < 0.1 } ?? false }
}
