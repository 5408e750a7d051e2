/// A day of study, counted from 1970-01-01; it begins at the roll-over hour of local time.
package struct StudyDay: RawRepresentable, Hashable, Sendable, Comparable, Strideable {
  /// Whole days since 1970-01-01.
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// The study day of a moment: seconds since 1970 in UTC, the local offset in seconds at that moment.
  package init(unixSeconds: Double, utcOffset: Int, rolloverHour: Int = 4) {
    let local = unixSeconds + Double(utcOffset) - Double(rolloverHour) * 3600
    self.rawValue = Int((local / 86_400).rounded(.down))
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  package func distance(to other: Self) -> Int { other.rawValue - rawValue }

  package func advanced(by days: Int) -> Self { Self(rawValue: rawValue + days) }
}
