/// A size, a weight or a number of things as it is told: "250 g", "3.5 cm", "three".
package struct Measure: Hashable, Sendable {
  package enum Dimension: Hashable, Sendable { case weight, length, area, count }

  package enum Unit: String, CaseIterable, Sendable {
    case gram = "g"
    case kilogram = "kg"
    case ounce = "oz"
    case millimeter = "mm"
    case centimeter = "cm"
    case squareCentimeter = "sq cm"
    /// One of the things that are counted; it is not written.
    case piece = ""

    package var dimension: Dimension {
      switch self {
      case .gram, .kilogram, .ounce: .weight
      case .millimeter, .centimeter: .length
      case .squareCentimeter: .area
      case .piece: .count
      }
    }

    /// In grams, millimeters, square centimeters or pieces.
    fileprivate var size: Double {
      switch self {
      case .gram, .millimeter, .squareCentimeter, .piece: 1
      case .kilogram: 1000
      case .ounce: 28.349523125
      case .centimeter: 10
      }
    }
  }

  /// The number before the unit, in thousandths, so that equal measures are equal.
  package let thousandths: Int
  package let unit: Unit

  package init(thousandths: Int, _ unit: Unit) {
    self.thousandths = thousandths
    self.unit = unit
  }

  /// The measure in grams, millimeters, square centimeters or pieces.
  package var size: Double { Double(thousandths) / 1000 * unit.size }

  /// The number as it is written: "250", "3.5".
  var number: String {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return "\(whole)" }
    var digits = String(String(1000 + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  /// "250 g", "3.5 cm".
  package var words: String { unit == .piece ? number : "\(number) \(unit.rawValue)" }
}

/// The measures between two bounds, or beyond one.
package struct MeasureSpan: Hashable, Sendable {
  /// An end of a span, and whether a measure that is just so belongs to it.
  package struct End: Hashable, Sendable {
    package let measure: Measure
    package let isIncluded: Bool

    package init(_ measure: Measure, isIncluded: Bool) {
      self.measure = measure
      self.isIncluded = isIncluded
    }
  }

  package let lower: End?
  package let upper: End?

  package init?(from lower: End?, to upper: End?) {
    guard (lower ?? upper) != nil else { return nil }
    if let lower, let upper {
      guard lower.measure.unit.dimension == upper.measure.unit.dimension,
        lower.measure.size <= upper.measure.size
      else { return nil }
    }
    self.lower = lower
    self.upper = upper
  }

  /// Just one measure.
  package init(_ measure: Measure) {
    lower = End(measure, isIncluded: true)
    upper = lower
  }

  package var dimension: Measure.Dimension {
    (lower ?? upper)?.measure.unit.dimension ?? .length
  }

  /// The least that it may be.
  var least: Double { lower?.measure.size ?? 0 }

  /// Whether it only has a least: "5 or more".
  var isOpenAbove: Bool { lower != nil && upper == nil }

  /// The one measure that it is, where it has no width.
  package var exact: Measure? { lower == upper ? lower?.measure : nil }

  /// Whether all measures of it are measures of another span too.
  package func isWithin(_ other: MeasureSpan) -> Bool {
    dimension == other.dimension && Self.reaches(other.lower, as: lower, downward: true)
      && Self.reaches(other.upper, as: upper, downward: false)
  }

  /// Whether no measure is in both.
  package func isDisjoint(from other: MeasureSpan) -> Bool {
    dimension != other.dimension || Self.endsBefore(upper, other.lower)
      || Self.endsBefore(other.upper, lower)
  }

  /// Whether one end leaves at least as much room as another.
  private static func reaches(_ end: End?, as other: End?, downward: Bool) -> Bool {
    guard let end else { return true }
    guard let other else { return false }
    let (one, two) = (end.measure.size, other.measure.size)
    if one == two { return end.isIncluded || !other.isIncluded }
    return downward ? one < two : one > two
  }

  private static func endsBefore(_ upper: End?, _ lower: End?) -> Bool {
    guard let upper, let lower else { return false }
    let (one, two) = (upper.measure.size, lower.measure.size)
    return one < two || one == two && !(upper.isIncluded && lower.isIncluded)
  }

  /// "250 g or less", "more than 10 cm", "3 to 10 cm".
  package var words: String {
    switch (lower, upper) {
    case (let lower?, let upper?) where lower == upper: lower.measure.words
    case (let lower?, let upper?) where lower.measure.unit == upper.measure.unit:
      "\(lower.measure.number) to \(upper.measure.words)"
    case (let lower?, let upper?): "\(lower.measure.words) to \(upper.measure.words)"
    case (let lower?, nil):
      lower.isIncluded ? "\(lower.measure.words) or more" : "more than \(lower.measure.words)"
    case (nil, let upper?):
      upper.isIncluded ? "\(upper.measure.words) or less" : "less than \(upper.measure.words)"
    case (nil, nil): ""
    }
  }
}

/// A measure of something.
package struct Measured: Hashable, Sendable {
  package let span: MeasureSpan
  /// What is measured, where the text says so.
  package let thing: ConceptNumber?

  package init(_ span: MeasureSpan, of thing: ConceptNumber?) {
    self.span = span
    self.thing = thing
  }
}
