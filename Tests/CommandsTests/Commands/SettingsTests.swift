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
  (["retentoin"], "unknown setting 'retentoin'. Did you mean 'retention'?"),
  (
    ["colour"],
    "unknown setting 'colour': expected one of new-per-day, retention, day-begins, model"
  ),
]

struct SettingsTests {
  private let scripted: ScriptedWorld

  init() throws {
    scripted = try ScriptedWorld()
    scripted.width = 10_000
  }

  @Test func areShownWithWhatIsInUse() {
    #expect(scripted.run("settings") == .done)
    #expect(
      scripted.output == "new-per-day: 20\nretention: 0.9\nday-begins: 4\nmodel: fsrs-7\n")
  }

  @Test func aChangeLastsUntilItIsTakenBack() {
    scripted.run("settings", "new-per-day", "1")
    scripted.run("settings", "model", "fsrs-6")
    scripted.clear()
    scripted.run("settings")
    #expect(
      scripted.output == "new-per-day: 1\nretention: 0.9\nday-begins: 4\nmodel: fsrs-6\n")
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
