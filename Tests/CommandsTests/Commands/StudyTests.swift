import LineEditing
import ProgressStore
import TestSupport
import Testing

@testable import Commands

struct StudyTests {
  private let scripted: ScriptedWorld

  init() throws { scripted = try ScriptedWorld() }

  private let everyTask: [LineEvent] = ["b", "a", "38572", "2 3 1", "a c"]

  @Test func aWholeRoundReadsLikeThis() throws {
    scripted.isInteractive = true
    #expect(
      scripted.run(
        "study",
        typing: [
          "?", "x", "hint", "why", "b sure", "a", .interrupted, "38572", "flag", "2 3 1", "undo",
          "3 1 2", "a c",
        ]) == .done)
    try Snapshot.check(scripted.output, "round")
  }

  @Test(arguments: [40, 60]) func aRoundFitsNarrowTerminals(width: Int) throws {
    scripted.width = width
    scripted.run("study", typing: ["?"] + everyTask)
    for line in scripted.output.split(separator: "\n") {
      #expect(TerminalText.width(line) <= width, "\(line)")
    }
  }

  @Test func withoutATerminalThereIsNoPromptAndNoColour() {
    #expect(scripted.run("study", "--limit", "2", typing: ["c", "a c"]) == .done)
    #expect(!scripted.output.contains("? for help"))
    #expect(!scripted.output.contains("\u{1B}"))
    #expect(scripted.output.contains("Right: C, 38572."))
    #expect(scripted.output.hasSuffix("2 answers, all saved: 2 right, 0 wrong.\n"))
  }

  @Test func aReasonThatTheExplanationGivesIsNotGivenAgain() {
    scripted.run("study", "--limit", "1", typing: ["a"])
    #expect(scripted.output.contains("Why: The note documents both regions."))
    #expect(!scripted.output.contains("A is wrong"))
  }

  @Test func theEndOfInputEndsTheRoundCleanly() {
    #expect(scripted.run("study") == .done)
    #expect(scripted.output.hasSuffix("Nothing was answered, and nothing has changed.\n"))
  }

  @Test func jsonIsOneObjectALineAndNeverShowsTheKeyBeforeTheAnswer() throws {
    scripted.run("study", "--json", "--limit", "1", typing: ["b"])
    let lines = scripted.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(#"{"event":"question","number":1,"id":"aorta#"#))
    #expect(!lines[0].contains("correct") && !lines[0].contains("both are documented"))
    #expect(lines[1].hasPrefix(#"{"event":"verdict","id":"aorta#"#))
    #expect(lines[1].contains(#""right":false,"credit":0"#))
    #expect(
      lines[2] == #"{"event":"end","reason":"limit","answered":1,"right":0,"partlyRight":0}"#)
  }

  @Test func theNextStudyDayAsksWhatWasMissedFirst() {
    scripted.run("study", "--json", typing: ["c", "b", "38562", "1 2 3", "a b"])
    let day = 86_400_000
    scripted.now = Timestamp(
      milliseconds: scripted.now.milliseconds + Int64(day), utcOffset: scripted.now.utcOffset)
    scripted.clear()
    scripted.run("study", "--json", "--limit", "2", typing: ["a c", "2 3 1"])
    let asked = scripted.output.split(separator: "\n").filter {
      $0.contains(#""event":"question""#)
    }
    #expect(asked.count == 2)
    #expect(asked[0].contains(#""point":"parts""#))
    #expect(asked[1].contains(#""point":"steps""#))
  }

  @Test func aPointIsNotAskedTwiceOnADay() {
    scripted.run("study", typing: everyTask)
    scripted.clear()
    scripted.run("study", typing: everyTask)
    #expect(!scripted.output.contains("Question 1"))
    #expect(scripted.output.contains("Nothing is due today"))
  }

  @Test func theDailyNumberOfNewPointsIsKeptAcrossRounds() {
    scripted.run("study", "--new", "3", "--limit", "2", typing: everyTask)
    scripted.clear()
    scripted.run("study", "--new", "3", typing: ["38562", "2 3 1", "a b"])
    #expect(scripted.output.contains("Question 1\n"))
    #expect(!scripted.output.contains("Question 2\n"))
  }

  @Test func theSameConfusionASecondTimeIsCalledAHabit() {
    scripted.run("study", "--limit", "1", typing: ["b"])
    #expect(!scripted.output.contains("second time"))
    scripted.now = Timestamp(
      milliseconds: scripted.now.milliseconds + 86_400_000, utcOffset: scripted.now.utcOffset)
    scripted.clear()
    scripted.run("study", "--limit", "1", typing: ["b"])
    let words = scripted.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "This is the second time that 38571 was answered where 38572 is right. To see where they "
          + "part: compare 38571 38572"))
  }
}
