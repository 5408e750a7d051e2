/// A number with a tolerance, written `3.14 ± 0.01`, as the key of a question that asks for a number.
struct NumberRange {
  private let value: Double
  private let tolerance: Double

  /// Reads `value ± tolerance`; anything else is no range.
  init?(_ text: String) {
    let parts = text.split(separator: "±")
    guard parts.count == 2, let value = Self.number(parts[0]), let tolerance = Self.number(parts[1])
    else { return nil }
    self.value = value
    self.tolerance = tolerance
  }

  /// Whether a typed text is a number inside.
  func contains(_ text: String) -> Bool {
    guard let number = Self.number(text[...]) else { return false }
    // Decimal fractions are not exact in binary: 3.15 must count as 3.14 ± 0.01.
    return abs(number - value) <= tolerance + 1e-9 * max(1, abs(value))
  }

  /// A number with a decimal point, or a decimal comma if there is no point.
  private static func number(_ text: Substring) -> Double? {
    let plain = text.filter { !$0.isWhitespace }
    guard plain.first.map({ $0.isNumber || "+-.".contains($0) }) == true else { return nil }
    if plain.contains("."), plain.contains(",") { return Double(plain.filter { $0 != "," }) }
    return Double(plain.replacing(",", with: "."))
  }
}
