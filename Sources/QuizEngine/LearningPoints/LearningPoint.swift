package import Narratives

/// The unit that is scheduled, for example "tell 38571 from 38572 by para-aortic sampling".
package struct LearningPoint: Equatable, Sendable {
  package let id: LearningPointID
  /// What is to be learnt, in plain words.
  package let title: String
  /// The codes it is about; the first one is the code it is filed under.
  package let codes: [ProcedureCode]
  /// The kinds of questions that can ask it.
  package let kinds: [QuestionKind]

  package init(
    id: LearningPointID, title: String, codes: [ProcedureCode], kinds: [QuestionKind]
  ) {
    self.id = id
    self.title = title
    self.codes = codes
    self.kinds = kinds
  }
}
