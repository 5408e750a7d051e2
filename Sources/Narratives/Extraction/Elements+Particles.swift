/// Verbs whose particle stands behind the object: "dissects the gallbladder away from the liver".
extension ElementReader {
  /// Gives an active verb the meaning that its participle has together with the particle behind the object; the lexicon lists
  /// such phrases as participles ("lifted off").
  func joinParticles(_ elements: inout [Element], _ tokens: [Token]) {
    for index in elements.indices where mayBeVerb(elements[index], tokens) {
      guard let particle = particle(after: index, elements, tokens),
        let action = phrase(of: tokens[elements[index].tokens.lowerBound], tokens[particle.token])
      else { continue }
      elements[index].content = .concept(
        action, elements[index].form == .gerund ? .gerund : .finite)
      elements[index].noun = nil
      if elements[particle.element].tokens.count == 1,
        !Self.prepositions.contains(tokens[particle.token].word)
      {
        elements[particle.element].content = .word(.adverb)
      }
    }
  }

  /// "Leaves the lining around it unharmed": what the verb means stands behind its object.
  func joinKeeping(_ elements: inout [Element], _ tokens: [Token]) {
    guard let preserve = lexicon.preserve else { return }
    for index in elements.indices.dropLast()
    where elements[index].tokens.count == 1
      && Self.keeping.contains(tokens[elements[index].tokens.lowerBound].word)
      && beginsObject(elements[index + 1])
    {
      for end in index + 2..<max(index + 2, min(index + 11, elements.count)) {
        if case .mark = elements[end].content { break }
        guard Self.unharmed.contains(tokens[elements[end].tokens.upperBound - 1].word) else {
          continue
        }
        let isGerund = isGerund(tokens[elements[index].tokens.lowerBound])
        elements[index].content = .concept(preserve, isGerund ? .gerund : .finite)
        elements[end].content = .word(.adverb)
        break
      }
    }
  }

  private static let keeping: WordSet = "leave leaving keep keeping"
  private static let unharmed: WordSet =
    "unharmed intact undisturbed untouched alone unopened undivided uninjured attached"

  /// "Dissected out of the chest": behind "out" the word tells a place.
  func settleOutOf(_ elements: inout [Element], _ tokens: [Token]) {
    guard let preposition = lexicon.preposition else { return }
    for index in elements.indices.dropFirst()
    where elements[index].tokens.count == 1
      && tokens[elements[index].tokens.lowerBound].word == Self.of
      && tokens[elements[index - 1].tokens.upperBound - 1].word == Self.out
    {
      elements[index].content = .concept(preposition, .noun)
    }
  }

  /// "The origin of that muscle": behind a preposition the word points at a thing.
  func settleThat(_ elements: inout [Element], _ tokens: [Token]) {
    guard let determiner = lexicon.determiner else { return }
    for index in elements.indices.dropFirst().dropLast()
    where elements[index].tokens.count == 1
      && tokens[elements[index].tokens.lowerBound].word == Self.that
      && elements[index + 1].concept.map({ lexicon[$0].kind == .structure }) ?? false
    {
      guard let before = elements[index - 1].concept,
        [.of, .preposition].contains(lexicon[before].function)
      else { continue }
      elements[index].content = .concept(determiner, .noun)
    }
  }

  private static let that = Word("that")
  private static let of = Word("of")
  private static let out = Word("out")

  func isVerbWithParticle(_ element: Element, _ tokens: [Token]) -> Bool {
    element.tokens.count == 2 && Self.particles.contains(tokens[element.tokens.upperBound - 1].word)
  }

  /// Whether an element is one word that may be a verb in the active voice.
  private func mayBeVerb(_ element: Element, _ tokens: [Token]) -> Bool {
    guard element.tokens.count == 1 else { return false }
    let token = tokens[element.tokens.lowerBound]
    guard token.kind == .word, token.endsInS || isGerund(token) else { return false }
    switch element.content {
    case .word(.plain), .word(.gerund): return true
    case .concept(let number, _):
      return lexicon[number].kind == .action || lexicon[number].function == .verb
    default: return false
    }
  }

