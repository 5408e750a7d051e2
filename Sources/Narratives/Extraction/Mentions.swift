/// A thing that a sentence speaks of, with what the words around it say about it.
struct Mention: Sendable {
  /// What it is; `nil` for things of no lexicon and for pronouns.
  var structure: ConceptNumber?
  /// The element that names it.
  var position: Int
  /// The structures that describe it: "of the pelvis", "along the aorta", "thyroid" in "thyroid vessels".
  var details: [ConceptNumber] = []
  var isPronoun = false
  var isDefinite = false
  /// Whether only a part of it is meant: "the organ and part of the duct".
  var isPartial = false
}

/// Finds out which structure a general word means: "the lobe" of a text about the thyroid is a lobe of the thyroid.
struct MentionResolver {
  let lexicon: Lexicon
  /// The structures spoken of so far, the latest last.
  let recent: [ConceptNumber]
  /// The structures that the sentence, or the one before it, has named as where the work goes on, the latest last.
  let places: [ConceptNumber]
  /// What the text is about.
  let themes: [ConceptNumber]
  /// The structures that the sentence has named before.
  var sentence: [ConceptNumber] = []
  /// Whether "the tumor" is that of the organ that the text is about, whatever others it has named.
  var staysWithThemes = false

  /// The structures a mention stands for.
  func structures(of mention: Mention, and sites: [ConceptNumber], joinedByOr: Bool)
    -> [ConceptNumber]
  {
    guard let structure = mention.structure else { return [] }
    let narrower = lexicon.placedKinds(of: structure)
    guard !lexicon.kinds(of: structure).isEmpty else { return [structure] }
    // "The gland is removed through the neck": the place of the cut does not make it another gland.
    if mention.isDefinite, mention.details.allSatisfy(lexicon.isRegion),
      lexicon[structure].isGeneral,
      lexicon.groups(of: structure).isEmpty, !lexicon.isLesion(structure),
      let theme = namedAlone(structure) ?? themeOf(structure)
    {
      return [theme]
    }
    let details = mention.details + sites
    if !(joinedByOr && details.count > 1) {
      let found = specialised(structure, narrower, by: details)
      if !found.isEmpty { return found }
    }
    if let lesion = lexicon.usualLesion(called: structure, in: details) { return [lesion] }
    guard lexicon[structure].isGeneral else { return [structure] }
    if let group = group(of: structure, narrower) { return [group] }
    // "A basket is passed into the bile duct and a stone removed": the stone of the duct, whatever the text is about.
    if lexicon.isA("stone", structure), let stone = spokenOf(structure, narrower, in: sentence) {
      return [stone]
    }
    if mention.isDefinite {
      // Growths are many, and a text about one of them may name others.
      if !lexicon.isLesion(structure), let theme = themeOf(structure) { return [theme] }
      // "The tumor" of a text about the bladder: the one that it is about.
      if staysWithThemes, mention.details.isEmpty,
        let lesion = lexicon.usualLesion(called: structure, in: themes)
      {
        return [lesion]
      }
      if let named = named(structure, in: recent) {
        return isInPassing(named, structure) ? [structure] : [named]
      }
      if let lesion = lexicon.usualLesion(called: structure, in: recent.reversed()) {
        return [lesion]
      }
      if let found = sharing(structure, narrower) { return [found] }
      if let found = spokenOf(structure, narrower, in: recent) { return [found] }
      if let whole = wholeOfThemes(structure) { return [whole] }
    }
    // "A biopsy of a normal gland" in a text about the parathyroids; groups of nodes are too many for that.
    guard lexicon.groups(of: structure).isEmpty else { return [structure] }
    return [spokenOf(structure, narrower, in: themes) ?? structure]
  }

  /// "The peritoneum over the aorta was opened, and several nodes were taken": the nodes along the aorta.
  private func group(of structure: ConceptNumber, _ narrower: ArraySlice<ConceptNumber>)
    -> ConceptNumber?
  {
    guard !lexicon.groups(of: structure).isEmpty else { return nil }
    for place in places.reversed() {
      if place != structure, lexicon.isKind(place, of: structure) { return place }
      let found = specialised(structure, narrower, by: [place])
      if found.count == 1 { return found.first }
    }
    return nil
  }

