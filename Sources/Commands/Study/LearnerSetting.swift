import CommandLineParsing
import ProgressStore
import Scheduling

/// What a learner may choose about studying.
enum LearnerSetting: String, CaseIterable {
  case newPerDay = "new-per-day"
  case minutesPerDay = "minutes-per-day"
  case easyDays = "easy-days"
  case daysOff = "days-off"
  case vacation
  case retention
  case dayBegins = "day-begins"
  case model

  /// What it means and what it may be.
  var meaning: String {
    switch self {
    case .newPerDay: "how many new points a day, 0 to 9999."
    case .minutesPerDay:
      "how many minutes a day you want to study, 1 to 1440; new points wait while what is due fills "
        + "them."
    case .easyDays: "the days of the week with half the usual work, such as sat,sun."
    case .daysOff: "the days of the week without work, such as sun; what comes back avoids them."
    case .vacation: "the days on which nothing is planned, such as 2026-12-24...2027-01-01."
    case .retention:
      "how likely you want to know a point when it comes back, 0.5 to 0.99; more means more work."
    case .dayBegins: "the hour at which a new study day begins, 0 to 23."
    case .model: "the memory model, fsrs-7 or fsrs-6; your answers are then counted anew by it."
    }
  }

  /// The value in use.
  func value(in profile: Profile) -> String {
    switch self {
    case .newPerDay: "\(profile.newPerDay)"
    case .minutesPerDay: profile.minutesPerDay.map { Figure.number($0) } ?? "no limit"
    case .easyDays: Self.text(profile.weekdays(.easyDays).map { "\($0.rawValue.prefix(3))" })
    case .daysOff: Self.text(profile.weekdays(.daysOff).map { "\($0.rawValue.prefix(3))" })
    case .vacation: Self.text(profile.vacation.map(\.dateText))
    case .retention: "\(profile.retention)"
    case .dayBegins: "\(profile.rolloverHour)"
    case .model: profile.model.name.rawValue
    }
  }

  /// The change that a word stands for.
  func event(_ word: String) throws(UsageError) -> Event.Body {
    guard let value = word == "default" ? .null : stored(word) else {
      throw .other("'\(word)' cannot be the value of '\(rawValue)', which is \(meaning.dropLast())")
    }
    return .profile([.init(setting.rawValue, value)])
  }

  /// A word as the journal keeps it; nil for one that cannot be the value.
  private func stored(_ word: String) -> Profile.Value? {
    switch self {
    case .newPerDay: Int(word).flatMap { (0...9999).contains($0) ? .int($0) : nil }
    case .minutesPerDay: Double(word).flatMap { (1...1440).contains($0) ? .double($0) : nil }
    case .easyDays, .daysOff:
      Self.list(word) { part in
        Weekday.allCases.first { part.count > 1 && $0.rawValue.hasPrefix(part.lowercased()) }
          .map { .string($0.rawValue) }
      }
    case .vacation:
      Self.list(word) { part in
        ClosedRange(dateText: part).map {
          .array([.string($0.lowerBound.dateText), .string($0.upperBound.dateText)])
        }
      }
    case .retention: Double(word).flatMap { (0.5...0.99).contains($0) ? .double($0) : nil }
    case .dayBegins: Int(word).flatMap { (0...23).contains($0) ? .int($0) : nil }
    case .model: MemoryModel.Name(rawValue: word).map { .string($0.rawValue) }
    }
  }

  /// Its name in the journal.
  private var setting: Profile.Setting {
    switch self {
    case .newPerDay: .newPerDay
    case .minutesPerDay: .minutesPerDay
    case .easyDays: .easyDays
    case .daysOff: .daysOff
    case .vacation: .vacation
    case .retention: .retention
    case .dayBegins: .rolloverHour
    case .model: .model
    }
  }

  private static func text(_ parts: [String]) -> String {
    parts.isEmpty ? "none" : parts.joined(separator: ",")
  }

  private static func list(
    _ word: String, _ value: (String) -> Profile.Value?
  ) -> Profile.Value? {
    if word == "none" { return .null }
    let values = word.split(separator: ",", omittingEmptySubsequences: false).map {
      value(String($0))
    }
    let valid = values.compactMap(\.self)
    return valid.count == values.count ? .array(valid) : nil
  }
}

extension ClosedRange<StudyDay> {
  /// The days, for example `2026-12-24...2027-01-01`.
  fileprivate var dateText: String { "\(lowerBound.dateText)...\(upperBound.dateText)" }

  /// Reads one date, or two with dots between them.
  fileprivate init?(dateText: String) {
    let parts = dateText.replacing("…", with: "..").split(separator: ".").map(String.init)
    let days = parts.compactMap(StudyDay.init(dateText:))
    guard days.count == parts.count, (1...2).contains(days.count), let first = days.first,
      let last = days.last, first <= last
    else { return nil }
    self = first...last
  }
}
