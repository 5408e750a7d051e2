/// Finds ages in a sentence: the patient's own, and the ages that a code is for.
///
/// A length of time is an age only where a word says so: "a 4-month-old", "younger than age 12", "a child under six
/// months", but not "less than 2 years of follow-up".
struct AgeReader {
  /// An age, or ages, with the token that it begins at.
  enum Found: Equatable {
    case patient(Age)
    case span(AgeSpan)
  }

  private let tokens: [Token]
  private let text: [UInt8]
  private let bounds: BoundReader

  /// `nil` where the sentence has no word for a length of time and none for an age, which is soon said.
  init?(_ tokens: [Token], in text: [UInt8]) {
    guard
      tokens.contains(where: { MeasureWord.isSign($0.word) || MeasureWord.mayBeShort($0, in: text) }
      )
    else { return nil }
    self.tokens = tokens
    self.text = text
    bounds = BoundReader(tokens)
  }

  /// A length of time, with the tokens it takes and whether its own words say that it is an age.
  private struct Quantity {
    let age: Age
    let tokens: Range<Int>
    var isAge: Bool
  }

  private enum Side { case lower, upper, upperIncluded }

  /// The ages in the order of the sentence.
  func ages() -> [(found: Found, token: Int)] {
    let quantities = self.quantities()
    var found: [(found: Found, token: Int)] = []
    var lower: (age: Age, token: Int)?
    var upper: (age: Age, token: Int)?
    for (index, quantity) in quantities.enumerated() where quantity.isAge {
      let token = quantity.tokens.lowerBound
      switch side(of: index, among: quantities) {
      case .lower?: lower = lower ?? (quantity.age, token)
      case .upper?: upper = upper ?? (quantity.age, token)
      case .upperIncluded?: upper = upper ?? (quantity.age.next, token)
      case nil: found.append((.patient(quantity.age), token))
      }
    }
    switch (lower, upper) {
    case (let lower?, let upper?) where lower.age.days < upper.age.days:
      found.append((.span(.between(lower.age, upper.age)), min(lower.token, upper.token)))
    case (let lower?, _): found.append((.span(.from(lower.age)), lower.token))
    case (nil, let upper?): found.append((.span(.under(upper.age)), upper.token))
    case (nil, nil): break
    }
    return found
  }

  // MARK: - Lengths of time

  private func quantities() -> [Quantity] {
    var found: [Quantity] = []
    var position = 0
    while position < tokens.count {
      if let quantity = quantity(at: position) {
        if word(quantity.tokens.upperBound) != .gestation { found.append(quantity) }
        position = quantity.tokens.upperBound
      } else {
        position += 1
      }
    }
    for index in found.indices where isOfPerson(found[index].tokens) { found[index].isAge = true }
    // "A child from six months to under five years": what is said of one end holds for both.
    for index in found.indices.dropLast() where isJoined(found[index], to: found[index + 1]) {
      let isAge = found[index].isAge || found[index + 1].isAge
      (found[index].isAge, found[index + 1].isAge) = (isAge, isAge)
    }
    return found
  }

  /// Whether the words around a length of time say that it is an age.
  private func isOfPerson(_ quantity: Range<Int>) -> Bool {
    let comparison = comparison(before: quantity.lowerBound)
    if comparison?.word.isOfAges ?? false { return true }
    if bounds.comparison(after: quantity.upperBound)?.word.isOfAges ?? false { return true }
    if let start = comparison?.start {
      return isPerson(before: start) || [.age, .aged].contains(word(start - 1))
    }
    return isComma(quantity.lowerBound - 1) && isPerson(before: quantity.lowerBound)
      && isEnd(quantity.upperBound)
  }

