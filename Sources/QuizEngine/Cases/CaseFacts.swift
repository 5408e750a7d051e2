package import Narratives

/// What happened in an operation that a note is to be written about.
package struct CaseFacts: Equatable, Sendable {
  /// The approach in which the work was finished; `nil` where no procedure of the code says.
  package var approach: ConceptNumber?
  /// The approach that was tried first and given up.
  package var convertedFrom: ConceptNumber?
  /// The work that was done, in the order in which it was done.
  package var acts: [Act]
  /// States of the disease.
  package var states: [ConceptNumber]

  /// A case in which exactly the criteria of a code are met.
  package init(meeting procedure: Procedure) {
    approach = procedure.approach
    acts = procedure.components
    states = procedure.states
  }
}
