package import Scheduling

extension Profile {
  /// How much the learner wants to do on which days: half on easy days, nothing on days off and in the vacation.
  package var week: StudyWeek {
    let easy = weekdays(.easyDays)
    let off = weekdays(.daysOff)
    return StudyWeek(
      weekdays: Weekday.allCases.map { off.contains($0) ? 0 : easy.contains($0) ? 0.5 : 1 },
      holidays: vacation)
  }

  /// The days of the week that a setting lists, Monday first.
  package func weekdays(_ setting: Setting) -> [Weekday] {
    let names = settings[setting.rawValue]?.elements?.compactMap(\.text) ?? []
    return Weekday.allCases.filter { names.contains($0.rawValue) }
  }

  /// The days on which nothing is planned, as they were given.
  package var vacation: [ClosedRange<StudyDay>] {
    (settings[Setting.vacation.rawValue]?.elements ?? []).compactMap { range in
      guard let days = range.elements?.compactMap({ $0.text.flatMap(StudyDay.init(dateText:)) }),
        days.count == 2, days[0] <= days[1]
      else { return nil }
      return days[0]...days[1]
    }
  }

  /// The value of a setting, as it stands in the journal.
  package typealias Value = JSON

  /// The minutes a day that the learner wants to study; nil where that was never said.
  package var minutesPerDay: Double? { number(.minutesPerDay, in: 1...1440) }
}
