/// Prose that says how a procedure is done, as a value.
package struct Narrative: Equatable, Sendable {
  package var code: ProcedureCode
  /// The code system, for example `CPT`.
  package var system: String
  /// The author's own short name of the procedure; it states criterial facts.
  package var title: String
  /// The name of the group of codes it is easily confused with, if the author gave one.
  package var family: String?
  /// Where the facts come from, in the author's words.
  package var source: String?
  /// The official descriptor, only where a learner's own page holds one.
  package var descriptor: String?
  /// The prose, as it stands in the file.
  package var prose: String

  package init(
    code: ProcedureCode, system: String = "CPT", title: String = "", family: String? = nil,
    source: String? = nil, descriptor: String? = nil, prose: String
  ) {
    self.code = code
    self.system = system
    self.title = title
    self.family = family
    self.source = source
    self.descriptor = descriptor
    self.prose = prose
  }
}
