import Narratives
import QuestionBanks

/// The groups of codes that are easily confused: the author's, and where none is named, those that
/// work on the same structures or stand side by side in the code book.
enum Families {
  /// The families of some banks; every code is in at least one.
  static func groups(of banks: [Bank], _ procedures: [Procedure], _ lexicon: Lexicon)
    -> [[Procedure]]
  {
    var groups: [[Procedure]] = []
    var placed: Set<ProcedureCode> = []
    for family in banks.flatMap(\.families) where family.codes.count > 1 {
      let members = procedures.filter { family.codes.contains($0.code) }
      guard members.count > 1 else { continue }
      groups.append(members)
      placed.formUnion(members.map(\.code))
    }
    return groups + alike(procedures.filter { !placed.contains($0.code) }, lexicon)
  }

  /// Procedures that work on related structures or are neighbors by number, joined step by step.
  private static func alike(_ procedures: [Procedure], _ lexicon: Lexicon) -> [[Procedure]] {
    var groups: [(keys: Set<ConceptNumber>, members: [Procedure])] = []
    for procedure in procedures {
      let keys = Set(procedure.components.map { root(of: $0.target, lexicon) })
      var joined = (keys: keys, members: [procedure])
      groups.removeAll { group in
        guard
          !group.keys.isDisjoint(with: keys)
            || group.members.contains(where: { areNeighbors($0.code, procedure.code) })
        else { return false }
        joined.keys.formUnion(group.keys)
        joined.members = group.members + joined.members
        return true
      }
      groups.append(joined)
    }
    return groups.map(\.members)
  }

  /// Code books number the variants of an operation one after the other.
  private static func areNeighbors(_ one: ProcedureCode, _ other: ProcedureCode) -> Bool {
    guard let first = Int(one.rawValue), let second = Int(other.rawValue) else { return false }
    return abs(first - second) <= 4
  }

  /// The broadest kind of a structure that still says where it is: not "lymph node", not "midline".
  private static func root(of structure: ConceptNumber, _ lexicon: Lexicon) -> ConceptNumber {
    var root = structure
    while let broader = lexicon[root].parents.first(where: {
      lexicon.id($0) != "midline" && !lexicon[$0].isGeneral
    }) {
      root = broader
    }
    return root
  }
}
