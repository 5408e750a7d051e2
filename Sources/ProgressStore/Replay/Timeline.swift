package import Scheduling

/// The present, as the clock of this machine shows it.
package struct Present: Equatable, Sendable {
  /// Milliseconds since 1970.
  package var instant: Int64
  package var day: StudyDay

  package init(instant: Int64, day: StudyDay) {
    self.instant = instant
    self.day = day
  }
}

/// The instants that the events of one device count for.
///
/// A device counts its events, so their order is known whatever its clock did. The instants must not run against
/// that order: of all stated instants the longest series that never goes back is believed (Schensted 1961, by
/// patience sorting), and none of them may lie in the future. Every other event counts for the instant of the
/// believed one before it, those before the first for the first.
enum Timeline {
  /// How far another machine's clock may be ahead before its events are doubted.
  static let tolerance: Int64 = 3_600_000

  /// The places of the events that are believed; `nil` if all of them are.
  static func believed(_ instants: [Int64], present: Int64) -> [Int]? {
    let latest = present + tolerance
    var isInOrder = true
    for index in instants.indices
    where instants[index] > latest || index > 0 && instants[index] < instants[index - 1] {
      isInOrder = false
      break
    }
    return isInOrder ? nil : longestSeries(instants, upTo: latest)
  }

  private static func longestSeries(_ instants: [Int64], upTo latest: Int64) -> [Int] {
    // `ends[n]` is the place where a series of n + 1 events can end at the earliest instant.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: instants.count)
    for (place, instant) in instants.enumerated() where instant <= latest {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if instants[ends[middle]] <= instant { low = middle + 1 } else { high = middle }
      }
      before[place] = low > 0 ? ends[low - 1] : -1
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var series: [Int] = []
    var place = ends.last ?? -1
    while place >= 0 {
      series.append(place)
      place = before[place]
    }
    return series.reversed()
  }
}
