/// A size or a weight with its bounds that decides a code: "250 grams or less", "3 to 10 cm".
struct BoundedSize: Equatable {
  /// The measure as an id: `250-g-or-less`.
  let id: String

  /// The measure in plain words.
  var words: String { id.replacing("-", with: " ") }
}

/// Finds the bounded sizes of a sentence; a size without a bound is one of many things that are told.
struct SizeReader {
  private let tokens: [Token]
  private let text: [UInt8]
  private let bounds: BoundReader

  /// `nil` where no number has a unit of size, which is soon said.
  init?(_ tokens: [Token], in text: [UInt8]) {
    let isMeasured = tokens.indices.dropLast().contains { index in
      tokens[index].kind == .number && MeasureWord.isUnitOfSize(tokens[index + 1].word)
    }
    guard isMeasured else { return nil }
    self.tokens = tokens
    self.text = text
    bounds = BoundReader(tokens)
  }

  /// The bounded sizes in the order of the sentence.
  func sizes() -> [BoundedSize] {
    tokens.indices.compactMap { index in
      guard tokens[index].kind == .number, case .size(let unit)? = bounds.word(index + 1) else {
        return nil
      }
      let size = index..<index + 2
      if let lower = lowerEnd(of: size) {
        return BoundedSize(id: "\(lower)-to-\(number(index))-\(unit)")
      }
      let comparison =
        bounds.comparison(after: size.upperBound)
        ?? bounds.comparison(before: index) { $0 == .than }
      switch comparison?.bound {
      case .atMost?, .upTo?: return BoundedSize(id: "\(number(index))-\(unit)-or-less")
      case .atLeast?: return BoundedSize(id: "\(number(index))-\(unit)-or-more")
      case .moreThan?: return BoundedSize(id: "more-than-\(number(index))-\(unit)")
      case .lessThan?: return BoundedSize(id: "less-than-\(number(index))-\(unit)")
      case .from?, nil: return nil
      }
    }
  }

  /// The number, with or without its unit, that begins the span which a size ends.
  private func lowerEnd(of size: Range<Int>) -> String? {
    for start in (max(0, size.lowerBound - 4)..<size.lowerBound).reversed()
    where tokens[start].kind == .number {
      var end = start + 1
      if case .size? = bounds.word(end) { end += 1 }
      return bounds.isJoined(start..<end, to: size) ? number(start) : nil
    }
    return nil
  }

  private func number(_ index: Int) -> String {
    String(decoding: text[tokens[index].start..<tokens[index].end], as: UTF8.self)
  }
}
