import Narratives

/// Sets of codes to choose from, balanced so that the options alone tell nothing about the key.
///
/// A set holds four codes of one approach, or two and two of two approaches. All sets that hold a
/// pair are equally likely, over all pairs of a family; the key is either code of the pair. So within
/// any set each code is the key equally often, whatever a guesser looks at.
struct OptionSets {
  private let members: [Procedure]
  /// The largest number of sets that any pair of the family has.
  private let most: Int

  init(family: [Procedure]) {
    members = family
    var most = 0
    for (index, one) in family.enumerated() {
      for other in family[(index + 1)...] {
        most = max(most, Self.sets(holding: one, other, in: family).count)
      }
    }
    self.most = most
  }

  /// A set that holds both procedures; `nil` leaves the pair to a kind without options, so often
  /// that no pair's sets are more frequent than another's.
  func set(
    holding one: Procedure, _ other: Procedure, using generator: inout some RandomNumberGenerator
  ) -> [Procedure]? {
    let sets = Self.sets(holding: one, other, in: members)
    guard most > 0 else { return nil }
    let index = Int.random(in: 0..<most, using: &generator)
    return sets.indices.contains(index) ? sets[index] : nil
  }

  private static func sets(holding one: Procedure, _ other: Procedure, in family: [Procedure])
    -> [[Procedure]]
  {
    let rest = family.filter { $0.code != one.code && $0.code != other.code }
    guard rest.count > 1 else { return rest.isEmpty ? [] : [[one, other] + rest] }
    var sets: [[Procedure]] = []
    for (index, third) in rest.enumerated() {
      for fourth in rest[(index + 1)...] {
        let set = [one, other, third, fourth]
        if isBalanced(set) { sets.append(set) }
      }
    }
    return sets
  }

  private static func isBalanced(_ set: [Procedure]) -> Bool {
    let counts = Dictionary(grouping: set, by: \.approach).values.map(\.count)
    return counts == [4] || counts == [2, 2]
  }
}
