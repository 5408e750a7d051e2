/// The ways to say a concept, for those who write texts rather than read them.
extension Lexicon {
  /// The narrowest kinds of a structure that are told apart by their course, parts of a whole left out.
  package func coursedKinds(of structure: ConceptNumber) -> [ConceptNumber] {
    groups(of: structure).filter { !self[$0].along.isEmpty }
  }

  /// The commonest kinds of a class of structures: the first two that the lexicon lists.
  package func commonKinds(of structure: ConceptNumber) -> [ConceptNumber] {
    Array(coursedKinds(of: structure).prefix(2))
  }

  /// The names of a structure that are short and read well after "the".
  package func commonNames(of structure: ConceptNumber) -> [String] {
    Array(self[structure].synonyms.prefix(2))
  }

  /// The participle of an action's verb ("removed"); `nil` for actions that only a noun names.
  package func participle(of action: ConceptNumber) -> String? {
    let verb = self[action].label
    guard verb != id(action), !verb.contains(" ") else { return nil }
    return VerbForms.inflect(verb).dropFirst().first
  }

  /// The words that name an act and its target at once ("omentectomy").
  package func procedureNames(doing act: Act) -> [String] {
    concepts.filter { concept in
      concept.namesAct && concept.targets == [act.target]
        && concept.action.map { family(of: $0) == family(of: act.action) } ?? false
        && concept.label != id(act.action)
    }.map(\.label)
  }
}
