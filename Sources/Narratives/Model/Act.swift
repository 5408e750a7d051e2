/// How much of a structure an act takes; the ids of the lexicon's `extent` entries.
package enum Extent: String, CaseIterable, Sendable {
  case total, systematic, extensive, radical
  case modifiedRadical = "modified-radical"
  case subtotal, partial, limited, sampled, selective, simple, complex, multiple
  /// Above the deep fascia; above the cervix.
  case superficial, supracervical
  /// No word says how much, but what the act is called means all of it ("lymphadenectomy"); no entry of the lexicon.
  case implied

  /// The classes that codes are decided by.
  package enum Breadth: Sendable {
    /// Single pieces out of many.
    case selective
    /// A part of the structure.
    case partial
    /// All of it.
    case total
    /// All of it by the name of the act, with no word of how much.
    case implied
    /// A word that says nothing about how much.
    case unstated

    /// Whether a word says how much is taken.
    package var isStated: Bool { self != .unstated && self != .implied }
  }

  package var breadth: Breadth {
    switch self {
    case .limited, .sampled, .selective: .selective
    case .partial, .subtotal, .supracervical: .partial
    case .total, .systematic, .extensive, .radical, .modifiedRadical: .total
    case .simple, .complex, .multiple, .superficial: .unstated
    case .implied: .implied
    }
  }
}

/// On which side an act is done; the ids of the lexicon's `laterality` entries.
package enum Laterality: String, CaseIterable, Sendable {
  case bilateral, right, left, unilateral, contralateral

  /// Whether it is one side and not the other.
  package var isOneSided: Bool { self != .bilateral }

  /// The side of two acts taken together.
  package func joined(with other: Laterality) -> Laterality {
    switch (self, other) {
    case (let one, let same) where one == same: one
    case (.unilateral, let side), (let side, .unilateral): side
    default: .bilateral
    }
  }
}

/// Something done to one structure.
package struct Act: Hashable, Sendable {
  package var action: ConceptNumber
  package var target: ConceptNumber
  /// Where it is done: "along the external iliac vessels".
  package var sites: [ConceptNumber] = []
  package var extent: Extent?
  package var laterality: Laterality?

  package init(
    action: ConceptNumber, target: ConceptNumber, sites: [ConceptNumber] = [],
    extent: Extent? = nil, laterality: Laterality? = nil
  ) {
    self.action = action
    self.target = target
    self.sites = sites
    self.extent = extent
    self.laterality = laterality
  }
}
