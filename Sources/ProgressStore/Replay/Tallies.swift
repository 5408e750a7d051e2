/// How many answers there were, and how good they were.
package struct Tally: Equatable, Sendable {
  package internal(set) var answers = 0
  package internal(set) var right = 0
  /// The credit of all answers together, in thousandths: whole numbers add up alike in any order.
  package internal(set) var credit = 0

  /// The mean credit, 0 to 1; `nil` without answers.
  package var accuracy: Double? {
    answers > 0 ? Double(credit) / Double(answers) / 1000 : nil
  }

  /// Counts an answer, or takes it back with a `sign` of -1.
  mutating func count(credit: Int, sign: Int = 1) {
    answers += sign
    self.credit += sign * credit
    if credit >= 1000 { right += sign }
  }
}

/// The work of one study day.
package struct DayTally: Equatable, Sendable {
  package internal(set) var tally = Tally()
  /// Points that were asked for the first time.
  package internal(set) var introduced = 0
  /// Time from questions to answers, in milliseconds.
  package internal(set) var milliseconds = 0
}

/// A code that was taken for another one.
package struct Confusion: Hashable, Sendable {
  /// The right code.
  package let key: String
  /// The code that was given instead.
  package let chosen: String

  package init(key: String, chosen: String) {
    self.key = key
    self.chosen = chosen
  }
}

/// How long the learner takes for questions of one kind: a histogram in quarters of a doubling.
///
/// Counts add up alike in any order, which sums of logarithms do not.
package struct AnswerTimes: Equatable, Sendable {
  /// The number of answers in each step; step `i` begins at 2^(i/4) milliseconds.
  package internal(set) var counts: [Int] = []

  /// The number of answers.
  package var answers: Int { counts.reduce(0, +) }

  /// The time that a share of the answers stayed below, in milliseconds; `nil` without answers.
  package func quantile(_ share: Double) -> Double? {
    var left = Double(answers) * share
    for (step, count) in counts.enumerated() where count > 0 {
      if left <= Double(count) { return Self.start(step) + left / Double(count) * Self.width(step) }
      left -= Double(count)
    }
    return nil
  }

  /// Counts an answer, or takes it back with a `sign` of -1.
  mutating func count(milliseconds: UInt32, sign: Int = 1) {
    let step = Self.step(milliseconds)
    if counts.count <= step {
      counts.append(contentsOf: repeatElement(0, count: step + 1 - counts.count))
    }
    counts[step] += sign
    while counts.last == 0 { counts.removeLast() }
  }

  static func step(_ milliseconds: UInt32) -> Int {
    let value = max(milliseconds, 1)
    let octave = 31 - value.leadingZeroBitCount
    // The fourth root of two, squared and cubed, as 16-bit fractions: no logarithm, no rounding.
    let mantissa = (UInt64(value) << 16) >> UInt64(octave)
    return octave * 4 + (mantissa >= 77_936 ? 1 : 0) + (mantissa >= 92_682 ? 1 : 0)
      + (mantissa >= 110_218 ? 1 : 0)
  }

  private static func start(_ step: Int) -> Double {
    Double(1 << (step / 4)) * [1, 1.189_207_115, 1.414_213_562, 1.681_792_831][step % 4]
  }

  private static func width(_ step: Int) -> Double { start(step + 1) - start(step) }
}
