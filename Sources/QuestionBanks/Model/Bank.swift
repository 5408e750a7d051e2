package import Narratives

/// A group of codes that are easily confused.
package struct Family: Equatable, Sendable {
  /// The name that narratives use in their `Family:` line.
  package var name: String
  /// What the codes have in common, in words.
  package var title: String
  /// Every code of the family, ascending.
  package var codes: [ProcedureCode]

  package init(name: String, title: String, codes: [ProcedureCode]) {
    self.name = name
    self.title = title
    self.codes = codes
  }
}

/// Narratives and authored questions that belong together, as one value.
package struct Bank: Equatable, Sendable {
  /// The name of its folder.
  package var name: String
  package var title: String
  package var authors: [String]
  package var licence: String
  /// The code system all its codes belong to, for example `CPT`.
  package var system: String
  /// The year of the code book the bank was written for.
  package var edition: Int?
  package var families: [Family]
  /// All narratives, ascending by code.
  package var narratives: [Narrative]
  /// All authored questions, in the order of their files.
  package var questions: [AuthoredQuestion]
  /// The words the bank adds to the lexicon, as its file holds them.
  package var lexicon: SourceText?

  package init(
    name: String, title: String = "", authors: [String] = [], licence: String = "",
    system: String = "CPT", edition: Int? = nil, families: [Family] = [],
    narratives: [Narrative] = [], questions: [AuthoredQuestion] = [], lexicon: SourceText? = nil
  ) {
    self.name = name
    self.title = title
    self.authors = authors
    self.licence = licence
    self.system = system
    self.edition = edition
    self.families = families
    self.narratives = narratives
    self.questions = questions
    self.lexicon = lexicon
  }

  /// The narrative of a code, if the bank has one.
  package func narrative(of code: ProcedureCode) -> Narrative? {
    narratives.first { $0.code == code }
  }
}
