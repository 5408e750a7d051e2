/// Numbers as people and spreadsheets write them.
enum DecimalText {
  /// The number with at most so many decimals, without needless zeros and never with an exponent.
  static func of(_ number: Double, decimals: Int) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "0" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(number) * scale).rounded()
    let whole = Int(scaled / scale)
    var digits = String(Int(scaled - Double(whole) * scale))
    digits = String(repeating: "0", count: max(0, decimals - digits.count)) + digits
    while digits.last == "0" { digits.removeLast() }
    let sign = number < 0 && scaled > 0 ? "-" : ""
    return digits.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(digits)"
  }
}

extension NumericalAnswer {
  /// A number as it is shown to people: ten digits that count, without what binary fractions leave behind.
  package static func digits(_ number: Double) -> String {
    guard abs(number) < 1e10, number != 0 else { return JSONText.number(number) }
    var scale = 1.0
    while abs(number) * scale < 1e9, scale < 1e300 { scale *= 10 }
    return JSONText.number((number * scale).rounded() / scale)
  }
}
