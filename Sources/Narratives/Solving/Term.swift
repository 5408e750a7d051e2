/// What a text speaks of, as far as it tells what other texts the text resembles.
package enum Term: Hashable, Sendable {
  case concept(ConceptNumber)
  /// Work of a family of actions on a structure.
  case work(family: ConceptNumber, target: ConceptNumber)
  /// A word, as the hash of its stem.
  case word(UInt64)

  /// A number to sort by, so that sums of weights are the same in every run.
  fileprivate var order: UInt64 {
    switch self {
    case .concept(let number): UInt64(UInt32(bitPattern: number.rawValue))
    case .work(let family, let target):
      1 << 62 | UInt64(UInt32(bitPattern: family.rawValue)) << 31
        | UInt64(UInt32(bitPattern: target.rawValue))
    case .word(let hash): 1 << 63 | hash >> 1
    }
  }

  /// One number is hashed in a fraction of the time that a case and its values take.
  package func hash(into hasher: inout Hasher) { hasher.combine(order) }

  var isWord: Bool { if case .word = self { true } else { false } }
}

extension Reading {
  /// A term with how firmly it is said, and where.
  package struct TermUse: Sendable {
    package let term: Term
    package let scope: Scope
    package let section: Section
    /// The index of the sentence.
    package let sentence: Int
  }
}

/// How much a text has of each term.
package struct TermProfile: Sendable {
  private(set) var weights: [Term: Float] = [:]
  /// The row of a table that it is, if it was made with others.
  private(set) var row: (table: ProfileTable, number: Int)?

  package init() {}

  /// A row of a table.
  init(row number: Int, of table: ProfileTable) { row = (table, number) }

  /// All terms with their weights, always in the same order.
  package var entries: [(term: Term, weight: Float)] {
    let own = weights.map { (term: $0.key, weight: $0.value) }
    let others = row.map { row in
      row.table.row(row.number).map { (term: row.table.terms[Int($0.term)], weight: $0.weight) }
    }
    return (own + (others ?? [])).sorted { $0.term.order < $1.term.order }
  }

  /// The profile of weights that are known.
  package init(weights: [Term: Float]) { self.weights = weights }

  /// Adds what a text says.
  ///
  /// Things count as far as they are done or may be done; words count wherever they stand, since texts about one
  /// procedure have them in common, except where the text speaks of another code.
  package mutating func add(
    _ reading: Reading, as kind: TextKind = .narrative, weight: Float = 1, _ lexicon: Lexicon
  ) {
    weights.reserveCapacity(weights.count + reading.terms.count)
    for use in reading.terms {
      let share = kind.share(of: use)
      if share > 0 { add(use.term, weight * share, lexicon) }
    }
  }

  /// What the heading of a note names.
  init(headingOf reading: Reading, _ lexicon: Lexicon) {
    for use in reading.terms where use.section == .heading { add(use.term, 1, lexicon) }
  }

  /// A term and, more weakly, all that is broader.
  private mutating func add(_ term: Term, _ weight: Float, _ lexicon: Lexicon) {
    weights[term, default: 0] += weight
    let broader = weight * Self.shareOfBroader
    switch term {
    case .concept(let number):
      for ancestor in lexicon.ancestors(of: number) where ancestor != number {
        weights[.concept(ancestor), default: 0] += broader
      }
      for whole in lexicon[number].wholes { weights[.concept(whole), default: 0] += broader }
    case .work(let family, let target):
      for ancestor in lexicon.ancestors(of: target) where ancestor != target {
        weights[.work(family: family, target: ancestor), default: 0] += broader
      }
    case .word: break
    }
  }

  private static let shareOfBroader: Float = 0.4
}

/// Whether a text tells how a procedure is done or what was done once.
package enum TextKind: Sendable {
  case narrative, note

  /// How much a term counts where it stands.
  fileprivate func share(of use: Reading.TermUse) -> Float {
    let share: Float =
      switch (use.scope, use.term.isWord) {
      case (.performed, _), (.preserved, _): 1
      case (.optional, true), (.conditional, true): 1
      case (.optional, false), (.conditional, false): Self.shareOfOptional
      case (.background, true): self == .note ? Self.shareOfUndone : 0
      case (_, true): self == .note ? Self.shareOfUndone : 1
      case (_, false): 0
      }
    return self == .note && use.section != .body ? share * Self.shareOfHeading : share
  }

  private static let shareOfOptional: Float = 0.4
  private static let shareOfUndone: Float = 0.4
  /// What stands over a note is often carried over from the plan.
  private static let shareOfHeading: Float = 0.3
}
