import CommandLineParsing
import ProgressStore

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
        Example("settings easy-days sat,sun", "half the work on Saturdays and Sundays"),
        Example("settings vacation 2026-12-24...2027-01-01", "nothing is planned on those days"),
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
