import Basics
import LineEditing
import ProgressStore
import QuizEngine
import QuizSession
import Testing

@testable import Commands

/// A journal whose disk is full for the first few attempts.
private final class FullDisk: SittingJournal {
  private var attemptsThatFail: Int
  private(set) var written = 0
  /// The folders to which entries were written instead.
  private(set) var writtenElsewhere: [String] = []
  private var folder: String?

  init(failing attempts: Int) { attemptsThatFail = attempts }

  func saveElsewhere(_ folder: String) throws {
    guard folder != "/full" else {
      throw FileFault(.write, "/full/ann/journal/desk.jsonl", code: 28)
    }
    attemptsThatFail = 0
    self.folder = folder
  }

  func write(_ entry: Entry) throws -> Receipt {
    guard attemptsThatFail == 0 else {
      attemptsThatFail -= 1
      throw FileFault(.write, "journal/desk.jsonl", code: 28)
    }
    if let folder { writtenElsewhere.append(folder) } else { written += 1 }
    return Receipt(
      id: EventID(device: DeviceID(hostName: "desk"), sequence: 1, milliseconds: 0),
      comesBack: nil)
  }
}

struct StudyRunTests {
  private let scripted: ScriptedWorld

  init() throws { scripted = try ScriptedWorld() }

  private func run(_ disk: FullDisk, typing lines: [LineEvent]) -> ProgramStatus {
    scripted.script(lines)
    let world = scripted.world
    var run = StudyRun(
      QuizSession(
        agenda: Agenda(due: [], new: Array(SampleDeck.nodes.points.prefix(1))), limit: nil,
        source: { SampleDeck.nodes.question($0, $1, nil) }),
      using: SplitMix64(seed: 1), in: world,
      presenter: TextPresenter(
        output: world.output, today: world.now().calendarDay), journal: disk)
    return run.run()
  }

  @Test func onAFullDiskTheLearnerIsToldAndTheVerdictWaits() {
    scripted.isInteractive = true
    let disk = FullDisk(failing: 2)
    #expect(run(disk, typing: ["c", "", ""]) == .done)
    #expect(disk.written == 1)
    let parts = scripted.output.split(separator: "NOT saved")
    #expect(parts.count == 3)
    #expect(parts.dropLast().allSatisfy { !$0.contains("Right:") })
    #expect(parts.last?.contains("Right: C, 38572.") == true)
  }

  @Test func onAFullDiskTheLearnerCanGoOnInAnotherFolder() {
    scripted.isInteractive = true
    let disk = FullDisk(failing: 9)
    #expect(run(disk, typing: ["c", "b", "save /full", "save '/media/my stick'"]) == .done)
    #expect(disk.written == 0)
    #expect(disk.writtenElsewhere == ["/media/my stick"])
    let words = scripted.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "Not saved (Enter tries again, save FOLDER, quit): b Your answer is not saved yet"))
    #expect(
      words.contains(
        "From now on your answers are kept in /media/my stick. When the usual place is back, bring "
          + "them home with: progress merge '/media/my stick' Right: C, 38572."))
    #expect(words.hasSuffix("1 answer, all saved: 1 right, 0 wrong."))
  }

  @Test func aMarkThatIsLostWithNobodyThereIsAnInputOutputError() {
    let disk = FullDisk(failing: 1)
    #expect(run(disk, typing: ["flag", "c"]) == .inputOutput)
    #expect(disk.written == 0)
  }

  @Test func givingUpOnAnAnswerThatCannotBeSavedIsAnInputOutputError() {
    scripted.isInteractive = true
    let disk = FullDisk(failing: 9)
    #expect(run(disk, typing: ["c", "quit"]) == .inputOutput)
    #expect(disk.written == 0)
    #expect(scripted.output.hasSuffix("The last answer is NOT saved.\n"))
  }

  @Test func withoutAnybodyToAskTheRoundEndsAtOnce() {
    let disk = FullDisk(failing: 1)
    #expect(run(disk, typing: ["c", "c", "c"]) == .inputOutput)
    #expect(disk.written == 0)
  }
}
