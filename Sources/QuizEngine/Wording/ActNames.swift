import Basics
import Narratives

/// The words that name an act and its target at once ("omentectomy"), looked up once.
struct ActNames: Sendable {
  /// How much of a structure a name says is taken.
  fileprivate enum Share: Hashable, Sendable {
    case sample, whole
    /// A part, as a word of the name says it: a subtotal removal is no partial one.
    case part(Extent)
  }

  fileprivate struct Work: Hashable, Sendable {
    let family: ConceptNumber
    let share: Share
  }

  /// For each work on a structure, its plain name and its abbreviation, where it has any.
  fileprivate struct Names: Sendable {
    var plain: [Work: String] = [:]
    /// The names that say what the work makes, where not all of them make the same: a stoma or a join.
    var made: [Work: [(word: ConceptNumber, name: String)]] = [:]
    var short: [Work: String] = [:]
  }

  private let names = Memo<ConceptNumber, Names>()

  /// The name of an act, where it has one; of several names that say what is made, the one that a text speaks of.
  func name(of act: Act, spokenOf: Set<ConceptNumber> = [], _ lexicon: Lexicon) -> String? {
    let (names, work) = (names(for: act.target, lexicon), work(act, lexicon))
    guard let made = names.made[work], made.count > 1 else { return names.plain[work] }
    return made.first { spokenOf.contains($0.word) }?.name
  }

  /// The abbreviation for an act, where it has one.
  func abbreviation(of act: Act, _ lexicon: Lexicon) -> String? {
    names(for: act.target, lexicon).short[work(act, lexicon)]
  }

  private func names(for target: ConceptNumber, _ lexicon: Lexicon) -> Names {
    names.value(of: target) {
      var names = Names()
      for number in lexicon.wordsForWork(on: target) {
        names.add(lexicon[number], target, lexicon)
        names.note(number, target, lexicon)
      }
      names.made = names.made.filter { work in
        Set(work.value.map { lexicon[$0.word].product }).count > 1
      }
      return names
    }
  }

  fileprivate static func part(_ extent: Extent) -> Share? {
    extent.breadth == .partial ? .part(extent) : nil
  }

  private func work(_ act: Act, _ lexicon: Lexicon) -> Work {
    let part = lexicon.isNodeGroup(act.target) ? nil : act.extent.flatMap(ActNames.part)
    return Work(
      family: lexicon.family(of: act.action),
      share: lexicon.isSampling(act.action) ? .sample : part ?? .whole)
  }
}

extension ActNames.Names {
  fileprivate mutating func add(_ concept: Concept, _ target: ConceptNumber, _ lexicon: Lexicon) {
    guard let action = concept.action, concept.label != lexicon.id(action) else { return }
    let family = lexicon.family(of: action)
    let isSampling = lexicon.isSampling(action)
    // "Partial nephrectomy" is said of a part alone, and no other part than the name says; work that is called so at first
    // is always of a part ("supracervical hysterectomy").
    var saysPart = Self.part(in: concept.label) != nil
    for name in saysPart ? [concept.label] + concept.synonyms : concept.synonyms {
      guard let extent = Self.part(in: name) else { continue }
      let parts = saysPart && name == concept.label ? [extent, .partial] : [extent]
      for part in parts {
        let work = ActNames.Work(family: family, share: .part(part))
        if plain[work] == nil { plain[work] = name }
      }
      saysPart = true
    }
    let work = ActNames.Work(family: family, share: isSampling ? .sample : .whole)
    let name = concept.label
    if name.utf8.contains(where: Self.isCapital) {
      if name.utf8.allSatisfy(Self.isCapital), short[work] == nil { short[work] = name }
      return
    }
    // "Metastasectomy" says what a lesion is, and not only that it goes.
    guard !saysPart, plain[work] == nil, !lexicon.isLesion(target),
      Self.saysNoMore(name, than: lexicon[target])
    else { return }
    // The first name that is listed is the plain one; later ones mean more than the work alone.
    plain[work] = name
  }

  /// Keeps a name that says what its work makes.
  fileprivate mutating func note(
    _ number: ConceptNumber, _ target: ConceptNumber, _ lexicon: Lexicon
  ) {
    let concept = lexicon[number]
    guard let action = concept.action, concept.product != nil, Array(concept.targets) == [target],
      !concept.label.utf8.contains(where: Self.isCapital)
    else { return }
    let work = ActNames.Work(family: lexicon.family(of: action), share: .whole)
    made[work, default: []].append((number, concept.label))
  }

  private static func isCapital(_ letter: UInt8) -> Bool { (0x41...0x5A).contains(letter) }

  /// The part that a name itself says is taken: "partial nephrectomy".
  private static func part(in name: String) -> Extent? {
    Extent.allCases.first { $0.breadth == .partial && name.hasPrefix($0.rawValue + " ") }
  }

  /// Whether every word before the last one only says what the work is done to: "peritoneal washing", and not
  /// "supracervical hysterectomy".
  private static func saysNoMore(_ name: String, than structure: Concept) -> Bool {
    let words = name.split(separator: " ").dropLast()
    guard !words.isEmpty else { return true }
    let known = structure.synonyms.flatMap { $0.split(separator: " ") }
    return words.allSatisfy { word in
      known.contains { $0.prefix(stem) == word.prefix(stem) && $0.count >= stem || $0 == word }
    }
  }

  /// So many letters of an adjective are those of its noun: "diaphragmatic", "diaphragm".
  private static let stem = 5
}
