/// What a learner answered, by position in the question as it was shown.
package enum GivenAnswer: Equatable, Sendable {
  /// The chosen options, in ascending order.
  case chosen([Int])
  case typed(String)
  /// A text and how much of the model its writer found in it.
  case written(String, SelfGrade)
  /// The shown steps in the order given to them.
  case ordered([Int])
  /// The category of each item, in the order of the items.
  case sorted([Int])
}

extension GivenAnswer {
  /// The answer in the form it was given in, for example `A C`; the journal keeps this.
  package var text: String {
    switch self {
    case .chosen(let options): options.map(Label.letter).joined(separator: " ")
    case .typed(let text), .written(let text, _): text
    case .ordered(let steps): steps.map { String($0 + 1) }.joined(separator: " ")
    case .sorted(let categories): categories.map(Label.letter).joined(separator: " ")
    }
  }
}

/// The letters and numbers that stand before options, steps and items.
package enum Label {
  /// `A` for 0, `Z` for 25; after that the number, since letters would run out.
  package static func letter(_ index: Int) -> String {
    guard (0..<26).contains(index) else { return String(index + 1) }
    return String(UnicodeScalar(UInt8(65 + index)))
  }

  /// The position that a letter or number stands for, if there are that many.
  package static func index(of text: some StringProtocol, below count: Int) -> Int? {
    let scalars = Array(text.lowercased().unicodeScalars)
    if scalars.count == 1, let scalar = scalars.first, ("a"..."z").contains(scalar) {
      let index = Int(scalar.value) - 97
      return index < count ? index : nil
    }
    guard let number = Int(text), number >= 1, number <= count else { return nil }
    return number - 1
  }
}
