/// What a word of the lexicon stands for.
package enum ConceptKind: String, CaseIterable, Sendable {
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
package struct ConceptNumber: Hashable, Sendable, Comparable {
  package let rawValue: Int32

  package init(_ value: Int) { rawValue = Int32(value) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A thing that texts speak of, under one stable id whatever words they use.
package struct Concept: Equatable, Sendable {
  package let id: String
  package let kind: ConceptKind
  let words: Words
  /// Broader concepts ("obturator node is a pelvic node").
  package internal(set) var parents: [ConceptNumber] = []
  /// The whole it belongs to.
  package internal(set) var wholes: [ConceptNumber] = []
  /// The parts that make it up; clearing all of them clears it.
  package internal(set) var parts: [ConceptNumber] = []
  /// For a group of nodes: the structures whose course it follows.
  package internal(set) var along: [ConceptNumber] = []
  /// What cannot be true at the same time ("recurrent", "initial").
  package internal(set) var opposites: [ConceptNumber] = []
  /// For a procedure word: the act it names.
  package internal(set) var action: ConceptNumber?
  /// For a procedure word, a sign of the way in or an instrument: the approach it implies.
  package internal(set) var approach: ConceptNumber?
  /// For an approach: the places in which the signs of a like approach mean this one.
  package internal(set) var places: [ConceptNumber] = []
  /// For a procedure word: the structures it acts on.
  package internal(set) var targets: [ConceptNumber] = []
  /// For a procedure word: what it leaves behind, which other acts are done to ("closure of a colostomy").
  package internal(set) var product: ConceptNumber?
  /// For an action: what it is called when it is done to a certain structure or a kind of it.
  package internal(set) var special: [SpecialAction] = []
  /// For an action: the only structures that it is done to; empty means any.
  package internal(set) var only: [ConceptNumber] = []
  /// For an action: structures to which it is only the way in or out.
  package internal(set) var never: [ConceptNumber] = []
  /// Whether the text has to say of what it is: "the lobe", "the vein".
  package internal(set) var isGeneral = false
  /// For an action: whether it is done to what the text is about where no structure is named.
  package internal(set) var isCarried = false
  /// For an approach: whether it is named beside the main one ("cystoscopy at the end").
  package internal(set) var isAside = false
  /// For an approach: whether it only helps another one ("robot assisted").
  package internal(set) var isAssisting = false
  /// For an action: whether it is work with the hands in an open body, where nothing tells of another way.
  package internal(set) var isByHand = false
  /// For an action: whether a word that names it with its structure takes only a part ("-ectomy" done as an excision).
  package internal(set) var takesPart = false
  /// For an action: whether what lies in a fossa is meant that it is done to ("the fossa is emptied").
  package internal(set) var empties = false
  /// For a device: whether it is left in the body, so that work done with it puts it in.
  package internal(set) var staysInside = false
  /// For a tissue: the structures that it holds and is taken out for.
  package internal(set) var bears: [ConceptNumber] = []
  /// What "take" means of it where it is no removal ("the vessels are taken").
  package internal(set) var takenBy: ConceptNumber?
  /// For a state of a disease: what alone it is said of.
  package internal(set) var bearer: ConceptNumber?
  /// For a lesion: whether any growth of its organ goes by its name, however vague the word ("the mass").
  package internal(set) var isUsual = false
  /// Whether it is a word for any growth.
  package internal(set) var isVague = false
  /// Whether it is no organ that may be ill.
  package internal(set) var isNoOrgan = false
  /// Whether it is not worth a fact of its own.
  package internal(set) var isUnlisted = false
  /// For an action or a procedure word: whether it means all of what it is done to, where no word says how much.
  package internal(set) var takesAll = false
  /// For an action: whether it is done to the structure in which a thing of unknown name is ("a tear in the pleura").
  package internal(set) var reachesOwner = false
  /// For a procedure word: whether it says that the act is done on both sides.
  package internal(set) var isOnBothSides = false
  /// Whether codes depend on how many of it there are.
  package internal(set) var isCounted = false
  /// Whether removing it, with no word of how much, takes a part of it.
  package internal(set) var goesInParts = false
  /// For a procedure word: the short names of its targets, which modifiers before it may complete.
  var heads: [[Word]] = []
  /// For a word of scope or grammar: what it does.
  var function: FunctionWord?

  /// Where the words for it are found; most are never shown, so they are made into strings only on demand.
  enum Words: Equatable, Sendable {
    case listed(LexiconSource, phrases: Range<Int>, line: Int)
    case composed(String, LexiconOrigin)
  }

  /// A concept of which nothing is said yet.
  init(id: String, kind: ConceptKind, words: Words) {
    self.id = id
    self.kind = kind
    self.words = words
  }

  /// The concept that an entry declares.
  init(_ entry: LexiconEntry) {
    self.init(
      id: entry.id, kind: entry.kind,
      words: .listed(entry.source, phrases: entry.phrases, line: entry.line))
  }

  /// A procedure that a root and an ending make up.
  init(
    id: String, words: String, action: ConceptNumber, target: ConceptNumber, origin: LexiconOrigin
  ) {
    self.init(id: id, kind: .procedure, words: .composed(words, origin))
    self.action = action
    targets = [target]
  }

  /// Whether it is a word for an act that somebody listed, and none that was put together from a root and an ending.
  package var namesAct: Bool {
    guard kind == .procedure, case .listed = words else { return false }
    return true
  }

  /// The first synonym: the plain words for it.
  package var label: String {
    switch words {
    case .listed(let source, let phrases, _): source.firstPhrase(phrases)
    case .composed(let words, _): words
    }
  }

  /// All ways to write it, as they stand in the lexicon.
  package var synonyms: [String] {
    switch words {
    case .listed(let source, let phrases, _): source.plainPhrases(phrases)
    case .composed(let words, _): [words]
    }
  }

  /// Where it was declared, for messages.
  package var origin: LexiconOrigin {
    switch words {
    case .listed(let source, _, let line): LexiconOrigin(file: source.name, line: line)
    case .composed(_, let origin): origin
    }
  }
}

/// An action under the name that it has for one kind of structure ("debridement of cartilage" is an excision).
package struct SpecialAction: Hashable, Sendable {
  package let structure: ConceptNumber
  package let action: ConceptNumber
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
