import Narratives

/// The sets of codes of a family that can stand as options together: four codes of one approach, or two and two
/// of two approaches; and all sets of three, for pairs that have no set of four.
///
/// A member is its place in the family.
struct CandidateSets: Sendable {
  /// Says of each set of members whether a kind of question allows it.
  typealias Condition = @Sendable (_ family: [Procedure], Lexicon) -> (_ set: [Int]) -> Bool

  private let fours: [[Int]]
  private let threes: [[Int]]

  /// The sets of some members of a family, of those that are near to one another where that is known.
  init(of members: [Int], in family: [Procedure], near nearness: Nearness? = nil) {
    let approaches = family.map(\.approach)
    var fours: [[Int]] = []
    var threes: [[Int]] = []
    for d in members.indices {
      for c in members.indices.prefix(d) {
        for b in members.indices.prefix(c) {
          let three = [members[b], members[c], members[d]]
          if nearness?.holds(three) ?? true { threes.append(three) }
          for a in members.indices.prefix(b) {
            let set = [members[a], members[b], members[c], members[d]]
            if Self.isBalanced(set, approaches), nearness?.holds(set) ?? true { fours.append(set) }
          }
        }
      }
    }
    self.fours = fours
    self.threes = threes
  }

  /// The sets that a condition allows; of three codes only those for a pair that has none of four.
  func sets(where isAllowed: ([Int]) -> Bool) -> [[Int]] {
    let large = fours.filter(isAllowed)
    let covered = Set(large.flatMap(OptionSets.pairs))
    return large
      + threes.filter { set in
        !OptionSets.pairs(set).allSatisfy(covered.contains) && isAllowed(set)
      }
  }

  /// Whether one of three codes is done by another way in than the other two, which would tell it, or rule it out, at once.
  static func hasOddApproach(in family: [Procedure]) -> ([Int]) -> Bool {
    let approaches = family.map(\.approach)
    return { set in set.count == 3 && Set(set.map { approaches[$0] }).count == 2 }
  }

  /// Whether four codes share an approach, or two and two of them do.
  private static func isBalanced(_ set: [Int], _ approaches: [ConceptNumber?]) -> Bool {
    var alike = 0
    for one in set {
      for other in set where approaches[one] == approaches[other] { alike += 1 }
    }
    // Four of one approach count 16, two and two count 8; three and one count 10, two and one and one 6.
    return alike == 16 || alike == 8
  }
}
