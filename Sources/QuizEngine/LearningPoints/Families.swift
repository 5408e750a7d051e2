import Narratives
import QuestionBanks

/// The groups of codes that are easily confused: the author's, and where none is named, those that
/// work on the same structures or stand side by side in the code book.
enum Families {
  /// No family is larger: beyond that its members are told apart by number, and sets of them are too many.
  static let most = 12

  /// The families of some banks; every code is in at least one.
  static func groups(of banks: [Bank], _ procedures: [Procedure], _ lexicon: Lexicon)
    -> [[Procedure]]
  {
    var groups: [[Procedure]] = []
    var placed: Set<ProcedureCode> = []
    for family in banks.flatMap(\.families) where family.codes.count > 1 {
      let codes = Set(family.codes)
      let members = procedures.filter { codes.contains($0.code) }
      guard members.count > 1 else { continue }
      groups.append(members)
      placed.formUnion(members.map(\.code))
    }
    groups += alike(procedures.filter { !placed.contains($0.code) }, lexicon)
    return groups.flatMap(parts)
  }

  /// A family in parts of about the same size, none of them too large; neighbors by number stay together.
  private static func parts(of family: [Procedure]) -> [[Procedure]] {
    guard family.count > most else { return [family] }
    let sorted = family.sorted { $0.code < $1.code }
    let count = (sorted.count + most - 1) / most
    return (0..<count).map { part in
      Array(sorted[part * sorted.count / count..<(part + 1) * sorted.count / count])
    }
  }

  /// Procedures that work on related structures or are neighbors by number, joined step by step.
  private static func alike(_ procedures: [Procedure], _ lexicon: Lexicon) -> [[Procedure]] {
    var leaders = Array(procedures.indices)
    func leader(of index: Int) -> Int {
      var leader = index
      while leaders[leader] != leader { leader = leaders[leader] }
      return leader
    }
    func join(_ one: Int, _ other: Int) {
      let (first, second) = (leader(of: one), leader(of: other))
      leaders[max(first, second)] = min(first, second)
    }
    var known: [ConceptNumber: Int] = [:]
    for (index, procedure) in procedures.enumerated() {
      for act in procedure.components {
        let root = root(of: act.target, lexicon)
        if let earlier = known[root] { join(earlier, index) } else { known[root] = index }
      }
    }
    // Code books number the variants of an operation one after the other.
    let numbered = procedures.indices.compactMap { index in
      Int(procedures[index].code.rawValue).map { (number: $0, index: index) }
    }.sorted { $0.number < $1.number }
    for (one, other) in zip(numbered, numbered.dropFirst()) where other.number - one.number <= 4 {
      join(one.index, other.index)
    }
    return Dictionary(grouping: procedures.indices, by: leader).sorted { $0.key < $1.key }
      .map { group in group.value.map { procedures[$0] } }
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
