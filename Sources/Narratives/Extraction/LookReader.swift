/// Reads the general words of a look that goes from place to place: in "medial: the flap was trimmed" the flap is one of
/// what the medial compartment holds.
struct LookReader {
  let lexicon: Lexicon
  let text: [UInt8]
  let tokens: [Token]
  /// The structures that the text has spoken of.
  let recent: [ConceptNumber]

  /// Names the pieces of a sentence for what they belong to, and takes note of where the look stands after it.
  func settle(_ elements: inout [Element], _ look: inout Look) {
    look.hasMoved = false
    if opensOtherPart(elements) { look.owner = nil }
    // "The tear was trimmed in the medial compartment": the only place of the sentence holds for all of it.
    if look.owner == nil, let only = onlyPlace(elements) {
      (look.owner, look.hasMoved) = (only, true)
    }
    if look.owner == nil, look.pieces.isEmpty { look.owner = workedOn(elements) }
    // What is said of a surface holds in its sentence alone.
    var nearest: ConceptNumber?
    for index in elements.indices {
      if goesThroughPortals(elements[index]) { look.isInJoint = true }
      if elements[index].isMark(.semicolon) { nearest = nil }
      if isBroadName(of: nearest ?? look.owner, at: index, elements) {
        elements[index].content = .concept(nearest ?? look.owner ?? ConceptNumber(0), .noun)
      } else if let place = place(at: index, elements) {
        guard let held = lexicon[place].holds.first else { continue }
        if comes(to: held, at: index, elements) || look.owner == nil {
          (look.owner, look.hasMoved, nearest) = (held, true, nil)
        } else {
          nearest = held
        }
      } else if look.isInJoint, let surface = surface(at: index, elements) {
        nearest = surface
        if index + 1 < elements.count, isPause(elements[index + 1]) { look.owner = surface }
      } else if !look.isIdle || nearest != nil || look.isInJoint {
        name(index, &elements, nearest, &look)
      }
    }
  }

  // MARK: - Places

  /// "Procedure: …" says no more where the look stands.
  private func opensOtherPart(_ elements: [Element]) -> Bool {
    guard let colon = elements.prefix(5).firstIndex(where: { $0.isMark(.colon) }) else {
      return false
    }
    return !elements[..<colon].indices.contains { index in
      place(at: index, elements) != nil
        // "Right: …" is a side of the thing.
        || elements[index].concept.map { lexicon[$0].kind == .laterality } ?? false
    }
  }

  /// What work of the sentence is done to, where that is a place for itself: "thyroidectomy".
  private func workedOn(_ elements: [Element]) -> ConceptNumber? {
    elements.lazy.compactMap { element -> ConceptNumber? in
      guard let number = element.concept, lexicon[number].kind == .procedure else { return nil }
      return lexicon[number].targets.first { lexicon[$0].holds.contains($0) }
    }.first
  }

  /// What the one place of a sentence holds.
  private func onlyPlace(_ elements: [Element]) -> ConceptNumber? {
    let held = elements.indices.compactMap { self.held(at: $0, elements) }
    return held.count == 1 ? held[0] : nil
  }

  /// The place that an element names to which the look comes, by its full name or by its side alone.
  private func place(at index: Int, _ elements: [Element]) -> ConceptNumber? {
    if let number = elements[index].concept, lexicon[number].kind == .structure {
      return lexicon[number].holds.isEmpty ? nil : number
    }
    guard index < 4, index + 1 < elements.count, elements[index].tokens.count == 1,
      isPause(elements[index + 1]) || isSide(elements[index + 1]),
      !elements[..<index].contains(where: isStructure), let room = lexicon.concept("compartment")
    else { return nil }
    let words =
      [tokens[elements[index].tokens.lowerBound].word] + PhraseTree.words(lexicon[room].label)
    guard let found = lexicon.phrases.exact(words)?.concept, !lexicon[found].holds.isEmpty,
      isSpokenOf(lexicon[found].wholes, elements)
    else { return nil }
    return found
  }

