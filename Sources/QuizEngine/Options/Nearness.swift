import Narratives

/// Which codes of a family a coder could take for one another.
///
/// They work in the same place, and do so by the same way in or do the same sort of work. To hold a resection of the
/// colon against a look into it asks nobody anything.
struct Nearness: Sendable {
  /// Where a structure lies, the nearest place first, then those around it.
  typealias Places = (ConceptNumber) -> [Int]

  /// For each member, which others are near.
  private var rows: [[Bool]]
  /// For each member, which others work in the same place.
  private var beside: [[Bool]]
  /// The members of which no work is known.
  private let unknown: [Int]

  /// How near the members of a family are to one another.
  init(_ family: [Procedure], _ lexicon: Lexicon, places: Places) {
    let profiles = family.map { Profile($0, lexicon, places) }
    unknown = profiles.indices.filter { profiles[$0].works.isEmpty }
    beside = profiles.map { one in profiles.map { one.isBeside($0) } }
    rows = profiles.map { one in profiles.map { one.isNear($0) } }
  }

  /// The same where a code of which no work is known counts as near to all: for what asks nothing of its work.
  var trustful: Nearness {
    var nearness = self
    for one in unknown {
      for other in rows.indices {
        nearness.rows[one][other] = true
        nearness.rows[other][one] = true
        nearness.beside[one][other] = true
        nearness.beside[other][one] = true
      }
    }
    return nearness
  }

  /// Whether two members are.
  func isNear(_ one: Int, _ other: Int) -> Bool { rows[one][other] }

  /// Whether two members work in the same place, or of one of them no work is known.
  func isBeside(_ one: Int, _ other: Int) -> Bool {
    beside[one][other] || unknown.contains(one) || unknown.contains(other)
  }

  /// Whether all members of a set work in one place, and each has others that are near, two among four and one among
  /// three: then none falls at once.
  func holds(_ set: [Int]) -> Bool {
    set.allSatisfy { one in
      set.allSatisfy { beside[one][$0] }
        && set.count { $0 != one && rows[one][$0] } >= set.count / 2
    }
  }

  /// Some work as a coder sees it: a taking of samples is another sort than a removal.
  private struct Work {
    let places: [Int]
    /// The structure and all that is broader.
    let kinds: [ConceptNumber]
    let family: ConceptNumber
    let isSampling: Bool
    let isNodal: Bool

    /// Whether one is done where the other is, or within that place; nodes are a matter of their own.
    func isBeside(_ other: Work) -> Bool {
      guard isNodal == other.isNodal else { return false }
      // Of what has no place of its own, a lead or a stent, only the like is beside it.
      guard let own = places.first, let its = other.places.first else {
        return kinds.first.map(other.kinds.contains) ?? true
          || other.kinds.first.map(kinds.contains) ?? true
      }
      return places.contains(its) || other.places.contains(own)
    }
  }

  private struct Profile {
    let approach: ConceptNumber?
    let works: [Work]

    init(_ procedure: Procedure, _ lexicon: Lexicon, _ places: Places) {
      approach = procedure.approach
      works = procedure.components.map { act in
        let structure = lexicon[act.target].isGeneral ? act.sites.first ?? act.target : act.target
        return Work(
          places: places(structure), kinds: [structure] + lexicon.ancestors(of: structure),
          family: lexicon.family(of: act.action),
          isSampling: lexicon.isSampling(act.action),
          isNodal: lexicon.isNodeGroup(structure))
      }
    }

    func isBeside(_ other: Profile) -> Bool {
      works.contains { one in other.works.contains(where: one.isBeside) }
    }

    func isNear(_ other: Profile) -> Bool {
      works.contains { one in
        other.works.contains { two in
          one.isBeside(two)
            && (approach == other.approach
              || one.family == two.family && one.isSampling == two.isSampling)
        }
      }
    }
  }
}
