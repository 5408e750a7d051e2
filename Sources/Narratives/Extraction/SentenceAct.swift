/// An act as one sentence states it.
struct SentenceAct {
  enum Deed: Equatable {
    case act(ConceptNumber)
    /// The structure is left alone on purpose.
    case sparing
  }

  /// What a verb says is done; `nil` for verbs that say nothing of a structure.
  var deed: Deed
  var targets: [ConceptNumber]
  var sites: [ConceptNumber]
  var extent: Extent?
  var laterality: Laterality?
  var scope: Scope
  /// The element that names the act.
  let position: Int
  /// Whether any one of the targets will do.
  var isChoice = false
}
