package import Scheduling

/// A moment as the learner's clock showed it: an instant of UTC and the local offset at that instant.
package struct Timestamp: Hashable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  package let milliseconds: Int64
  /// Seconds that local time is ahead of UTC.
  package let utcOffset: Int

  /// Makes a moment; instants outside the years 0001 to 9999 are moved to the nearest end.
  package init(milliseconds: Int64, utcOffset: Int = 0) {
    self.milliseconds = min(max(milliseconds, Self.earliest), Self.latest)
    self.utcOffset = min(max(utcOffset, -86_340), 86_340) / 60 * 60
  }

  /// The study day of the moment; it begins at the roll-over hour of local time.
  package func studyDay(rolloverHour: Int = 4) -> StudyDay {
    StudyDay(
      unixSeconds: Double(milliseconds) / 1000, utcOffset: utcOffset, rolloverHour: rolloverHour)
  }

  private static let earliest: Int64 = -62_135_596_800_000
  private static let latest: Int64 = 253_402_300_799_999
}