  /// Whether the look goes to a place, and the words do not only say that a piece lies there: "flipped into the gutter".
  private func comes(to held: ConceptNumber, at index: Int, _ elements: [Element]) -> Bool {
    if elements[index].concept == held { return true }
    if index + 1 < elements.count, isPause(elements[index + 1]) { return true }
    let before = elements[..<index]
    if !before.contains(where: isStructure), index < 5 { return true }
    return before.suffix(2).contains { Self.goals.contains(tokens[$0.tokens.lowerBound].word) }
  }

  private static let goals: WordSet = "to toward towards"

  private func isPause(_ element: Element) -> Bool {
    [.colon, .dash, .comma].contains { element.isMark($0) }
  }

  private func isSide(_ element: Element) -> Bool {
    element.concept.map(lexicon.isSideOnly) ?? false
  }

  private func isStructure(_ element: Element) -> Bool {
    element.concept.map { lexicon[$0].kind == .structure } ?? false
  }

  /// Whether the text is about one of some wholes or a part of it.
  private func isSpokenOf(_ wholes: ArraySlice<ConceptNumber>, _ elements: [Element]) -> Bool {
    (recent + elements.compactMap(\.concept)).contains { named in
      wholes.contains { whole in
        named == whole || lexicon[named].wholes.contains(whole)
          || lexicon[named].targets.contains(whole)
      }
    }
  }

  /// The surface in a joint that an element names.
  private func surface(at index: Int, _ elements: [Element]) -> ConceptNumber? {
    elements[index].concept.flatMap {
      lexicon[$0].kind == .structure ? lexicon[$0].bears.first : nil
    }
  }

  private func goesThroughPortals(_ element: Element) -> Bool {
    guard let number = element.concept else { return false }
    if lexicon[number].function == .portals { return true }
    guard let joint = lexicon.concept("arthroscopic") else { return false }
    return number == joint || lexicon[number].approach == joint
  }

  // MARK: - Pieces

  /// "The meniscus", where the look has come to one of the two.
  private func isBroadName(
    of owner: ConceptNumber?, at index: Int, _ elements: [Element]
  ) -> Bool {
    guard let owner, let number = elements[index].concept, number != owner,
      lexicon[number].kind == .structure, !lexicon[number].isGeneral,
      !lexicon[number].isUnlisted
    else { return false }
    return lexicon.isKind(owner, of: number) && !isPlural(elements[index])
  }

  /// "Flaps", "menisci".
  private func isPlural(_ element: Element) -> Bool {
    let last = tokens[element.tokens.upperBound - 1]
    let letters = text[last.start..<last.end].suffix(2).map { $0 | 0x20 }
    return letters.last == UInt8(ascii: "i")
      || last.endsInS && letters.first != UInt8(ascii: "u")
  }

  /// Names a piece for what it belongs to.
  private func name(
    _ index: Int, _ elements: inout [Element], _ nearest: ConceptNumber?, _ look: inout Look
  ) {
    guard mayBePiece(elements[index]) else { return }
    let words = elements[index].tokens.map { tokens[$0].word }
    let ahead = ownerBehind(index, elements, look)
    var owner = ahead ?? nearest ?? look.owner
    if ahead == nil, nearest == nil, !look.hasMoved, !isNew(index, elements) {
      if let latest = look.latestOwner(of: words[0]) {
        owner = latest
      } else if owner.map({ !look.hasPieces($0) }) ?? true, let known = look.owner(of: words[0]) {
        owner = known
      }
    }
    guard let owner, !isNamedForOther(index, elements, owner) else { return }
    let names = look.names(of: owner, lexicon)
    if let work = work(words, elements[index], on: owner, names) {
      elements[index].content = .concept(work, .noun)
      return
    }
    guard let piece = piece(words, elements[index], of: owner, names) else { return }
    if elements[index].concept.map({ lexicon[$0].kind == .condition }) ?? false {
      elements[index].noun = piece
    } else {
      elements[index].content = .concept(piece, .noun)
    }
    if !isDenied(index, elements) { look.remember(Look.Piece(word: words[0], owner: owner)) }
  }

