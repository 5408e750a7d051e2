/// On which side of a quantity the others lie that are meant with it.
enum Bound: Equatable {
  case lessThan, atMost, atLeast, moreThan
  /// "Up to 12": of ages those below, of sizes this one too.
  case upTo
  /// "From 5": the lower end of a span.
  case from
}

/// Reads how quantities are bounded, whatever they measure: "under five years", "250 g or less", "3 to 10 cm".
struct BoundReader {
  let tokens: [Token]
  let words: [MeasureWord?]

  init(_ tokens: [Token]) {
    self.tokens = tokens
    words = tokens.indices.map { index in
      switch tokens[index].kind {
      case .word: MeasureWord.table[tokens[index].word]
      // "3 – 10 cm"
      case .dash where Self.isNumber(tokens, index - 1) && Self.isNumber(tokens, index + 1): .joint
      default: nil
      }
    }
  }

  /// What compares a quantity.
  struct Comparison {
    let bound: Bound
    let word: MeasureWord
    /// Where its words begin.
    let start: Int
  }

  /// "Under", "not yet", "no older than" before a quantity; some words may stand between.
  func comparison(before start: Int, past isPassed: (MeasureWord) -> Bool) -> Comparison? {
    var position = start - 1
    while let word = word(position), isPassed(word) { position -= 1 }
    guard let found = word(position) else { return nil }
    let isDenied = word(position - 1) == .not
    func comparison(_ bound: Bound, from start: Int) -> Comparison {
      Comparison(bound: bound, word: found, start: start)
    }
    switch found {
    case .under, .younger:
      return isDenied
        ? comparison(.atLeast, from: position - 1) : comparison(.lessThan, from: position)
    case .over, .older:
      return isDenied
        ? comparison(.atMost, from: position - 1) : comparison(.moreThan, from: position)
    case .least where word(position - 1) == .at: return comparison(.atLeast, from: position - 1)
    case .most where word(position - 1) == .at: return comparison(.atMost, from: position - 1)
    case .yet where isDenied: return comparison(.lessThan, from: position - 1)
    case .joint where word(position - 1) == .up: return comparison(.upTo, from: position - 1)
    case .from: return comparison(.from, from: position)
    default: return nil
    }
  }

  /// "Or older", "and over", "or less" after a quantity.
  func comparison(after end: Int) -> Comparison? {
    guard [.or, .and].contains(word(end)), let found = word(end + 1) else { return nil }
    switch found {
    case .older, .over, .up: return Comparison(bound: .atLeast, word: found, start: end)
    case .younger, .under: return Comparison(bound: .atMost, word: found, start: end)
    default: return nil
    }
  }

  /// Whether the second quantity is the end of a span that the first begins.
  func isJoined(_ first: Range<Int>, to second: Range<Int>) -> Bool {
    let gap = first.upperBound..<second.lowerBound
    guard gap.count <= 5 else { return false }
    guard let joint = gap.first.flatMap(word) else {
      return gap.isEmpty && tokens[second.lowerBound].isJoined
    }
    let rest = gap.dropFirst().map(word)
    guard rest.allSatisfy({ $0 != nil }) else { return false }
    switch joint {
    case .joint: return true
    // "0.5 up to 2 cm"
    case .up: return rest == [.joint]
    case .and, .but:
      return rest.contains { [.under, .younger, .not].contains($0) }
        || word(before: first.lowerBound, past: [.of, .the, .age, .than, .filler]) == .between
    default: return false
    }
  }

  /// What a word does where quantities are told.
  func word(_ position: Int) -> MeasureWord? {
    words.indices.contains(position) ? words[position] : nil
  }

  /// The word before a place, past some others.
  func word(before start: Int, past passed: [MeasureWord]) -> MeasureWord? {
    var position = start - 1
    while let found = word(position), passed.contains(found) { position -= 1 }
    return word(position)
  }

  private static func isNumber(_ tokens: [Token], _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .number
  }
}
