import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whole sessions with the bundled bank, as a learner has them.
@Suite(.serialized)
struct StudyTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func environment(on day: String) -> [String: String] {
    [
      "HOME": home.path, "NO_COLOR": "1", "CODEROUNDS_NOW": "2026-\(day)T10:00:00+01:00",
      "CODEROUNDS_SEED": "5", "CODEROUNDS_LEARNER": "ann", "CODEROUNDS_DEVICE": "desk",
      "CODEROUNDS_PROGRESS": home.path + "/Progress",
    ]
  }

  /// An answer of the right shape, right or not.
  private func answer(to screen: String) -> String {
    if screen.contains("(typed") { return "38571" }
    if screen.contains(" in order, ? ") { return "1 2 3 4 5 6 7 8" }
    return "a"
  }

  /// Answers questions in a terminal and returns what was seen from each question to the next.
  private func answer(_ count: Int, in terminal: Pseudoterminal) throws -> [String] {
    var pages = [try terminal.wait(for: "? for help): ")]
    for number in 1...count {
      let answer = answer(to: pages.last ?? "")
      // Not always the same letter: the key may stand elsewhere ten times in a row.
      terminal.type((answer == "a" && number.isMultiple(of: 2) ? "b" : answer) + "\r")
      pages.append(try terminal.wait(for: number == count ? "answers, all saved" : "? for help): "))
    }
    return pages
  }

  private struct Asked: Decodable {
    let event: String
    let point: String?
  }

  private struct Given: Decodable {
    let point: String
    let right: Bool
  }

  private func objects<Value: Decodable>(_ type: Value.Type, in text: String) throws -> [Value] {
    try text.split(separator: "\n").map {
      try JSONDecoder().decode(type, from: Data($0.utf8))
    }
  }

  @Test func afterTenAnswersTheNextStudyDayBeginsWithTheMissedOnes() throws {
    let terminal = try Pseudoterminal()
    try terminal.start(["study", "--limit", "10"], environment: environment(on: "11-21"))
    let pages = try answer(10, in: terminal)
    #expect(terminal.waitForEnd() == 0)
    #expect(pages.dropFirst().allSatisfy { $0.contains("Comes back ") })

    let history = try ProgramRun(["history", "--json"], environment: environment(on: "11-21"))
    let given = try objects(Given.self, in: history.output)
    #expect(given.count == 10)
    let missed = given.filter { !$0.right }.map(\.point)
    #expect(!missed.isEmpty && missed.count < 10)

    // A wrong answer may call up a new point that tells the confused codes apart, so none are let in.
    let next = try ProgramRun(
      ["study", "--json", "--new", "0"],
      input: String(repeating: "a\n38571\n", count: 40), environment: environment(on: "11-22"))
    #expect(next.status == 0)
    let asked = try objects(Asked.self, in: next.output).filter { $0.event == "question" }
      .compactMap(\.point)
    // What was right but slow may be due as well, after what was missed.
    #expect(Set(asked).isSuperset(of: missed))
    #expect(asked.first.map(missed.contains) == true)
    #expect(Set(asked).isSubset(of: given.map(\.point)))
  }

  @Test func anAnswerWhoseVerdictWasShownSurvivesAKill() throws {
    let terminal = try Pseudoterminal()
    try terminal.start(["study"], environment: environment(on: "11-21"))
    for number in 1...3 {
      let page = try terminal.wait(for: "? for help): ")
      terminal.type(answer(to: page) + "\r")
      try terminal.wait(for: "Why:")
      if number == 3 { terminal.killProgram() }
    }
    let history = try ProgramRun(["history", "--json"], environment: environment(on: "11-21"))
    #expect(history.errors.isEmpty)
    #expect(try objects(Given.self, in: history.output).count == 3)
  }

  @Test func anAnswerThatCannotBeSavedWaitsAndGoesToAnotherFolder() throws {
    let terminal = try Pseudoterminal()
    try terminal.start(["study", "--limit", "2"], environment: environment(on: "11-21"))
    let first = try terminal.wait(for: "? for help): ")
    terminal.type(answer(to: first) + "\r")
    let second = try terminal.wait(for: "? for help): ")
    // A file in the place of the folder is a failure for everyone, even for the superuser.
    let (files, usual) = (FileManager.default, home.path + "/Progress/ann")
    try files.moveItem(atPath: usual, toPath: home.path + "/aside")
    try home.write("", to: "Progress/ann")
    terminal.type(answer(to: second) + "\r")
    let told = try terminal.wait(for: "Not saved (Enter tries again, save FOLDER, quit): ")
    #expect(told.contains("NOT saved: cannot "))
    #expect(!told.contains("Why:"))
    terminal.type("\r")
    try terminal.wait(for: "Not saved (Enter tries again, save FOLDER, quit): ")
    terminal.type("save ~/my stick\r")
    try terminal.wait(for: "2 answers, all saved")
    #expect(terminal.waitForEnd() == 0)

    try files.removeItem(atPath: usual)
    try files.moveItem(atPath: home.path + "/aside", toPath: usual)
    for new in [1, 0] {
      let merge = try ProgramRun(
        ["progress", "merge", home.path + "/my stick", "--json"],
        environment: environment(on: "11-21"))
      #expect(merge.status == 0)
      #expect(merge.output == #"{"events":2,"new":\#(new),"findings":[]}"# + "\n")
    }
    let history = try ProgramRun(["history", "--json"], environment: environment(on: "11-21"))
    #expect(try objects(Given.self, in: history.output).count == 2)
  }

  @Test func aFolderThatWentAwayIsToldAndGetsTheAnswerWhenItIsBack() throws {
    let terminal = try Pseudoterminal()
    try terminal.start(["study", "--limit", "2"], environment: environment(on: "11-21"))
    let first = try terminal.wait(for: "? for help): ")
    terminal.type(answer(to: first) + "\r")
    let second = try terminal.wait(for: "? for help): ")
    let (files, usual) = (FileManager.default, home.path + "/Progress")
    try files.moveItem(atPath: usual, toPath: home.path + "/aside")
    terminal.type(answer(to: second) + "\r")
    let told = try terminal.wait(for: "Not saved (Enter tries again, save FOLDER, quit): ")
    #expect(told.contains("NOT saved: cannot ") && told.contains("put the folder back"))
    #expect(!files.fileExists(atPath: usual))
    try files.moveItem(atPath: home.path + "/aside", toPath: usual)
    terminal.type("\r")
    try terminal.wait(for: "2 answers, all saved")
    #expect(terminal.waitForEnd() == 0)
    let history = try ProgramRun(["history", "--json"], environment: environment(on: "11-21"))
    #expect(try objects(Given.self, in: history.output).count == 2)
  }

  @Test func inAConversationAnswersAreNoHistoryAndQuitComesBackToThePrompt() throws {
    let terminal = try Pseudoterminal()
    try terminal.start([], environment: environment(on: "11-21"))
    try terminal.wait(for: "coderounds> ")
    terminal.type("study --limit 3\r")
    let page = try terminal.wait(for: "? for help): ")
    terminal.type("half an ans")
    try terminal.wait(for: "half an ans")
    terminal.type("\u{3}")
    try terminal.wait(for: "? for help): ")
    terminal.type(answer(to: page) + "\r")
    try terminal.wait(for: "? for help): ")
    terminal.type("quit\r")
    try terminal.wait(for: "1 answer, all saved")
    try terminal.wait(for: "coderounds> ")
    terminal.type("undo\r")
    try terminal.wait(for: "Taken back")
    try terminal.wait(for: "coderounds> ")
    terminal.type("\u{4}")
    #expect(terminal.waitForEnd() == 0)
    #expect(
      try home.text(of: ".local/state/coderounds/history") == "study --limit 3\nundo\n")
  }

  @Test func controlDAtAQuestionSavesAndLeaves() throws {
    let terminal = try Pseudoterminal()
    try terminal.start([], environment: environment(on: "11-21"))
    try terminal.wait(for: "coderounds> ")
    terminal.type("study\r")
    let page = try terminal.wait(for: "? for help): ")
    terminal.type(answer(to: page) + "\r")
    try terminal.wait(for: "? for help): ")
    terminal.type("\u{4}")
    #expect(terminal.waitForEnd() == 0)
    #expect(terminal.screen.contains("1 answer, all saved"))
  }

  @Test func tabAtAQuestionOffersRequestsAndNeverAnAnswer() throws {
    let terminal = try Pseudoterminal()
    try terminal.start(["study"], environment: environment(on: "11-21"))
    try terminal.wait(for: "? for help): ")
    terminal.type("38\t\t")
    terminal.type("\u{15}hi\t\r")
    let seen = try terminal.wait(for: "Hint: ")
    #expect(!seen.contains("38571") && !seen.contains("38572"))
    // Ctrl-D leaves only where a line is being read.
    try terminal.wait(for: "? for help): ")
    terminal.type("\u{4}")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func answersCanBePipedIn() throws {
    let run = try ProgramRun(
      ["study", "--limit", "2"], input: String(repeating: "a\n38571\n", count: 6),
      environment: environment(on: "11-21"))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(!run.output.contains("? for help") && !run.output.contains("\u{1B}"))
    #expect(run.output.contains("2 answers, all saved"))
  }

  @Test func theSameSeedAsksTheSameQuestions() throws {
    let call = ["questions", "--count", "20", "--seed", "9", "--json"]
    let one = try ProgramRun(call)
    #expect(one.status == 0)
    #expect(one.output.split(separator: "\n").count == 20)
    #expect(try ProgramRun(call) == one)
    #expect(try ProgramRun(["questions", "--count", "20", "--seed", "10", "--json"]) != one)
  }

  @Test func commandsCanBePipedInAndTheLastFailureIsTheStatus() throws {
    let run = try ProgramRun(
      [], input: "version\nlookup 38571\nlokup\nquit\nversion\n",
      environment: environment(on: "11-21"))
    #expect(run.status == 64)
    #expect(run.output.hasPrefix("coderounds 0."))
    #expect(run.output.split(separator: "coderounds 0.").count == 1)
    #expect(run.errors == "error: unknown command 'lokup'. Did you mean 'lookup'?\n")
  }
}
