import Narratives

/// The words that name an act and its target at once ("omentectomy"), looked up once.
struct ActNames: Sendable {
  /// How much of a structure a name says is taken.
  private enum Share: Hashable, Sendable {
    case sample, part, whole
  }

  private struct Work: Hashable, Sendable {
    let target: ConceptNumber
    let family: ConceptNumber
    let share: Share
  }

  /// For each work, its plain name and its abbreviation, where it has any.
  private var plain: [Work: String] = [:]
  private var short: [Work: String] = [:]

  init(lexicon: Lexicon) {
    let lesion = lexicon.concept("lesion")
    // Looked at in place: a copy of a concept would count all its arrays anew.
    for number in lexicon.concepts.indices.map(ConceptNumber.init) where lexicon[number].namesAct {
      let concept = lexicon[number]
      guard let action = concept.action, concept.targets.count == 1,
        concept.label != lexicon.id(action), concept.approach == nil
      else { continue }
      let target = concept.targets[0]
      let partial = concept.synonyms.first(where: Self.saysPart)
      let work = Work(
        target: target, family: lexicon.family(of: action),
        share: partial != nil ? .part : lexicon.isSampling(action) ? .sample : .whole)
      let name = partial ?? concept.label
      if name.utf8.contains(where: Self.isCapital) {
        if name.utf8.allSatisfy(Self.isCapital), short[work] == nil { short[work] = name }
      } else {
        // "Metastasectomy" says what a lesion is, and not only that it goes.
        let isLesion = lesion.map { lexicon.isKind(target, of: $0) } ?? false
        guard plain[work] == nil, !isLesion,
          partial != nil || Self.saysNoMore(name, than: lexicon[target])
        else { continue }
        // The first name that is listed is the plain one; later ones mean more than the work alone.
        plain[work] = name
      }
    }
  }

  /// The name of an act, where it has one.
  func name(of act: Act, _ lexicon: Lexicon) -> String? { plain[work(act, lexicon)] }

  /// The abbreviation for an act, where it has one.
  func abbreviation(of act: Act, _ lexicon: Lexicon) -> String? { short[work(act, lexicon)] }

  private static func isCapital(_ letter: UInt8) -> Bool { (0x41...0x5A).contains(letter) }

  private func work(_ act: Act, _ lexicon: Lexicon) -> Work {
    let takesPart = act.extent?.breadth == .partial && !lexicon.isNodeGroup(act.target)
    return Work(
      target: act.target, family: lexicon.family(of: act.action),
      share: lexicon.isSampling(act.action) ? .sample : takesPart ? .part : .whole)
  }

  /// Whether a name itself says that a part is taken: "partial nephrectomy".
  private static func saysPart(_ name: String) -> Bool {
    Extent.allCases.contains { $0.breadth == .partial && name.hasPrefix($0.rawValue + " ") }
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
