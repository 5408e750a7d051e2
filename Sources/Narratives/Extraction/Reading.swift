/// What a text says, statement by statement, each with the sentence that says it.
package struct Reading: Sendable {
  /// The part of a text that a sentence stands in.
  package enum Section: Sendable {
    /// A diagnosis, an indication, a history.
    case diagnosis
    /// The name of the operation over a note; not documentation of it, unless the body bears it out.
    case heading
    /// What was planned, before it was begun.
    case plan
    case body
  }

  /// One thing said.
  package struct Statement: Sendable {
    package enum Content: Hashable, Sendable {
      case act(Act)
      case approach(ConceptNumber)
      /// The operation went over to another approach.
      case conversion(ConceptNumber)
      case spared(ConceptNumber)
      /// A purpose, a condition, a way with the specimen, or pathology during the operation.
      case circumstance(ConceptNumber)
      /// The age of the patient.
      case patient(Age)
      /// The ages of the patients that the text is about.
      case ages(AgeSpan)
      /// A size or a weight, or the bounds of one.
      case measure(Measured)
    }

    package let content: Content
    package internal(set) var scope: Scope
    /// The index of the sentence.
    package let sentence: Int
    package let section: Section
    /// For a condition, the structure that it is said of: "cancer of the breast", "a recurrent inguinal hernia".
    package var about: ConceptNumber?
    /// Of several works one of which is done, which it is.
    package var choice: Choice?
    /// The list joined by "or" that it is a member of, in its sentence.
    var list: Choice?
    /// Whether it names a way in that counts only where the text tells no other.
    var isInPassing = false

    /// The structure that it says is left alone.
    var spared: ConceptNumber? {
      if case .spared(let structure) = content { structure } else { nil }
    }
  }

  /// One of several works of which a code asks for one.
  package struct Choice: Hashable, Sendable {
    /// Which choice of the text it is.
    let number: Int
    let option: Int
  }

  /// What tells of an approach without naming it.
  package enum Way: Sendable {
    /// A cut or a flap of skin.
    case incision
    /// Ports, trocars, gas or a camera.
    case ports
    /// Portals of a joint.
    case portals
    /// A cavity of the body that is laid open.
    case opening
    /// A speculum, or a cut around the cervix.
    case vagina
    /// A needle, or what goes over its wire.
    case needle
  }

  package struct Sentence: Sendable {
    package internal(set) var evidence: Evidence
    package let section: Section
    /// The codes it names.
    package let codes: [ProcedureCode]
    /// Whether it speaks of a code other than the text's own.
    package let isAboutOtherCode: Bool
    /// The way in that follows from what it tells, if the text names no approach.
    package internal(set) var way: Way?
    /// What it tells of how the body is entered; only notes are asked for it, so it is kept with no narrative.
    var signs: [EntrySign] = []
  }

  package internal(set) var code: ProcedureCode?
  package internal(set) var sentences: [Sentence] = []
  /// Statements about the text's own code, in the order of the text.
  package internal(set) var statements: [Statement] = []
  /// What it speaks of, word by word.
  package internal(set) var terms: [TermUse] = []

  /// Forgets the terms and the signs, which nobody asks a narrative for once they are counted.
  mutating func dropWhatNotesAreAskedFor() {
    terms = []
    for index in sentences.indices { sentences[index].signs = [] }
  }

  /// The acts that it speaks of as done or possible, each once.
  var told: [Act] {
    var told: [Act] = []
    for statement in statements
    where ![.excluded, .background, .elsewhere, .apart].contains(statement.scope) {
      if case .act(let act) = statement.content, !told.contains(act) { told.append(act) }
    }
    return told
  }

  /// The other codes that the text names, in order, each once.
  package var otherCodes: [ProcedureCode] {
    var codes: [ProcedureCode] = []
    for code in sentences.flatMap(\.codes) where code != self.code && !codes.contains(code) {
      codes.append(code)
    }
    return codes
  }
}
