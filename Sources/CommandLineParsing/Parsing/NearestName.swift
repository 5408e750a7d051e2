/// Finds the name that somebody probably meant.
package enum NearestName {
  /// The closest of some names, if it is close enough to be a slip of the fingers or a beginning.
  package static func of(_ word: String, among names: [String]) -> String? {
    let word = word.lowercased()
    let reach = max(1, word.count / 3)
    let near =
      names.map { (name: $0, distance: distance(word, $0.lowercased())) }
      .filter { $0.distance <= reach }
      .min { left, right in
        guard left.distance == right.distance else { return left.distance < right.distance }
        // Of equally near names the one that begins as the word does: slips come late in a word.
        let (one, other) = (common(word, left.name), common(word, right.name))
        return one == other ? left.name < right.name : one > other
      }
    if let near { return near.name }
    let longer = names.filter { word.count >= 2 && $0.lowercased().hasPrefix(word) }
    return longer.count == 1 ? longer.first : nil
  }

  private static func common(_ word: String, _ name: String) -> Int {
    zip(word, name.lowercased()).prefix { $0 == $1 }.count
  }

  /// Insertions, deletions, changes and swaps of neighbours between two words (optimal string
  /// alignment; Damerau 1964).
  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(change, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
