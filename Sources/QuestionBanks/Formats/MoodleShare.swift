/// The shares of a mark that Moodle has in its list; its importers refuse a question with any other.
enum MoodleShare {
  /// Every share above zero; the same below zero take marks away.
  private static let known: [Double] = [
    1, 0.9, 5.0 / 6, 0.8, 0.75, 0.7, 2.0 / 3, 0.6, 0.5, 0.4, 1.0 / 3, 0.3, 0.25, 0.2, 1.0 / 6,
    1.0 / 7,
    1.0 / 8, 1.0 / 9, 0.1, 0.05, 0,
  ]

  /// Whether Moodle takes a share; it compares to one part in a hundred thousand, so that 33.33 % is none.
  static func isKnown(_ share: Double) -> Bool { abs(nearest(to: share) - share) < 0.00001 }

  /// The share of the list that comes next to this one.
  static func nearest(to share: Double) -> Double {
    let size = known.min { abs($0 - abs(share)) < abs($1 - abs(share)) } ?? 0
    return share < 0 ? -size : size
  }

  /// What the shares above zero come to, if that is not the whole mark; Moodle adds up to whole per cents, so
  /// that three times 33.33 % are enough and 99.4 % are not.
  static func wrongSum(_ shares: [Double]) -> Double? {
    let sum = shares.filter { $0 > 0 }.reduce(0, +)
    return (sum * 100).rounded() == 100 ? nil : sum
  }

  /// What to say of a share that is not in the list.
  static func remark(on share: Double) -> String {
    "Moodle has no share of \(percent(share)) and refuses the question; the nearest it has is "
      + percent(nearest(to: share))
  }

  /// A share as people write it.
  static func percent(_ share: Double) -> String {
    DecimalText.of(share * 100, decimals: 5) + " %"
  }
}

/// What Moodle's importer asks of a question beyond its syntax.
enum MoodleRules {
  /// Why Moodle would refuse a question; none if it takes it.
  static func refusals(of response: Response) -> [String] {
    let unknown = unknownShare(in: response).map { share in
      "it has no share of \(MoodleShare.percent(share)); the nearest it has is "
        + MoodleShare.percent(MoodleShare.nearest(to: share))
    }
    return [unknown, wrongSum(response)].compactMap(\.self)
  }

  /// The first share of a question that is not in Moodle's list.
  static func unknownShare(in response: Response) -> Double? {
    let shares: [Double] =
      switch response {
      case .multipleChoice(let choice): choice.choices.map(\.fraction)
      case .shortAnswer(let words): words.answers.map(\.fraction)
      case .numerical(let answers): answers.map(\.fraction)
      case .trueFalse, .matching, .essay, .description, .cloze: []
      }
    return shares.first { !MoodleShare.isKnown($0) }
  }

  /// One option must earn everything, or several together.
  private static func wrongSum(_ response: Response) -> String? {
    switch response {
    case .multipleChoice(let choice) where choice.isSingle:
      hasKey(choice.choices.map(\.fraction)) ? nil : "no option earns 100 %"
    case .multipleChoice(let choice):
      MoodleShare.wrongSum(choice.choices.map(\.fraction)).map { sum in
        "its right options earn \(MoodleShare.percent(sum)) together and not 100 %"
      }
    case .shortAnswer(let words):
      hasKey(words.answers.map(\.fraction)) ? nil : "no answer earns 100 %"
    case .numerical(let answers):
      hasKey(answers.map(\.fraction)) ? nil : "no answer earns 100 %"
    case .trueFalse, .matching, .essay, .description, .cloze: nil
    }
  }

  private static func hasKey(_ shares: [Double]) -> Bool {
    shares.contains { abs($0 - 1) < 0.00001 }
  }
}

extension [WrittenQuestions.Loss] {
  /// Adds what Moodle would say of a question.
  mutating func appendRefusals(of question: AuthoredQuestion) {
    for reason in MoodleRules.refusals(of: question.response) {
      append(WrittenQuestions.Loss(question.name, reason, .likelyRefused))
    }
  }
}
