package import Scheduling

extension Timestamp {
  /// Reads a time of RFC 3339 such as `2026-11-21T09:30:00+01:00`.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let milliseconds = TimeText.milliseconds(bytes, bytes.indices) else { return nil }
    let offset = bytes.count > 6 ? TimeText.utcOffset(bytes, (bytes.count - 6)..<bytes.count) : nil
    self.init(milliseconds: milliseconds, utcOffset: offset ?? 0)
  }
}

extension StudyDay {
  /// Reads a date such as `2026-11-21`.
  package init?(dateText: String) {
    let bytes = Array(dateText.utf8)
    guard let day = TimeText.day(bytes, bytes.indices) else { return nil }
    self = day
  }

  /// The date, for example `2026-11-21`.
  package var dateText: String { TimeText.text(self) }
}

extension Timestamp {
  /// The day of the calendar, which begins at midnight and not at the roll-over hour.
  package var calendarDay: StudyDay { studyDay(rolloverHour: 0) }

  /// The date and time on the learner's clock, for example `2026-11-21 09:30`.
  package var localText: String {
    let local = TimeText.text(milliseconds: milliseconds + Int64(utcOffset) * 1000)
    return local.prefix(10) + " " + local.dropFirst(11).prefix(5)
  }
}
