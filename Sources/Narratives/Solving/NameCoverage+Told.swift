/// The ages, sizes, counts, states and places that a name tells together with what the code asks for.
extension NameCoverage {
  /// Whether a structure is what a hernia holds.
  func isContents(_ structure: ConceptNumber) -> Bool {
    ["contents", "hernia-contents"].contains { lexicon.isA($0, structure) }
  }

  /// Whether a state of the disease is asked for.
  var isOfState: Bool {
    criteria.contains { criterion in
      if case .state(let state) = criterion.content {
        lexicon.isDecidingState(state)
      } else {
        false
      }
    }
  }

  /// Whether pictures are asked for.
  var isOfPictures: Bool {
    acts.contains { lexicon.isKind($0.action, of: lexicon.imaging) }
  }

  /// The tokens that tell the ages and the sizes which the code asks for, and numbers that leave all open.
  func told(_ elements: [Element], _ tokens: [Token], _ bytes: [UInt8]) -> Set<Int> {
    var told: Set<Int> = []
    if criteria.contains(where: { $0.measure != nil }) {
      let measures = MeasureReader(tokens, in: bytes)?.measures() ?? []
      for found in measures { told.formUnion(found.tokens) }
      for found in CountReader(elements, tokens, in: bytes, lexicon)?.counts() ?? []
      where criteria.contains(where: { $0.measure == Measured(found.span, of: found.thing) }) {
        told.formUnion(found.tokens)
      }
      for index in tokens.indices where Self.sizes.contains(tokens[index].word) {
        told.insert(index)
      }
    }
    let words = BoundReader(tokens).words
    if criteria.contains(where: \.isAge), AgeReader(tokens, in: bytes)?.ages().isEmpty == false {
      for index in tokens.indices where words[index] != nil || tokens[index].kind == .number {
        told.insert(index)
      }
    }
    // "On an adolescent or adult", where an age is asked for.
    if criteria.contains(where: \.isAge) {
      for index in tokens.indices where words[index] == .person {
        told.insert(index)
        if index > 1, words[index - 1] == .or, words[index - 2] == .person {
          told.insert(index - 1)
        }
      }
    }
    // "Initial or recurrent": in either state.
    let states = elements.filter { element in
      element.concept.map { lexicon[$0].kind == .condition } ?? false
    }
    for (one, other) in zip(states, states.dropFirst()) {
      guard let first = one.concept, let second = other.concept,
        lexicon.areOpposite(first, second),
        words[one.tokens.upperBound..<other.tokens.lowerBound].contains(.or)
      else { continue }
      told.formUnion(one.tokens.lowerBound..<other.tokens.upperBound)
    }
    // "Anterior or posterior": wherever it lies.
    for index in tokens.indices.dropFirst(2) where words[index - 1] == .or {
      let isAfterArticle = words[index] == .the && index + 1 < tokens.count
      let ends = [index - 2, isAfterArticle ? index + 1 : index]
      guard
        [Self.directions, Self.openings].contains(where: { kind in
          ends.allSatisfy { kind.contains(tokens[$0].word) }
        })
      else { continue }
      told.formUnion(ends + [index - 1])
    }
    for index in tokens.indices.dropFirst(2) where words[index - 1] == .or {
      let ends = (tokens[index - 2].word, tokens[index].word)
      guard Self.open.contains(where: { $0.contains(ends.0) && $1.contains(ends.1) }) else {
        continue
      }
      told.formUnion(index - 2...index)
    }
    // "With ureteroscopy or pyeloscopy", and work there: where one looks first is left to the surgeon.
    if acts.contains(where: { !lexicon.isLook($0) }) {
      for index in elements.indices.dropFirst(2)
      where words[elements[index - 1].tokens.lowerBound] == .or
        && [index - 2, index].allSatisfy({ isLook(elements[$0]) })
      {
        told.formUnion(elements[index - 2].tokens.lowerBound..<elements[index].tokens.upperBound)
      }
    }
    // "Total or complete", "shaved or trimmed", "a mass or nodule": the same said twice.
    for index in elements.indices.dropFirst(2)
    where words[elements[index - 1].tokens.lowerBound] == .or {
      if let one = elements[index - 2].concept, let other = elements[index].concept,
        areOne(one, other)
      {
        told.formUnion(elements[index - 1].tokens)
      }
    }
    // "A permanent colostomy": how long it stays is no other work.
    if acts.contains(where: { $0.action == lexicon.bypass && lexicon.isA("intestine", $0.target) })
    {
      told.formUnion(tokens.indices.filter { tokens[$0].word == Self.permanent })
    }
    // "One or more lesions": any number.
    for index in tokens.indices.dropFirst(2) where words[index] == .over {
      let first = tokens[index - 2]
      let isOne =
        words[index - 2] == .number(1) || bytes[first.start..<first.end].elementsEqual("1".utf8)
      if isOne, words[index - 1] == .or { told.formUnion(index - 2...index) }
    }
    return told
  }

