import LineEditing
import ProgressStore
import QuizEngine
import QuizSession
import Testing

@testable import Commands

/// A journal whose disk is full for the first few attempts.
private final class FullDisk {
  private var attemptsThatFail: Int
  private(set) var written = 0

  init(failing attempts: Int) { attemptsThatFail = attempts }

  func write(_ entry: Entry) throws -> Receipt {
    guard attemptsThatFail == 0 else {
      attemptsThatFail -= 1
      throw FileFault(.write, "journal/desk.jsonl", code: 28)
    }
    written += 1
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
        output: world.output, today: world.now().calendarDay), record: disk.write)
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