  private func mayBePiece(_ element: Element) -> Bool {
    switch element.content {
    case .word(.plain): return true
    case .concept(let number, _):
      let concept = lexicon[number]
      return switch concept.kind {
      case .extent: true
      case .structure: concept.isUnlisted || lexicon.isRegion(number)
      case .condition: concept.goesInParts
      // "A radial split", "trimming".
      case .action: element.form == .noun
      case .procedure: true
      default: false
      }
    default: return false
    }
  }

  /// What words mean as a piece of a thing, because with one of its names before them the lexicon knows them: the thing
  /// itself, or a kind of part that has its own name ("the left half" of a gland).
  private func piece(
    _ words: [Word], _ element: Element, of owner: ConceptNumber, _ names: [Word]
  ) -> ConceptNumber? {
    if element.concept.map({ lexicon[$0].kind == .condition }) ?? false { return owner }
    let found = named(words, by: names) { found in
      lexicon.isKind(found, of: owner) || lexicon.isKind(owner, of: found)
        || lexicon[found].wholes.contains { lexicon.isKind(owner, of: $0) }
    }
    return found.map { lexicon.isKind(owner, of: $0) || lexicon[$0].parents.isEmpty ? owner : $0 }
  }

  /// "Saucerization": work that has a name of its own on the thing.
  private func work(
    _ words: [Word], _ element: Element, on owner: ConceptNumber, _ names: [Word]
  ) -> ConceptNumber? {
    guard let number = element.concept, lexicon[number].kind == .procedure,
      lexicon[number].targets.allSatisfy({ lexicon[$0].isGeneral })
    else { return nil }
    return named(words, by: names) { found in
      lexicon[found].kind == .procedure
        && lexicon[found].targets.contains { lexicon.isKind(owner, of: $0) }
    }
  }

  /// What words mean behind one of the names of a thing; of several words the last may do.
  private func named(
    _ words: [Word], by names: [Word], where fits: (ConceptNumber) -> Bool
  ) -> ConceptNumber? {
    for name in names {
      for ending in words.count > 1 ? [words, words.suffix(1)] : [words] {
        if let found = lexicon.phrases.exact([name] + ending)?.concept, fits(found) {
          return found
        }
      }
    }
    return nil
  }

  /// "ACL tear", "a tear of the capsule".
  private func isNamedForOther(
    _ index: Int, _ elements: [Element], _ owner: ConceptNumber
  ) -> Bool {
    if index > 0, isStructure(elements[index - 1]), elements[index - 1].concept != owner {
      return true
    }
    guard index + 1 < elements.count,
      elements[index + 1].concept.map({
        lexicon[$0].function == .of
      }) ?? false
    else { return false }
    return elements[(index + 2)...].prefix(3).contains(where: isStructure)
  }

  /// "The flaps on the condyle", "the tear in the medial compartment".
  private func ownerBehind(_ index: Int, _ elements: [Element], _ look: Look) -> ConceptNumber? {
    guard index + 2 < elements.count,
      elements[index + 1].concept.map({ lexicon[$0].function == .preposition }) ?? false
    else { return nil }
    return (index + 2..<min(index + 6, elements.count)).lazy.compactMap { next in
      look.isInJoint
        ? surface(at: next, elements) ?? held(at: next, elements) : held(at: next, elements)
    }.first
  }

  private func held(at index: Int, _ elements: [Element]) -> ConceptNumber? {
    place(at: index, elements).flatMap { lexicon[$0].holds.first }
  }

  /// "A flap": one that was not told of before.
  private func isNew(_ index: Int, _ elements: [Element]) -> Bool {
    elements[..<index].suffix(3).contains { element in
      element.concept.map { lexicon[$0].function == .determiner } ?? false
        && Self.indefinite.contains(tokens[element.tokens.lowerBound].word)
    }
  }

  /// "No flap".
  private func isDenied(_ index: Int, _ elements: [Element]) -> Bool {
    elements[..<index].suffix(3).contains { element in
      element.concept.map { lexicon[$0].function == .negation } ?? false
    }
  }

  private static let indefinite: WordSet = "a an another one"
}
