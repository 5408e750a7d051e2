import LineEditing
import ProgressStore
import TestSupport
import Testing

@testable import Commands

/// What a learner sees of the answers that were given.
struct ProgressPagesTests {
  private let scripted: ScriptedWorld

  init() throws { scripted = try ScriptedWorld() }

  private func study(_ lines: LineEvent...) { scripted.run("study", typing: lines) }

  private func letADayPass() {
    scripted.now = Timestamp(
      milliseconds: scripted.now.milliseconds + 86_400_000, utcOffset: scripted.now.utcOffset)
  }

  @Test func statsAndHistoryReadLikeThis() throws {
    study("b", "a c", "38562", "3 1 2", "a b")
    letADayPass()
    study("b", "2 3 1")
    scripted.clear()
    scripted.run("stats")
    scripted.run("history")
    scripted.run("undo")
    scripted.run("stats", "--json")
    try Snapshot.check(scripted.output, "progress")
  }

  @Test func aPointThatIsForgottenAgainAndAgainIsShownWithTheConfusionBehindIt() {
    scripted.width = 10_000
    for answer in ["c", "b", "b", "b", "b", "b"] as [LineEvent] {
      scripted.clear()
      scripted.run("study", "--new", "1", "--limit", "1", typing: [answer])
      for _ in 0..<7 { letADayPass() }
    }
    #expect(
      scripted.output.contains(
        "You have forgotten this 5 times in 6 answers, more often than chance explains.\n"))
    scripted.clear()
    scripted.run("stats")
    #expect(
      scripted.output.contains(
        """
        Stubborn: forgotten again and again
          aorta: 5 times in 6 answers, because 38572 is answered with 38571; see: compare 38571 38572

        """))
    scripted.clear()
    scripted.run("stats", "--json")
    #expect(
      scripted.output.contains(
        #""stubborn":[{"point":"aorta","lapses":5,"answers":6,"key":"38572","chosen":"38571","#
          + #""timesConfused":5}]"#))
  }

  @Test func beforeTheFirstAnswerThereIsNothingToShow() {
    scripted.run("stats")
    scripted.run("history")
    #expect(
      scripted.output == """
        Due today: 0; tomorrow 0 more.
        New: 5 not asked yet, of which 5 today.
        Learned: 0 of 5 points (last answer right).
        No answers yet.
        No answers yet.

        """)
  }

  @Test func undoTakesBackOneAnswerAfterTheOther() {
    study("c", "a c")
    #expect(scripted.run("undo") == .done)
    #expect(scripted.run("undo") == .done)
    #expect(scripted.run("undo") == .failed)
    scripted.clear()
    scripted.run("history")
    #expect(scripted.output == "No answers yet.\n")
  }

  @Test func everyLearnerHasAnswersOfTheirOwn() {
    study("c")
    scripted.clear()
    scripted.run("history", "--learner", "bea")
    #expect(scripted.output == "No answers yet.\n")
    scripted.clear()
    scripted.run("history", "--limit", "1")
    #expect(scripted.output.contains("38572: answered 38572"))
  }

  @Test func banksAndLookupReadLikeThis() throws {
    try scripted.folder.write("{\"title\": \"Two operations\"}", to: "two/bank.json")
    for (code, title) in [("12345", "Open repair"), ("12346", "Laparoscopic repair")] {
      try scripted.folder.write(
        "Code: \(code)\nTitle: \(title)\nSource: made up for a test\n\nThe hernia is repaired. The sac is"
          + " inspected and closed.\n", to: "two/narratives/\(code).md")
    }
    let bank = scripted.folder.path + "/two"
    scripted.run("banks", "--bank", bank)
    scripted.run("lookup", "1234", "--bank", bank)
    scripted.run("lookup", "laparoscopic", "sac", "--bank", bank)
    scripted.run("lookup", "12345", "--json", "--bank", bank)
    try Snapshot.check(scripted.output, "banks-and-lookup")
    #expect(scripted.errors == "")
  }
}
