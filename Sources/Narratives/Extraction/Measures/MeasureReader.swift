/// Finds the sizes and weights of a sentence: "250 grams or less", "3 to 10 cm", "4 x 3 cm", "320g".
struct MeasureReader {
  /// A measure, or bounds of one, with the tokens that tell it.
  struct Found: Equatable {
    let span: MeasureSpan
    let tokens: Range<Int>
  }

  private let tokens: [Token]
  private let text: [UInt8]
  private let bounds: BoundReader

  /// `nil` where no number has a unit of size, which is soon said.
  init?(_ tokens: [Token], in text: [UInt8]) {
    let isMeasured = tokens.indices.contains { index in
      index + 1 < tokens.count && MeasureWord.isUnitOfSize(tokens[index + 1].word)
        || MeasureWord.mayBeShort(tokens[index], in: text)
    }
    guard isMeasured else { return nil }
    self.tokens = tokens
    self.text = text
    bounds = BoundReader(tokens)
  }

  /// What they are, in the order of the sentence.
  func measures() -> [Found] {
    var found: [Found] = []
    for index in tokens.indices {
      guard let end = measure(endingWithNumberAt: index) else { continue }
      while let last = found.last, last.tokens.upperBound > end.tokens.lowerBound {
        found.removeLast()
      }
      if let lower = lowerEnd(of: end) {
        // The lower end with a unit of its own was found as a measure before.
        if let last = found.last, last.tokens.upperBound > lower.tokens.lowerBound {
          found.removeLast()
        }
        let span = MeasureSpan(
          from: .init(lower.measure, isIncluded: true), to: .init(end.measure, isIncluded: true))
        if let span {
          found.append(
            Found(span: span, tokens: lower.tokens.lowerBound..<end.tokens.upperBound))
        }
        continue
      }
      found.append(bounded(end))
    }
    return found
  }

  private typealias Plain = (measure: Measure, tokens: Range<Int>)

  /// "3 cm" with the other sides of "4 x 3 cm"; of several sides, the longest.
  private func measure(endingWithNumberAt index: Int) -> Plain? {
    if let short = shortMeasure(index) { return (short, index..<index + 1) }
    guard isNumber(index), var thousandths = number(index) else { return nil }
    if let area = area(index, thousandths) { return area }
    guard case .size(let unit)? = bounds.word(index + 1) else { return nil }
    var start = index
    // The sides with a unit of their own were found as measures before, and are the same one.
    while bounds.word(start - 1) == .times {
      let place = isUnit(start - 2) ? start - 3 : start - 2
      guard place >= 0, isNumber(place), let side = number(place) else { break }
      thousandths = max(thousandths, side)
      start = place
    }
    return (Measure(thousandths: thousandths, unit), start..<index + 2)
  }

  /// An area with its unit: "10 sq cm".
  private func area(_ index: Int, _ thousandths: Int) -> Plain? {
    guard bounds.word(index + 1) == .square, bounds.word(index + 2) == .size(.centimeter) else {
      return nil
    }
    return (Measure(thousandths: thousandths, .squareCentimeter), index..<index + 3)
  }

  /// The areas of what is told by two sides: "4 x 3 cm".
  func areas() -> [Found] {
    tokens.indices.compactMap { index in
      guard case .size(let unit)? = bounds.word(index + 1), unit.dimension == .length,
        bounds.word(index - 1) == .times, isNumber(index),
        let width = number(index).map({ Measure(thousandths: $0, unit) })
      else { return nil }
      let place = isUnit(index - 2) ? index - 3 : index - 2
      // Of three sides one is the depth.
      guard place >= 0, bounds.word(place - 1) != .times, isNumber(place),
        let length = number(place).map({ Measure(thousandths: $0, unit) })
      else { return nil }
      let area = Measure(
        thousandths: Int((width.size * length.size * 10).rounded()), .squareCentimeter)
      return Found(span: MeasureSpan(area), tokens: place..<index + 2)
    }
  }

  private func isUnit(_ index: Int) -> Bool {
    if case .size? = bounds.word(index) { true } else { false }
  }

  /// "320g", "3.5cm".
  private func shortMeasure(_ index: Int) -> Measure? {
    guard MeasureWord.mayBeShort(tokens[index], in: text) else { return nil }
    let bytes = text[tokens[index].start..<tokens[index].end]
    let digits = bytes.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    let letters = String(decoding: bytes[digits.endIndex...], as: UTF8.self).lowercased()
    guard let unit = Measure.Unit(rawValue: letters) else { return nil }
    return Self.thousandths(digits).map { Measure(thousandths: $0, unit) }
  }

  private func bounded(_ plain: Plain) -> Found {
    let (measure, own) = plain
    if let after = bounds.comparison(after: own.upperBound) {
      let tokens = own.lowerBound..<own.upperBound + 2
      return Found(span: span(after.bound, measure), tokens: tokens)
    }
    guard let before = bounds.comparison(before: own.lowerBound, past: { $0 == .than }) else {
      return Found(span: MeasureSpan(measure), tokens: own)
    }
    return Found(span: span(before.bound, measure), tokens: before.start..<own.upperBound)
  }

  private func span(_ bound: Bound, _ measure: Measure) -> MeasureSpan {
    func end(_ isIncluded: Bool) -> MeasureSpan.End { .init(measure, isIncluded: isIncluded) }
    let span =
      switch bound {
      case .atMost, .upTo: MeasureSpan(from: nil, to: end(true))
      case .lessThan: MeasureSpan(from: nil, to: end(false))
      case .atLeast: MeasureSpan(from: end(true), to: nil)
      case .moreThan: MeasureSpan(from: end(false), to: nil)
      // "5 cm from the edge"
      case .from: MeasureSpan(measure)
      }
    return span ?? MeasureSpan(measure)
  }

  /// The number, with or without its unit, that begins the span which a measure ends.
  private func lowerEnd(of end: Plain) -> Plain? {
    let first = end.tokens.lowerBound
    for start in (max(0, first - 4)..<first).reversed() where isNumber(start) {
      var unit = end.measure.unit
      var next = start + 1
      if case .size(let own)? = bounds.word(next) { (unit, next) = (own, next + 1) }
      if let area = area(start, 0) { (unit, next) = (area.measure.unit, area.tokens.upperBound) }
      guard bounds.isJoined(start..<next, to: end.tokens), let thousandths = number(start) else {
        return nil
      }
      return (Measure(thousandths: thousandths, unit), start..<next)
    }
    return nil
  }

  // MARK: - Numbers

  /// "10", "ten".
  private func isNumber(_ index: Int) -> Bool {
    if tokens[index].kind == .number { return true }
    if case .number? = bounds.word(index) { return true }
    return false
  }

  /// A number in thousandths; "1,200" is one number.
  private func number(_ index: Int) -> Int? {
    if case .number(let count)? = bounds.word(index) { return count * 1000 }
    let token = tokens[index]
    guard let own = Self.thousandths(text[token.start..<token.end]) else { return nil }
    guard index > 1, token.end - token.start == 3, tokens[index - 1].kind == .comma,
      tokens[index - 1].end == token.start, tokens[index - 2].kind == .number,
      tokens[index - 2].end == tokens[index - 1].start,
      let thousands = Self.thousandths(text[tokens[index - 2].start..<tokens[index - 2].end])
    else { return own }
    return thousands * 1000 + own
  }

  private static func thousandths(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 8, let value = Double(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    return Int((value * 1000).rounded())
  }
}
