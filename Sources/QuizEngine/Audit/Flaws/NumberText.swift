/// An option that is a number or a range of numbers with words around it, such as `10 to 14 days`.
struct NumberText: Equatable {
  let lower: Double
  let upper: Double
  /// What stands around the numbers; only options with the same words can be compared.
  let words: [String]

  /// `nil` for a text that is no number, or in which numbers are only part of a name; its words are at hand.
  init?(_ text: String, words: [String]) {
    // More words than two numbers and five words about them are no number.
    guard words.count < 16 else { return nil }
    // So does a sentence, however few of its words hold letters alone.
    guard text.utf8.count(where: { $0 == 0x20 }) < 16 else { return nil }
    // Most options hold no number, which their bytes tell at once.
    let hasDigit = text.utf8.contains { (0x30...0x39).contains($0) }
    guard hasDigit || words.contains(where: Self.isName) else { return nil }
    self.init(text)
  }

  /// `nil` for a text that is no number, or in which numbers are only part of a name.
  init?(_ text: String) {
    let tokens = Self.tokens(text.lowercased())
    // Two numbers and five words beside them are seven words.
    guard tokens.count <= 7 else { return nil }
    var numbers: [Double] = []
    var words: [String] = []
    for token in tokens {
      // Most words hold no digit and are no number then, which their bytes tell at once.
      let parts = token.utf8.contains { (0x30...0x39).contains($0) } ? Self.range(token) : []
      if !parts.isEmpty {
        numbers += parts.map(\.value)
        let units = parts.map(\.unit).filter { !$0.isEmpty }
        words += units.last.map { [$0] } ?? []
      } else if let value = Self.names[String(token)] {
        numbers.append(value)
      } else {
        words.append(String(token).trimmingPunctuation)
      }
    }
    guard (1...2).contains(numbers.count), let first = numbers.first, let last = numbers.last,
      words.count <= 5, !words.contains("and") || words.contains("between")
    else { return nil }
    self.words = words.filter { !["to", "and", "-", "between", ""].contains($0) }
    (lower, upper) = (min(first, last), max(first, last))
  }

  /// What stands between spaces and dashes; plain letters are looked at byte by byte.
  private static func tokens(_ text: String) -> [Substring] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split { " \t\n–—".contains($0) }
    }
    return text.utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }.map { Substring($0) }
  }

  /// Whether both are bounds in the same direction, such as `more than 5` and `more than 9`.
  func bounds(_ other: NumberText) -> Bool {
    words == other.words && self != other && words.contains(where: Self.comparatives.contains)
  }

  private static let comparatives: Set = [
    "more", "less", "fewer", "over", "under", "above", "below", "least", "most", "greater", "up",
    "within", "longer", "shorter", "older", "younger",
  ]

  /// Whether two ranges of the same unit share more than an end.
  func overlaps(_ other: NumberText) -> Bool {
    guard words == other.words, self != other else { return false }
    // Two plain numbers are two answers; a range holds what lies inside it.
    guard lower < upper || other.lower < other.upper else { return false }
    return max(lower, other.lower) < min(upper, other.upper)
      || lower == upper && other.lower < lower && lower < other.upper
      || other.lower == other.upper && lower < other.lower && other.lower < upper
  }

  private static func range(_ token: Substring) -> [(value: Double, unit: String)] {
    if let single = number(token) { return [single] }
    let parts = token.split(separator: "-")
    guard parts.count == 2, let first = number(parts[0]), let second = number(parts[1]) else {
      return []
    }
    return [first, second]
  }

  private static func isSign(_ character: Character) -> Bool {
    guard let plain = character.asciiValue else { return "€£≤≥".contains(character) }
    return "$(<>~".utf8.contains(plain)
  }

  /// Digits with a sign of money before them or a short unit behind them.
  private static func number(_ token: Substring) -> (value: Double, unit: String)? {
    var rest = token.drop { isSign($0) }
    let sign = rest.first == "-" || rest.first == "−" ? -1.0 : 1
    if sign < 0 { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    guard digits.first?.isNumber == true || digits.first == "." else { return nil }
    let unit = rest.dropFirst(digits.count).filter { !".,;)".contains($0) }
    guard unit.count <= 2 else { return nil }
    var plain = digits.filter { $0 != "," }
    if plain.last == "." { plain.removeLast() }
    return Double(plain).map { (sign * $0, String(unit)) }
  }

  /// Whether a word is a number; nearly all others are longer or shorter, which costs less to see.
  private static func isName(_ word: String) -> Bool {
    (3...6).contains(word.utf8.count) && names[word] != nil
  }

  private static let names: [String: Double] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
}

extension String {
  fileprivate var trimmingPunctuation: String {
    // A word of plain letters has nothing to trim.
    utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
      ? self : filter { $0.isLetter || $0.isNumber || $0 == "%" }
  }
}
