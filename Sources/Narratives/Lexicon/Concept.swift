/// What a word of the lexicon stands for.
package enum ConceptKind: String, CaseIterable, Sendable, BitwiseCopyable {
  case approach, action, structure, procedure, extent, laterality, purpose, condition, specimen
  case pathology
  /// A word of scope: it says whether what follows is done, may be done or is not done.
  case cue
  /// A small word that the reader of clauses needs.
  case grammar
  /// The end of a word that names an act ("-ectomy").
  case ending
  /// The start of a word that names a structure ("nephr-").
  case root
  /// A word that names its structure only before what is done or found there ("renal biopsy", "a renal abscess").
  case adjective
}

/// The place of a concept in its lexicon.
package struct ConceptNumber: Hashable, Sendable, Comparable, BitwiseCopyable {
  package let rawValue: Int32

  package init(_ value: Int) { rawValue = Int32(value) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A thing that texts speak of, under one stable id whatever words they use.
///
/// It is a record of plain numbers with what they refer to: looked at in place, nothing of it is counted or copied.
package struct Concept: Sendable {
  private let pool: ConceptPool
  private let record: ConceptRecord

  init(_ pool: ConceptPool, _ record: ConceptRecord) {
    self.pool = pool
    self.record = record
  }

  package var id: String { pool.text(record.id) }
  package var kind: ConceptKind { record.kind }
  /// For a word of scope or grammar: what it does.
  var function: FunctionWord? { record.function }

  /// Broader concepts ("obturator node is a pelvic node").
  package var parents: ArraySlice<ConceptNumber> { list(.parents) }
  /// The whole it belongs to.
  package var wholes: ArraySlice<ConceptNumber> { list(.wholes) }
  /// The parts that make it up; clearing all of them clears it.
  package var parts: ArraySlice<ConceptNumber> { list(.parts) }
  /// For a group of nodes: the structures whose course it follows.
  package var along: ArraySlice<ConceptNumber> { list(.along) }
  /// The ducts that a duct leads into, which show what is injected into it.
  package var opensInto: ArraySlice<ConceptNumber> { list(.opensInto) }
  /// What cannot be true at the same time ("recurrent", "initial").
  package var opposites: ArraySlice<ConceptNumber> { list(.opposites) }
  /// For a procedure word: the act it names.
  package var action: ConceptNumber? { record.action.number }
  /// For a procedure word, a sign of the way in or an instrument: the approach it implies.
  package var approach: ConceptNumber? { record.approach.number }
  /// For an approach: the places in which the signs of a like approach mean this one.
  package var places: ArraySlice<ConceptNumber> { list(.places) }
  /// For a procedure word: the structures it acts on.
  package var targets: ArraySlice<ConceptNumber> { list(.targets) }
  /// For a procedure word: what it leaves behind, which other acts are done to ("closure of a colostomy").
  package var product: ConceptNumber? { pool.first(.product, of: record) }
  /// For an action: the structures on which it has a name of its own; their kinds have it, too.
  package var specialStructures: ArraySlice<ConceptNumber> { list(.specialStructures) }
  /// For an action: those names, one for each of the structures ("debridement of cartilage" is an excision).
  package var specialActions: ArraySlice<ConceptNumber> { list(.specialActions) }
  /// For an action: the only structures that it is done to; empty means any.
  package var only: ArraySlice<ConceptNumber> { list(.only) }
  /// For an action: structures to which it is only the way in or out.
  package var never: ArraySlice<ConceptNumber> { list(.never) }
  /// For a tissue: the structures that it holds and is taken out for; for a surface in a joint: what covers it.
  package var bears: ArraySlice<ConceptNumber> { list(.bears) }
  /// For a place that a look comes to: what the torn pieces and edges told of there belong to.
  package var holds: ArraySlice<ConceptNumber> { list(.holds) }
  /// For a hernia: what is laid over its gap or sewn together to repair it.
  package var mendedBy: ArraySlice<ConceptNumber> { list(.mendedBy) }
  /// For an organ: what is left of it by an operation of former times, which goes by a name of its own.
  package var remnants: ArraySlice<ConceptNumber> { list(.remnants) }
  /// What "take" means of it where it is no removal ("the vessels are taken").
  package var takenBy: ConceptNumber? { pool.first(.takenBy, of: record) }
  /// For a state of a disease: what alone it is said of.
  package var bearer: ConceptNumber? { pool.first(.bearer, of: record) }

  /// Whether the text has to say of what it is: "the lobe", "the vein".
  package var isGeneral: Bool { record.traits.contains(.general) }
  /// For an action: whether it is done to what the text is about where no structure is named.
  package var isCarried: Bool { record.traits.contains(.carried) }
  /// For an approach: whether it is named beside the main one ("cystoscopy at the end").
  package var isAside: Bool { record.traits.contains(.aside) }
  /// For an approach: whether it only helps another one ("robot assisted").
  package var isAssisting: Bool { record.traits.contains(.assisting) }
  /// For an action: whether it is work with the hands in an open body, where nothing tells of another way.
  package var isByHand: Bool { record.traits.contains(.byHand) }
  /// For an action: whether a word that names it with its structure takes only a part ("-ectomy" done as an excision).
  package var takesPart: Bool { record.traits.contains(.takesPart) }
  /// For an action: whether what lies in a fossa is meant that it is done to ("the fossa is emptied").
  package var empties: Bool { record.traits.contains(.empties) }
  /// For a device: whether it is left in the body, so that work done with it puts it in.
  package var staysInside: Bool { record.traits.contains(.staysInside) }
  /// For a lesion: whether any growth of its organ goes by its name, however vague the word ("the mass").
  package var isUsual: Bool { record.traits.contains(.usual) }
  /// Whether it is a word for any growth.
  package var isVague: Bool { record.traits.contains(.vague) }
  /// Whether it is no organ that may be ill.
  package var isNoOrgan: Bool { record.traits.contains(.noOrgan) }
  /// Whether it is not worth a fact of its own.
  package var isUnlisted: Bool { record.traits.contains(.unlisted) }
  /// For an action or a procedure word: whether it means all of what it is done to, where no word says how much.
  package var takesAll: Bool { record.traits.contains(.takesAll) }
  /// For an action: whether it is done to the structure in which a thing of unknown name is ("a tear in the pleura").
  package var reachesOwner: Bool { record.traits.contains(.reachesOwner) }
  /// For a procedure word: whether it says that the act is done on both sides.
  package var isOnBothSides: Bool { record.traits.contains(.bothSides) }
  /// Whether codes depend on how many of it there are.
  package var isCounted: Bool { record.traits.contains(.counted) }
  /// Whether removing it, with no word of how much, takes a part of it.
  package var goesInParts: Bool { record.traits.contains(.inParts) }
  /// Whether an action comes before a structure is taken, as freeing it does: where it was not done, nothing was taken.
  package var comesBeforehand: Bool { record.traits.contains(.beforehand) }

  /// For a structure that something is done to: its first two names, word by word, which modifiers may complete.
  var shortNames: [[Word]] { pool.shortNames(of: record) }

  /// Whether it is a word for an act that somebody listed, and none that was put together from a root and an ending.
  package var namesAct: Bool { record.kind == .procedure && !record.traits.contains(.composed) }

  /// The first synonym: the plain words for it.
  package var label: String { pool.label(of: record) }

  /// All ways to write it, as they stand in the lexicon.
  package var synonyms: [String] { pool.synonyms(of: record) }

  /// Where it was declared, for messages.
  package var origin: LexiconOrigin { pool.origin(of: record) }

  private func list(_ relation: ConceptRelation) -> ArraySlice<ConceptNumber> {
    pool.list(relation, of: record)
  }
}

/// The file and line in which a concept was declared.
package struct LexiconOrigin: Hashable, Sendable, CustomStringConvertible {
  package let file: String
  package let line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  package var description: String { "\(file):\(line)" }
}
