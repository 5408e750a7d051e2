/// Words that one name may have and another not, and that tell which code is meant.
extension NameCoverage {
  /// The words of what the code requires, allows or rules out, as they are told to a reader.
  var saidWords: Set<Word> {
    var said: Set<Word> = []
    func add(_ number: ConceptNumber) {
      said.formUnion(PhraseTree.words(lexicon[number].label))
      said.formUnion(PhraseTree.words(lexicon.id(number).spaced))
    }
    for act in acts {
      add(act.action)
      // A snare that a polyp is taken with is read, but no note is asked for it.
      for structure in [act.target] + act.sites.filter({ !lexicon.isDevice($0) }) { add(structure) }
      if let extent = act.extent { said.formUnion(PhraseTree.words(extent.rawValue.spaced)) }
    }
    for criterion in criteria {
      for approach in criterion.approaches { add(approach) }
      if case .state(let state) = criterion.content { add(state) }
    }
    // What an earlier operation left is there after one.
    if said.contains(where: Self.remains.contains) { said.insert(Self.previous) }
    // "Come back after a previous repair"
    if isRecurrent { said.insert(Self.previous) }
    // A resectoscope cuts with electric current; with anything else, a name says so.
    if approaches.contains(where: { lexicon.isA("transurethral", $0) }) {
      said.formUnion(Self.electric)
    }
    for act in acts {
      // Tissue is sampled with forceps, unless they are hot.
      if lexicon.isSampling(act.action) { said.insert(Self.forceps) }
      if lexicon.isA("destruction", act.action) { said.formUnion(Self.burners) }
      if lexicon.isDevice(act.target) { said.formUnion(Self.devices) }
      if lexicon.isLook(act) { said.insert(Self.exploratory) }
    }
    // What lies low in the pelvis lies deep in it.
    if said.contains(Self.low) { said.insert(Self.deep) }
    return said
  }

  /// The telling words of an element of the name that nothing which was made of it says; a state that is required is
  /// told by whatever names it.
  func untold(_ element: Element, _ tokens: [Token], _ said: Set<Word>) -> [Token] {
    if let state = element.concept, criteria.contains(where: { $0.content == .state(state) }) {
      return []
    }
    return tokens[element.tokens].filter {
      TellingWords.contains($0.word) && !said.contains($0.word)
    }
  }

  /// Whether a word leaves the choice between works to the surgeon, of which nothing that the code asks for tells.
  func losesChoice(_ element: Element, _ tokens: [Token]) -> Bool {
    guard element.tokens.count == 1, let token = tokens[element.tokens].first else { return false }
    if token.word == Self.either { return !hasAlternatives }
    // "Both surfaces" are no two sides of the body, and "from the medial and from the lateral" are two things.
    if token.word == Self.both { return losesBoth(after: element, tokens) }
    guard token.word == Self.or else { return false }
    // "250 g or less" is a measure, or none that was understood, which its number tells.
    let next = tokens.dropFirst(element.tokens.upperBound).first
    if let next, Self.bounds.contains(next.word) {
      return isSpelledNumber(before: element, tokens)
    }
    // "Part or all of the gland"
    if next.map({ Self.amounts.contains($0.word) }) ?? false { return !hasAlternatives }
    return !hasAlternatives && !hasOptions
  }

  /// "Two or more compartments": a number in letters, which a plain title may have for other things, counts with a bound.
  private func isSpelledNumber(before element: Element, _ tokens: [Token]) -> Bool {
    guard element.tokens.lowerBound > 0,
      case .number(let number)? = MeasureWord.table[tokens[element.tokens.lowerBound - 1].word]
    else { return false }
    return number > 1
  }

  /// Whether both of two parts of one thing were taken for both sides of the body.
  private func losesBoth(after element: Element, _ tokens: [Token]) -> Bool {
    guard let next = tokens.dropFirst(element.tokens.upperBound).first else { return false }
    return Self.pieces.contains(next.word) && acts.contains { $0.laterality == .bilateral }
  }

  var isRecurrent: Bool {
    criteria.contains { criterion in
      if case .state(let state) = criterion.content {
        lexicon.isA("recurrent", state)
      } else {
        false
      }
    }
  }

  private var hasAlternatives: Bool { criteria.contains { !$0.alternatives.isEmpty } }

  private static let previous = Word("previous")
  private static let electric = ["electrical", "electrically", "electrosurgical"].map { Word($0) }
  private static let forceps = Word("forceps")
  private static let burners = ["fulguration", "electrocautery"].map { Word($0) }
  private static let devices = ["device", "implant"].map { Word($0) }
  private static let exploratory = Word("exploratory")
  private static let low = Word("low")
  private static let deep = Word("deep")
  private static let remains: WordSet = "remnant stump"
  private static let or = Word("or")
  private static let both = Word("both")
  private static let pieces: WordSet = "surface end part piece layer component wall half"
  private static let amounts: WordSet = "all part whole"
  private static let either = Word("either")
  private static let bounds: WordSet = "less more older younger greater over under fewer not"
}

extension NameCoverage {
  /// What is one of several works by a word for it alone, in an organ that nothing else in the name speaks of: in a text
  /// on the breast, a segmentectomy is none of the lung.
  func strangers(among elements: [Element]) -> [String] {
    let named = elements.compactMap(\.concept).filter { lexicon[$0].kind == .structure }
    return criteria.flatMap { criterion -> [String] in
      guard let own = criterion.component else { return [] }
      return criterion.alternatives.compactMap(\.component).filter { other in
        !lexicon.isLesion(other.target) && !lexicon[other.target].isVague
          && !lexicon[other.target].isGeneral && !lexicon.isDevice(other.target)
          && !lexicon.areAkin(own.target, other.target)
          && !other.sites.contains(where: own.sites.contains)
          && !named.contains { lexicon.areAkin($0, other.target) }
          && named.contains { lexicon.areAkin($0, own.target) }
      }.map { lexicon.words(for: $0) }
    }
  }

  /// Where the same other work would do for several that are asked for, the "or" of the name stands elsewhere than it
  /// was read to.
  var sharedChoices: [String] {
    let others = criteria.flatMap(\.alternatives)
    return others.indices.contains { index in others[..<index].contains(others[index]) }
      ? ["or"] : []
  }
}
