/// Finds what a measure is of: "a 2 cm nodule", "the uterus weighed 320 g", but not "a 3 cm incision".
struct MeasuredThing {
  /// What a measure is of.
  enum Owner: Equatable {
    case thing(ConceptNumber)
    /// The text leaves it to the reader: "It weighed 320 g."
    case unsaid
    /// Something that is no structure: a cut, a margin, the patient.
    case other
  }

  let lexicon: Lexicon
  let elements: [Element]
  let tokens: [Token]

  /// The owner of a measure that some tokens tell.
  func owner(of measure: Range<Int>) -> Owner {
    let after = elements.firstIndex { $0.tokens.lowerBound >= measure.upperBound } ?? elements.count
    if isWayIn(measure.lowerBound) { return .other }
    if let owner = weighed(before: measure.lowerBound) { return owner }
    if let owner = owner(startingAt: after) { return owner }
    let before = elements.lastIndex { $0.tokens.upperBound <= measure.lowerBound }
    return owner(endingAt: before)
  }

  /// "Weight of the uterus and cervix, with the tubes set aside, 570 g"; "drawn out through the vagina, wt 180 g fresh": what
  /// a word for the weight itself says of it.
  private func weighed(before start: Int) -> Owner? {
    guard
      let word = elements.lastIndex(where: {
        $0.tokens.upperBound <= start && Self.weights.contains(tokens[$0.tokens.lowerBound].word)
      })
    else { return nil }
    if function(word + 1) == .of {
      return (word + 2..<min(word + 5, elements.count)).lazy.compactMap(thing).first
        .map(Owner.thing)
    }
    if let owner = owner(ofWeight: word, before: start) { return owner }
    let isNext = elements[word].tokens.upperBound == start
    return isNext && word > 0 && elements[word - 1].isMark(.comma) ? .unsaid : nil
  }

  /// "Myomas whose weight adds up to more than 250 g", "myomas with a total weight greater than 250 g".
  private func owner(ofWeight word: Int, before start: Int) -> Owner? {
    let between = elements[(word + 1)...].prefix { $0.tokens.upperBound <= start }
    guard between.count <= Self.longestSum, !between.contains(where: { $0.isMark(.comma) }),
      word > 0, between.indices.allSatisfy({ thing($0) == nil })
    else { return nil }
    let lead = elements[max(0, word - 4)..<word]
    guard
      lead.contains(where: { element in
        Self.owning.contains(tokens[element.tokens.lowerBound].word)
      })
    else { return nil }
    return lead.indices.reversed().lazy.compactMap(thing).first.map(Owner.thing)
  }

  private static let longestSum = 6
  private static let owning: WordSet = "whose with"
  private static let weights: WordSet = "weight wt"

  /// "Through a 3 cm wound": how large the way in is.
  private func isWayIn(_ start: Int) -> Bool {
    var position = start - 1
    while position >= 0, Self.articles.contains(tokens[position].word) { position -= 1 }
    return position >= 0 && Self.through.contains(tokens[position].word)
  }

  /// The noun that a measure stands before; `nil` where it stands behind its noun.
  private func owner(startingAt first: Int) -> Owner? {
    var position = first
    while position < elements.count {
      switch kind(position) {
      case .extent?, .laterality?: break
      case .condition?:
        if let thing = thing(position), structure(position + 1) == nil { return .thing(thing) }
      case .structure?:
        var last = position
        while structure(last + 1) != nil { last += 1 }
        let isPart = kind(last + 1) == .action && elements[last + 1].form == .noun
        return isPart || isPlain(last + 1) ? .other : thing(last).map(Owner.thing)
      // "A uterus of 250 g or less through the vagina": the way in comes behind it.
      case .approach? where position == first && Self.through.contains(word(position)): return nil
      case .action?, .procedure?, .approach?: return .other
      case .grammar?, .cue?:
        if function(position) == .adjective { break }
        // "3 cm of colon", "3 cm above the dentate line", but "3 cm in diameter".
        return position > first || function(position) == .of || isDistance(position) ? .other : nil
      default:
        if isDistance(position) { return .other }
        guard isPlain(position) else { return position > first ? .other : nil }
        if isDimension(position) { return nil }
      }
      position += 1
    }
    return position > first ? .other : nil
  }

  /// The noun that a measure stands behind, with nothing but words of measuring between them.
  private func owner(endingAt last: Int?) -> Owner {
    var position = last ?? -1
    while position >= 0 {
      if let thing = thing(position) { return .thing(thing) }
      if kind(position) == .specimen { return .unsaid }
      switch function(position) {
      case .be?, .have?, .of?, .determiner?, .adjective?, .relative?, .inert?: break
      case .pronoun?: return .unsaid
      default:
        if let word = MeasureWord.table[word(position)] {
          if word == .person { return .other }
        } else if case .mark(let mark) = elements[position].content {
          guard mark != .stop else { return .other }
        } else if case .number = elements[position].content {
        } else if Self.specimens.contains(word(position)) {
          return .unsaid
        } else if !isDimension(position) {
          return .other
        }
      }
      position -= 1
    }
    return .unsaid
  }

  // MARK: - Elements

  private func kind(_ position: Int) -> ConceptKind? {
    elements.indices.contains(position) ? elements[position].concept.map { lexicon[$0].kind } : nil
  }

  private func structure(_ position: Int) -> ConceptNumber? {
    kind(position) == .structure ? elements[position].concept : nil
  }

  /// A structure, or the structure that a disease is: "fibroid".
  private func thing(_ position: Int) -> ConceptNumber? {
    structure(position)
      ?? (kind(position) == .condition
        ? elements[position].concept.flatMap { lexicon[$0].targets.first } : nil)
  }

  private func function(_ position: Int) -> FunctionWord? {
    elements.indices.contains(position)
      ? elements[position].concept.flatMap { lexicon[$0].function } : nil
  }

  private func isPlain(_ position: Int) -> Bool {
    guard elements.indices.contains(position), case .word(let shape) = elements[position].content
    else { return false }
    return shape != .participle
  }

  private func word(_ position: Int) -> Word {
    tokens[elements[position].tokens.lowerBound].word
  }

  private func isDimension(_ position: Int) -> Bool {
    elements.indices.contains(position)
      && tokens[elements[position].tokens].contains { Self.dimensions.contains($0.word) }
  }

  private func isDistance(_ position: Int) -> Bool { Self.distances.contains(word(position)) }

  private static let distances: WordSet =
    "from above below beyond past proximal distal cephalad caudad away lateral medial"

  private static let articles: WordSet = "a an the"

  private static let through: WordSet = "through via"

  private static let specimens: WordSet = "specimen organ"

  private static let dimensions: WordSet =
    "weigh weighs weighed weighing weight wt scale measure measured measuring measurement size sized diameter dimension length width long wide total maximum maximal maximally greatest largest excised about approximately roughly nearly almost only estimated across combined together altogether overall final pathology"
}