  /// The kinds of a structure that follow the course of a place, are a part of it, or are named by it.
  private func specialised(
    _ structure: ConceptNumber, _ narrower: ArraySlice<ConceptNumber>, by places: [ConceptNumber]
  ) -> [ConceptNumber] {
    let named = places.filter { $0 != structure && lexicon.isKind($0, of: structure) }
    if !named.isEmpty { return named }
    var found: [ConceptNumber] = []
    let isGeneral = lexicon[structure].isGeneral
    for place in places {
      let exact = narrower.filter { kind in
        lexicon[kind].along.contains(place)
          || isGeneral && lexicon[kind].wholes.contains(place)
      }
      let near =
        exact.isEmpty
        ? narrower.filter { kind in
          lexicon[kind].along.contains { lexicon.isKind(place, of: $0) }
            || isGeneral && lexicon[kind].wholes.contains { lexicon.isKind(place, of: $0) }
        } : exact
      // The broadest kind is meant where a place fits several of them.
      let broadest = near.filter { kind in
        !near.contains { $0 != kind && lexicon.isKind(kind, of: $0) }
      }
      for kind in broadest where !found.contains(kind) { found.append(kind) }
    }
    return found.count > 3 ? [] : found
  }

  /// "A clip is put on the cystic duct, and a nick is made in the duct": the one kind that the sentence has named.
  private func namedAlone(_ structure: ConceptNumber) -> ConceptNumber? {
    let kinds = Set(sentence.filter { $0 != structure && lexicon.isKind($0, of: structure) })
    return kinds.count == 1 ? kinds.first : nil
  }

  /// "The vein" in a text about one vein: what the text is about.
  private func themeOf(_ structure: ConceptNumber) -> ConceptNumber? {
    let kinds = themes.filter { $0 != structure && lexicon.isKind($0, of: structure) }
    guard let first = kinds.first, !kinds.allSatisfy({ $0 == first }) else { return kinds.first }
    // "The bowel" of a text about jejunum and ileum is the small one.
    guard let shared = lexicon.nearestKind(of: kinds), shared != structure,
      lexicon.isKind(shared, of: structure)
    else { return nil }
    return shared
  }

  /// "The gland" in a text about a cyst of the thyroid: what the text is about belongs to it.
  private func wholeOfThemes(_ structure: ConceptNumber) -> ConceptNumber? {
    themes.lazy.flatMap { lexicon[$0].wholes }.first {
      $0 != structure && lexicon.isKind($0, of: structure)
    }
  }

  /// "The bone" of a text about femur and tibia that has just named the kneecap: neither of them alone.
  private func isInPassing(_ named: ConceptNumber, _ structure: ConceptNumber) -> Bool {
    guard !lexicon.isLesion(structure), lexicon.groups(of: structure).isEmpty,
      !themes.contains(named)
    else { return false }
    let kinds = Set(themes.filter { $0 != structure && lexicon.isKind($0, of: structure) })
    return kinds.count > 1
  }

  /// The kind of a structure that was named last.
  private func named(_ structure: ConceptNumber, in recent: [ConceptNumber]) -> ConceptNumber? {
    recent.last { $0 != structure && lexicon.isKind($0, of: structure) }
  }

  /// "The hilum of the kidney, where the artery is divided": the artery of what the text is about, where the sentence
  /// names a part of it.
  private func sharing(_ structure: ConceptNumber, _ narrower: ArraySlice<ConceptNumber>)
    -> ConceptNumber?
  {
    guard !lexicon.isLesion(structure), lexicon.groups(of: structure).isEmpty else { return nil }
    for place in places.reversed() {
      let wholes = lexicon[place].wholes.filter(themes.contains)
      guard !wholes.isEmpty else { continue }
      let kinds = narrower.filter { kind in lexicon[kind].wholes.contains(where: wholes.contains) }
      let broadest = kinds.filter { kind in
        !kinds.contains { $0 != kind && lexicon.isKind(kind, of: $0) }
      }
      if broadest.count == 1 { return broadest.first }
    }
    return nil
  }

  /// The kind of a structure that was named before, or that belongs to what was named before.
  private func spokenOf(
    _ structure: ConceptNumber, _ narrower: ArraySlice<ConceptNumber>, in recent: [ConceptNumber]
  ) -> ConceptNumber? {
    if let named = named(structure, in: recent) { return named }
    for place in recent.reversed() {
      // "The lesion": of no place that was named in passing only.
      if lexicon[structure].isVague, !themes.contains(place) { continue }
      let kinds = narrower.filter { kind in
        lexicon[kind].wholes.contains { lexicon.isKind(place, of: $0) }
      }
      let broadest = kinds.filter { kind in
        !kinds.contains { $0 != kind && lexicon.isKind(kind, of: $0) }
      }
      if broadest.count == 1 { return broadest.first }
    }
    return nil
  }
}
