/// What mentions, pronouns and general words stand for.
extension ActReader {
  /// The structures that a mention stands for.
  func resolved(
    _ mention: Mention, _ sites: [ConceptNumber], _ seen: [ConceptNumber]
  ) -> [ConceptNumber] {
    guard let structure = mention.structure else { return [] }
    // What has no kinds needs no more looking for.
    guard !lexicon.kinds(of: structure).isEmpty else { return [structure] }
    let joinedByOr = elements[mention.position...].indices.contains { function($0) == .or }
    let named = named(before: mention.position)
    let resolver = MentionResolver(
      lexicon: lexicon, recent: context.recent + named + seen, places: context.topic + named,
      themes: context.themes.isEmpty ? named : context.themes,
      sentence: context.isAboutCode || lexicon.isA("stone", structure) ? named : [],
      staysWithThemes: context.isAboutCode && followsThe(mention.position))
    let found = resolver.structures(of: mention, and: sites, joinedByOr: joinedByOr)
    guard found == [structure], lexicon[structure].isGeneral,
      mention.details.contains(where: { lexicon[$0].isGeneral && $0 != structure })
    else { return found }
    // "The veins that drain the lobe": in a text about the lung those of the lung.
    var precise = mention
    precise.details = mention.details.flatMap { detail in
      resolver.structures(
        of: Mention(structure: detail, position: mention.position, isDefinite: true), and: [],
        joinedByOr: false)
    }
    precise.details += precise.details.flatMap { lexicon[$0].wholes }
    let owned = resolver.structures(of: precise, and: sites, joinedByOr: joinedByOr)
    return owned.count == 1 ? owned : found
  }

  /// Whether "the" stands before a thing and at most one word that describes it.
  private func followsThe(_ position: Int) -> Bool {
    (max(0, position - 2)..<position).contains {
      phrases.classes[$0] == .determiner
        && PhraseReader.Words.the.contains(phrases.text.first(elements[$0]))
    }
  }

  /// The structures that the sentence names before a place.
  private func named(before position: Int) -> [ConceptNumber] {
    (0..<position).compactMap { index in
      structure(index).flatMap { lexicon[$0].isGeneral ? nil : $0 }
    }
  }

  /// What "it" means: the subject of the sentence so far, what the last act was done to, or what the sentence before was about.
  func antecedent(
    before position: Int, latest: [ConceptNumber], _ seen: [ConceptNumber]
  ) -> [ConceptNumber] {
    // "The removal of one or more of them": of what was named last.
    if position > 0, phrases.classes[position - 1] == .of,
      let last = (0..<position).last(where: { structure($0) != nil })
    {
      return resolved(Mention(structure: structure(last), position: last), [], seen)
    }
    let named = topic.filter { $0.position < position && $0.structure != nil }
    if !named.isEmpty { return named.flatMap { resolved($0, [], seen) } }
    if !latest.isEmpty { return one(of: latest, at: position) }
    // "The surgeon finds the nerve and preserves it": the only other thing named so far.
    let before = (0..<position).filter { structure($0) != nil }
    if let last = before.last(where: { !isBehindPreposition($0) }) ?? before.last {
      return resolved(Mention(structure: structure(last), position: last), [], seen)
    }
    return one(of: context.topic, at: position)
  }

  /// Several things are no "it", which then is what the text is about.
  private func one(of things: [ConceptNumber], at position: Int) -> [ConceptNumber] {
    guard things.count > 2, Self.singular.contains(phrases.text.first(elements[position])),
      let theme = context.themes.first(where: { !lexicon.isLesion($0) }), !things.contains(theme)
    else { return things }
    return [theme]
  }

  private static let singular: WordSet = "it its"

  /// "Between two fingers", "at the edge of the gland", "with a forceps or finger": whether a preposition stands before the
  /// words of a thing.
  private func isBehindPreposition(_ index: Int) -> Bool {
    var before = index - 1
    let inPhrase: Set<WordClass> = [.determiner, .modifier, .nominal, .participle, .of]
    while before >= 0, inPhrase.contains(phrases.classes[before]) || isPlainOr(before) {
      before -= 1
    }
    return before >= 0 && phrases.classes[before] == .preposition
  }
}
