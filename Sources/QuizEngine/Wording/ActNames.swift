import Narratives

/// The words that name an act and its target at once ("omentectomy"), looked up once.
struct ActNames: Sendable {
  private struct Work: Hashable, Sendable {
    let target: ConceptNumber
    let family: ConceptNumber
  }

  /// For each work, its plain name and its abbreviation, where it has any.
  private var plain: [Work: String] = [:]
  private var short: [Work: String] = [:]
  private var listed: Set<String> = []

  init(lexicon: Lexicon) {
    let lesion = lexicon.concept("lesion")
    for concept in lexicon.concepts where concept.kind == .procedure {
      guard let action = concept.action, concept.targets.count == 1,
        concept.label != lexicon.id(action), !concept.id.contains("."), concept.approach == nil
      else { continue }
      let work = Work(target: concept.targets[0], family: lexicon.family(of: action))
      let name = concept.label
      if name.contains(where: \.isUppercase) {
        if name.allSatisfy(\.isUppercase), short[work] == nil { short[work] = name }
      } else {
        listed.insert(name)
        // "Metastasectomy" says what a lesion is, and not only that it goes.
        let isLesion = lesion.map { lexicon.isKind(work.target, of: $0) } ?? false
        guard plain[work] == nil, !isLesion else { continue }
        // The first name that is listed is the plain one; later ones mean more than the work alone.
        plain[work] = name
      }
    }
  }

  /// The name of an act, where it has one.
  func name(of act: Act, _ lexicon: Lexicon) -> String? { plain[work(act, lexicon)] }

  /// The abbreviation for an act, where it has one.
  func abbreviation(of act: Act, _ lexicon: Lexicon) -> String? { short[work(act, lexicon)] }

  /// Whether the lexicon has a name, word for word.
  func isListed(_ name: String) -> Bool { listed.contains(name) }

  private func work(_ act: Act, _ lexicon: Lexicon) -> Work {
    Work(target: act.target, family: lexicon.family(of: act.action))
  }
}
