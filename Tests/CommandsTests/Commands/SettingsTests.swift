import Testing

@testable import Commands

private let refused: [(words: [String], message: String)] = [
  (
    ["new-per-day", "many"],
    "'many' cannot be the value of 'new-per-day', which is how many new points a day, 0 to 9999"
  ),
  (
    ["retention", "1"],
    "'1' cannot be the value of 'retention', which is how likely you want to know a point when it"
      + " comes back, 0.5 to 0.99; more means more work"
  ),
  (
    ["easy-days", "sat,someday"],
    "'sat,someday' cannot be the value of 'easy-days', which is the days of the week with half the"
      + " usual work, such as sat,sun"
  ),
  (
    ["vacation", "2027-01-01...2026-12-24"],
    "'2027-01-01...2026-12-24' cannot be the value of 'vacation', which is the days on which nothing"
      + " is planned, such as 2026-12-24...2027-01-01"
  ),
  (
    ["minutes-per-day", "0"],
    "'0' cannot be the value of 'minutes-per-day', which is how many minutes a day you want to"
      + " study, 1 to 1440; new points wait while what is due fills them"
  ),
  (["retentoin"], "unknown setting 'retentoin'. Did you mean 'retention'?"),
  (
    ["colour"],
    "unknown setting 'colour': expected one of new-per-day, minutes-per-day, easy-days, "
      + "days-off, vacation, retention, day-begins, model"
  ),
]

struct SettingsTests {
  private let scripted: ScriptedWorld

  init() throws {
    scripted = try ScriptedWorld()
    scripted.width = 10_000
  }

  private static func page(newPerDay: Int, model: String) -> String {
    """
    new-per-day: \(newPerDay)
    minutes-per-day: no limit
    easy-days: none
    days-off: none
    vacation: none
    retention: 0.9
    day-begins: 4
    model: \(model)

    """
  }

  @Test(
    arguments: [
      ("minutes-per-day", "12.5", "12.5"), ("easy-days", "sun,Sat", "sat,sun"),
      ("days-off", "wednesday", "wed"), ("days-off", "none", "none"),
      (
        "vacation", "2026-12-24..2027-01-01,2027-02-03",
        "2026-12-24...2027-01-01,2027-02-03...2027-02-03"
      ),
    ])
  func aChangeReadsAsItWasGiven(name: String, word: String, value: String) {
    #expect(scripted.run("settings", name, word) == .done)
    scripted.clear()
    scripted.run("settings", name)
    #expect(scripted.output == "\(name): \(value)\n")
  }

  @Test func nothingNewIsAskedOnADayOffAndHalfOnAnEasyDay() {
    // 2026-11-21 is a Saturday.
    scripted.run("settings", "new-per-day", "4")
    scripted.run("settings", "days-off", "sat")
    scripted.clear()
    scripted.run("study", "--json", typing: ["c", "a c", "38562", "2 3 1"])
    #expect(!scripted.output.contains(#""event":"question""#))
    scripted.run("settings", "days-off", "none")
    scripted.run("settings", "easy-days", "sat")
    scripted.clear()
    scripted.run("study", "--json", typing: ["c", "a c", "38562", "2 3 1"])
    #expect(scripted.output.contains(#""event":"end","reason":"nothingLeft","answered":2"#))
  }

  @Test func areShownWithWhatIsInUse() {
    #expect(scripted.run("settings") == .done)
    #expect(
      scripted.output == Self.page(newPerDay: 20, model: "fsrs-7"))
  }

  @Test func aChangeLastsUntilItIsTakenBack() {
    scripted.run("settings", "new-per-day", "1")
    scripted.run("settings", "model", "fsrs-6")
    scripted.clear()
    scripted.run("settings")
    #expect(
      scripted.output == Self.page(newPerDay: 1, model: "fsrs-6"))
    scripted.clear()
    scripted.run("study", typing: ["c", "a c"])
    #expect(scripted.output.contains("1 answer, all saved"))
    scripted.clear()
    scripted.run("settings", "new-per-day", "default", "--json")
    #expect(scripted.output == #"{"setting":"new-per-day","value":"20"}"# + "\n")
  }

  @Test(arguments: refused)
  func whatCannotBeIsRefused(_ example: (words: [String], message: String)) {
    #expect(Program.run(["settings"] + example.words, in: scripted.world) == .usage)
    #expect(scripted.errors == "coderounds: error: \(example.message)\n")
  }
}