  private func quantity(at start: Int) -> Quantity? {
    if let (age, isAge) = MeasureWord.short(tokens[start], in: text) {
      return Quantity(age: age, tokens: start..<start + 1, isAge: isAge)
    }
    guard let count = number(start) else { return nil }
    var end = start + 1
    let followsAge = [.age, .aged].contains(
      bounds.word(before: start, past: [.of, .the, .than, .filler]))
    switch word(end) {
    case .yearsOld?: return Quantity(age: Age(count, .year), tokens: start..<end + 1, isAge: true)
    case .unit(let unit)?:
      end += 1
      var isAge = followsAge
      if word(end) == .old {
        (end, isAge) = (end + 1, true)
      } else if word(end) == .of, word(end + 1) == .age {
        (end, isAge) = (end + 2, true)
      }
      return Quantity(age: Age(count, unit), tokens: start..<end, isAge: isAge)
    default: break
    }
    if let unit = unitOfNext(after: end, above: count) {
      return Quantity(age: Age(count, unit), tokens: start..<end, isAge: followsAge)
    }
    // "Younger than age 12", "Patient: woman, 73."
    guard
      [.age, .aged].contains(word(start - 1))
        || isComma(start - 1) && isPerson(before: start) && isEnd(end)
    else { return nil }
    return Quantity(age: Age(count, .year), tokens: start..<end, isAge: true)
  }

  /// "Between 5 and 12 years", "5-12 years": the first number has the unit of the second.
  private func unitOfNext(after end: Int, above count: Int) -> Age.Unit? {
    let isHyphened = tokens.indices.contains(end) && tokens[end].isJoined
    let next = isHyphened ? end : [.joint, .and].contains(word(end)) ? end + 1 : tokens.count
    guard let value = number(next), value > count else { return nil }
    return switch word(next + 1) {
    case .unit(let unit)?: unit
    case .yearsOld?: .year
    default: nil
    }
  }

  /// A whole number up to 120, in digits or as a word.
  private func number(_ position: Int) -> Int? {
    guard tokens.indices.contains(position) else { return nil }
    switch tokens[position].kind {
    case .number:
      let digits = text[tokens[position].start..<tokens[position].end]
      guard digits.count <= 3 else { return nil }
      return Int(String(decoding: digits, as: UTF8.self)).flatMap { $0 <= 120 ? $0 : nil }
    case .word: if case .number(let value)? = bounds.word(position) { return value }
    default: break
    }
    return nil
  }

  // MARK: - What is said of them

  private func side(of index: Int, among quantities: [Quantity]) -> Side? {
    let quantity = quantities[index]
    switch bounds.comparison(after: quantity.tokens.upperBound)?.bound {
    case .atLeast?: return .lower
    case .atMost?: return .upperIncluded
    default: break
    }
    switch comparison(before: quantity.tokens.lowerBound)?.bound {
    case .moreThan?, .atLeast?, .from?: return .lower
    case .lessThan?, .upTo?: return .upper
    case .atMost?: return .upperIncluded
    case nil: break
    }
    if index > 0, isJoined(quantities[index - 1], to: quantity) { return .upper }
    if index + 1 < quantities.count, isJoined(quantity, to: quantities[index + 1]) { return .lower }
    return nil
  }

  /// "Under the age of", "who is at least" before a quantity.
  private func comparison(before start: Int) -> BoundReader.Comparison? {
    bounds.comparison(before: start) { $0.isPassedOver || $0 == .age }
  }

  private func isJoined(_ first: Quantity, to second: Quantity) -> Bool {
    bounds.isJoined(first.tokens, to: second.tokens)
  }

  /// Whether a person is named right before: "a child under six months", "woman, 73".
  private func isPerson(before start: Int) -> Bool {
    var position = start - 1
    while position >= 0, isComma(position) || word(position)?.isPassedOver ?? false {
      position -= 1
    }
    return word(position) == .person
  }

  /// Whether no word follows.
  private func isEnd(_ position: Int) -> Bool {
    position >= tokens.count || ![.word, .number].contains(tokens[position].kind)
  }

  private func isComma(_ position: Int) -> Bool {
    tokens.indices.contains(position) && tokens[position].kind == .comma
  }

  private func word(_ position: Int) -> MeasureWord? { bounds.word(position) }
}
