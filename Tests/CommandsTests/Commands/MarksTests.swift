import LineEditing
import ProgressStore
import Testing

@testable import Commands

struct MarksTests {
  private let scripted: ScriptedWorld

  init() throws {
    scripted = try ScriptedWorld()
    scripted.width = 10_000
  }

  private func output(of words: String..., typing: [LineEvent] = []) -> String {
    scripted.clear()
    scripted.script(typing)
    _ = Program.run(words, in: scripted.world)
    return scripted.output
  }

  private func passDays(_ days: Int) {
    scripted.now = Timestamp(
      milliseconds: scripted.now.milliseconds + Int64(days) * 86_400_000,
      utcOffset: scripted.now.utcOffset)
  }

  @Test func thePointOfTheLastAnswerIsMeantWhereNoneIsNamed() {
    #expect(scripted.run("suspend") == .failed)
    #expect(
      scripted.errors
        == "coderounds: error: nothing was answered yet: name a point or a code, as 'questions "
        + "--json' shows them\n")
    scripted.run("study", "--limit", "1", typing: ["b"])
    #expect(output(of: "suspend") == "aorta  suspended\n")
    #expect(output(of: "note", "both", "sides") == "aorta  suspended; note: both sides\n")
    #expect(
      output(of: "flag", "--json")
        == #"{"point":"aorta","standing":"suspended","until":null,"flagged":true,"flag":null,"#
        + #""question":null,"note":"both sides"}"# + "\n")
    #expect(output(of: "resume") == "aorta  flagged; note: both sides\n")
    #expect(output(of: "flag", "--off") == "aorta  note: both sides\n")
    #expect(output(of: "note", "--delete") == "aorta  no marks\n")
    #expect(output(of: "marks") == "Nothing is marked.\n")
  }

  @Test func aCodeStandsForThePointsFiledUnderIt() {
    #expect(
      output(of: "suspend", "38571", "parts", "38573") == "aorta  suspended\nparts  suspended\n")
    #expect(
      output(of: "marks") == "aorta  suspended\nparts  suspended\n")
    #expect(scripted.run("bury", "prats") == .failed)
    #expect(
      scripted.errors
        == "coderounds: error: no point or code 'prats' in the banks. Did you mean 'parts'?\n")
  }

  @Test func whatIsSuspendedIsNotAskedUntilItIsResumed() {
    scripted.run("suspend", "aorta", "parts", "open", "steps")
    #expect(output(of: "study", "--json", typing: ["a c"]).contains(#""point":"included""#))
    #expect(!output(of: "study").contains("Question"))
    scripted.run("resume", "parts")
    #expect(output(of: "study", "--json").contains(#""point":"parts""#))
  }

  @Test func whatIsBuriedComesBackOnItsDay() {
    scripted.run("study", typing: ["b", "a", "38572", "2 3 1", "a c"])
    #expect(output(of: "bury", "aorta", "--days", "3") == "aorta  buried until 2026-11-24\n")
    scripted.run("note", "--on", "aorta", "mine")
    for day in 1...3 {
      passDays(1)
      let asked = output(of: "study", "--json", typing: ["a", "a", "a", "a", "a", "a", "a", "a"])
      #expect(asked.contains(#""point":"aorta""#) == (day == 3), "day \(day)")
    }
    #expect(output(of: "marks") == "aorta  note: mine\n")
  }

  @Test func marksMadeAtAQuestionAreListed() {
    let seen = output(
      of: "study", typing: ["flag: two are right", "note: look up", "bury", "suspend", "note x"])
    #expect(seen.contains("Flagged. You can still answer it.\nNoted. You can still answer it.\n"))
    #expect(seen.contains("It is not asked any more. To bring it back: resume parts\n"))
    #expect(
      output(of: "marks")
        == "aorta  buried until 2026-11-22; flagged: two are right; note: look up\n"
        + "open  note: x\nparts  suspended\n")
  }

  @Test func theNoteIsShownAfterTheAnswer() {
    scripted.run("note", "--on", "aorta", "aorta", "means", "38572")
    let seen = output(of: "study", "--limit", "1", typing: ["c"])
    let pages = seen.split(separator: "Right:")
    #expect(pages.count == 2)
    #expect(!pages[0].contains("Your note:"))
    #expect(pages[1].contains("\nYour note: aorta means 38572\n"))
  }

  @Test(arguments: [
    (
      ["note"], "a note needs words: for example, note sampling alone is 38572"
    ),
    (["note", "--delete", "x"], "'--delete' takes the note back, so it needs no words"),
    (["flag", "--off", "x"], "'--off' takes the flag off, so there is nothing to say about it"),
  ])
  func contradictionsAreRefused(words: [String], message: String) {
    #expect(Program.run(words, in: scripted.world) == .usage)
    #expect(scripted.errors == "coderounds: error: \(message)\n")
  }

  @Test func aNoteCannotTalkToTheTerminal() {
    scripted.run("note", "--on", "aorta", "\u{1B}]0;owned\u{7}red\u{1B}[31m")
    let seen = output(of: "marks") + output(of: "study", "--limit", "1", typing: ["c"])
    #expect(!seen.contains("\u{1B}") && !seen.contains("\u{7}"))
  }
}
