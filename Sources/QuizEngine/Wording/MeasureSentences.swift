import Basics
import Narratives

/// Says how large or how heavy something was, as in "The uterus weighed 180 g".
struct MeasureSentences {
  let lexicon: Lexicon

  /// A sentence with a measure of a span, drawn anew each time.
  func sentence(
    for measured: Measured, using generator: inout some RandomNumberGenerator
  ) -> String {
    guard let measure = Self.measure(in: measured.span, using: &generator) else { return "" }
    if measured.span.dimension == .count {
      let told = Measured(MeasureSpan(measure), of: measured.thing)
      let isOne = measure.size == 1
      let number = isOne ? "a single" : English.number(measure.thousandths / 1000)
      return generator.pick(isOne ? Self.single : Self.counts, else: "")
        .with("%", replacedBy: lexicon.counted(told, words: number))
    }
    let thing = measured.thing.map { lexicon.words(for: $0) } ?? "specimen"
    let forms =
      switch measured.span.dimension {
      case .weight: Self.weights
      case .area: Self.areas
      default: Self.lengths
      }
    let form = generator.pick(forms, else: "")
    return English.sentence(
      form.with("%", replacedBy: thing).with(" was", replacedBy: " \(English.was(thing))")
        .with("#", replacedBy: measure.words))
  }

  private static let weights = [
    "The % weighed # on the back table.", "The % weighed # in total.", "The % weighed #.",
  ]

  private static let counts = ["In all, there were %.", "Altogether there were %."]

  private static let single = ["There was %.", "There was only %."]

  private static let areas = ["The % measured #.", "The % covered #."]

  private static let lengths = [
    "The % measured # at its widest.", "The % was # in greatest diameter.", "The % measured #.",
  ]

  /// A measure that belongs to a span, plainly within it: nobody tells whether a uterus of 250.4 g weighs more than 250.
  private static func measure(
    in span: MeasureSpan, using generator: inout some RandomNumberGenerator
  ) -> Measure? {
    guard let end = span.lower ?? span.upper else { return nil }
    if span.dimension == .count { return count(in: span, using: &generator) }
    let least = span.lower?.measure.size ?? (span.upper?.measure.size ?? 0) * 0.4
    let most = span.upper?.measure.size ?? least * 2
    // Grams and millimeters come by fives, in a narrow span by less.
    let step = min(5, (most - least) / 10)
    guard step > 0 else { return end.measure }
    let count = Int((most - least) / step)
    let size = least + step * Double(Int.random(in: 1...max(1, count - 1), using: &generator))
    let isWeight = span.dimension == .weight
    if span.dimension == .area {
      return Measure(thousandths: Int(size.rounded()) * 1000, .squareCentimeter)
    }
    let unit: Measure.Unit = isWeight ? .gram : .centimeter
    let inUnit = isWeight ? size.rounded() : size.rounded() / 10
    return Measure(thousandths: Int((inUnit * 1000).rounded()), unit)
  }

  /// How many there are of a thing; an open span goes on for a few.
  private static func count(
    in span: MeasureSpan, using generator: inout some RandomNumberGenerator
  ) -> Measure? {
    func whole(_ end: MeasureSpan.End, inward step: Int) -> Int {
      end.measure.thousandths / 1000 + (end.isIncluded ? 0 : step)
    }
    let least = span.lower.map { whole($0, inward: 1) } ?? 1
    let most = span.upper.map { whole($0, inward: -1) } ?? least + 2
    guard least <= most else { return nil }
    return Measure(thousandths: Int.random(in: least...most, using: &generator) * 1000, .piece)
  }
}
