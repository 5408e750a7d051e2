/// Numbers in words for people; programs get all digits.
enum Figure {
  /// A part of a whole, for example `91 %` or `91.4 %`.
  static func percent(_ part: Double, digits: Int = 0) -> String {
    "\(number(part * 100, digits: digits)) %"
  }

  /// A time in days, in the unit that suits it.
  static func days(_ days: Double) -> String {
    switch days {
    case ..<(1.0 / 24): "\(number(days * 1440, digits: 0)) minutes"
    case ..<1: "\(number(days * 24, digits: 1)) hours"
    case ..<730: "\(number(days, digits: 1)) days"
    default: "\(number(days / 365.25, digits: 1)) years"
    }
  }

  /// A number with at most so many decimals.
  static func number(_ value: Double, digits: Int = 2) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
  }
}
