/// What is simply so of a concept; `Concept` says of each what it means.
struct ConceptTraits: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt32

  static let general = Self(rawValue: 1)
  static let carried = Self(rawValue: 1 << 1)
  static let aside = Self(rawValue: 1 << 2)
  static let unlisted = Self(rawValue: 1 << 3)
  static let takesAll = Self(rawValue: 1 << 4)
  static let inParts = Self(rawValue: 1 << 5)
  static let assisting = Self(rawValue: 1 << 6)
  static let byHand = Self(rawValue: 1 << 7)
  static let takesPart = Self(rawValue: 1 << 8)
  static let empties = Self(rawValue: 1 << 9)
  static let staysInside = Self(rawValue: 1 << 10)
  static let usual = Self(rawValue: 1 << 11)
  static let vague = Self(rawValue: 1 << 12)
  static let noOrgan = Self(rawValue: 1 << 13)
  static let bothSides = Self(rawValue: 1 << 14)
  static let reachesOwner = Self(rawValue: 1 << 15)
  static let counted = Self(rawValue: 1 << 16)
  /// A root and an ending make it up; no entry lists it.
  static let composed = Self(rawValue: 1 << 17)
  static let beforehand = Self(rawValue: 1 << 18)

  /// The trait that a relation without a target tells of.
  init?(relation: String) {
    switch relation {
    case "general": self = .general
    case "carried": self = .carried
    case "aside": self = .aside
    case "assisting": self = .assisting
    case "by-hand": self = .byHand
    case "takes-part": self = .takesPart
    case "empties": self = .empties
    case "stays": self = .staysInside
    case "usual": self = .usual
    case "vague": self = .vague
    case "no-organ": self = .noOrgan
    case "unlisted": self = .unlisted
    case "takes-all": self = .takesAll
    case "both-sides": self = .bothSides
    case "reaches-owner": self = .reachesOwner
    case "counted": self = .counted
    case "in-parts": self = .inParts
    case "beforehand": self = .beforehand
    default: return nil
    }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// What leads from a concept to others; `Concept` says of each what it means.
enum ConceptRelation: UInt32, CaseIterable, Sendable {
  case parents, wholes, parts, along, opposites, targets, only, never, places, bears
  case specialStructures, specialActions, opensInto, holds, mendedBy, remnants
  /// These lead to one other at most.
  case product, takenBy, bearer

  /// The relation that a word of a lexicon file names, where that leads to any number of others.
  init?(word: String) {
    switch word {
    case "is": self = .parents
    case "part-of": self = .wholes
    case "parts": self = .parts
    case "along": self = .along
    case "opposes": self = .opposites
    case "within": self = .places
    case "bears": self = .bears
    case "only": self = .only
    case "never": self = .never
    case "to": self = .targets
    case "opens-into": self = .opensInto
    case "holds": self = .holds
    case "mended-by": self = .mendedBy
    case "remnant": self = .remnants
    default: return nil
    }
  }

  /// Its bit among all relations.
  var bit: UInt32 { 1 << rawValue }
}
