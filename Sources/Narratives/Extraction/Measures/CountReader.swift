/// Finds how many of a thing there are: "three ribs", "5 or more myomas", "10 to 20 incisions".
///
/// Only things are counted of which the lexicon says that codes count them.
struct CountReader {
  /// A number or bounds of one, what it counts, and the tokens that tell it.
  struct Found: Equatable {
    let span: MeasureSpan
    let thing: ConceptNumber
    let tokens: Range<Int>
  }

  let lexicon: Lexicon
  let elements: [Element]
  let tokens: [Token]
  let text: [UInt8]
  private let bounds: BoundReader

  /// `nil` where nothing is named that codes count, which is soon said.
  init?(_ elements: [Element], _ tokens: [Token], in text: [UInt8], _ lexicon: Lexicon) {
    guard elements.contains(where: { $0.concept.map(lexicon.isCounted) ?? false }) else {
      return nil
    }
    self.lexicon = lexicon
    self.elements = elements
    self.tokens = tokens
    self.text = text
    bounds = BoundReader(tokens)
  }

  /// What they are, in the order of the sentence.
  func counts() -> [Found] {
    tokens.indices.compactMap { index in
      guard let number = number(index), !isName(index), !isMeasure(index) else { return nil }
      var end = index + 1
      let after = bounds.comparison(after: end)
      if after != nil { end += 2 }
      guard let thing = thing(from: end) else { return nil }
      let last = MeasureSpan.End(Measure(thousandths: number * 1000, .piece), isIncluded: true)
      let tokens = index..<thing.end
      if let after { return found(after.bound, last, thing.structure, tokens) }
      if let (lower, start) = lowerEnd(before: index) {
        return MeasureSpan(from: lower, to: last).map {
          Found(span: $0, thing: thing.structure, tokens: start..<thing.end)
        }
      }
      let before = bounds.comparison(before: index) {
        [.than, .filler, .and, .the].contains($0)
      }
      if let before {
        return found(before.bound, last, thing.structure, before.start..<thing.end)
      }
      return Found(span: MeasureSpan(last.measure), thing: thing.structure, tokens: tokens)
    }
  }

  private func found(
    _ bound: Bound, _ end: MeasureSpan.End, _ thing: ConceptNumber, _ tokens: Range<Int>
  ) -> Found? {
    let open = MeasureSpan.End(end.measure, isIncluded: false)
    let span: MeasureSpan? =
      switch bound {
      case .atMost, .upTo: MeasureSpan(from: nil, to: end)
      case .lessThan: MeasureSpan(from: nil, to: open)
      case .atLeast, .from: MeasureSpan(from: end, to: nil)
      case .moreThan: MeasureSpan(from: open, to: nil)
      }
    // "One or more": any number.
    guard let span, span.upper != nil || span.least > 1 || bound == .moreThan else { return nil }
    return Found(span: span, thing: thing, tokens: tokens)
  }

  /// "1 or 2 muscles", "10 to 20 incisions", "one, two or three ribs".
  private func lowerEnd(before index: Int) -> (MeasureSpan.End, start: Int)? {
    let joint = index - 1
    let isDash = index > 0 && tokens[index].isJoined && number(index - 1) != nil
    let first = isDash ? index - 1 : index - 2
    guard isDash || [.joint, .or].contains(bounds.word(joint)), first >= 0,
      var number = number(first)
    else { return nil }
    var start = first
    while start > 1, tokens[start - 1].kind == .comma, let earlier = self.number(start - 2),
      earlier + 1 == number
    {
      (number, start) = (earlier, start - 2)
    }
    return (.init(Measure(thousandths: number * 1000, .piece), isIncluded: true), start)
  }

  /// The thing that codes count in the noun phrase that begins at a token.
  private func thing(from start: Int) -> (structure: ConceptNumber, end: Int)? {
    guard var position = elements.firstIndex(where: { $0.tokens.lowerBound == start }) else {
      return nil
    }
    let last = min(elements.count, position + Self.reach)
    while position < last {
      let element = elements[position]
      switch element.content {
      case .word: break
      case .number, .mark: return nil
      case .concept(let number, _):
        let next = position + 1 < elements.count ? elements[position + 1].concept : nil
        let goesOn = next.map { lexicon[$0].kind == .structure } ?? false
        if lexicon.isCounted(number), !goesOn {
          let structure =
            lexicon[number].kind == .structure ? number : lexicon[number].targets.first ?? number
          return (structure, element.tokens.upperBound)
        }
        switch lexicon[number].kind {
        case .structure where goesOn, .condition, .extent, .laterality, .adjective: break
        default: return nil
        }
      }
      position += 1
    }
    return nil
  }

  /// A whole number that stands at a token, in figures or in words.
  private func number(_ index: Int) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    if case .number(let number)? = bounds.word(index) { return number }
    if tokens[index].word == Self.single { return 1 }
    guard tokens[index].kind == .number else { return nil }
    let figures = text[tokens[index].start..<tokens[index].end]
    guard figures.count < 4 else { return nil }
    return Int(String(decoding: figures, as: UTF8.self))
  }

  /// "Segment 3", "grade 2 lesion": a number behind a noun names it.
  private func isName(_ index: Int) -> Bool {
    guard let own = elements.firstIndex(where: { $0.tokens.contains(index) }), own > 0,
      elements[own].tokens.lowerBound == index
    else { return false }
    switch elements[own - 1].content {
    case .word(.plain): return true
    case .concept(let number, _): return [.structure, .extent].contains(lexicon[number].kind)
    default: return false
    }
  }

  /// Whether a number is that of a measure: "a 2 cm rib segment".
  private func isMeasure(_ index: Int) -> Bool {
    tokens.indices.contains(index + 1) && MeasureWord.isUnitOfSize(tokens[index + 1].word)
  }

  private static let reach = 6
  private static let single = Word("single")
}