  /// Whether two words of a name say one and the same of what the code asks for.
  private func areOne(_ one: ConceptNumber, _ other: ConceptNumber) -> Bool {
    switch (lexicon[one].kind, lexicon[other].kind) {
    case (.extent, .extent), (.condition, .condition): one == other
    case (.action, .action):
      one == other && acts.contains { lexicon.action(one, on: $0.target) == $0.action }
    default: false
    }
  }

  /// "Laminectomy; lumbar": the place that alone stands behind a semicolon tells the code from its neighbors, and some
  /// work has to be there.
  func placesLeftOver(of name: String) -> [String] {
    let words = DescriptorWords(lexicon: lexicon)
    return specificParts(of: name).flatMap { part in
      words.elements(part).compactMap { element -> String? in
        guard let place = element.concept, lexicon[place].kind == .structure,
          !lexicon[place].isGeneral, !lexicon.isLesion(place), !lexicon.isDevice(place),
          !acts.flatMap({ [$0.target] + $0.sites }).contains(where: { isWithin($0, place) })
        else { return nil }
        return lexicon[place].label
      }
    }
  }

  /// The words of the parts that alone stand behind a semicolon.
  func specificWords(of name: String) -> Set<Word> {
    Set(specificParts(of: name).flatMap { PhraseTree.words($0) })
  }

  /// What stands behind a semicolon and tells of no work: where it is, or which of several.
  private func specificParts(of name: String) -> [String] {
    let words = DescriptorWords(lexicon: lexicon)
    return DescriptorParts(name).parts.filter {
      $0.opensSpecific && !words.hasAct($0.text) && words.sign(of: $0.text) != .idle
        && !words.isStanding($0.text)
    }.map(\.text)
  }

  private func isWithin(_ structure: ConceptNumber, _ place: ConceptNumber) -> Bool {
    lexicon.isKind(structure, of: place)
      || lexicon[structure].wholes.contains { lexicon.isKind($0, of: place) }
      || lexicon[structure].along.contains { lexicon.isKind($0, of: place) }
  }

  /// Words for which of several like parts is meant.
  static let directions: WordSet =
    "anterior posterior medial lateral inner outer upper lower superior inferior proximal distal dorsal ventral"

  /// Words for the side of the body from which an organ is reached.
  private static let openings: WordSet = "lumbar flank dorsal abdominal transabdominal"

  /// Whether an element is a word for a look: "pyeloscopy".
  private func isLook(_ element: Element) -> Bool {
    guard let number = element.concept, lexicon[number].kind == .procedure else { return false }
    return lexicon[number].action == lexicon.concept("inspection")
  }

  /// Words one of which is true of any patient and any work: "diagnostic or therapeutic".
  private static let open: [(WordSet, WordSet)] = [
    ("diagnostic", "therapeutic"), ("therapeutic", "diagnostic"),
    ("initial primary first new", "revision secondary repeat subsequent replacement"),
  ]

  private static let permanent = Word("permanent")
  /// What is measured, beside its measure.
  static let sizes: WordSet =
    "total combined length weight size diameter defect excised small medium large across wide long"

  /// "The tubes and ovaries are left": a word that alone names no organ goes with what is named beside it.
  func isSpared(_ element: Element, with next: ArraySlice<Element>) -> Bool {
    guard let general = element.concept, lexicon[general].isGeneral,
      let joint = next.first?.concept, lexicon[joint].function == .and,
      let other = next.last?.concept
    else { return false }
    return spared.contains(other)
  }

  /// Without what was done on another occasion; that something was, stays said.
  static func present(_ text: String) -> String {
    let starts = earlier.compactMap { text.utf8Index(of: $0) }
    return starts.min().map { String(text[..<$0]) + " previous" } ?? text
  }

  private static let earlier = [
    " following previous ", " after previous ", " following prior ", " after prior ",
    " after an earlier ", " after a previous ", " following an earlier ", " after earlier ",
    " in a patient who has already had ", " in a patient who already had ",
    " left by an earlier ", " from an earlier ",
  ]
}
