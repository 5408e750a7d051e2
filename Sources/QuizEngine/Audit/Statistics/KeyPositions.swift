/// Where the keys stand.
package struct KeyPositions: Equatable, Sendable {
  /// For each number of options, how often the key stands at each place.
  package private(set) var counts: [Int: [Int]] = [:]
  /// The most items in a row whose keys stand at the same place.
  package private(set) var longestRun = 0
  package private(set) var test = ChiSquare()

  /// Counts the items whose options are shown in their own order.
  init(_ items: [AuditItem]) {
    var run = 0
    var last: Int?
    for item in items where item.isGuessable && !item.isShuffledLater {
      guard let key = item.keyIndex else { continue }
      counts[item.options.count, default: Array(repeating: 0, count: item.options.count)][key] += 1
      run = key == last ? run + 1 : 1
      last = key
      longestRun = max(longestRun, run)
    }
    for (_, places) in counts.sorted(by: { $0.key < $1.key }) { test.add(places) }
  }
}
