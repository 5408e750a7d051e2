import Scheduling

/// Shows what knowing about guesses is worth, with learners whose memory is known.
enum GuessBench {
  /// Prints the advantage in log loss for several guess rates, with its interval of 95 %.
  static func run(learners: Int) {
    print("log loss of a model that does not know about guesses, less that of one that does")
    print("guess rate  weights  of right and wrong              of true recall")
    for weights in GuessTrial.Weights.allCases {
      for guessRate in [0, 0.25, 0.5] {
        let trial = GuessTrial(guessRate: guessRate, weights: weights)
        let advantages = (1...max(1, learners)).map { trial.advantage(seed: UInt64($0)) }
        print(
          "\(guessRate)".padded(11), weights.rawValue.padded(8),
          interval(advantages.map(\.ofAnswers)), interval(advantages.map(\.ofRecall)))
      }
    }
    print("\(learners) learners, 3,600 answers each; in brackets the interval of 95 %")
  }

  private static func interval(_ values: [Double]) -> String {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
    let width = 1.96 * (variance / count).squareRoot()
    return "\(digits(mean)) (\(digits(mean - width)) … \(digits(mean + width)))".padded(32)
  }

  private static func digits(_ value: Double) -> String {
    let scaled = Int((abs(value) * 100_000).rounded())
    let fraction = String(scaled % 100_000)
    return (value < 0 && scaled > 0 ? "-" : "+") + "\(scaled / 100_000)."
      + String(repeating: "0", count: 5 - fraction.count) + fraction
  }
}

extension String {
  /// The text with spaces after it up to a width.
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
