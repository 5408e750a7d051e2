import Basics
import Narratives

/// How a diagnosis says the states of a disease.
extension SceneWords {
  /// A diagnosis with the states of the disease that a code asks for; a state that is a disease of its own is the
  /// diagnosis, unless the disease is one of that sort already.
  func diagnosis(
    _ disease: String, at place: Int?, isMalignant: Bool, _ states: [ConceptNumber],
    _ lexicon: Lexicon, using generator: inout some RandomNumberGenerator
  ) -> String {
    let places = place.map(enclosing) ?? []
    let malignancy = lexicon.concept("malignancy")
    return states.reversed().reduce(disease) { told, state in
      if let ways = self.states[state] {
        let near = ways.first { $0.place.map(places.contains) ?? false }
        let phrases = (near ?? ways.first { $0.place == nil })?.phrases ?? []
        return generator.pick(phrases, else: "%").with("%", replacedBy: told)
      }
      let isSaid = isMalignant && malignancy.map { lexicon.isKind($0, of: state) } ?? false
      return isSaid ? told : lexicon[state].label
    }
  }

  /// A state that is a disease of its own, for which no words are needed but its name.
  func disease(amongStates states: [ConceptNumber], _ lexicon: Lexicon) -> String? {
    states.first { self.states[$0] == nil }.map { lexicon[$0].label }
  }
}
