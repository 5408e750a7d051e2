import ProgressStore
import Scheduling

/// Study days in words.
enum DayText {
  /// A day seen from another, for example `in 3 days, on 2026-11-24`.
  static func relative(_ day: StudyDay, from today: StudyDay) -> String {
    let date = day.dateText
    return switch today.distance(to: day) {
    case ...0: "later today, when the new study day begins"
    case 1: "tomorrow, on \(date)"
    case let days: "in \(days) days, on \(date)"
    }
  }

  /// `first`, `second`, `3rd`, `11th`.
  static func ordinal(_ number: Int) -> String {
    switch number {
    case 1: "first"
    case 2: "second"
    case 3: "third"
    case 11...13: "\(number)th"
    case _ where number % 10 == 1: "\(number)st"
    case _ where number % 10 == 2: "\(number)nd"
    case _ where number % 10 == 3: "\(number)rd"
    default: "\(number)th"
    }
  }

  /// `once`, `twice`, `3 times`.
  static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: "\(number) times"
    }
  }

  /// `1 question`, `2 questions`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