  private func isGerund(_ token: Token) -> Bool {
    token.end - token.start > 5 && text[token.start..<token.end].suffix(3).elementsEqual("ing".utf8)
  }

  /// The particle behind the object that follows a verb.
  private func particle(after verb: Int, _ elements: [Element], _ tokens: [Token])
    -> (element: Int, token: Int)?
  {
    guard verb + 1 < elements.count else { return nil }
    // "Washes out the cavity"
    let next = elements[verb + 1].tokens.lowerBound
    if elements[verb + 1].tokens.count == 1, Self.particles.contains(tokens[next].word),
      !Self.prepositions.contains(tokens[next].word), verb + 2 < elements.count,
      beginsObject(elements[verb + 2])
    {
      return (verb + 1, next)
    }
    guard beginsObject(elements[verb + 1]) else { return nil }
    for index in verb + 2..<max(verb + 2, min(verb + 9, elements.count)) {
      let first = elements[index].tokens.lowerBound
      if Self.particles.contains(tokens[first].word) { return (index, first) }
      switch elements[index].content {
      case .mark: return nil
      case .word(.participle), .word(.gerund): continue
      case .word, .number: continue
      case .concept(let number, let form):
        switch lexicon[number].kind {
        case .structure, .laterality, .extent, .condition: continue
        case .action where form == .participle: continue
        default: break
        }
        guard [.determiner, .of, .and, .adjective].contains(lexicon[number].function) else {
          return nil
        }
      }
    }
    return nil
  }

  private func beginsObject(_ element: Element) -> Bool {
    guard let number = element.concept else { return false }
    return lexicon[number].kind == .structure || lexicon[number].function == .determiner
      || lexicon[number].function == .pronoun
  }

  /// The action that the participle of a verb names together with a particle.
  private func phrase(of verb: Token, _ particle: Token) -> ConceptNumber? {
    let letters = text[verb.start..<verb.end].map { $0 | 0x20 }
    for participle in Self.participles(of: letters) {
      if let meaning = lexicon.phrases.exact([Word(exactly: participle), particle.word]),
        lexicon[meaning.concept].kind == .action
      {
        return meaning.concept
      }
    }
    return nil
  }

  /// The forms that a participle may have: "peels" → "peel", "peeled"; "carries" → "carried"; "strips" → "stripped".
  private static func participles(of letters: [UInt8]) -> [[UInt8]] {
    var stem = letters
    if stem.suffix(3).elementsEqual("ing".utf8) {
      stem.removeLast(3)
    } else if stem.suffix(3).elementsEqual("ies".utf8) {
      return [stem.dropLast(2) + Array("ed".utf8)].map { Array($0) }
    } else {
      stem.removeLast()
      if stem.suffix(3).elementsEqual("she".utf8) || stem.suffix(3).elementsEqual("che".utf8)
        || stem.suffix(3).elementsEqual("sse".utf8)
      {
        stem.removeLast()
      }
    }
    var forms = [stem, stem + Array("ed".utf8)]
    if stem.last == UInt8(ascii: "e") { forms.append(stem + Array("d".utf8)) }
    if let last = stem.last { forms.append(stem + [last] + Array("ed".utf8)) }
    if let other = irregular[String(decoding: stem, as: UTF8.self)] {
      forms.append(Array(other.utf8))
    }
    return forms
  }

  private static let irregular = [
    "bring": "brought", "take": "taken", "sew": "sewn", "draw": "drawn", "sweep": "swept",
    "tak": "taken", "cut": "cut", "lay": "laid", "tear": "torn", "swing": "swung", "bite": "bitten",
  ]
  private static let particles: WordSet =
    "away off out back together apart down up free closed shut to from"
  /// Particles that go on to say where.
  private static let prepositions: WordSet = "to from"
}
