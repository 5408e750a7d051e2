import Narratives

/// The words that name an act and its target at once ("omentectomy"), looked up once.
struct ActNames: Sendable {
  private struct Work: Hashable, Sendable {
    let target: ConceptNumber
    let family: ConceptNumber
  }

  private let names: [Work: [String]]

  init(lexicon: Lexicon) {
    var names: [Work: [String]] = [:]
    for concept in lexicon.concepts where concept.kind == .procedure {
      guard let action = concept.action, concept.targets.count == 1,
        concept.label != lexicon.id(action), !concept.id.contains("."), concept.approach == nil
      else { continue }
      let work = Work(target: concept.targets[0], family: lexicon.family(of: action))
      names[work, default: []].append(concept.label)
    }
    self.names = names
  }

  /// The names of an act, where it has any.
  func names(of act: Act, _ lexicon: Lexicon) -> [String] {
    names[Work(target: act.target, family: lexicon.family(of: act.action))] ?? []
  }
}
