package import Scheduling

/// The settings of a learner: of every setting the value that was given last.
package struct Profile: Equatable, Sendable {
  /// All settings by name, also those that this version does not know.
  package internal(set) var settings: [String: JSON] = [:]
  /// For every model the weights that were fitted and taken last.
  package internal(set) var fits: [String: Event.Fit] = [:]

  /// The settings of a new learner.
  package init() {}

  /// The memory model with the weights that are in use.
  package var model: MemoryModel {
    let name = settings[Setting.model.rawValue]?.text.flatMap(MemoryModel.Name.init) ?? .fsrs7
    guard let fit = fits[name.rawValue], let fitted = try? MemoryModel(name, weights: fit.weights)
    else { return .standard(name) }
    return fitted
  }

  /// The recall that a point may fall to before it is asked again.
  package var retention: Double { number(.retention, in: 0.5...0.99) ?? 0.9 }

  /// New points a day.
  package var newPerDay: Int { number(.newPerDay, in: 0...9999).map { Int($0) } ?? 20 }

  /// The hour of local time at which a study day begins.
  package var rolloverHour: Int { number(.rolloverHour, in: 0...23).map { Int($0) } ?? 4 }

  /// The value of a setting, as text.
  package func text(_ setting: Setting) -> String? { settings[setting.rawValue]?.text }

  /// The value of a setting, where it is a number inside a range.
  package func number(_ setting: Setting, in range: ClosedRange<Double>) -> Double? {
    guard let number = settings[setting.rawValue]?.double, range.contains(number) else {
      return nil
    }
    return number
  }

  /// A setting, by its name in a profile event.
  package enum Setting: String, CaseIterable, Sendable {
    case model, retention, newPerDay, rolloverHour
    /// The day of the exam, as `2027-03-15`.
    case examDay
    /// The minutes a day that the learner wants to study.
    case minutesPerDay
    /// Whether the learner is asked how sure the answer is.
    case asksConfidence
    /// The days of the week with half the usual work, as names.
    case easyDays
    /// The days of the week without work, as names.
    case daysOff
    /// Ranges of days without work, as pairs of dates.
    case vacation
  }

  /// Takes in new values; `null` takes a setting back.
  mutating func set(_ members: [JSON.Member]) {
    for member in members {
      settings[member.name] = member.value == .null ? nil : member.value
    }
  }

  /// Takes in fitted weights, if they are used.
  mutating func take(_ fit: Event.Fit) {
    if fit.isTaken { fits[fit.model] = fit }
  }
}
