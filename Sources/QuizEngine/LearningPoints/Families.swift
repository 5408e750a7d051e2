import Narratives
import QuestionBanks

/// The groups of codes that are easily confused: the author's, and where none is named, those that do
/// the same sort of work in the same place or stand side by side in the code book.
enum Families {
  /// No family is larger: beyond that its members are told apart by number, and sets of them are too many.
  static let most = 12

  /// The families of some banks; every code is in at least one.
  ///
  /// Where a structure lies is told by `places`: the nearest place first, then those around it.
  static func groups(
    of banks: [Bank], _ procedures: [Procedure], _ lexicon: Lexicon,
    places: (ConceptNumber) -> [Int]
  ) -> [[Procedure]] {
    var groups: [[Procedure]] = []
    var placed: Set<ProcedureCode> = []
    for family in banks.flatMap(\.families) where family.codes.count > 1 {
      let codes = Set(family.codes)
      let members = procedures.filter { codes.contains($0.code) }
      guard members.count > 1 else { continue }
      groups.append(members)
      placed.formUnion(members.map(\.code))
    }
    func place(_ structure: ConceptNumber) -> Int? { places(structure).first }
    groups += alike(procedures.filter { !placed.contains($0.code) }, lexicon, place).flatMap {
      // Step by step a breast is joined to a gallbladder, and nobody confuses those.
      byPlace($0, lexicon) { places($0).last }
    }
    return groups.flatMap { $0.count > most ? byPlace($0, lexicon, place) : [$0] }.flatMap(parts)
  }

  /// A family apart by the place of the first work of each.
  private static func byPlace(
    _ family: [Procedure], _ lexicon: Lexicon, _ place: (ConceptNumber) -> Int?
  ) -> [[Procedure]] {
    var grounds: [Ground?] = []
    var groups: [[Procedure]] = []
    for procedure in family {
      let own = procedure.components.first.map { ground(of: $0, lexicon, place) }
      if let index = grounds.firstIndex(of: own) {
        groups[index].append(procedure)
      } else {
        grounds.append(own)
        groups.append([procedure])
      }
    }
    return groups
  }

  private static func ground(
    of act: Act, _ lexicon: Lexicon, _ place: (ConceptNumber) -> Int?
  ) -> Ground {
    place(act.target).map(Ground.place) ?? .structure(root(of: act.target, lexicon))
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

  /// Where some work is done: what lies in no place that is known stands for itself.
  private enum Ground: Hashable {
    case place(Int)
    case structure(ConceptNumber)
  }

  /// Work of one sort in one place.
  private struct Work: Hashable {
    let ground: Ground
    let family: ConceptNumber
  }

  /// Procedures that do alike work or are neighbors by number, joined step by step; one that is left alone
  /// joins others of its place.
  private static func alike(
    _ procedures: [Procedure], _ lexicon: Lexicon, _ place: (ConceptNumber) -> Int?
  ) -> [[Procedure]] {
    var groups = Groups(count: procedures.count)
    var works: [Work: Int] = [:]
    let grounds = procedures.map { procedure in
      procedure.components.map { ground(of: $0, lexicon, place) }
    }
    for (index, procedure) in procedures.enumerated() {
      for (act, ground) in zip(procedure.components, grounds[index]) {
        let work = Work(ground: ground, family: lexicon.family(of: act.action))
        if let earlier = works[work] {
          groups.join(earlier, index)
        } else {
          works[work] = index
        }
      }
    }
    // Code books number the variants of an operation one after the other.
    let numbered = procedures.indices.compactMap { index in
      Int(procedures[index].code.rawValue).map { (number: $0, index: index) }
    }.sorted { $0.number < $1.number }
    for (one, other) in zip(numbered, numbered.dropFirst()) where other.number - one.number <= 4 {
      groups.join(one.index, other.index)
    }
    joinLonely(&groups, grounds)
    return groups.members.map { group in group.map { procedures[$0] } }
  }

  private static func joinLonely(_ groups: inout Groups, _ grounds: [[Ground]]) {
    var known: [Ground: Int] = [:]
    for (index, own) in grounds.enumerated() {
      for ground in own where known[ground] == nil { known[ground] = index }
    }
    for group in groups.members where group.count == 1 {
      if let other = grounds[group[0]].lazy.compactMap({ known[$0] }).first(where: {
        $0 != group[0]
      }) {
        groups.join(group[0], other)
      }
    }
  }

  /// The broadest kind of a structure that still says where it is: not "lymph node", not "midline".
  private static func root(of structure: ConceptNumber, _ lexicon: Lexicon) -> ConceptNumber {
    let midline = lexicon.concept("midline")
    var root = structure
    while let broader = lexicon[root].parents.first(where: {
      $0 != midline && !lexicon[$0].isGeneral
    }) {
      root = broader
    }
    return root
  }
}

/// Things that are joined step by step into groups (union-find; the smallest member leads).
private struct Groups {
  private var leaders: [Int]

  init(count: Int) { leaders = Array(0..<count) }

  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (leader(of: one), leader(of: other))
    leaders[max(first, second)] = min(first, second)
  }

  private func leader(of index: Int) -> Int {
    var leader = index
    while leaders[leader] != leader { leader = leaders[leader] }
    return leader
  }

  /// The groups with their members, in the order of the first of each.
  var members: [[Int]] {
    Dictionary(grouping: leaders.indices, by: leader).sorted { $0.key < $1.key }.map(\.value)
  }
}
