import CommandLineParsing
import ProgressStore
import Scheduling

extension Command {
  /// Shows or changes how a learner studies.
  static let settings = Command(
    CommandSyntax(
      "settings", "Show how you study, or change it.",
      discussion: LearnerSetting.allCases.map { "\($0.rawValue): \($0.meaning)" },
      parameters: [
        Parameter(
          "NAME", .optional, completion: .choice(LearnerSetting.allCases.map(\.rawValue)),
          "The setting to show or change."),
        Parameter("VALUE", .optional, "Its new value; 'default' takes your change back."),
      ],
      options: [StandardOptions.learner, StandardOptions.progress, StandardOptions.json],
      examples: [
        Example("settings", "all settings"),
        Example("settings new-per-day 10", "ten new points a day"),
      ])
  ) { given, world in
    let name = try given.words.first.map(setting)
    let store = try world.progress(given, for: given.words.count == 2 ? .studying : .reading)
    defer { store.close() }
    if let name, let word = given.words.dropFirst().first {
      try store.append(try name.event(word), at: world.now())
    }
    for setting in name.map({ [$0] }) ?? LearnerSetting.allCases {
      let value = setting.value(in: store.state.profile)
      if given[StandardOptions.json] {
        world.output.json(["setting": .string(setting.rawValue), "value": .string(value)])
      } else {
        world.output.line("\(setting.rawValue): \(value, .strong)")
      }
    }
    return .done
  }

  private static func setting(_ word: String) throws(UsageError) -> LearnerSetting {
    if let setting = LearnerSetting(rawValue: word) { return setting }
    let names = LearnerSetting.allCases.map(\.rawValue)
    let hint = NearestName.of(word, among: names).map { ". Did you mean '\($0)'?" }
    throw .other(
      "unknown setting '\(word)'\(hint ?? ": expected one of \(names.joined(separator: ", "))")")
  }
}

/// What a learner may choose about studying.
enum LearnerSetting: String, CaseIterable {
  case newPerDay = "new-per-day"
  case retention
  case dayBegins = "day-begins"
  case model

  /// What it means and what it may be.
  var meaning: String {
    switch self {
    case .newPerDay: "how many new points a day, 0 to 9999."
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
    case .retention: "\(profile.retention)"
    case .dayBegins: "\(profile.rolloverHour)"
    case .model: profile.model.name.rawValue
    }
  }

  /// The change that a word stands for.
  func event(_ word: String) throws(UsageError) -> Event.Body {
    if word == "default" { return .profile([.init(stored, .null)]) }
    switch self {
    case .newPerDay:
      guard let number = Int(word), (0...9999).contains(number) else { throw fault(word) }
      return .profile([.init(stored, .int(number))])
    case .retention:
      guard let number = Double(word), (0.5...0.99).contains(number) else { throw fault(word) }
      return .profile([.init(stored, .double(number))])
    case .dayBegins:
      guard let number = Int(word), (0...23).contains(number) else { throw fault(word) }
      return .profile([.init(stored, .int(number))])
    case .model:
      guard let name = MemoryModel.Name(rawValue: word) else { throw fault(word) }
      return .profile([.init(stored, .string(name.rawValue))])
    }
  }

  /// Its name in the journal.
  private var stored: String {
    switch self {
    case .newPerDay: Profile.Setting.newPerDay.rawValue
    case .retention: Profile.Setting.retention.rawValue
    case .dayBegins: Profile.Setting.rolloverHour.rawValue
    case .model: Profile.Setting.model.rawValue
    }
  }

  private func fault(_ word: String) -> UsageError {
    .other("'\(word)' cannot be the value of '\(rawValue)', which is \(meaning.dropLast())")
  }
}
